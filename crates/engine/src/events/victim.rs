//! Who died, where it is one person who is named: nobody dies twice.

use std::ops::Range;

use dateline_model::{Place, Span};

use super::{clause::Verb, lexicon};
use crate::{
    document::Document,
    places::{is_given_name, is_title},
    tokens::TokenKind,
    within,
};

/// The most words of a name.
const WORDS: usize = 4;

/// A person who died, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Victim {
    /// The last name, in small letters.
    pub last: String,
    /// The names before it, in small letters; initials are left out.
    pub given: Vec<String>,
    /// Whether a given name, a title, an initial or an age says that it is a person's.
    pub sure: bool,
}

impl Victim {
    /// Whether two names can be those of one person.
    pub fn can_be(&self, other: &Self) -> bool {
        self.last == other.last
            && self.given.first().zip(other.given.first()).is_none_or(|(own, other)| {
                // "Dave" and "David"
                self.given.contains(other) || own.chars().take(2).eq(other.chars().take(2))
            })
    }
}

/// Who died by what a verb says: "Dr. Ann Roe was killed", "Roe was shot to death", "a driver killed Ann Roe".
/// Where an aside parts the verb from its subject, `lead` are the words of that.
pub fn victim(
    document: &Document<'_>,
    places: &[Place],
    subject: Range<usize>,
    lead: &str,
    verb: Verb,
    end: usize,
) -> Option<Victim> {
    let after = [document.word(verb.at + 1), document.word(verb.at + 2)];
    let dead = after[0] == "dead" || after == ["to", "death"];
    if verb.sense.concept != "kill" && !dead {
        return None;
    }
    let dies = verb.passive || lexicon::stands_alone(document.word(verb.at)) || document.word(verb.at) == "died";
    if dies && subject.is_empty() {
        return in_words(lead);
    }
    if dies {
        let comma = subject.clone().find(|&at| document.word(at) == ",").unwrap_or(subject.end);
        let (name, rest) = name(document, places, subject.start..comma)?;
        let aged = document.tokens.get(rest + 1).is_some_and(|token| token.kind == TokenKind::Number);
        return (rest == comma).then_some(Victim { sure: name.sure || aged, ..name });
    }
    let (name, rest) = name(document, places, verb.at + 1 + usize::from(after[0] == "dead")..end)?;
    (!matches!(document.word(rest), "and" | "'" | "’" | "&" | "-")).then_some(name)
}

/// A name that is all of some words: "Dr. Ann Roe".
fn in_words(words: &str) -> Option<Victim> {
    let titled = |word: &str| is_title(word.trim_end_matches('.'));
    let names = words.split(' ').skip_while(|word| titled(word)).collect::<Vec<_>>();
    let capital = |word: &&str| word.starts_with(char::is_uppercase) && word.chars().skip(1).any(char::is_lowercase);
    let (last, given) = names.split_last().filter(|_| names.len() <= WORDS && names.iter().all(capital))?;
    let sure = given.iter().any(|name| is_given_name(name));
    Some(Victim { last: last.to_lowercase(), given: given.iter().map(|name| name.to_lowercase()).collect(), sure })
}

/// The name that stands first, titles before it left out, and the token after it.
fn name(document: &Document<'_>, places: &[Place], tokens: Range<usize>) -> Option<(Victim, usize)> {
    let word = |at: usize| document.word(at);
    let mut start = tokens.start;
    while start < tokens.end && (is_title(word(start)) || start > tokens.start && word(start) == ".") {
        start += 1;
    }
    let capital = |at: usize| word(at).starts_with(char::is_uppercase) && word(at).chars().skip(1).any(char::is_lowercase);
    let initial = |at: usize| word(at).chars().count() == 1 && word(at).starts_with(char::is_uppercase) && word(at + 1) == ".";
    let (mut at, mut names, mut sure) = (start, Vec::new(), start > tokens.start);
    while at < tokens.end {
        if initial(at) {
            sure = true;
            at += 2;
        } else if capital(at) {
            sure |= is_given_name(word(at)) && capital(at + 1);
            names.push(word(at).to_lowercase());
            at += 1;
        } else {
            break;
        }
    }
    if names.len() > WORDS {
        return None;
    }
    let last = names.pop()?;
    let from = document.tokens.get(start)?.span.start;
    let to = document.tokens.get(at.checked_sub(1)?)?.span.end;
    (!within::overlaps(places, Span { start: from, end: to })).then_some((Victim { last, given: names, sure }, at))
}

#[cfg(test)]
mod tests {
    use dateline_model::Report;

    use super::*;

    /// Who died, as the tellings of a text have it.
    fn died(text: &str) -> Vec<String> {
        let report = Report { id: "a".into(), text: text.into(), published: Some("2021-03-05".into()), ..Report::default() };
        let document = crate::intake::parse(&report);
        let tellings = super::super::tellings(&document, &[], &[]);
        let name = |victim: Victim| [victim.given, vec![victim.last]].concat().join(" ");
        tellings.into_iter().filter_map(|telling| telling.victim).map(name).collect()
    }

    #[test]
    fn who_died_is_known_by_name() {
        assert_eq!(died("Dr. Ann Roe was killed in her kitchen on Monday."), ["ann roe"]);
        assert_eq!(died("On Monday, Roe, 52, was shot to death at the gate."), ["roe"]);
        assert_eq!(died("A driver killed Ann M. Roe at the gate on Monday."), ["ann roe"]);
        assert_eq!(died("Ann Roe, a baker who had a shop in the square, was killed on Monday."), ["ann roe"]);
    }

    #[test]
    fn who_is_not_named_or_not_alone_is_nobody() {
        assert_eq!(died("Six soldiers were killed at the gate on Monday."), Vec::<String>::new());
        assert_eq!(died("A driver killed Ann Roe and John Doe on Monday."), Vec::<String>::new());
        assert_eq!(died("Ann Roe met the mayor at the gate on Monday."), Vec::<String>::new());
    }
}
