use std::time::Duration;

use leptos::{ev, leptos_dom::helpers::debounce, prelude::*, task::spawn_local};

use crate::{
    browser,
    explore::Explore,
    masthead::Masthead,
    read::Read,
    state::{Address, Reader, View},
    words,
};

/// How long the state must rest before it is written into the address.
const SETTLED: Duration = Duration::from_millis(150);

/// The whole page: opens the story, then shows the view that stands in front.
#[component]
pub fn App() -> impl IntoView {
    let story = RwSignal::new(None);
    spawn_local(async move {
        let opened =
            browser::fetch("story.bin").await.and_then(|bytes| dateline_model::decode(&bytes).map_err(|error| error.to_string()));
        story.set(Some(opened.map(Reader::new)));
    });
    move || match story.get() {
        None => view! { <p class="opening" role="status">{words::LOADING}</p> }.into_any(),
        Some(Err(error)) => view! {
            <section class="failure" role="alert">
                <h2>{words::NOT_OPENED}</h2>
                <p>{error}</p>
            </section>
        }
        .into_any(),
        Some(Ok(reader)) => {
            provide_context(reader);
            view! { <Shell/> }.into_any()
        }
    }
}

#[component]
fn Shell() -> impl IntoView {
    let reader = expect_context::<Reader>();
    browser::take_over(&reader.story.with_value(|story| story.title.clone()));
    keep_address(reader);
    // The second frame comes after the first has been shown, with map, timeline and text in it.
    request_animation_frame(|| request_animation_frame(|| browser::mark("dateline:ready")));
    view! {
        <div class="shell">
            <Masthead/>
            <main>
                <Missing/>
                {move || match reader.view.get() {
                    View::Explore => view! { <Explore/> }.into_any(),
                    View::Read => view! { <Read/> }.into_any(),
                }}
            </main>
        </div>
    }
}

/// Says what a link asked for and the story does not have.
#[component]
fn Missing() -> impl IntoView {
    let missing = expect_context::<Reader>().missing;
    move || {
        let names = missing.read().join(", ");
        (!names.is_empty()).then(|| {
            view! {
                <p class="notice missing" role="status">
                    {words::GONE}" "<strong>{names}</strong>
                    <button class="plain" on:click=move |_| missing.set(Vec::new())>{words::DISMISS}</button>
                </p>
            }
        })
    }
}

/// Keeps state and address in step, both ways. What one would go back to is a step of its own; what moves under the
/// hand (map, brush, typing) is written in place.
fn keep_address(reader: Reader) {
    let story = reader.story.get_value();
    let read = move || Address::parse(&browser::hash(), &story);
    reader.go_to(read());
    let written = StoredValue::new(untrack(|| reader.address()));

    let story = reader.story.get_value();
    let mut write = debounce(SETTLED, move |address: Address| {
        let last = written.get_value();
        if last != address {
            browser::set_hash(&address.print(&story), address.is_step_from(&last));
            written.set_value(address);
        }
    });
    Effect::new(move |_| write(reader.address()));

    let listener = window_event_listener(ev::popstate, move |_| {
        reader.go_to(read());
        written.set_value(untrack(|| reader.address()));
    });
    on_cleanup(move || listener.remove());
}
