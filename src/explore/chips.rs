use leptos::prelude::*;

use crate::{parts::OutletMark, state::Reader, words};

/// The outlets, each a switch that leaves its reports out.
#[component]
pub fn Chips() -> impl IntoView {
    let reader = expect_context::<Reader>();
    let outlets = reader.outlets.get_value();
    let chip = |(number, outlet): (usize, &crate::state::outlets::Outlet)| {
        let articles = StoredValue::new(outlet.articles.clone());
        let on = move || {
            let filter = reader.filter.read();
            articles.with_value(|articles| !articles.iter().all(|article| filter.without.contains(article)))
        };
        let toggle = move |_| {
            let shown = untrack(on);
            reader.filter.update(|filter| {
                articles.with_value(|articles| filter.without.retain(|article| !articles.contains(article)));
                if shown {
                    filter.without.extend(articles.get_value());
                    filter.without.sort_unstable();
                }
            });
        };
        view! {
            <button class="chip" aria-pressed=move || on().to_string() on:click=toggle>
                <OutletMark outlet=number named=true/>
                {outlet.name.clone()}
            </button>
        }
    };
    let chips = outlets.0.iter().enumerate().map(chip).collect_view();
    view! { <div class="chips" role="group" aria-label=words::OUTLETS>{chips}</div> }
}
