//! What was set right in a story so far, each to be taken back.

use dateline_corrections::{Correction, Corrections, EventName};
use dateline_dom::{El, el};
use dateline_model::Story;
use dateline_words as words;
use wasm_bindgen_futures::spawn_local;

use super::{
    correct::{Fix, changed},
    parts::{button, plain},
};
use crate::page;

/// The list, with what undoes and saves.
pub fn list(fix: &Fix, given: &Corrections) -> El {
    let line = |(at, correction): (usize, &Correction)| {
        let told = line(correction, &fix.read, &fix.story);
        let (held, told_back) = (fix.clone(), [words::FIX_TAKE_BACK.get(), ": ", &told].concat());
        let label = told_back.clone();
        let back = plain(words::FIX_TAKE_BACK.get()).attr("aria-label", &label).click(move || {
            let (held, told) = (held.clone(), told_back.clone());
            spawn_local(async move {
                let take = |given: &mut Corrections| {
                    if at < given.list.len() {
                        given.list.remove(at);
                    }
                };
                let kept = held.desk.correct(&held.id, told, take).await;
                held.dialog.close();
                changed(&held.desk, kept).await;
            });
        });
        el("li").child(el("bdi").text(&told)).child(back)
    };
    let empty = given.list.is_empty().then(|| el("p").class("desk-none").text(words::FIX_NONE.get()));
    let text = dateline_corrections::write(given);
    let save = button(words::FIX_SAVE.get()).click(move || {
        let _ = page::save("story.toml", "application/toml", text.as_bytes());
    });
    let turn = |back: bool, what: Option<String>| {
        let (held, what) = (fix.clone(), what?);
        let verb = if back { words::OWN_UNDO } else { words::OWN_REDO };
        let button = plain(&[verb.get(), ": ", &what].concat());
        Some(button.click(move || {
            let held = held.clone();
            spawn_local(async move {
                if back {
                    held.desk.undo().await
                } else {
                    held.desk.redo().await
                };
                held.dialog.close();
                changed(&held.desk, Ok(())).await;
            });
        }))
    };
    let turns = [turn(true, fix.desk.last()), turn(false, fix.desk.next())];
    el("section")
        .attr("aria-labelledby", "fix-done")
        .child(el("h3").attr("id", "fix-done").text(words::FIX_DONE.get()))
        .children(empty)
        .child(el("ul").class("desk-reports").children(given.list.iter().enumerate().map(line)))
        .child(el("p").class("desk-verbs").children(turns.into_iter().flatten()).child(save))
}

/// A correction in words: what was done to which event, and what was set.
fn line(correction: &Correction, read: &Story, shown: &Story) -> String {
    let about = match correction {
        Correction::Attribute { said, .. } => said.words.clone(),
        other => other.event().map(|event| title(event, read, shown)).unwrap_or_default(),
    };
    let set = match correction {
        Correction::Merge { with, .. } => with.iter().map(|event| title(event, read, shown)).collect::<Vec<_>>().join(" · "),
        Correction::Split { title, .. } | Correction::Rename { title, .. } => title.clone(),
        Correction::Hide { .. } => String::new(),
        Correction::Redate { when, .. } => when.map_or_else(|| words::FIX_NO_DATE.get().to_owned(), |when| when.print()),
        Correction::Replace { place: None, .. } => words::FIX_OFF_MAP.get().to_owned(),
        Correction::Replace { place: Some(place), .. } => place.name.clone(),
        Correction::Attribute { speaker, .. } => speaker.clone(),
    };
    let what = did(correction, &about);
    if set.is_empty() { what } else { [&what, " · ", &set].concat() }
}

/// What was done, in words.
pub fn did(correction: &Correction, title: &str) -> String {
    let word = match correction {
        Correction::Merge { .. } => words::FIX_DID_MERGE,
        Correction::Split { .. } => words::FIX_DID_SPLIT,
        Correction::Rename { .. } => words::FIX_DID_RENAME,
        Correction::Hide { .. } => words::FIX_DID_HIDE,
        Correction::Redate { .. } => words::FIX_DID_REDATE,
        Correction::Replace { .. } => words::FIX_DID_REPLACE,
        Correction::Attribute { .. } => words::FIX_DID_ATTRIBUTE,
    };
    word.with(&[title])
}

/// The title of an event as the reports tell it; of one that a correction made, as it is shown.
fn title(event: &EventName, read: &Story, shown: &Story) -> String {
    let of = |story: &Story| story.events.iter().find(|held| held.id == event.id).map(|held| held.title.clone());
    let found = of(read).or_else(|| of(shown)).or_else(|| event.find(read).map(|at| read.events[at].title.clone()));
    // What no report tells any more is known by its words.
    found.or_else(|| Some(event.told.first()?.words.clone())).unwrap_or_else(|| event.id.clone())
}

#[cfg(test)]
mod tests {
    use dateline_model::Report;

    use super::*;

    #[test]
    fn an_event_is_told_by_its_title_in_the_reports() {
        let report = Report {
            id: "a".into(),
            text: "A flood killed two people in Hanover on 2 June 2013.".into(),
            published: Some("2013-06-03".into()),
            ..Report::default()
        };
        let read = dateline_engine::story(&[report], dateline_atlas::bundled(), &Corrections::default());
        let event = EventName::of(&read.events[0], &read);
        let rename = Correction::Rename { event: event.clone(), title: "Water".into() };
        let mut shown = read.clone();
        shown.events[0].title = "Water".into();
        assert_eq!(line(&rename, &read, &shown), did(&rename, &read.events[0].title) + " · Water");
        let gone = EventName { id: "gone".into(), ..event.clone() };
        assert_eq!(title(&gone, &read, &shown), read.events[0].title);
        let never = EventName { id: "gone".into(), told: Vec::new() };
        assert_eq!(title(&never, &read, &shown), "gone");
    }
}
