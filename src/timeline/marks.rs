//! The marks for keyboard and screen reader: a listbox of one tab stop that is walked in step with the canvas.

use std::sync::Arc;

use dateline_model::Story;
use leptos::{ev, prelude::*};

use super::desk::Desk;
use crate::{dates, state::Mark, words};

/// How many options stand in the document on either side of the one that is active.
const AROUND: usize = 3;

/// Every dated event that passes, in the order of time.
#[component]
pub fn Marks(desk: Desk) -> impl IntoView {
    let active = RwSignal::new(None::<usize>);
    let story = desk.reader.story.get_value();
    let shown = move || {
        desk.passed.track();
        desk.stage.with_value(|stage| stage.shown().len())
    };
    let options = move || {
        let count = shown();
        let at = active.get().unwrap_or(0).min(count.saturating_sub(1));
        let selected = desk.reader.selection.get();
        (at.saturating_sub(AROUND)..(at + AROUND + 1).min(count))
            .filter_map(|index| {
                let event = event_at(desk, index)?;
                let chosen = selected == Some(Mark::Event(event));
                Some(view! {
                    <div
                        role="option"
                        id=id(event)
                        aria-selected=chosen.to_string()
                        aria-posinset=(index + 1).to_string()
                        aria-setsize=count.to_string()
                    >
                        {name(&story, event)}
                    </div>
                })
            })
            .collect_view()
    };
    let go = move |index: usize| {
        active.set(Some(index));
        if let Some(event) = event_at(desk, index) {
            desk.reveal(event);
            desk.reader.hover.set(Some(Mark::Event(event)));
        }
    };
    let press = move |event: ev::KeyboardEvent| {
        let count = shown();
        let Some(last) = count.checked_sub(1) else { return };
        let at = active.get_untracked().unwrap_or(0).min(last);
        match event.key().as_str() {
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
    let arrive = move |_| {
        let selected = match desk.reader.selection.get_untracked() {
            Some(Mark::Event(event)) => desk.times.with_value(|times| times.of(event)),
            _ => None,
        };
        let (from, _) = desk.view.get_untracked();
        let index = desk.stage.with_value(|stage| {
            let chosen = selected.and_then(|item| stage.shown().binary_search(&item).ok());
            let in_sight = stage.anchors().partition_point(|at| (at.0 as f64) < from);
            chosen.or(active.get_untracked()).unwrap_or(in_sight).min(stage.shown().len().saturating_sub(1))
        });
        go(index);
    };
    view! {
        <div
            class="timeline-marks"
            role="listbox"
            tabindex="0"
            hidden=move || shown() == 0
            aria-label=words::EVENTS_IN_TIME
            aria-activedescendant=move || active.get().and_then(|index| event_at(desk, index)).map(id)
            on:focus=arrive
            on:blur=move |_| desk.reader.hover.set(None)
            on:keydown=press
        >
            {options}
        </div>
    }
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
fn name(story: &Arc<Story>, event: u32) -> String {
    let Some(event) = story.events.get(event as usize) else { return String::new() };
    let date = event.range.map(|range| dates::long(range, event.precision, event.approximate)).unwrap_or_default();
    let told = words::told_by_figures(event.reports.len(), story.articles.len());
    let name = [&date, ": ", &event.title, ", ", &told].concat();
    if event.disputes.is_empty() { name } else { [&name, ", ", words::REPORTS_DIFFER].concat() }
}
