//! Feeds: any bytes under such a name.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../src/file.rs"]
mod file;
use file::sound;

fuzz_target!(|bytes: &[u8]| {
    sound("xml", bytes);
});
