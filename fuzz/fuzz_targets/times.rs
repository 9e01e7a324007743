//! Any text, any day of publication: the temporal expressions are sound, and the same when found again.
#![no_main]

#[path = "../../crates/engine/tests/properties/sound.rs"]
#[allow(dead_code, reason = "what is shared with the tests of the engine is more than this target needs")]
mod sound;
#[path = "../src/given.rs"]
mod given;

use dateline_engine::stages;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let report = given::report(bytes);
    let document = stages::document(&report);
    let times = stages::times(&document);
    sound::times(&report.text, &times);
    sound::in_order(&report.text, document.blocks.iter().map(|block| block.span));
    sound::in_order(&report.text, document.sentences.iter().map(|sentence| sentence.span));
    assert_eq!(times, stages::times(&stages::document(&report)));
});
