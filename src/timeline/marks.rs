//! The marks for keyboard and screen reader: a listbox of one tab stop that is walked in step with the canvas.

use dateline_model::Story;
use web_sys::{Event, KeyboardEvent};

use super::desk::Desk;
use crate::{
    browser, dates,
    dom::{El, Live, el, several},
    signals::RwSignal,
    state::Mark,
    words,
};

/// How many options stand in the document on either side of the one that is active.
const AROUND: usize = 3;

/// Every dated event that passes, in the order of time.
pub fn marks(desk: Desk) -> El {
    let active = RwSignal::new(None::<usize>);
    let story = desk.reader.story;
    let shown = move || {
        desk.passed.get();
        desk.stage.with_value(|stage| stage.shown().len())
    };
    let options = move || {
        let count = shown();
        let at = active.get().unwrap_or(0).min(count.saturating_sub(1));
        let selected = desk.reader.selection.get();
        let mut options = several();
        for index in at.saturating_sub(AROUND)..(at + AROUND + 1).min(count) {
            if let Some(event) = event_at(desk, index) {
                let option = el("div")
                    .attr("role", "option")
                    .attr("id", id(event))
                    .attr("aria-selected", if selected == Some(Mark::Event(event)) { "true" } else { "false" })
                    .attr("aria-posinset", (index + 1).to_string())
                    .attr("aria-setsize", count.to_string())
                    .text(name(story, event));
                options = options.child(option);
            }
        }
        Some(options)
    };
    let go = move |index: usize| {
        active.set(Some(index));
        if let Some(event) = event_at(desk, index) {
            desk.reveal(event);
            desk.reader.hover.set(Some(Mark::Event(event)));
        }
    };
    let press = move |event: KeyboardEvent| {
        let count = shown();
        let Some(last) = count.checked_sub(1) else { return };
        let at = active.get_untracked().unwrap_or(0).min(last);
        match browser::along(&event.key()) {
            "ArrowRight" | "ArrowDown" => go((at + 1).min(last)),
            "ArrowLeft" | "ArrowUp" => go(at.saturating_sub(1)),
            "PageDown" => go((at + 10).min(last)),
            "PageUp" => go(at.saturating_sub(10)),
            "Home" => go(0),
            "End" => go(last),
            "Enter" | " " => desk.reader.selection.set(event_at(desk, at).map(Mark::Event)),
            "+" | "=" => zoom(desk, at, 1.6),
            "-" => zoom(desk, at, 1.0 / 1.6),
            "0" => desk.look(desk.times.with_value(|times| times.home)),
            _ => return,
        }
        desk.playing.set(false);
        event.prevent_default();
    };
    let arrive = move |_: Event| {
        let selected = match desk.reader.selection.get_untracked() {
            Some(Mark::Event(event)) => desk.times.with_value(|times| times.of(event)),
            _ => None,
        };
        let (from, _) = desk.view_now();
        let index = desk.stage.with_value(|stage| {
            let chosen = selected.and_then(|item| stage.shown().binary_search(&item).ok());
            let in_sight = stage.anchors().partition_point(|at| (at.0 as f64) < from);
            chosen.or(active.get_untracked()).unwrap_or(in_sight).min(stage.shown().len().saturating_sub(1))
        });
        go(index);
    };
    el("div")
        .class("timeline-marks")
        .attr("role", "listbox")
        .attr("tabindex", "0")
        .with_flag("hidden", move || shown() == 0)
        .attr("aria-label", words::EVENTS_IN_TIME)
        .with_attr("aria-activedescendant", move || active.get().and_then(|index| event_at(desk, index)).map(id))
        .on("focus", arrive)
        .on("blur", move |_: Event| desk.reader.hover.set(None))
        .on("keydown", press)
        .slot(options)
}

fn event_at(desk: Desk, index: usize) -> Option<u32> {
    let item = desk.stage.with_value(|stage| stage.shown().get(index).copied())?;
    desk.times.with_value(|times| times.items.get(item).map(|item| item.event))
}

fn zoom(desk: Desk, index: usize, factor: f64) {
    if let Some(at) = desk.stage.with_value(|stage| stage.anchors().get(index).copied()) {
        desk.zoom(at.0 as f64, factor);
    }
}

fn id(event: u32) -> String {
    ["timeline-", &event.to_string()].concat()
}

/// "28 September 2016: Two hospitals hit, told by 4 of 5 reports".
fn name(story: &Story, event: u32) -> String {
    let Some(event) = story.events.get(event as usize) else { return String::new() };
    let told = words::told_by_figures(event.reports.len(), story.articles.len());
    let name = words::COLON.with(&[&dates::of(event), &event.title]);
    let doubt = event.doubt;
    let doubts = [
        (!event.disputes.is_empty()).then(|| words::REPORTS_DIFFER.into()),
        doubt.inferred.then(|| words::DATE_WORKED_OUT.into()),
        doubt.open.then(|| words::GOES_ON.into()),
        dates::or_other(event),
    ];
    let parts = [name, told].into_iter().chain(doubts.into_iter().flatten()).collect::<Vec<_>>();
    words::listed(parts.iter().map(String::as_str))
}
