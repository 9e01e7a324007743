use std::sync::Arc;

use web_sys::{Element, KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::rows::{Row, core, date, rows};
use crate::{
    dates,
    dom::{El, Live, document, effect, el, next_frame, several},
    parts::outlet_mark,
    signals::{Memo, RwSignal, untrack},
    state::{Filter, Mark, Reader},
    words,
};

/// From this many rows on, rows are of one height and only those in sight are drawn.
const MANY: usize = 160;
/// The height of a row of many, in CSS pixels; the style sheet holds it to this.
const HEIGHT: f64 = 56.0;
/// How many rows are drawn beyond each edge.
const BEYOND: u32 = 12;

type Rows = Memo<Arc<Vec<Row>>>;

/// The events that pass, as a listbox: arrows walk, Enter opens.
pub fn list(reader: Reader) -> El {
    let list = el("div").class("list").attr("id", LIST).attr("role", "listbox").attr("tabindex", "0");
    let element = list.element();
    let scrolled = RwSignal::new(0_u32);
    let core = core(reader.story);
    let all: Rows = Memo::new(move || Arc::new(rows(reader.story, &reader.visible.read(), core)));
    let track = {
        let list = element.clone();
        move |_: web_sys::Event| {
            // In steps, so that not every pixel of scrolling draws anew.
            let row = (f64::from(list.scroll_top()) / HEIGHT) as u32 / BEYOND * BEYOND;
            if scrolled.get_untracked() != row {
                scrolled.set(row);
            }
        }
    };
    let drawn = move || {
        let rows = all.get();
        let many = rows.len() > MANY;
        let (first, last) = if many {
            let first = (scrolled.get().saturating_sub(BEYOND) as usize).min(rows.len());
            (first, (first + 60).min(rows.len()))
        } else {
            (0, rows.len())
        };
        let pad = |rows: usize| {
            let height = [((rows as f64 * HEIGHT) as u32).to_string().as_str(), "px"].concat();
            many.then(|| el("div").class("pad").style("height", &height))
        };
        let shown = rows.get(first..last).unwrap_or_default().iter().filter_map(|row| draw(reader, row));
        Some(several().children(pad(first)).children(shown).children(pad(rows.len() - last)))
    };
    let brought = element.clone();
    effect(move || {
        if let Some(Mark::Event(event)) = reader.selection.get() {
            let list = brought.clone();
            next_frame(move || bring(&list, all, event));
        }
    });
    let empty = move || reader.visible.read().is_empty();
    let leave = move |_: web_sys::Event| reader.hover.set(None);
    let list = list
        .with_class("many", move || all.read().len() > MANY)
        .attr("aria-label", words::EVENTS)
        .with_attr("aria-activedescendant", move || pointed(reader).map(id))
        .with_flag("hidden", empty)
        .on("scroll", track)
        .on("keydown", move |event: KeyboardEvent| walk(reader, &element, all, &event))
        .on("pointerleave", leave)
        .on("blur", leave)
        .slot(drawn);
    several().child(list).slot(move || empty().then(|| nothing(reader)))
}

/// Scrolls the list to the row of an event.
fn bring(list: &Element, all: Rows, event: u32) {
    // The list may have gone before the frame came.
    let Some(rows) = all.try_get_untracked() else { return };
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
}

/// Moves along the list by key.
fn walk(reader: Reader, list: &Element, all: Rows, event: &KeyboardEvent) {
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
    bring(list, all, to);
}

/// How many events pass, said aloud when that changes.
pub fn count(reader: Reader) -> El {
    let total = reader.story.events.len();
    let passing = move || words::events_of(reader.visible.read().len(), total);
    el("p").class("count").attr("role", "status").with_text(passing)
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

fn draw(reader: Reader, row: &Row) -> Option<El> {
    let (number, background) = match row {
        Row::Head(name, count) => {
            let count = el("span").class("many-count").text(words::figures(*count));
            let head = el("div").class("head").attr("role", "presentation");
            return Some(head.child(el("span").text(name)).child(count));
        }
        Row::Event(number, background) => (*number, *background),
    };
    let story = reader.story;
    let event = story.events.get(number as usize)?;
    let mark = Some(Mark::Event(number));
    let outlets = reader.outlets;
    let mut told: Vec<usize> =
        event.reports.iter().filter_map(|report| outlets.1.get(report.article as usize).copied()).collect();
    told.dedup();
    let names = told.iter().filter_map(|&outlet| outlets.0.get(outlet)).map(|outlet| outlet.name.as_str());
    let names = words::TOLD_BY_NAMES.with(&[&words::listed(names)]);
    let tellers = el("span").class("told").attr("role", "img").attr("aria-label", &names);
    let mut tellers = tellers.children(told.iter().take(6).map(|&outlet| outlet_mark(reader, outlet, false)));
    if told.len() > 6 {
        tellers = tellers.text(["+", &words::figures(told.len() - 6)].concat());
    }
    let meta = el("span")
        .class("meta")
        .children(event.place.as_ref().map(|place| el("span").class("where").text(&place.name)))
        .child(tellers)
        .children((!event.disputes.is_empty()).then(|| el("span").class("tag").text(words::DISPUTED)))
        .children(event.approximate.then(|| el("span").class("tag soft").text(words::APPROXIMATE)))
        .children(dates::or_other(event).map(|other| el("span").class("tag soft").text(&other)));
    let minor = event.is_minor(story.articles.len());
    let row = el("div")
        .class(if minor { "row minor" } else { "row" })
        .with_class("pointed", move || reader.hover.get() == mark)
        .attr("id", id(number))
        .attr("role", "option")
        .with_attr("aria-selected", move || Some((reader.selection.get() == mark).to_string()))
        .click(move || reader.selection.set(mark))
        .on("pointerenter", move |_: web_sys::Event| reader.hover.set(mark))
        .child(el("span").class("date").text(date(event, background)))
        .child(el("span").class("title").attr("dir", "auto").text(&event.title))
        .child(meta);
    Some(row)
}

/// What stands in place of the list where no event passes, or the story has none.
fn nothing(reader: Reader) -> El {
    if reader.story.events.is_empty() {
        return el("p").class("nothing").text(words::NO_EVENTS);
    }
    el("div").class("nothing").child(el("p").text(words::NONE_PASS)).child(clear_filters(reader))
}

/// The button that lets all events pass again.
pub fn clear_filters(reader: Reader) -> El {
    let clear = move || {
        reader.filter.set(Filter::default());
        reader.window.set(None);
    };
    el("button").class("plain").click(clear).text(words::CLEAR_FILTERS)
}
