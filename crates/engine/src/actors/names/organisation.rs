//! The name of an organisation.

use std::ops::Range;

use dateline_model::ActorKind;

use super::{super::lexicon, Known, Name, run::lower};
use crate::quotes::Reader;

/// The name of an organisation, where one of the words is a head word.
pub(super) fn organisation(
    reader: &Reader<'_>,
    known: &Known<'_>,
    words: &[usize],
    run: Range<usize>,
    titled: bool,
) -> Option<Name> {
    let within = words.iter().copied().filter(|at| run.contains(at)).collect::<Vec<_>>();
    let head = within.iter().copied().rfind(|&at| reader.capital(at) && lexicon::is_organisation(&lower(reader, at)));
    let text = reader.span(run.clone())?.of(reader.document.text);
    let known_body = lexicon::is_known_body(text) || reader.document.outlet.as_deref() == Some(text);
    let letters = brackets(reader, run.end).filter(|letters| head.is_some() || stands_for(reader.word(letters.start), text));
    let shouted =
        within.len() == 1 && text.len() <= 6 && text.len() >= 2 && text.chars().all(|letter| letter.is_ascii_uppercase());
    let place = known.places.binary_search_by_key(&reader.span(run.clone())?.start, |place| place.span.start).ok();
    let is_place = place.and_then(|at| known.places.get(at)).is_some_and(|place| place.span.len() >= text.len());
    let named = head.is_some_and(|head| {
        // A head word alone is a description: "the Council".
        let more = within.iter().filter(|&&at| at != head && reader.capital(at)).count();
        more > 0
    });
    if is_place || !(named || known_body || letters.is_some() || shouted) {
        return None;
    }
    // In a headline the capitals go on behind the name.
    let run =
        head.filter(|head| titled && *head + 1 < run.end && *head > run.start).map_or(run.clone(), |head| run.start..head + 1);
    Some(Name { tokens: run, kind: ActorKind::Organisation, role: None, sure: named || known_body || letters.is_some(), letters })
}

/// Whether letters begin as the words of a name do: in "Jane Roe (AFP)" they are somebody else's.
fn stands_for(letters: &str, name: &str) -> bool {
    let mut words = name.split([' ', '-', '\u{a0}']).filter_map(|word| word.chars().next()).filter(|first| first.is_uppercase());
    letters.chars().filter(|letter| letter.is_uppercase()).take(2).all(|letter| words.next() == Some(letter))
}

/// "(SOHR)"
fn brackets(reader: &Reader<'_>, at: usize) -> Option<Range<usize>> {
    let word = reader.word(at + 1);
    let letters =
        word.len() >= 2 && word.len() <= 8 && word.chars().filter(|letter| letter.is_uppercase()).count() * 2 > word.len();
    (reader.word(at) == "(" && letters && reader.is_word(at + 1) && reader.word(at + 2) == ")").then_some(at + 1..at + 2)
}
