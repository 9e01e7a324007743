//! A file out of the fuzzer's bytes, and what must be true of what is read in it.

/// Reads the bytes as a file of that ending: no panic, and every report and note is sound.
pub fn sound(ending: &str, bytes: &[u8]) {
    let read = dateline_intake::read(&format!("a.{ending}"), bytes);
    assert!(!read.reports.is_empty() || !read.notes.is_empty());
    for report in &read.reports {
        assert!(!report.text.trim().is_empty() && !report.id.is_empty());
        for block in &report.blocks {
            assert!(report.text.get(block.span.start as usize..block.span.end as usize).is_some());
        }
    }
}
