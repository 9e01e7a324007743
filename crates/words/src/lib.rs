//! Every word the page says, in one file a language: `texts/en.txt` and its translations.
//!
//! A line `READ_IN_FULL = Read in full` in `texts/en.txt` makes the constant [`READ_IN_FULL`], which stands for the text in
//! the reader's language. A text with places is filled by [`Word::with`]; one that says how many there are has a variant
//! for each plural form of its language, and [`Word::count`] chooses.
//!
//! The texts are no part of a module: the page fetches those of one language and gives them to [`set`] before anything is
//! drawn. Where nothing was set, as in tests, the words are English.
//!
//! ```
//! use dateline_words as words;
//! assert_eq!(&*words::READ, "Read");
//! assert_eq!(words::EVENTS_COUNT.count(1, &[]), "1 event");
//! assert_eq!(words::OR_DATE.with(&["6 October 2016"]), "or 6 October 2016");
//! ```

mod figures;
mod fill;
mod languages;
mod names;
mod notices;
#[cfg(any(debug_assertions, not(target_arch = "wasm32")))]
mod packed;
mod plural;
#[cfg(any(debug_assertions, not(target_arch = "wasm32")))]
mod source;
mod texts;
mod word;

pub use figures::figures;
pub use languages::LANGUAGES;
pub use names::*;
pub use notices::{Hand, noticed};
#[cfg(any(debug_assertions, not(target_arch = "wasm32")))]
pub use packed::{later, packed};
pub use texts::{is_right_to_left, locale, set};
pub use word::Word;

/// A text with its places filled: `{1}` by the first part, `{2}` by the second.
pub fn fill(text: &str, parts: &[&str]) -> String {
    fill::fill(text, "", parts)
}
