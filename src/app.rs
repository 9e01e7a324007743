use leptos::{IntoView, component};

use crate::{
    browser::{self, Later},
    compare::compare,
    dom::{El, Live, effect, el, next_frame},
    explore::explore,
    masthead::masthead,
    read::read,
    signals::{RwSignal, StoredValue, untrack},
    state::{Address, Reader, View},
    story::story,
    words,
};

/// How long the state must rest before it is written into the address, in milliseconds.
const SETTLED: u32 = 150;

/// The whole page: opens the story, then shows the view that stands in front.
#[component]
pub fn App() -> impl IntoView {
    let story = RwSignal::new(None);
    let open = move || {
        browser::fetch("story.bin", move |fetched| {
            let opened = fetched.and_then(|bytes| dateline_model::decode(&bytes).map_err(|error| error.to_string()));
            story.set(Some(opened.map(Reader::new)));
        });
    };
    open();
    // Another story has been turned to, or something was set right in this one.
    browser::listen("story", Box::new(move |_| open()));
    El::body().slot(move || {
        let Some(opened) = story.get() else {
            return Some(el("p").class("opening").attr("role", "status").text(words::LOADING));
        };
        Some(match opened {
            Err(error) => {
                // The frame after has the section in it.
                next_frame(browser::invite);
                el("section")
                    .class("failure")
                    .attr("role", "alert")
                    .child(el("h2").text(words::NOT_OPENED))
                    .child(el("p").text(&error))
            }
            Ok(reader) => untrack(move || shell(reader)),
        })
    });
}

fn shell(reader: Reader) -> El {
    browser::take_over(&reader.story.title);
    keep_address(reader);
    // The second frame comes after the first has been shown, with map, timeline and text in it.
    next_frame(|| {
        next_frame(|| {
            browser::mark("dateline:ready");
            browser::dress();
        });
    });
    let dressed = RwSignal::new(());
    browser::listen("dressed", Box::new(move |_| dressed.set(())));
    let front = move || {
        let view = reader.view.get();
        if matches!(view, View::Read | View::Story) && !browser::dress() {
            dressed.track();
            return None;
        }
        Some(untrack(|| match view {
            View::Explore => explore(reader),
            View::Read => read(reader),
            View::Story => story(reader),
            View::Compare => compare(reader),
        }))
    };
    let main = el("main").slot(move || missing(reader)).slot(newer()).slot(front);
    el("div").class("shell").child(masthead(reader)).child(main)
}

/// Says that a new version of the page is there; the script that keeps it for offline use tells so.
fn newer() -> impl Fn() -> Option<El> + 'static {
    let there = RwSignal::new(browser::newer_is_there());
    browser::listen("newer", Box::new(move |_| there.set(true)));
    move || {
        there.get().then(|| {
            let take = el("button").class("plain").click(browser::take_newer).text(words::USE_NEWER);
            el("p").class("notice newer").attr("role", "status").text(words::NEWER).child(take)
        })
    }
}

/// Says what a link asked for and the story does not have.
fn missing(reader: Reader) -> Option<El> {
    let missing = reader.missing;
    let names = missing.read().join(", ");
    let dismiss = move || missing.set(Vec::new());
    (!names.is_empty()).then(|| {
        el("p")
            .class("notice missing")
            .attr("role", "status")
            .text(words::GONE)
            .text(" ")
            .child(el("strong").text(&names))
            .child(el("button").class("plain").click(dismiss).text(words::DISMISS))
    })
}

/// Keeps state and address in step, both ways. What one would go back to is a step of its own; what moves under the
/// hand (map, brush, typing) is written in place.
fn keep_address(reader: Reader) {
    let read = move || Address::parse(&browser::hash(), reader.story);
    reader.go_to(read());
    let written = StoredValue::new(untrack(|| reader.address()));

    let write = move |address: Address| {
        let last = written.get_value();
        if last != address {
            let hash = address.print(reader.story);
            browser::set_hash(&hash, address.is_step_from(&last));
            written.set_value(address);
        }
    };
    let rest = Later::new();
    effect(move || {
        let address = reader.address();
        rest.call(SETTLED, move || write(address));
    });

    browser::listen(
        "popstate",
        Box::new(move |_| {
            reader.go_to(read());
            written.set_value(untrack(|| reader.address()));
        }),
    );
}
