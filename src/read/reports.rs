use dateline_model::{Span, Story};

use super::hits::count;
use crate::{
    dates,
    dom::{El, Live, document, effect, el, next_frame},
    parts::outlet_mark,
    signals::untrack,
    state::{Address, Reader, View},
    words,
};

/// The reports of the story, each a link.
pub fn reports(reader: Reader) -> El {
    let story = reader.story;
    let outlets = reader.outlets;
    let report = |(number, article): (u32, &dateline_model::Article)| {
        let outlet = outlets.1.get(number as usize).copied().unwrap_or_default();
        let name = outlets.0.get(outlet).map_or("", |outlet| outlet.name.as_str());
        let date = article.published.value.as_deref().and_then(dateline_model::Date::parse);
        let date = date.map(|date| dates::day(date, false, true)).unwrap_or_default();
        let href = move || Some(to(reader, number).print(reader.story));
        let current = move || (reader.report.get() == number).then(|| "true".into());
        let found = move || {
            let found = count(reader, number);
            (found > 0).then(|| el("span").class("found").text(words::hits(None, found)))
        };
        let by = el("span").class("by").child(outlet_mark(reader, outlet, true));
        let by = by.child(el("span").class("outlet-name").text(name)).slot(found);
        let link = el("a").with_attr("href", href).with_attr("aria-current", current).child(by);
        let title = el("span").class("report-title").attr("dir", "auto").text(article.title.as_deref().unwrap_or_default());
        el("li").child(link.child(title).child(el("span").class("report-date").text(&date)))
    };
    let reports = el("ol").children((0..).zip(&story.articles).map(report));
    // The report that is read stays in sight where the reports stand in a row.
    effect(move || {
        reader.report.track();
        next_frame(|| {
            if let Ok(Some(current)) = document().query_selector(".reports a[aria-current]") {
                let nearest = web_sys::ScrollIntoViewOptions::new();
                nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
                nearest.set_inline(web_sys::ScrollLogicalPosition::Nearest);
                current.scroll_into_view_with_scroll_into_view_options(&nearest);
            }
        });
    });
    el("nav").class("reports").attr("aria-label", words::REPORTS_NAV).child(reports)
}

/// A link to words of a report.
pub fn link(reader: Reader, story: &Story, report: u32, span: Span) -> El {
    let address = Address { passage: Some(span), ..untrack(|| to(reader, report)) };
    el("a").attr("href", address.print(story))
}

/// The address of another report: what is chosen stays chosen.
pub fn to(reader: Reader, report: u32) -> Address {
    Address { view: View::Read, report, passage: None, ..reader.address() }
}
