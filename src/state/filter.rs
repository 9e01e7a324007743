use dateline_model::{EventKind, Story};

/// Which events pass. The default lets all pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that must stand in an event's title or evidence.
    pub search: String,
    /// Articles left out, by their place in the story.
    pub without: Vec<u32>,
    /// Kinds left out.
    pub without_kinds: Vec<EventKind>,
    /// Only events at this place.
    pub place: Option<String>,
    /// Only events whose date and place are certain.
    pub certain: bool,
}

impl Filter {
    /// Whether an event passes.
    pub fn passes(&self, story: &Story, event: u32) -> bool {
        let Some(event) = story.events.get(event as usize) else { return false };
        event.reports.iter().any(|report| !self.without.contains(&report.article))
    }
}
