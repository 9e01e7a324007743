//! Names that are one organisation's, with its country and its letters.

use std::ops::Range;

use dateline_atlas::{country_by_people, fold};
use dateline_model::{ActorKind, Place, PlaceKind};

use super::{super::alternatives, ASKED, whole::Tie};

impl Tie<'_, '_, '_> {
    /// The organisation with this name, known or new.
    pub(super) fn organisation(&mut self, form: &str, tokens: Range<usize>) -> usize {
        if let Some(&member) = self.letters.get(form) {
            return member;
        }
        let (key, country) = self.bare(form, tokens);
        if let (Some(code), [head]) = (&country, key.as_slice())
            && matches!(head.as_str(), "government" | "regime" | "administration")
        {
            return self.government(code);
        }
        let name = key.join(" ");
        let near = self.organisations.get(&name).map(Vec::as_slice).unwrap_or_default();
        let same = |at: &usize| {
            let own = self.cast.members.get(*at).and_then(|member| member.country.as_ref());
            own.is_none() || country.is_none() || own == country.as_ref()
        };
        if let Some(found) = near.iter().rev().take(ASKED).copied().find(same) {
            if let Some(member) = self.cast.members.get_mut(found).filter(|member| member.country.is_none()) {
                member.country = country;
            }
            return found;
        }
        let member = self.open(ActorKind::Organisation, key, country);
        self.organisations.entry(name).or_default().push(member);
        if let Some(letters) = initials(form) {
            self.letters.entry(letters).or_insert(member);
        }
        member
    }

    /// "Russia's Foreign Ministry" with the country, that the name alone does not say.
    pub(super) fn with_country(&self, tokens: Range<usize>) -> Range<usize> {
        let mark = tokens
            .start
            .checked_sub(3)
            .filter(|_| self.reader.word(tokens.start - 1) == "s" && matches!(self.reader.word(tokens.start - 2), "'" | "’"));
        let country = mark.and_then(|at| self.known.place(self.reader, at).zip(self.reader.span(at..at + 1)));
        let whole = country.filter(|(place, span)| place.kind == PlaceKind::Country && place.span == *span);
        if whole.is_some() { tokens.start - 3..tokens.end } else { tokens }
    }

    /// A name's words without the country in front, and that country.
    fn bare(&self, form: &str, tokens: Range<usize>) -> (Vec<String>, Option<String>) {
        let mut folded = String::new();
        fold(form, &mut folded);
        if let Some(usual) = alternatives::usual(&folded) {
            folded.clear();
            fold(usual, &mut folded);
            return (folded.split(' ').map(str::to_owned).collect(), None);
        }
        let mut words = folded.split(' ').filter(|word| *word != "the").map(str::to_owned).collect::<Vec<_>>();
        // In "Russian-backed" the people is not whose it is.
        let whose = self.reader.word(tokens.start + 1) != "-";
        // A town in front is where it sits, or somebody's name.
        let state = |place: &&Place| place.metonym || matches!(place.kind, PlaceKind::Country | PlaceKind::People);
        let mut country =
            self.known.place(self.reader, tokens.start).filter(|_| whose).filter(state).and_then(|place| place.country.clone());
        // "South African regime"
        if words.len() > 2
            && whose
            && let Some(found) = words.first().zip(words.get(1)).and_then(|(a, b)| country_by_people(&format!("{a} {b}")))
        {
            words.drain(..2);
            return (words, Some(found.code.to_owned()));
        }
        let people =
            words.first().filter(|_| whose).and_then(|word| country_by_people(word)).map(|country| country.code.to_owned());
        if words.len() > 1 && (people.is_some() || country.is_some()) {
            words.remove(0);
            country = people.or(country);
        } else if let Some(before) = tokens.start.checked_sub(3).filter(|_| self.reader.word(tokens.start - 1) == "s") {
            // "Russia's Foreign Ministry"
            country = self.known.place(self.reader, before).and_then(|place| place.country.clone());
        }
        (words, country)
    }
}

/// The first letters of the words of a name, of three words or more.
fn initials(form: &str) -> Option<String> {
    let capitals = form.split([' ', '-']).filter(|word| word.starts_with(char::is_uppercase));
    let letters = capitals.filter_map(|word| word.chars().next()).collect::<String>();
    (letters.chars().count() > 2).then_some(letters)
}
