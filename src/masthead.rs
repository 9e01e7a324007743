//! The line over every view: whose page, which story, which view, and the search.

use std::time::Duration;

use leptos::{ev::MouseEvent, html::Input, leptos_dom::helpers::debounce, prelude::*};

use crate::{
    browser::Theme,
    parts::{Icon, icon},
    read::tells,
    state::{Address, Reader, View},
    words,
};

/// How long typing must rest before the search runs.
const TYPED: Duration = Duration::from_millis(120);
/// The page's own address, with nothing chosen.
const AFRESH: &str = "";

#[component]
pub fn Masthead() -> impl IntoView {
    let reader = expect_context::<Reader>();
    let title = reader.story.with_value(|story| story.title.clone());
    let searching = RwSignal::new(false);
    let link = move |view: View, name: &'static str| {
        let href = move || reader.story.with_value(|story| reader.address().of_view(view).print(story));
        let current = move || (reader.view.get() == view).then_some("page");
        view! { <a href=href aria-current=current>{name}</a> }
    };
    let afresh = move |event: MouseEvent| {
        if tells(&event) {
            event.prevent_default();
            reader.go_to(Address::default());
        }
    };
    view! {
        <header class="masthead" class:searching=searching>
            <a class="wordmark" href=AFRESH on:click=afresh>{words::NAME}</a>
            <h1>{title}</h1>
            <nav class="views" aria-label=words::VIEWS>
                {link(View::Explore, words::EXPLORE)}
                {link(View::Read, words::READ)}
            </nav>
            <Search searching/>
            <ThemeSwitch/>
        </header>
    }
}

#[component]
fn Search(searching: RwSignal<bool>) -> impl IntoView {
    let reader = expect_context::<Reader>();
    let input = NodeRef::<Input>::new();
    let label = [words::SEARCH, " ", &words::reports(reader.story.with_value(|story| story.articles.len()))].concat();
    let mut search = debounce(TYPED, move |typed: String| reader.filter.update(|filter| filter.search = typed));
    // The box follows a search that is set elsewhere, but never while it is typed in.
    let value = Memo::new(move |_| reader.filter.read().search.clone());
    Effect::new(move |_| {
        let value = value.get();
        if let Some(input) = input.get().filter(|input| input.value().trim() != value.trim()) {
            input.set_value(&value);
        }
    });
    let toggle = move |_| {
        searching.update(|searching| *searching = !*searching);
        if searching.get_untracked() {
            request_animation_frame(move || {
                let _ = input.get_untracked().map(|input| input.focus());
            });
        }
    };
    view! {
        <div class="search" role="search">
            <Icon path=icon::SEARCH/>
            <input
                type="search"
                node_ref=input
                aria-label=label.clone()
                placeholder=label
                autocomplete="off"
                on:input=move |event| search(event_target_value(&event))
            />
        </div>
        <button
            class="round open-search"
            aria-expanded=move || searching.get().to_string()
            aria-label=move || if searching.get() { words::CLOSE_SEARCH } else { words::SEARCH }
            on:click=toggle
        >
            {move || view! { <Icon path=if searching.get() { icon::CLOSE } else { icon::SEARCH }/> }}
        </button>
    }
}

#[component]
fn ThemeSwitch() -> impl IntoView {
    let theme = expect_context::<Reader>().theme;
    Effect::new(move |_| theme.get().wear());
    let label = move || match theme.get() {
        Theme::System => words::THEME_SYSTEM,
        Theme::Light => words::THEME_LIGHT,
        Theme::Dark => words::THEME_DARK,
    };
    let path = move || match theme.get() {
        Theme::System => icon::HALF,
        Theme::Light => icon::SUN,
        Theme::Dark => icon::MOON,
    };
    view! {
        <button class="round theme" aria-label=label title=label on:click=move |_| theme.update(|theme| *theme = theme.next())>
            {move || view! { <Icon path=path()/> }}
        </button>
    }
}
