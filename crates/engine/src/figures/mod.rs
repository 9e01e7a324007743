//! Figures: how many, of what, and what befell them.
//!
//! ```text
//! number     numbers in figures and words
//! qualifier  "at least", "more than", "about"
//! counted    what is counted: people, dollars, kilometres
//! fate       what befell them: killed, trapped, displaced
//! ```
//!
//! A number within a temporal expression is no figure.

mod counted;
mod fate;
pub(crate) mod number;
mod qualifier;
#[cfg(test)]
mod tests;

use dateline_model::{BlockKind, Figure, Qualifier, Span, Time};

use crate::{quotes::Reader, within};

/// Every figure outside boilerplate, in the order of the text.
pub fn find(reader: &Reader<'_>, times: &[Time]) -> Vec<Figure> {
    let document = reader.document;
    let mut figures = Vec::<Figure>::new();
    for sentence in &document.sentences {
        let kind = document.blocks.get(sentence.block).map_or(BlockKind::Paragraph, |block| block.kind);
        if matches!(kind, BlockKind::Byline | BlockKind::Date | BlockKind::Dateline) {
            continue;
        }
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let Some(found) = number::parse(document, at).filter(|found| found.end <= sentence.tokens.end) else {
                at += 1;
                continue;
            };
            let span = reader.span(at..found.end).unwrap_or_default();
            if !within::overlaps(times, span) && !is_label(reader, at, found.end) {
                // A number may be among the words for what another counts.
                let free = |figure: &Figure| figures.last().is_none_or(|last| last.span.end <= figure.span.start);
                let counted = figure(reader, at, found, sentence.tokens.clone()).filter(free);
                figures.extend(counted);
            }
            at = found.end;
        }
    }
    figures
}

/// Whether a number names or dates something and counts nothing: "9th", "59-year-old", "No. 3", ", 59,", "M10".
fn is_label(reader: &Reader<'_>, at: usize, end: usize) -> bool {
    let glued = |at: usize| !reader.spaced(at);
    let next = reader.word(end);
    let ordinal = matches!(next, "st" | "nd" | "rd" | "th") && glued(end);
    let aged = reader.word(at.wrapping_sub(1)) == "," && next == "," && reader.is_number(at) && at > 1 && reader.capital(at - 2);
    let aged = aged || (next == "-" && matches!(reader.word(end + 1), "year" | "month" | "day" | "week" | "hour"));
    let joined = matches!(next, "/" | ":" | "." | "_" | "@") && glued(end) && reader.is_number(end + 1) && glued(end + 1);
    let letters = reader.is_word(end) && glued(end) && !matches!(next, "km" | "m" | "kg" | "mm" | "cm" | "p" | "bn" | "mn");
    let named = at > 0
        && matches!(
            reader.word(at - 1),
            "No" | "no" | "Number" | "Chapter" | "Article" | "Resolution" | "Highway" | "Route" | "Flight" | "Section" | "Page"
        )
        || (at > 1 && reader.word(at - 1) == "." && reader.word(at - 2) == "No");
    ordinal || aged || joined || letters || named
}

/// The figure of a number.
fn figure(reader: &Reader<'_>, at: usize, number: number::Number, sentence: std::ops::Range<usize>) -> Option<Figure> {
    let money = at > sentence.start && matches!(reader.word(at - 1), "$" | "£" | "€");
    let start = at - usize::from(money);
    let (qualifier, start) = qualifier::before(reader, start, sentence.start).unwrap_or((Qualifier::Exact, start));
    let (qualifier, number_end) =
        qualifier::after(reader, number.end).map_or((qualifier, number.end), |end| (Qualifier::AtLeast, end));
    let counted = counted::find(reader, at, number_end, sentence.end);
    let fate = fate::find(reader, start, counted.end, sentence);
    let one = number.min == 1.0 && number.max == 1.0 && !reader.is_number(at);
    // "one" and a bare number say little: "one of them", "at three".
    if counted.noun.is_empty() && (fate.is_none() || one) || one && fate.is_none() && qualifier == Qualifier::Exact {
        return None;
    }
    let people = counted.noun.is_empty() && fate.is_some();
    let (min, max) = match qualifier {
        Qualifier::AtLeast | Qualifier::MoreThan => (Some(number.min), None),
        Qualifier::UpTo => (None, Some(number.max)),
        _ => (Some(number.min), Some(number.max)),
    };
    let first = reader.document.tokens.get(start)?.span.start;
    let last = reader.document.tokens.get(counted.end.checked_sub(1)?)?.span.end;
    let vague = number.vague && qualifier == Qualifier::Exact;
    Some(Figure {
        span: Span { start: first, end: last },
        min,
        max,
        qualifier: if vague { Qualifier::About } else { qualifier },
        counts: if people { "people".to_owned() } else { counted.noun },
        fate: fate.map(str::to_owned),
    })
}
