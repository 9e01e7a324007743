//! Any bytes under any name: no panic, and every report and note is sound. The first byte chooses the format.
#![no_main]

use libfuzzer_sys::fuzz_target;

const ENDINGS: [&str; 10] = ["txt", "md", "html", "json", "jsonl", "xml", "docx", "epub", "wacz", "zip"];

fuzz_target!(|bytes: &[u8]| {
    let Some((&first, bytes)) = bytes.split_first() else { return };
    let read = dateline_intake::read(&format!("a.{}", ENDINGS[usize::from(first) % ENDINGS.len()]), bytes);
    assert!(!read.reports.is_empty() || !read.notes.is_empty());
    for report in &read.reports {
        assert!(!report.text.trim().is_empty() && !report.id.is_empty());
        for block in &report.blocks {
            assert!(report.text.get(block.span.start as usize..block.span.end as usize).is_some());
        }
    }
});
