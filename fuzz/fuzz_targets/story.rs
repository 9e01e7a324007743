//! Story files: what is read of any bytes is written and read again as it was.
#![no_main]

use dateline_export::{read_story_file, write_story_file};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(story) = read_story_file(bytes) {
        assert_eq!(read_story_file(&write_story_file(&story)).as_ref(), Ok(&story));
    }
});
