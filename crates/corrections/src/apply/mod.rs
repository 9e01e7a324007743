//! Corrections applied to a story, one after the other.
//!
//! ```text
//! merge      two or more events become one
//! split      some sentences become an event of their own
//! set        title, date, place of an event, and whether it is shown
//! attribute  who said a statement
//! references what names events by their place in the story
//! ```
//!
//! An event keeps its id whatever is set right about it, so that links and later corrections find it.

mod attribute;
mod merge;
mod references;
#[cfg(test)]
pub mod sample;
mod set;
mod split;

use dateline_model::{Event, Minute, Notice, NoticeKind, Story, Warning};

use self::references::References;
use crate::{Correction, EventName, Words};

/// Applies corrections in their order. One whose event or statement is not in the story any more changes nothing; it is
/// said in a warning and stays in the list, since a later reading may find it again.
pub fn apply(story: &mut Story, corrections: &[Correction]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let mut references = References::of(story);
    for correction in corrections {
        if one(story, correction, &mut references).is_none() {
            warnings.push(Warning { article: None, notice: not_found(correction) });
        }
    }
    if !corrections.is_empty() {
        // As the engine leaves them: by time, the undated last. Equals keep their order.
        let order = |from: Option<Minute>, to: Option<Minute>| (from.is_none(), from, to);
        story.events.sort_by_key(|event| order(event.range.map(|range| range.from), event.range.map(|range| range.to)));
        references.settle(story);
    }
    warnings
}

/// Applies one correction; nothing where it does not find what it is about.
fn one(story: &mut Story, correction: &Correction, references: &mut References) -> Option<()> {
    match correction {
        Correction::Merge { event, with } => {
            let into = event.find(story)?;
            // Each is looked for in what the one before left.
            let mut any = None;
            let id = story.events.get(into)?.id.clone();
            for other in with {
                let into = story.events.iter().position(|event| event.id == id)?;
                if let Some(other) = other.find(story).filter(|other| *other != into) {
                    references.merged(story.events.get(other)?.id.clone(), id.clone());
                    merge::merge(story, into, other);
                    any = Some(());
                }
            }
            any
        }
        Correction::Split { event, away, title } => split::split(story, event.find(story)?, away, title),
        Correction::Rename { event, title } => set::title(found(story, event)?, title),
        Correction::Hide { event } => {
            story.events.remove(event.find(story)?);
            Some(())
        }
        Correction::Redate { event, when } => set::date(found(story, event)?, *when),
        Correction::Replace { event, place } => set::place(found(story, event)?, place.as_ref()),
        Correction::Attribute { said, speaker } => attribute::attribute(story, said, speaker),
    }
}

fn found<'a>(story: &'a mut Story, event: &EventName) -> Option<&'a mut Event> {
    let at = event.find(story)?;
    story.events.get_mut(at)
}

fn not_found(correction: &Correction) -> Notice {
    let about = |kind: NoticeKind, what: &str| Notice::new(kind).text(correction.name()).text(what);
    let words = match (correction, correction.event()) {
        (Correction::Attribute { said, .. }, _) => Some(said),
        (_, Some(EventName { id, told })) if id.is_empty() => told.first(),
        _ => None,
    };
    match words {
        Some(Words { report, words }) if report.is_empty() => about(NoticeKind::NothingToCorrectSaid, words),
        Some(Words { report, words }) => about(NoticeKind::NothingToCorrectIn, words).text(report),
        None => about(NoticeKind::NothingToCorrect, correction.event().map_or("", |event| &event.id)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_finds_nothing_is_said_and_the_rest_goes_on() {
        let mut story = sample::story();
        let gone = Correction::Hide { event: EventName { id: "gone".into(), told: Vec::new() } };
        let rename = Correction::Rename { event: EventName { id: "truce".into(), told: Vec::new() }, title: "Peace".into() };
        let warnings = apply(&mut story, &[gone, rename]);
        assert_eq!((warnings.len(), story.events[0].title.as_str()), (1, "Peace"));
        assert_eq!(warnings[0].notice, Notice::new(NoticeKind::NothingToCorrect).text("hide").text("gone"));
    }

    #[test]
    fn no_correction_changes_nothing() {
        let (mut story, before) = (sample::story(), sample::story());
        story.events.reverse();
        let reversed = story.clone();
        assert_eq!(apply(&mut story, &[]), Vec::new());
        assert_eq!((story, before.events.len()), (reversed, 3));
    }

    #[test]
    fn a_hidden_event_is_gone_and_the_others_stay() {
        let mut story = sample::story();
        let _ = apply(&mut story, &[Correction::Hide { event: EventName { id: "truce".into(), told: Vec::new() } }]);
        assert_eq!(story.events.iter().map(|event| event.id.as_str()).collect::<Vec<_>>(), ["strike", "talks"]);
    }
}
