//! The names that phrases gave, elsewhere in the document, where they stand without those words.

use std::collections::{BTreeMap, BTreeSet};

use dateline_model::Place;

use super::{super::reader::Reader, names::join};
use crate::tokens::tokens;

/// The most tokens of a name that is looked for elsewhere.
const LONGEST: usize = 8;

/// The same names elsewhere in the document.
pub fn find(reader: &Reader<'_>, found: &[Place]) -> Vec<Place> {
    let text = reader.document.text;
    let mut names: BTreeMap<&str, &Place> = BTreeMap::new();
    for place in found {
        names.entry(place.span.of(text)).or_insert(place);
    }
    let firsts = names.keys().filter_map(|name| tokens(name).first().map(|first| first.span.of(name))).collect::<BTreeSet<_>>();
    let mut more = Vec::new();
    for (range, ..) in &reader.blocks {
        let mut at = range.start;
        while at < range.end {
            let longest = || (at + 1..=range.end.min(at + LONGEST)).rev();
            let known = |end: usize| Some((end, names.get(join(reader, at, end).of(text))?));
            match firsts.contains(reader.word(at)).then(|| longest().find_map(known)).flatten() {
                Some((end, place)) => {
                    more.push(Place { span: join(reader, at, end), ..(*place).clone() });
                    at = end;
                }
                None => at += 1,
            }
        }
    }
    more
}
