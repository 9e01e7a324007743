//! What stands beside the canvas: play, the window in words, zoom, and the events without a date.

use super::{desk::Desk, player::Player};
use crate::{
    dates,
    dom::{El, Live, el, several},
    parts::{changing_icon, icon, round},
    state::Mark,
    words,
};

/// How much more or less time a press of a button shows.
const STEP: f64 = 1.6;

/// The controls.
pub fn controls(desk: Desk) -> El {
    let player = Player::new(desk);
    let playing = desk.playing;
    let home = desk.times.with_value(|times| times.home);
    let zoom = move |factor: f64| {
        let (from, to) = desk.view_now();
        desk.zoom((from + to) * 0.5, factor);
    };
    let does = move || Some(if playing.get() { words::PAUSE } else { words::PLAY }.into());
    let play = el("button")
        .class("timeline-play")
        .with_attr("aria-label", does)
        .with_attr("title", does)
        .click(move || player.toggle())
        .child(changing_icon(move || if playing.get() { icon::PAUSE } else { icon::PLAY }));
    let zooms = el("div")
        .class("timeline-zoom")
        .child(round(&words::SHOW_MORE_TIME, icon::MINUS).click(move || zoom(1.0 / STEP)))
        .child(round(&words::SHOW_LESS_TIME, icon::PLUS).click(move || zoom(STEP)));
    let window = move || {
        let window = desk.reader.window.get()?;
        let said = dates::span_of(window.from, window.to);
        let clear = move || {
            playing.set(false);
            desk.brush(None);
        };
        Some(several().child(el("p").text(&said)).child(plain(&words::CLEAR_WINDOW).click(clear)))
    };
    let reset = move || (desk.view() != home).then(|| plain(&words::RESET_ZOOM).click(move || desk.look(home)));
    let mut said = el("div").class("timeline-said").slot(window).slot(reset);
    if desk.undated > 0 {
        let undated = plain(&words::WITHOUT_DATE.count(desk.undated as usize, &[])).class("plain undated");
        said = said.child(undated.click(move || next_undated(desk)));
    }
    el("div").class("timeline-controls").child(play).child(zooms).child(said)
}

fn plain(text: &str) -> El {
    el("button").class("plain").text(text)
}

/// Chooses the first event without a date that passes, or the one after the one that is chosen.
fn next_undated(desk: Desk) {
    desk.playing.set(false);
    desk.brush(None);
    let story = desk.reader.story;
    let chosen = match desk.reader.selection.get_untracked() {
        Some(Mark::Event(event)) => Some(event),
        _ => None,
    };
    let passing = desk.reader.passing.get_untracked();
    let (mut first, mut next) = (None, None);
    for &event in passing.iter().filter(|&&event| story.events[event as usize].range.is_none()) {
        first = first.or(Some(event));
        if chosen.is_some_and(|chosen| event > chosen) {
            next = next.or(Some(event));
        }
    }
    if let Some(event) = next.or(first) {
        desk.reader.selection.set(Some(Mark::Event(event)));
    }
}
