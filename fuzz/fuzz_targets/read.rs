//! Any text, any day of publication: the whole article is sound.
#![no_main]

#[path = "../../crates/engine/tests/properties/sound.rs"]
mod sound;
#[path = "../src/given.rs"]
mod given;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let report = given::report(bytes);
    sound::article(&dateline_engine::read(&report, dateline_atlas::bundled()));
});
