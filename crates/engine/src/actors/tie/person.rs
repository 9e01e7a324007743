//! Full names that are one person's.

use dateline_model::ActorKind;

use super::{super::sound, ASKED, whole::Tie};

impl Tie<'_, '_, '_> {
    /// The person with this name, known or new.
    pub(super) fn person(&mut self, form: &str, start: u32) -> usize {
        let key = sound::words(form);
        let letter = key.last().and_then(|last| last.chars().next()).unwrap_or(' ');
        let near = self.persons.get(&letter).map(Vec::as_slice).unwrap_or_default();
        let same = |at: &usize| self.cast.members.get(*at).is_some_and(|member| same_person(&member.key, &key));
        let found = near.iter().rev().take(ASKED).copied().filter(same).collect::<Vec<_>>();
        // A surname that two bear is the one's who was named last.
        let named = if key.len() == 1 && found.len() > 1 { self.named_before(start, &found) } else { None };
        if let Some(found) = named.or(found.first().copied()) {
            if let Some(member) = self.cast.members.get_mut(found).filter(|member| member.key.len() < key.len()) {
                member.key = key;
            }
            return found;
        }
        let member = self.open(ActorKind::Person, key, None);
        self.persons.entry(letter).or_default().push(member);
        member
    }

    /// Which of some members was named last before a place in the text.
    pub(super) fn named_before(&self, start: u32, members: &[usize]) -> Option<usize> {
        let mentions = &self.cast.mentions;
        let end = mentions.partition_point(|(span, _)| span.start < start);
        let before = mentions.get(end.saturating_sub(BEFORE)..end)?.iter().rev();
        before.map(|(_, member)| *member).find(|member| members.contains(member))
    }
}

/// How many mentions before a surname are asked for its bearer.
const BEFORE: usize = 200;

/// Whether two names are one person's: the same last word, and nothing that speaks against it before.
fn same_person(a: &[String], b: &[String]) -> bool {
    let (Some(last), Some(other)) = (a.last(), b.last()) else { return false };
    if !sound::alike(last, other) {
        return false;
    }
    match (a.len(), b.len()) {
        // One report spells a surname in one way.
        (1, _) | (_, 1) => last == other,
        _ => a.first().zip(b.first()).is_some_and(|(a, b)| sound::meets(a, b)),
    }
}
