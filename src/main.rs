//! The page's entry.

fn main() {
    dateline_app::run();
}
