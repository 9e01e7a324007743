//! Every name of a document.

use std::ops::Range;

use dateline_model::BlockKind;

use super::{
    Known, Name,
    parse::parse,
    run::{run_end, starts},
};
use crate::quotes::Reader;

/// Every name of a document, in order.
pub fn find(reader: &Reader<'_>, known: &Known<'_>) -> Vec<Name> {
    let mut names = Vec::new();
    for unit in &reader.units {
        if matches!(reader.kind(unit), BlockKind::Byline | BlockKind::Date | BlockKind::Dateline) {
            continue;
        }
        let titled = is_titled(reader, unit.tokens.clone());
        let mut at = unit.tokens.start;
        while at < unit.tokens.end {
            if !starts(reader, at) {
                at += 1;
                continue;
            }
            let end = run_end(reader, at, unit.tokens.end);
            if let Some(name) = parse(reader, known, at..end, titled, unit.tokens.clone()) {
                names.push(name);
            }
            at = end.max(at + 1);
        }
    }
    names
}

/// Whether nearly every word has a capital, as in a headline: a capital then says little.
fn is_titled(reader: &Reader<'_>, tokens: Range<usize>) -> bool {
    let long = tokens.filter(|&at| reader.is_word(at) && reader.word(at).len() > 3).collect::<Vec<_>>();
    let capitals = long.iter().filter(|&&at| reader.capital(at)).count();
    long.len() >= 4 && capitals * 10 >= long.len() * 7
}
