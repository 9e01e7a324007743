use crate::{
    dom::{El, Live, el},
    parts::outlet_mark,
    signals::{StoredValue, untrack},
    state::{Reader, outlets::Outlet},
    words,
};

/// The outlets, each a switch that leaves its reports out.
pub fn chips(reader: Reader) -> El {
    let outlets = reader.outlets;
    let chips = el("div").class("chips").attr("role", "group").attr("aria-label", words::OUTLETS);
    chips.children(outlets.0.iter().enumerate().map(|(number, outlet)| chip(reader, number, outlet)))
}

fn chip(reader: Reader, number: usize, outlet: &Outlet) -> El {
    let articles = StoredValue::new(outlet.articles.clone());
    let on = move || {
        let filter = reader.filter.read();
        articles.with_value(|articles| !articles.iter().all(|article| filter.without.contains(article)))
    };
    let toggle = move || {
        let shown = untrack(on);
        reader.filter.update(|filter| {
            articles.with_value(|articles| filter.without.retain(|article| !articles.contains(article)));
            if shown {
                filter.without.extend(articles.get_value());
                filter.without.sort_unstable();
            }
        });
    };
    el("button")
        .class("chip")
        .with_attr("aria-pressed", move || Some(on().to_string()))
        .click(toggle)
        .child(outlet_mark(reader, number, true))
        .text(&outlet.name)
}
