//! Read: each report with what was found in it marked.

use leptos::prelude::*;

use crate::state::Reader;

#[component]
pub fn Read() -> impl IntoView {
    let reader = expect_context::<Reader>();
    let story = reader.story.get_value();
    story.articles.iter().map(|article| view! { <article><pre>{article.text.clone()}</pre></article> }).collect_view()
}
