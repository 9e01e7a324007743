//! What stands beside the canvas: play, the window in words, zoom, and the events without a date.

use leptos::prelude::*;

use super::{desk::Desk, player::Player};
use crate::{
    dates,
    parts::{Icon, icon},
    state::Mark,
    words,
};

/// The controls.
#[component]
pub fn Controls(desk: Desk) -> impl IntoView {
    let player = Player::new(desk);
    let playing = desk.playing;
    let home = desk.times.with_value(|times| times.home);
    let middle = move || {
        let (from, to) = desk.view.get_untracked();
        (from + to) * 0.5
    };
    let moved = move || desk.view.get() != home;
    let window = move || desk.reader.window.get().map(|window| dates::span_of(window.from, window.to));
    view! {
        <div class="timeline-controls">
            <button
                class="timeline-play"
                aria-label=move || if playing.get() { words::PAUSE } else { words::PLAY }
                title=move || if playing.get() { words::PAUSE } else { words::PLAY }
                on:click=move |_| player.toggle()
            >
                {move || view! { <Icon path=if playing.get() { icon::PAUSE } else { icon::PLAY }/> }}
            </button>
            <div class={"timeline-zoom"}>
                <button class="round" aria-label=words::SHOW_MORE_TIME title=words::SHOW_MORE_TIME on:click=move |_| desk.zoom(middle(), 1.0 / 1.6)>
                    <Icon path=icon::MINUS/>
                </button>
                <button class="round" aria-label=words::SHOW_LESS_TIME title=words::SHOW_LESS_TIME on:click=move |_| desk.zoom(middle(), 1.6)>
                    <Icon path=icon::PLUS/>
                </button>
            </div>
            <div class={"timeline-said"}>
                {move || window().map(|said| view! {
                    <p>{said}</p>
                    <button class="plain" on:click=move |_| { playing.set(false); desk.brush(None); }>{words::CLEAR_WINDOW}</button>
                })}
                {move || moved().then(|| view! {
                    <button class="plain" on:click=move |_| desk.look(home)>{words::RESET_ZOOM}</button>
                })}
                {(desk.undated > 0).then(|| view! {
                    <button class="plain undated" on:click=move |_| next_undated(desk)>{words::without_date(desk.undated as usize)}</button>
                })}
            </div>
        </div>
    }
}

/// Chooses the first event without a date that passes, or the one after the one that is chosen.
fn next_undated(desk: Desk) {
    desk.playing.set(false);
    desk.brush(None);
    let story = desk.reader.story.get_value();
    let chosen = match desk.reader.selection.get_untracked() {
        Some(Mark::Event(event)) => Some(event),
        _ => None,
    };
    let passing = desk.reader.passing.get_untracked();
    let undated = || passing.iter().copied().filter(|&event| story.events[event as usize].range.is_none());
    let next = undated().find(|&event| chosen.is_some_and(|chosen| event > chosen)).or_else(|| undated().next());
    if let Some(event) = next {
        desk.reader.selection.set(Some(Mark::Event(event)));
    }
}
