use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser,
    explore::Explore,
    read::Read,
    state::{Reader, View},
    words,
};

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
        None => view! { <p class="opening">{words::LOADING}</p> }.into_any(),
        Some(Err(error)) => view! { <p class="failure">{words::NOT_OPENED}" "{error}</p> }.into_any(),
        Some(Ok(reader)) => {
            provide_context(reader);
            view! { <Shell/> }.into_any()
        }
    }
}

#[component]
fn Shell() -> impl IntoView {
    let reader = expect_context::<Reader>();
    let story = reader.story.get_value();
    view! {
        <header class="masthead">
            <span class="wordmark">{words::NAME}</span>
            <h1>{story.title.clone()}</h1>
            <nav>
                <button on:click=move |_| reader.view.set(View::Explore)>{words::EXPLORE}</button>
                <button on:click=move |_| reader.view.set(View::Read)>{words::READ}</button>
            </nav>
        </header>
        <main>
            {move || match reader.view.get() {
                View::Explore => view! { <Explore/> }.into_any(),
                View::Read => view! { <Read/> }.into_any(),
            }}
        </main>
    }
}
