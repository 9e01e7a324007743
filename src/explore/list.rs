use std::sync::Arc;

use leptos::{ev::KeyboardEvent, html::Div, prelude::*};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use super::rows::{Row, core, date, rows};
use crate::{
    parts::OutletMark,
    state::{Filter, Mark, Reader},
    words,
};

/// From this many rows on, rows are of one height and only those in sight are drawn.
const MANY: usize = 160;
/// The height of a row of many, in CSS pixels; the style sheet holds it to this.
const HEIGHT: f64 = 56.0;
/// How many rows are drawn beyond each edge.
const BEYOND: usize = 12;

/// The events that pass, as a listbox: arrows walk, Enter opens.
#[component]
pub fn List() -> impl IntoView {
    let reader = expect_context::<Reader>();
    let list = NodeRef::<Div>::new();
    let scrolled = RwSignal::new(0_usize);
    let core = reader.story.with_value(|story| core(story));
    let all = Memo::new(move |_| Arc::new(reader.story.with_value(|story| rows(story, &reader.visible.read(), core))));
    // Which rows are drawn, in steps, so that not every pixel of scrolling draws anew.
    let window = Memo::new(move |_| {
        let count = all.read().len();
        if count <= MANY {
            return (0, count);
        }
        let first = scrolled.get().saturating_sub(BEYOND).min(count);
        (first, (first + 60).min(count))
    });
    let track = move |_| {
        if let Some(list) = list.try_get_untracked().flatten() {
            let row = (f64::from(list.scroll_top()) / HEIGHT) as usize;
            scrolled.set(row / BEYOND * BEYOND);
        }
    };
    let drawn = move || {
        let rows = all.get();
        let (first, last) = window.get();
        let many = rows.len() > MANY;
        let pad = move |rows: usize| {
            many.then(|| view! { <div class="pad" style:height=[((rows as f64 * HEIGHT) as u32).to_string().as_str(), "px"].concat()></div> })
        };
        let shown = rows.get(first..last).unwrap_or_default().iter().map(|row| draw(reader, row)).collect_view();
        (pad(first), shown, pad(rows.len() - last)).into_any()
    };
    let active = move || pointed(reader).map(|event| id(event));
    let bring = move |event: u32| {
        // The list may have gone before the frame came.
        let Some((list, rows)) = list.try_get_untracked().flatten().zip(all.try_get_untracked()) else { return };
        if rows.len() > MANY {
            let at = rows.iter().position(|row| matches!(row, Row::Event(held, _) if *held == event));
            let top = at.unwrap_or_default() as f64 * HEIGHT;
            let (from, height) = (f64::from(list.scroll_top()), f64::from(list.client_height()));
            if top < from || top + HEIGHT > from + height {
                list.set_scroll_top((top - height / 3.0).max(0.0) as i32);
            }
        } else if let Some(row) = document().get_element_by_id(&id(event)) {
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            row.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    };
    Effect::new(move |_| {
        if let Some(Mark::Event(event)) = reader.selection.get() {
            request_animation_frame(move || bring(event));
        }
    });
    let walk = move |event: KeyboardEvent| {
        let visible = reader.visible.get_untracked();
        let at = untrack(|| pointed(reader)).and_then(|event| visible.iter().position(|held| *held == event));
        let last = visible.len().saturating_sub(1);
        let to = match event.key().as_str() {
            "ArrowDown" => at.map_or(0, |at| at + 1).min(last),
            "ArrowUp" => at.map_or(last, |at| at.saturating_sub(1)),
            "PageDown" => (at.unwrap_or(0) + 8).min(last),
            "PageUp" => at.unwrap_or(0).saturating_sub(8),
            "Home" => 0,
            "End" => last,
            "Enter" | " " => {
                if let Some(&chosen) = at.and_then(|at| visible.get(at)) {
                    event.prevent_default();
                    reader.selection.set(Some(Mark::Event(chosen)));
                    super::card::focus();
                }
                return;
            }
            _ => return,
        };
        event.prevent_default();
        let Some(&to) = visible.get(to) else { return };
        // With the card open, walking turns its pages; with it closed, it only points.
        if reader.selection.get_untracked().is_some() {
            reader.selection.set(Some(Mark::Event(to)));
        }
        reader.hover.set(Some(Mark::Event(to)));
        bring(to);
    };
    let empty = move || reader.visible.read().is_empty();
    let total = reader.story.with_value(|story| story.events.len());
    view! {
        <div
            class="list"
            class:many={move || all.read().len() > MANY}
            node_ref=list
            id=LIST
            role="listbox"
            tabindex="0"
            aria-label=words::EVENTS
            aria-activedescendant=active
            hidden=empty
            on:scroll=track
            on:keydown=walk
            on:pointerleave=move |_| reader.hover.set(None)
            on:blur=move |_| reader.hover.set(None)
        >
            {drawn}
        </div>
        {move || empty().then(|| view! { <Nothing total/> })}
    }
}

/// How many events pass, said aloud when that changes.
#[component]
pub fn Count() -> impl IntoView {
    let reader = expect_context::<Reader>();
    let total = reader.story.with_value(|story| story.events.len());
    view! { <p class="count" role="status">{move || words::events_of(reader.visible.read().len(), total)}</p> }
}

/// The id of the listbox.
pub const LIST: &str = "event-list";

/// The event that is pointed at or, failing that, chosen.
fn pointed(reader: Reader) -> Option<u32> {
    [reader.hover.get(), reader.selection.get()].into_iter().flatten().find_map(|mark| match mark {
        Mark::Event(event) => Some(event),
        _ => None,
    })
}

fn id(event: u32) -> String {
    ["event-", &event.to_string()].concat()
}

fn draw(reader: Reader, row: &Row) -> AnyView {
    let (number, background) = match row {
        Row::Head(name, count) => {
            return view! { <div class="head" role="presentation"><span>{name.clone()}</span><span class="many-count">{count.to_string()}</span></div> }.into_any();
        }
        Row::Event(number, background) => (*number, *background),
    };
    let story = reader.story.get_value();
    let Some(event) = story.events.get(number as usize) else { return ().into_any() };
    let mark = Some(Mark::Event(number));
    let outlets = reader.outlets.get_value();
    let mut told: Vec<usize> =
        event.reports.iter().filter_map(|report| outlets.1.get(report.article as usize).copied()).collect();
    told.dedup();
    let names =
        told.iter().filter_map(|&outlet| outlets.0.get(outlet)).map(|outlet| outlet.name.as_str()).collect::<Vec<_>>().join(", ");
    let marks = told.iter().take(6).map(|&outlet| view! { <OutletMark outlet/> }).collect_view();
    let more = (told.len() > 6).then(|| ["+", &(told.len() - 6).to_string()].concat());
    let place = event.place.as_ref().map(|place| view! { <span class="where">{place.name.clone()}</span> });
    let disputed = (!event.disputes.is_empty()).then(|| view! { <span class="tag">{words::DISPUTED}</span> });
    let approximate = event.approximate.then(|| view! { <span class="tag soft">{words::APPROXIMATE}</span> });
    view! {
        <div
            class="row"
            class:pointed=move || reader.hover.get() == mark
            id=id(number)
            role="option"
            aria-selected=move || (reader.selection.get() == mark).to_string()
            on:click=move |_| reader.selection.set(mark)
            on:pointerenter=move |_| reader.hover.set(mark)
        >
            <span class="date">{date(event, background)}</span>
            <span class="title" dir="auto">{event.title.clone()}</span>
            <span class="meta">{place}<span class="told" role="img" aria-label=[words::TOLD_BY, " ", &names].concat()>{marks}{more}</span>{disputed}{approximate}</span>
        </div>
    }
    .into_any()
}

/// What stands in place of the list where no event passes, or the story has none.
#[component]
fn Nothing(total: usize) -> impl IntoView {
    let reader = expect_context::<Reader>();
    if total == 0 {
        return view! { <p class="nothing">{words::NO_EVENTS}</p> }.into_any();
    }
    let clear = move |_| {
        reader.filter.set(Filter::default());
        reader.window.set(None);
    };
    view! {
        <div class="nothing">
            <p>{words::NONE_PASS}</p>
            <button class="plain" on:click=clear>{words::CLEAR_FILTERS}</button>
        </div>
    }
    .into_any()
}
