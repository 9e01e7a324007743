//! A country that does something: "Norway has closed the strait", "Norway and the Danish council want".

use dateline_atlas::country_by_people;
use dateline_model::{Place, PlaceKind};

use super::super::lexicon::is_body;
use crate::{
    quotes::{Class, Reader},
    verbs::Form,
};

/// How many tokens may stand between "and" and the verb of both.
const PAIRED: usize = 5;

/// Whether a country is the subject of a verb of doing, and so its government is meant.
pub fn acts(reader: &Reader<'_>, place: &Place) -> bool {
    if place.kind != PlaceKind::Country || place.point.is_none() {
        return false;
    }
    let tokens = &reader.document.tokens;
    let start = tokens.partition_point(|token| token.span.end <= place.span.start);
    let end = tokens.partition_point(|token| token.span.start < place.span.end);
    !reader.quoted(start) && leads(reader, start) && does(reader, end)
}

/// Whether nothing before a name makes it part of another phrase.
fn leads(reader: &Reader<'_>, start: usize) -> bool {
    let Some(mut before) = start.checked_sub(1) else { return true };
    if matches!(reader.word(before), "the" | "The") {
        let Some(at) = before.checked_sub(1) else { return true };
        before = at;
    }
    // "in Norway and Denmark have": the whole pair hangs on the preposition.
    let listed = matches!(reader.word(before), "and" | "or" | ",") && before > 0 && reader.capital(before - 1);
    if listed {
        let first =
            (before.saturating_sub(3)..before).rev().take_while(|&at| reader.capital(at) || reader.word(at) == "the").last();
        return first.and_then(|first| first.checked_sub(1)).is_none_or(|at| !reader.is(at, Class::PREPOSITION));
    }
    let within = matches!(reader.word(before), "-" | "/" | "'" | "’" | "s") && !reader.spaced(before);
    let name =
        reader.capital(before) && reader.document.tokens.get(before).is_some_and(|own| own.span.len() > 1) && before + 1 == start;
    let hangs = reader.is(before, Class::PREPOSITION) && !reader.is(before, Class::SUBORDINATOR);
    !(hangs || within || name)
}

/// Whether a verb of doing follows, or follows the other of a pair.
fn does(reader: &Reader<'_>, end: usize) -> bool {
    if reader.word(end) == "and" && reader.spaced(end + 1) {
        let verb = (end + 2..end + 1 + PAIRED).find(|&at| reader.is_word(at - 1) && is_deed(reader, at, true));
        // "US and Danish forces": whose forces they are.
        let people = |at: usize| country_by_people(&reader.word(at).to_lowercase()).is_some();
        return verb.is_some_and(|verb| {
            let forces = !is_body(reader.word(verb - 1))
                && reader.word(end + 1) != "the"
                && !reader.capital(verb - 1)
                && (end + 1..verb).any(people);
            !forces && reader.word(verb - 1) != "to"
        });
    }
    let at = if reader.is(end, Class::ADVERB) { end + 1 } else { end };
    is_deed(reader, at, false)
}

/// Whether a finite verb of doing stands at a token: nothing that is, or that befalls somebody.
fn is_deed(reader: &Reader<'_>, at: usize, plural: bool) -> bool {
    if !reader.is_word(at) || reader.capital(at) || reader.quoted(at) {
        return false;
    }
    if let Some(saying) = reader.saying(at) {
        return match saying.form {
            Form::Past => reader.word(at + 1) != "by",
            Form::Present => !saying.frame.is_noun(),
            Form::Base => plural && !saying.frame.is_noun(),
            Form::Ing => false,
        };
    }
    if reader.is(at, Class::AUXILIARY) {
        let rest = (at..at + 4).take_while(|&at| {
            reader.is(at, Class::AUXILIARY.or(Class::ADVERB).or(Class::NEGATION)) || reader.word(at).ends_with("ly")
        });
        let verbs = rest.collect::<Vec<_>>();
        let next = verbs.last().map_or(at, |last| last + 1);
        let be = verbs.iter().any(|&at| reader.is(at, Class::BE));
        return reader.is_word(next)
            && if be { reader.word(next).ends_with("ing") } else { !reader.is(next, Class::PREPOSITION) };
    }
    reader.is_verb(at) && reader.word(at + 1) != "by"
}
