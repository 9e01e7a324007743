//! Actors named by what they are: "the ministry", "rebels".

use std::collections::BTreeMap;

use dateline_atlas::{country_by_name, country_by_people, fold};
use dateline_model::{ActorKind, PlaceKind, Span};

use super::{super::described::Described, whole::Tie};

impl Tie<'_, '_, '_> {
    pub(super) fn described(&mut self, described: &Described, last: &BTreeMap<String, usize>) -> Option<(Span, usize)> {
        let (span, form) = self.text(described.tokens.clone());
        let head = self.reader.word(described.head);
        let plain = described.tokens.len() == 1;
        if described.kind == ActorKind::Organisation && plain {
            let owner = described.tokens.start.checked_sub(3).filter(|_| self.reader.word(described.tokens.start - 1) == "s");
            if let Some(owner) = owner.filter(|&at| matches!(self.reader.word(at + 1), "'" | "’")) {
                // "Roe's government" is Roe's, and none that was named before.
                let country = self.known.place(self.reader, owner).filter(|place| place.kind == PlaceKind::Country);
                let code = country.and_then(|place| place.country.clone()).filter(|_| matches!(head, "government" | "regime"))?;
                let member = self.government(&code);
                self.mention(span, member, &form);
                return Some((span, member));
            }
            // "the ministry": the last one named before it; "the government": that of the country the report is from.
            let member = last.get(head).copied().or_else(|| self.governs(head).filter(|_| described.definite))?;
            self.mention(span, member, &form);
            return Some((span, member));
        }
        if described.kind == ActorKind::Organisation {
            // "the Russian-backed regime"
            let backed = self.reader.word(described.head - 1).ends_with("ed") && self.reader.word(described.head - 2) == "-";
            if let Some(member) = self.governs(head).filter(|_| backed && described.tokens.len() > 2) {
                self.mention(span, member, &form);
                return Some((span, member));
            }
            let member = self.organisation(&form, described.tokens.clone());
            self.mention(span, member, &form);
            return Some((span, member));
        }
        let form = self.small(described.tokens.start, form);
        // "The officials": the last ones named before, and no others.
        let again = last.get(head).copied().filter(|_| plain && described.definite);
        let key = group_key(&form);
        let name = key.join(" ");
        let known = again.or_else(|| self.groups.get(&name).copied());
        let member = known.unwrap_or_else(|| self.open(ActorKind::Group, key, None));
        self.groups.entry(name).or_insert(member);
        self.mention(span, member, &form);
        Some((span, member))
    }

    /// A description without the capital that the head of a sentence gives it.
    fn small(&self, start: usize, form: String) -> String {
        let first = self.reader.units.binary_search_by_key(&start, |unit| unit.tokens.start).is_ok();
        let word = self.reader.word(start);
        let mut letters = form.chars();
        match letters.next().filter(|_| first && country_by_people(&word.to_lowercase()).is_none()) {
            Some(letter) if word.chars().count() > 1 && word.chars().skip(1).all(char::is_lowercase) => {
                letter.to_lowercase().chain(letters).collect()
            }
            _ => form,
        }
    }
}

/// What a group is known by: its folded words, a people as its country.
fn group_key(form: &str) -> Vec<String> {
    let mut folded = String::new();
    fold(form, &mut folded);
    let country = |word: &str| {
        let name = if word == "us" { country_by_name(word) } else { None };
        country_by_people(word).or(name).map(|country| country.code.to_owned())
    };
    folded.split(' ').map(|word| country(word).unwrap_or_else(|| word.to_owned())).collect()
}
