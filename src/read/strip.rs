use web_sys::MouseEvent;

use super::tells;
use crate::{
    dates,
    dom::{El, Live, el, several},
    parts::{icon, outlet_mark, round},
    signals::untrack,
    state::{Address, Mark, Passage, Reader, View},
    words,
};

/// The event that is chosen, over the text: who else tells of it, each a link to the sentence.
pub fn strip(reader: Reader) -> El {
    several().slot(move || drawn(reader))
}

fn drawn(reader: Reader) -> Option<El> {
    let Some(Mark::Event(number)) = reader.selection.get() else { return None };
    let story = reader.story;
    let event = story.events.get(number as usize)?;
    let outlets = reader.outlets;
    let date = event.range.map(|range| dates::short(range, event.precision, event.approximate));
    let place = event.place.as_ref().map(|place| place.name.clone());
    let when = [date, place].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let told_here = event.reports.iter().any(|report| report.article == reader.report.get());
    let links = event.reports.iter().map(|report| {
        let (article, span) = (report.article, report.evidence.first().copied());
        let outlet = outlets.1.get(article as usize).copied().unwrap_or_default();
        let name = outlets.0.get(outlet).map_or("", |outlet| outlet.name.as_str());
        let address = Address { view: View::Read, report: article, passage: span, ..untrack(|| reader.address()) };
        let current = move || (reader.report.get() == article).then(|| "true".into());
        let open = move |event: MouseEvent| {
            if tells(&event) {
                event.prevent_default();
                reader.report.set(article);
                reader.passage.set(span.map(|span| Passage { article, span }));
            }
        };
        let link = el("a").attr("href", address.print(story)).attr("aria-label", name).attr("title", name);
        link.with_attr("aria-current", current).on("click", open).child(outlet_mark(reader, outlet, true))
    });
    let told = el("span").class("strip-told").text(words::TOLD_BY).children(links);
    let explore = move || Some(reader.address().of_view(View::Explore).print(reader.story));
    let explore = el("a").class("strip-explore").with_attr("href", explore).text(words::SHOW_ON_MAP);
    let compare = move || Some(Address { topic: Vec::new(), ..reader.address() }.of_view(View::Compare).print(reader.story));
    let compare = (event.reports.len() > 1).then(|| el("a").with_attr("href", compare).text(words::COMPARE));
    let line = el("p").class("strip-when").child(el("span").text(&when)).child(told).child(explore).children(compare);
    let strip = el("section").class("strip").attr("aria-label", words::CHOSEN);
    let strip = strip.child(el("p").class("strip-title").attr("dir", "auto").text(&event.title)).child(line);
    let strip = strip.children((!told_here).then(|| el("p").class("strip-not").text(words::NOT_TOLD_HERE)));
    Some(strip.child(round(&words::CLOSE, icon::CLOSE).click(move || reader.selection.set(None))))
}
