use dateline_model::{Range, Story};
use web_sys::{Element, Event, KeyboardEvent, PointerEvent, wasm_bindgen::JsCast};

use super::{
    draw::draw,
    hits::hits,
    marked::mark_of,
    note::{Asked, note},
    reach::{all, bring, light, walk},
};
use crate::{
    browser::{self, Later},
    compare,
    dom::{El, Live, effect, el, next_frame, several, window},
    signals::{Memo, RwSignal, StoredValue, on_cleanup},
    state::{Mark, Reader},
    words,
};

/// How long the text is there before its speech and figures are sent for, in milliseconds.
const AFTER: u32 = 400;

/// What finds a mark with the mouse or the focus on it.
const HELD: &str = "[data-mark]:hover, [data-mark]:focus";

/// The report that is open.
pub fn text(reader: Reader) -> El {
    // Dates stand in the margin where the report's own lines begin.
    let direction = move || {
        let report = reader.story.articles.get(reader.report.get() as usize);
        let language = report.and_then(|report| report.language.as_deref()).unwrap_or_default();
        let leftwards = ["ar", "fa", "he", "ur"].iter().any(|code| language.starts_with(code));
        Some(if leftwards { "rtl" } else { "ltr" }.into())
    };
    let text = el("article").class("text").with_attr("dir", direction);
    let root = text.element();
    let held = root.clone();
    let asked = Asked { mark: RwSignal::new(None), at: RwSignal::new([0.0; 4]) };
    let touched = StoredValue::new(false);
    let shown = Memo::new(move || {
        reader.passage.get().filter(|passage| passage.article == reader.report.get()).map(|passage| passage.span)
    });
    let found = Memo::new(move || hits(reader, reader.report.get()));

    // Speech and figures are marked once the module that knows them has come.
    let came = RwSignal::new(!compare::said(reader, reader.report.get_untracked()).is_empty());
    let waiting = RwSignal::new(false);

    let point = move |element: Option<Element>| {
        let mark =
            element.as_ref().and_then(|element| mark_of(&element.get_attribute("data-mark")?, reader.report.get_untracked()));
        if reader.hover.get_untracked() != mark {
            reader.hover.set(mark);
        }
        if let (Some(_), Some(element)) = (mark, element) {
            let rect = element.get_client_rects().get(0).unwrap_or_else(|| element.get_bounding_client_rect());
            asked.at.set([rect.left(), rect.top(), rect.bottom(), 0.0]);
        }
        asked.mark.set(mark);
        // What waited for it can be drawn now. The last call comes when the text has gone.
        if mark.is_none() && waiting.try_get_untracked() == Some(true) {
            waiting.set(true);
        }
    };
    let marked = |target: Option<web_sys::EventTarget>| {
        target
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|element| element.closest("[data-mark]").ok().flatten())
    };
    let choose = move |target| {
        // Words that were selected with the mouse are not a click on their sentence.
        let selecting = window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed());
        let element = marked(target).filter(|_| !selecting);
        if let Some(mark) =
            element.and_then(|element| mark_of(&element.get_attribute("data-mark")?, reader.report.get_untracked()))
        {
            reader.selection.set(Some(mark));
        }
    };
    let article = root.clone();
    let key = move |event: KeyboardEvent| match event.key().as_str() {
        "ArrowRight" | "ArrowLeft" | "Home" | "End" => walk(&article, &event),
        "Enter" | " " if marked(event.target()).is_some() => {
            event.prevent_default();
            choose(event.target());
        }
        "Escape" => {
            point(None);
            reader.selection.set(None);
        }
        _ => {}
    };
    let away = move || {
        if asked.mark.get_untracked().is_some() {
            asked.mark.set(None);
        }
    };
    browser::listen("scroll", Box::new(move |_| away()));
    // What a mouse points at goes with Escape too, wherever the focus is.
    browser::listen(
        "keydown",
        Box::new(move |event| {
            if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
                away();
            }
        }),
    );
    on_cleanup(move || reader.hover.set(None));

    let article = root.clone();
    effect(move || {
        reader.report.track();
        shown.track();
        found.track();
        let marks = [reader.hover.get(), reader.selection.get()];
        let article = article.clone();
        next_frame(move || light(&article, &marks));
    });
    let article = root.clone();
    effect(move || {
        shown.track();
        found.track();
        let report = reader.report.get();
        let (window, visible) = (reader.window.get(), reader.visible.get());
        let article = article.clone();
        next_frame(move || {
            let story = reader.story;
            fade(&article, story, report, window, &visible);
        });
    });
    // Brings into sight what a link, a pin or a bar asks for.
    let mut last = None;
    effect(move || {
        let now = (reader.report.get(), shown.get(), reader.selection.get());
        let article = root.clone();
        let Some((report, passage, selection)) = last.replace(now) else {
            next_frame(move || bring(&article, now.1, now.2, false));
            return;
        };
        if selection != now.2 && passage == now.1 && passage.is_some() {
            // A passage belongs to the choice it was opened with.
            reader.passage.set(None);
        }
        if selection != now.2 && report == now.0 {
            let story = reader.story;
            if let Some(other) = elsewhere(story, now.0, now.2) {
                reader.report.set(other);
                return;
            }
        }
        let moved = report != now.0;
        next_frame(move || bring(&article, now.1, now.2, moved));
    });

    // It says so twice: when it is there, and when it has what it needs.
    browser::listen("compare", Box::new(move |_| waiting.set(true)));
    // The text is not drawn anew under a hand or a focus that is on a mark, nor while it goes from one to the next.
    effect(move || {
        if waiting.get() {
            let article = held.clone();
            next_frame(move || {
                if all(&article, HELD).is_empty() {
                    waiting.set(false);
                    came.set(true);
                }
            });
        }
    });
    Later::new().call(AFTER, compare::ask);
    let hidden = [RwSignal::new(false), RwSignal::new(false)];
    let drawn = move || {
        let story = reader.story;
        let number = reader.report.get();
        let article = story.articles.get(number as usize)?;
        let said = if came.get() { compare::said(reader, number) } else { Vec::new() };
        Some(draw(reader, story, number, article, shown.get(), &found.read(), &said))
    };
    let language = move || {
        let number = reader.report.get() as usize;
        reader.story.articles.get(number).and_then(|article| article.language.clone())
    };
    let text = text
        .with_attr("lang", language)
        .with_class("no-speech", move || hidden[0].get())
        .with_class("no-figures", move || hidden[1].get())
        .on("pointerover", move |event: PointerEvent| {
            touched.set_value(event.pointer_type() == "touch");
            point(marked(event.target()));
        })
        // What a finger asked for stays when it is lifted.
        .on("pointerleave", move |_: Event| {
            if !touched.get_value() {
                point(None);
            }
        })
        .on("contextmenu", move |event: Event| {
            if touched.get_value() && marked(event.target()).is_some() {
                event.prevent_default();
            }
        })
        .on("focusin", move |event: Event| point(marked(event.target())))
        .on("focusout", move |_: Event| point(None))
        .on("click", move |event: Event| choose(event.target()))
        .on("keydown", key)
        .slot(drawn);
    let toggle = |(label, hidden): (words::Word, RwSignal<bool>)| {
        let on = move || Some((!hidden.get()).to_string());
        el("button")
            .class("chip")
            .with_attr("aria-pressed", on)
            .click(move || hidden.update(|hidden| *hidden = !*hidden))
            .text(label)
    };
    let toggles = el("div").class("marked-kinds").attr("role", "group").attr("aria-label", words::MARKED);
    let toggles = toggles.with_flag("hidden", move || !came.get());
    let toggles = toggles.children([(words::SPEECH, hidden[0]), (words::FIGURES, hidden[1])].map(toggle));
    several().child(toggles).child(text).child(note(reader, asked))
}

/// Fades what tells of no event that passes, and times outside the window.
fn fade(root: &Element, story: &Story, report: u32, window: Option<Range>, visible: &[u32]) {
    for element in all(root, ".evidence") {
        let events = element.get_attribute("data-events").unwrap_or_default();
        let within =
            events.split(' ').filter_map(|event| event.parse().ok()).any(|event: u32| visible.binary_search(&event).is_ok());
        let _ = element.class_list().toggle_with_force("outside", !within);
    }
    for element in all(root, ".mention.time") {
        let mark = element.get_attribute("data-mark").and_then(|name| mark_of(&name, report));
        let range = mark.and_then(|mark| match mark {
            Mark::Time(article, at) => story.articles.get(article as usize)?.times.get(at as usize)?.range,
            _ => None,
        });
        let outside = window.zip(range).is_some_and(|(window, range)| !window.overlaps(range));
        let _ = element.class_list().toggle_with_force("outside", outside);
    }
}

/// The report that tells of the chosen event where the open one does not.
fn elsewhere(story: &Story, report: u32, selection: Option<Mark>) -> Option<u32> {
    match selection? {
        Mark::Event(event) => {
            let reports = &story.events.get(event as usize)?.reports;
            let here = reports.iter().any(|told| told.article == report);
            reports.first().filter(|_| !here).map(|told| told.article)
        }
        Mark::Place(article, _) | Mark::Time(article, _) => (article != report).then_some(article),
    }
}
