//! What stands on the map's edges: buttons, scale bar, credit, and what lies outside.

use leptos::prelude::*;

use super::{handle::Handle, scale::Scale};
use crate::{
    browser,
    parts::{Icon, icon},
    words,
};

#[component]
pub fn Controls(handle: Handle) -> impl IntoView {
    let shown = handle.shown;
    let zoom = move |levels: f64| {
        handle.with(|view| view.zoom_by(levels, None, browser::now()));
    };
    let fit = move |_| {
        handle.with(|view| view.go_home(browser::now()));
    };
    let all = move |_| {
        handle.with(|view| view.show_all(browser::now()));
    };
    let outside = move || shown.counts.get().1;
    let credit = move || match shown.scale.get().metres {
        _ if shown.failed.get() => words::NO_OUTLINES,
        1.0..=CITY => words::NO_STREETS,
        _ => words::MAP_CREDIT,
    };
    view! {
        <div class="map-buttons">
            <button aria-label={words::ZOOM_IN} title={words::ZOOM_IN} on:click=move |_| zoom(1.0)><Icon path={icon::PLUS}/></button>
            <button aria-label={words::ZOOM_OUT} title={words::ZOOM_OUT} on:click=move |_| zoom(-1.0)><Icon path={icon::MINUS}/></button>
            <button aria-label={words::FIT} title={words::FIT} on:click=fit>
                <Icon path={icon::FIT}/>
            </button>
        </div>
        <p class="map-scale" hidden=move || shown.scale.get().px == 0.0 style:inline-size=move || px(shown.scale.get().px)>
            {move || distance(shown.scale.get())}
        </p>
        <p class="map-outside" hidden=move || outside() == 0>
            <span>{move || count(outside(), words::OUTSIDE_ONE, words::OUTSIDE_MANY)}</span>
            <button class="plain" on:click=all>{words::SHOW_ALL}</button>
        </p>
        <p class="map-credit">{credit}</p>
        <p class="unseen" role="status">{move || count(shown.counts.get().0, words::ON_MAP_ONE, words::ON_MAP_MANY)}</p>
    }
}

/// Where the scale bar is this short, in metres, one would expect streets.
const CITY: f64 = 10_000.0;

fn px(length: f64) -> String {
    [&(length.round() as i32).to_string(), "px"].concat()
}

fn distance(Scale { metres, .. }: Scale) -> String {
    let (number, unit) = if metres >= 1000.0 { (metres / 1000.0, words::KILOMETRES) } else { (metres, words::METRES) };
    [&(number as u32).to_string(), " ", unit].concat()
}

fn count(count: usize, one: &str, many: &str) -> String {
    if count == 1 { one.to_owned() } else { [&count.to_string(), " ", many].concat() }
}
