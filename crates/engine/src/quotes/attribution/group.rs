//! A verb with its auxiliaries.

use super::super::{reader::Reader, words::Class};
use crate::verbs::Form;

/// A verb with its auxiliaries.
pub struct Group {
    pub start: usize,
    pub passive: bool,
    pub negated: bool,
    /// "to say", without a subject of its own.
    pub infinitive: bool,
    pub auxiliary: bool,
}

pub fn group(reader: &Reader<'_>, verb: usize, floor: usize) -> Group {
    let mut group = Group { start: verb, passive: false, negated: false, infinitive: false, auxiliary: false };
    while group.start > floor {
        let at = group.start - 1;
        if reader.quoted(at) {
            break;
        }
        let glued = !reader.spaced(at) && at > floor && matches!(reader.word(at - 1), "'" | "’");
        if glued && matches!(reader.word(at), "s" | "re" | "ve" | "ll" | "d" | "m" | "t") && at >= floor + 2 {
            if reader.word(at) == "s"
                && !reader.is(at - 2, Class::PRONOUN)
                && reader.saying(verb).is_none_or(|saying| saying.form != Form::Ing)
            {
                break;
            }
            group.negated |= reader.word(at) == "t";
            group.auxiliary = true;
            group.passive |= matches!(reader.word(at), "s" | "re" | "m");
            group.start = at - 1;
            continue;
        }
        if reader.is(at, Class::AUXILIARY) && !reader.capital(at) {
            group.passive |= reader.is(at, Class::BE);
            group.auxiliary = true;
        } else if reader.is(at, Class::NEGATION) {
            group.negated = true;
        } else if reader.word(at) == "to" && group.start == verb {
            group.infinitive = true;
            return group;
        } else if !(reader.is(at, Class::ADVERB) || reader.word(at) == "long") || reader.capital(at) {
            break;
        }
        group.start = at;
    }
    group
}
