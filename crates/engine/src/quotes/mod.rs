//! Speech: what is said, by whom, and which word says so.
//!
//! ```text
//! marks        quotation marks in pairs
//! lexicon      verbs of saying, and what can follow each
//! words        small words, and what each can be
//! reader       the document in sentences of the reporter, quotations and all
//! subject      the words that name a speaker
//! content      where what is said begins and ends
//! attribution  who says what, as one cue tells it
//! term         a word or two between marks: a term, a title
//! colon        "Roe: …" in headlines and transcripts
//! assemble     attributions and bare quotations into quotes
//! ```

mod assemble;
mod attribution;
mod colon;
mod content;
mod lexicon;
mod marks;
mod reader;
mod subject;
mod term;
#[cfg(test)]
mod tests;
mod words;

use dateline_model::Quote;

pub(crate) use reader::Reader;
pub(crate) use words::Class;

/// All speech outside boilerplate, in the order of the text.
///
/// A quote may hold another whole: "The minister said the rebels had warned that …". No two cross.
pub fn find(reader: &Reader<'_>) -> Vec<Quote> {
    assemble::quotes(reader)
}
