//! The files' sizes are budgets: what a reader downloads. Raw bytes; brotli takes about three quarters of the outlines and
//! under half of the gazetteer. A budget is raised in the change that needs it, with the reason.

#[test]
fn the_files_keep_to_their_bytes() {
    for (name, size, budget) in [
        ("outlines-overview", include_bytes!("../data/outlines-overview.bin").len(), 31_000),
        ("outlines-detail", include_bytes!("../data/outlines-detail.bin").len(), 220_000),
        ("gazetteer-1", include_bytes!("../data/gazetteer-1.bin").len(), 240_000),
        ("gazetteer-2", include_bytes!("../data/gazetteer-2.bin").len(), 1_050_000),
        ("gazetteer-3", include_bytes!("../data/gazetteer-3.bin").len(), 2_850_000),
    ] {
        assert!(size <= budget, "{name}: {size} bytes, {budget} allowed");
    }
}
