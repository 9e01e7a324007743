//! Files as they come, and as they come to do harm.

mod archives;
mod feeds;
mod hostile;
mod mutated;
mod pages;
mod properties;
mod zip;

use dateline_model::Notice;
use dateline_words::{Hand, noticed};

/// A notice in English words.
fn said(notice: &Notice) -> String {
    let hand = Hand { day: &|day| day.to_string(), language: &str::to_owned, number: &|number| number.to_string() };
    noticed(notice, hand)
}
