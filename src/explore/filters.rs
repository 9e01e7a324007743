use std::collections::BTreeMap;

use dateline_model::{EventKind, Story};
use leptos::{ev, html, prelude::*};
use web_sys::wasm_bindgen::JsCast;

use crate::{
    dates,
    parts::{Icon, icon},
    read,
    state::{Address, Filter, Reader, View},
    words,
};

/// The most places that the choice of places names.
const PLACES: usize = 200;

/// Kinds, place and certainty, folded away until asked for.
#[component]
pub fn Filters() -> impl IntoView {
    let reader = expect_context::<Reader>();
    let filter = reader.filter;
    let story = reader.story.get_value();
    let kind = |kind: EventKind| {
        let toggle = move || {
            filter.update(|filter| match filter.without_kinds.iter().position(|held| *held == kind) {
                Some(at) => drop(filter.without_kinds.remove(at)),
                None => filter.without_kinds.push(kind),
            });
        };
        check(words::kind(kind), move || !filter.read().without_kinds.contains(&kind), toggle)
    };
    let kinds = EventKind::ALL.into_iter().filter(|kind| story.events.iter().any(|event| event.kind == *kind));
    let kinds = kinds.map(kind).collect_view();
    let options = places(&story).into_iter().map(|name| {
        let (value, label) = (name.clone(), name.clone());
        let chosen = move || filter.read().place.as_deref() == Some(value.as_str());
        view! { <option value=name.clone() prop:selected=chosen>{label}</option> }
    });
    let options = options.collect_view();
    let choose = move |event| {
        let name = event_target_value(&event);
        filter.update(|filter| filter.place = (!name.is_empty()).then_some(name));
    };
    let (panel, summary) = (NodeRef::<html::Details>::new(), NodeRef::<html::Summary>::new());
    let close = move || {
        if let Some(panel) = panel.try_get_untracked().flatten() {
            let _ = panel.remove_attribute("open");
        }
    };
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && panel.get_untracked().is_some_and(|panel| panel.has_attribute("open")) {
            event.prevent_default();
            close();
            if let Some(summary) = summary.get_untracked() {
                let _ = summary.focus();
            }
        }
    };
    // A press beside the panel puts it away, as with any menu.
    let beside = window_event_listener(ev::pointerdown, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        let within = panel.try_get_untracked().flatten().is_some_and(|panel| panel.contains(target.as_ref()));
        if !within {
            close();
        }
    });
    on_cleanup(move || beside.remove());
    view! {
        <details class="filters" node_ref=panel on:keydown=escape>
            <summary node_ref=summary><Icon path=icon::FILTER/>{words::FILTER}</summary>
            <div class="panel">
                <fieldset><legend>{words::KINDS}</legend>{kinds}</fieldset>
                <label class="place">
                    {words::PLACE}
                    <select on:change=choose>
                        <option value="" prop:selected=move || filter.read().place.is_none()>{words::ANY_PLACE}</option>
                        {options}
                    </select>
                </label>
                {check(words::CERTAIN, move || filter.read().certain, move || filter.update(|filter| filter.certain = !filter.certain))}
                {check(words::ON_MAP, move || filter.read().on_map, move || filter.update(|filter| filter.on_map = !filter.on_map))}
            </div>
        </details>
    }
}

fn check(label: &'static str, on: impl Fn() -> bool + Send + 'static, toggle: impl Fn() + 'static) -> AnyView {
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=on on:change=move |_| toggle()/>
            {label}
        </label>
    }
    .into_any()
}

/// The places of the story, those with the most events first.
fn places(story: &Story) -> Vec<String> {
    let mut counts = BTreeMap::<&str, usize>::new();
    for place in story.events.iter().filter_map(|event| event.place.as_ref()) {
        *counts.entry(&place.name).or_default() += 1;
    }
    let mut names: Vec<(&str, usize)> = counts.into_iter().collect();
    names.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    names.into_iter().take(PLACES).map(|(name, _)| name.into()).collect()
}

/// What is filtered at present, each with a way to lift it.
#[component]
pub fn Active() -> impl IntoView {
    let reader = expect_context::<Reader>();
    let lift = move |label: String, lift: fn(&mut Filter)| {
        let name = [words::LIFT, " ", &label].concat();
        view! {
            <button class="active" aria-label=name on:click=move |_| reader.filter.update(lift)>
                {label}
                <Icon path=icon::CLOSE/>
            </button>
        }
        .into_any()
    };
    let active = move || {
        let filter = reader.filter.read();
        let mut active = Vec::new();
        if !filter.search.trim().is_empty() {
            active.push(lift(["“", filter.search.trim(), "”"].concat(), |filter| filter.search.clear()));
        }
        if !filter.without_kinds.is_empty() {
            let kinds: Vec<_> = filter.without_kinds.iter().map(|kind| words::kind(*kind)).collect();
            active.push(lift([words::WITHOUT, " ", &kinds.join(", ").to_ascii_lowercase()].concat(), |filter| {
                filter.without_kinds.clear()
            }));
        }
        if let Some(place) = &filter.place {
            active.push(lift(place.clone(), |filter| filter.place = None));
        }
        if filter.certain {
            active.push(lift(words::CERTAIN.into(), |filter| filter.certain = false));
        }
        if filter.on_map {
            active.push(lift(words::ON_MAP.into(), |filter| filter.on_map = false));
        }
        active
    };
    let window = move || {
        reader.window.get().map(|window| {
            let label = dates::span_of(window.from, window.to);
            let name = [words::LIFT, " ", &label].concat();
            view! {
                <button class="active" aria-label=name on:click=move |_| reader.window.set(None)>
                    {label}
                    <Icon path=icon::CLOSE/>
                </button>
            }
        })
    };
    // What the search finds in the text besides events is a step away.
    let in_text = Memo::new(move |_| {
        let count = reader.story.with_value(|story| story.articles.len()) as u32;
        (0..count).map(|article| read::count(reader, article)).collect::<Vec<_>>()
    });
    let text = move || {
        let counts = in_text.get();
        let first = counts.iter().position(|&count| count > 0)?;
        let report = if counts.get(reader.report.get() as usize).is_some_and(|&count| count > 0) {
            reader.report.get()
        } else {
            first as u32
        };
        let address = Address { report, passage: None, ..reader.address().of_view(View::Read) };
        let href = reader.story.with_value(|story| address.print(story));
        Some(view! { <a class="in-text" href=href>{words::in_text(counts.iter().sum())}</a> })
    };
    view! { <div class="actives">{active}{window}{text}</div> }
}
