//! Actors named by what they are: "the ministry", "rebels".

use std::collections::BTreeMap;

use dateline_atlas::{country_by_people, fold};
use dateline_model::{ActorKind, Span};

use super::{super::described::Described, whole::Tie};

impl Tie<'_, '_, '_> {
    pub(super) fn described(&mut self, described: &Described, last: &BTreeMap<String, usize>) -> Option<(Span, usize)> {
        let (span, form) = self.text(described.tokens.clone());
        let head = self.reader.word(described.head);
        let plain = described.tokens.len() == 1;
        if described.kind == ActorKind::Organisation && plain {
            // "the ministry": the last one named before it.
            let member = last.get(head).copied()?;
            self.mention(span, member, &form);
            return Some((span, member));
        }
        if described.kind == ActorKind::Organisation {
            let member = self.organisation(&form, described.tokens.clone());
            self.mention(span, member, &form);
            return Some((span, member));
        }
        let form = self.small(described.tokens.start, form);
        let mut folded = String::new();
        fold(&form, &mut folded);
        let key = folded.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let member = match self.groups.get(&folded) {
            Some(&found) => found,
            None => self.open(ActorKind::Group, key, None),
        };
        self.groups.insert(folded, member);
        self.mention(span, member, &form);
        Some((span, member))
    }

    /// A description without the capital that the head of a sentence gives it.
    fn small(&self, start: usize, form: String) -> String {
        let first = self.reader.units.binary_search_by_key(&start, |unit| unit.tokens.start).is_ok();
        let word = self.reader.word(start);
        let mut letters = form.chars();
        match letters.next().filter(|_| first && country_by_people(&word.to_lowercase()).is_none()) {
            Some(letter) if word.chars().skip(1).all(char::is_lowercase) => letter.to_lowercase().chain(letters).collect(),
            _ => form,
        }
    }
}
