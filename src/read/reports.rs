use leptos::prelude::*;

use super::hits::count;
use crate::{
    dates,
    parts::OutletMark,
    state::{Address, Reader, View},
    words,
};

/// The reports of the story, each a link.
#[component]
pub fn Reports() -> impl IntoView {
    let reader = expect_context::<Reader>();
    let story = reader.story.get_value();
    let outlets = reader.outlets.get_value();
    let report = |(number, article): (u32, &dateline_model::Article)| {
        let outlet = outlets.1.get(number as usize).copied().unwrap_or_default();
        let name = outlets.0.get(outlet).map(|outlet| outlet.name.clone());
        let date = article.published.value.as_deref().and_then(dateline_model::Date::parse);
        let date = date.map(|date| dates::day(date, false, true));
        let title = article.title.clone().unwrap_or_default();
        let href = move || reader.story.with_value(|story| to(reader, number).print(story));
        let current = move || (reader.report.get() == number).then_some("true");
        let found = move || {
            let found = count(reader, number);
            (found > 0).then(|| view! { <span class="found">{words::hits(None, found)}</span> })
        };
        view! {
            <li>
                <a href=href aria-current=current>
                    <span class="by"><OutletMark outlet named=true/><span class="outlet-name">{name}</span>{found}</span>
                    <span class="report-title">{title}</span>
                    <span class="report-date">{date}</span>
                </a>
            </li>
        }
    };
    let reports = (0..).zip(&story.articles).map(report).collect_view();
    // The report that is read stays in sight where the reports stand in a row.
    Effect::new(move |_| {
        reader.report.track();
        request_animation_frame(|| {
            if let Ok(Some(current)) = document().query_selector(".reports a[aria-current]") {
                let nearest = web_sys::ScrollIntoViewOptions::new();
                nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
                nearest.set_inline(web_sys::ScrollLogicalPosition::Nearest);
                current.scroll_into_view_with_scroll_into_view_options(&nearest);
            }
        });
    });
    view! { <nav class="reports" aria-label=words::REPORTS_NAV><ol>{reports}</ol></nav> }
}

/// The address of another report: what is chosen stays chosen.
pub fn to(reader: Reader, report: u32) -> Address {
    Address { view: View::Read, report, passage: None, ..reader.address() }
}
