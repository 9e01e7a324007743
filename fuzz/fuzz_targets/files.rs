//! Any bytes under any name: no panic, and every report and note is sound. The first byte chooses the format.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../src/file.rs"]
mod file;
use file::sound;

const ENDINGS: [&str; 10] = ["txt", "md", "html", "json", "jsonl", "xml", "docx", "epub", "wacz", "zip"];

fuzz_target!(|bytes: &[u8]| {
    let Some((&first, bytes)) = bytes.split_first() else { return };
    sound(ENDINGS[usize::from(first) % ENDINGS.len()], bytes);
});
