use std::collections::BTreeMap;

use dateline_model::{Named, Story};

/// Keeps what names events by their place in the story: statements, counts and wording. While corrections are applied,
/// events go by their ids.
pub struct References {
    /// The ids, in the order in which the events stood.
    before: Vec<String>,
    /// Which event went into which other.
    merged: BTreeMap<String, String>,
}

impl References {
    /// As they stand.
    pub fn of(story: &Story) -> Self {
        Self { before: story.events.iter().map(|event| event.id.clone()).collect(), merged: BTreeMap::new() }
    }

    /// An event went into another.
    pub fn merged(&mut self, gone: String, into: String) {
        self.merged.insert(gone, into);
    }

    /// Sets them to where the events stand now; what named a hidden event names none.
    pub fn settle(&self, story: &mut Story) {
        let places: BTreeMap<&str, u32> = (0..).zip(&story.events).map(|(at, event)| (event.id.as_str(), at)).collect();
        let now = |at: u32| {
            let mut id = self.before.get(at as usize)?;
            // As many steps as there are merges, so that a circle ends.
            for _ in 0..self.merged.len() {
                match self.merged.get(id) {
                    Some(into) => id = into,
                    None => break,
                }
            }
            places.get(id.as_str()).copied()
        };
        for statement in &mut story.statements {
            statement.event = statement.event.and_then(now);
        }
        for count in &mut story.counts {
            count.event = count.event.and_then(now);
        }
        story.wording.retain_mut(|wording| match &mut wording.named {
            Named::Actor(_) => true,
            Named::Event(at) => now(*at).map(|now| *at = now).is_some(),
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::{Correction, EventName, When, apply, apply::sample};

    fn named(id: &str) -> EventName {
        EventName { id: id.into(), told: Vec::new() }
    }

    /// The event that the statement of the sample names, before at "strike".
    fn told_of(corrections: &[Correction]) -> Option<String> {
        let mut story = sample::story();
        story.statements[0].event = Some(1);
        let _ = apply(&mut story, corrections);
        story.statements[0].event.map(|at| story.events[at as usize].id.clone())
    }

    #[test]
    fn a_statement_follows_its_event() {
        let later = Correction::Redate { event: named("truce"), when: When::parse("2021") };
        assert_eq!(told_of(&[later]).as_deref(), Some("strike"));
        let merge = Correction::Merge { event: named("talks"), with: vec![named("strike")] };
        assert_eq!(told_of(&[merge]).as_deref(), Some("talks"));
        assert_eq!(told_of(&[Correction::Hide { event: named("strike") }]), None);
    }
}
