//! What a run of capitals names.

use std::ops::Range;

use dateline_model::PlaceKind;

use super::{
    super::lexicon,
    Known, Name,
    organisation::organisation,
    person::person,
    role::{role_before, role_text},
    run::lower,
};
use crate::quotes::Reader;

/// What a run of capitals names.
pub(super) fn parse(reader: &Reader<'_>, known: &Known<'_>, run: Range<usize>, titled: bool, unit: Range<usize>) -> Option<Name> {
    let words = run.clone().filter(|&at| reader.is_word(at)).collect::<Vec<_>>();
    // Titles first: what stands behind the last of them is the name.
    let mut role = None;
    let mut start = run.start;
    if let Some(last) = words.iter().copied().rev().find(|&at| is_title(reader, at)) {
        let mut next = last + 1;
        if reader.word(next) == "." && next < run.end {
            next += 1;
        }
        if matches!(reader.word(next), "of" | "for") && next < run.end {
            let behind = words.iter().filter(|&&at| at > next && reader.capital(at)).count();
            let object = behind.saturating_sub(2).max(1);
            next = words.iter().copied().filter(|&at| at > next && reader.capital(at)).nth(object).unwrap_or(run.end);
        }
        if next >= run.end {
            // "The President said", "the Foreign Minister": a description, no name.
            return organisation(reader, known, &words, run.start..last, titled);
        }
        let head = words.last().is_some_and(|&at| lexicon::is_organisation(&lower(reader, at)));
        if head {
            // "Head Keeper of the Northern Harbour Police", "UN General Assembly"
            let of = (last..run.end).find(|&at| matches!(reader.word(at), "of" | "for"));
            let from = of.and_then(|of| words.iter().copied().find(|&at| at > of && reader.capital(at))).unwrap_or(run.start);
            return organisation(reader, known, &words, from..run.end, titled);
        }
        let honorific = lexicon::is_honorific(&lower(reader, last));
        role = (!honorific || last > run.start).then(|| role_text(reader, run.start..next));
        role = role.filter(|role| !role.is_empty() && !honorific);
        start = next;
        return person(reader, known, start..run.end, role, true, titled, unit);
    }
    if let Some(found) = organisation(reader, known, &words, run.clone(), titled) {
        return Some(found);
    }
    // "Norwegian Jane Roe": peoples and places in front are no part of the name.
    while start < run.end && known.place(reader, start).is_some_and(|place| place.kind == PlaceKind::People) {
        start += 1;
    }
    if let Some(small) = role_before(reader, run.start, unit.start) {
        role = Some(small);
    }
    let sure = role.is_some();
    person(reader, known, start..run.end, role, sure, titled, unit)
}

fn is_title(reader: &Reader<'_>, at: usize) -> bool {
    let lower = lower(reader, at);
    // "Chief" and "Police" may be a surname or an organisation's word; titles end what stands before a name.
    (lexicon::is_role(&lower) && lower != "police") || lexicon::is_honorific(&lower)
}
