use std::sync::Arc;

use dateline_model::{Actor, EventKind, Story};
use web_sys::{HtmlElement, HtmlSelectElement, KeyboardEvent, wasm_bindgen::JsCast};

use crate::{
    browser, dates,
    dom::{El, Live, el, several},
    order::sorted,
    parts::icon,
    read,
    signals::Memo,
    state::{Address, Filter, Reader, View},
    words,
};

/// The most places, or actors, that a choice names.
const PLACES: usize = 200;

/// Kinds, place and certainty, folded away until asked for.
pub fn filters(reader: Reader) -> El {
    let story = reader.story;
    let kind = |kind: EventKind| {
        let toggle = move |filter: &mut Filter| match filter.without_kinds.iter().position(|held| *held == kind) {
            Some(at) => drop(filter.without_kinds.remove(at)),
            None => filter.without_kinds.push(kind),
        };
        check(reader, words::kind(kind), move |filter| !filter.without_kinds.contains(&kind), toggle)
    };
    let kinds = EventKind::ALL.into_iter().filter(|kind| story.events.iter().any(|event| event.kind == *kind)).map(kind);
    let names = places(story).into_iter().map(|name| (name.clone(), name)).collect();
    let place = choice(reader, &words::PLACE, &words::ANY_PLACE, names, |filter| &mut filter.place);
    let actor = choice(reader, &words::ACTOR, &words::ANY_ACTOR, actors(story), |filter| &mut filter.actor);

    let summary = el("summary").child(icon(icon::FILTER)).text(words::FILTER);
    let folded = el("details").class("filters");
    let (panel, handle) = (folded.element(), summary.element());
    // A press beside the panel puts it away, as with any menu.
    let beside = panel.clone();
    browser::listen(
        "pointerdown",
        Box::new(move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
            if !beside.contains(target.as_ref()) {
                let _ = beside.remove_attribute("open");
            }
        }),
    );
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" && panel.has_attribute("open") {
            event.prevent_default();
            let _ = panel.remove_attribute("open");
            let _ = handle.unchecked_ref::<HtmlElement>().focus();
        }
    };
    let panel = el("div")
        .class("panel")
        .child(el("fieldset").child(el("legend").text(words::KINDS)).children(kinds))
        .child(place)
        .child(actor)
        .child(check(reader, words::CERTAIN, |filter| filter.certain, |filter| filter.certain = !filter.certain))
        .child(check(reader, words::ON_MAP, |filter| filter.on_map, |filter| filter.on_map = !filter.on_map));
    folded.on("keydown", escape).child(summary).child(panel)
}

/// A choice of one among many, each with its value and its name, or of none.
fn choice(reader: Reader, label: &str, any: &str, options: Vec<(String, String)>, of: Chosen) -> El {
    let filter = reader.filter;
    let option = |value: String, name: &str| {
        let option = el("option").attr("value", &value).text(name);
        option.with_property("selected", move || of(&mut filter.get()).as_deref().unwrap_or_default() == value)
    };
    let select = el("select").child(option(String::new(), any));
    let select = select.children(options.into_iter().map(|(value, name)| option(value, &name)));
    let chosen: HtmlSelectElement = select.element().unchecked_into();
    let choose = move |_: web_sys::Event| {
        let value = chosen.value();
        filter.update(|filter| *of(filter) = (!value.is_empty()).then_some(value));
    };
    el("label").class("place").text(label).child(select.on("change", choose))
}

/// The part of the filter that a choice sets.
type Chosen = fn(&mut Filter) -> &mut Option<String>;

fn check(
    reader: Reader,
    label: words::Word,
    on: impl Fn(&Filter) -> bool + 'static,
    toggle: impl Fn(&mut Filter) + 'static,
) -> El {
    let input = el("input").attr("type", "checkbox").with_property("checked", move || on(&reader.filter.read()));
    let input = input.on("change", move |_: web_sys::Event| reader.filter.update(&toggle));
    el("label").class("check").child(input).text(label)
}

/// The places of the story, those with the most events first.
fn places(story: &Story) -> Vec<String> {
    let mut named: Vec<&str> = story.events.iter().filter_map(|event| Some(event.place.as_ref()?.name.as_str())).collect();
    named.sort_unstable();
    let names: Vec<&[&str]> = named.chunk_by(|a, b| a == b).collect();
    sorted(&names, |named| -(named.len() as f64)).into_iter().take(PLACES).map(|named| named[0].into()).collect()
}

/// The actors that are in events, those in the most first: id and name.
fn actors(story: &Story) -> Vec<(String, String)> {
    let count = |id: &String| story.events.iter().filter(|event| event.actors.contains(id)).count();
    let mut held: Vec<(usize, &Actor)> = story.actors.iter().map(|actor| (count(&actor.id), actor)).collect();
    held.retain(|(count, _)| *count > 0);
    sorted(&held, |(count, _)| -(*count as f64))
        .into_iter()
        .take(PLACES)
        .map(|(_, actor)| (actor.id.clone(), actor.name.clone()))
        .collect()
}

/// What is filtered at present, each with a way to lift it.
pub fn active(reader: Reader) -> El {
    // What the search finds in the text besides events is a step away.
    let in_text = Memo::new(move || {
        let count = reader.story.articles.len() as u32;
        Arc::new((0..count).map(|article| read::count(reader, article) as u32).collect::<Vec<_>>())
    });
    let window = move || {
        let window = reader.window.get()?;
        Some(lift(dates::span_of(window.from, window.to), move || reader.window.set(None)))
    };
    let actives = el("div").class("actives");
    actives
        .slot(move || Some(lifts(reader)))
        .slot(window)
        .slot(move || text(reader, &in_text.get()))
        .slot(move || compared(reader))
}

fn lift(label: String, lift: impl FnMut() + 'static) -> El {
    let name = words::LIFT.with(&[&label]);
    el("button").class("active").attr("aria-label", &name).click(lift).text(&label).child(icon(icon::CLOSE))
}

/// What lifts one filter.
type Lift = fn(&mut Filter);

fn lifts(reader: Reader) -> El {
    let filter = reader.filter.read();
    let mut active: Vec<(String, Lift)> = Vec::new();
    if !filter.search.trim().is_empty() {
        active.push((words::QUOTED.with(&[filter.search.trim()]), |filter| filter.search.clear()));
    }
    if !filter.without_kinds.is_empty() {
        let kinds = words::listed(filter.without_kinds.iter().map(|kind| words::kind(*kind).get()));
        active.push((words::WITHOUT.with(&[&kinds]), |filter| filter.without_kinds.clear()));
    }
    if let Some(place) = &filter.place {
        active.push((place.clone(), |filter| filter.place = None));
    }
    if let Some(id) = &filter.actor {
        let name = reader.story.actors.iter().find(|actor| actor.id == *id).map_or(id, |actor| &actor.name);
        active.push((name.clone(), |filter| filter.actor = None));
    }
    if filter.certain {
        active.push((words::CERTAIN.into(), |filter| filter.certain = false));
    }
    if filter.on_map {
        active.push((words::ON_MAP.into(), |filter| filter.on_map = false));
    }
    let lifts = active.into_iter().map(|(label, change)| lift(label, move || reader.filter.update(change)));
    several().children(lifts)
}

/// The way to the statements and figures that hold what is searched for.
fn compared(reader: Reader) -> Option<El> {
    if reader.filter.read().search.trim().is_empty() {
        return None;
    }
    let address = Address { selection: None, passage: None, topic: Vec::new(), ..reader.address().of_view(View::Compare) };
    Some(el("a").class("in-text").attr("href", address.print(reader.story)).text(words::FIND_COMPARED))
}

/// The way to what the search finds in the texts, of which it finds so much in each.
fn text(reader: Reader, counts: &[u32]) -> Option<El> {
    let first = counts.iter().position(|&count| count > 0)?;
    let open = reader.report.get();
    let report = if counts.get(open as usize).is_some_and(|&count| count > 0) { open } else { first as u32 };
    let address = Address { report, passage: None, ..reader.address().of_view(View::Read) };
    let href = address.print(reader.story);
    Some(el("a").class("in-text").attr("href", &href).text(words::IN_TEXT.count(counts.iter().sum::<u32>() as usize, &[])))
}
