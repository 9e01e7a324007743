use dateline_model::Span;

use super::line;
use crate::{
    dates,
    dom::{El, Live, el},
    explore::{compared, differ, doubts, telling},
    parts::outlet_mark,
    state::{Mark, Reader},
    words,
};

/// An event: when, what, where, who tells it, and a sentence of the report that leads the others. One that is
/// `brief`, of the background or a trifle, goes without the sentence.
pub fn card(reader: Reader, number: u32, brief: bool) -> Option<El> {
    let story = reader.story;
    let event = story.events.get(number as usize)?;
    let mark = Mark::Event(number);
    let place = event.place.as_ref().map(|place| place.name.as_str());
    let when = [Some(dates::of(event).as_str()), place].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let class = if brief { "story-card brief" } else { "story-card" };
    let card = el("article")
        .class(class)
        .attr("tabindex", "-1")
        .with_attr("aria-current", move || (reader.selection.get() == Some(mark)).then(|| "true".into()))
        .child(el("p").class("when").text(&when))
        .child(el("h3").attr("dir", "auto").text(&event.title));
    let item = |card: El| Some(el("li").attr("id", line::id(number)).child(card));
    if brief {
        return item(card);
    }
    let (first, others) = event.reports.split_first()?;
    let evidence: &[Span] = first.evidence.get(..1).unwrap_or_default();
    let outlets = reader.outlets;
    let mut told: Vec<usize> = others.iter().filter_map(|report| outlets.1.get(report.article as usize).copied()).collect();
    told.dedup();
    let names = told.iter().map(|&outlet| {
        let name = outlets.0.get(outlet).map_or("", |outlet| outlet.name.as_str());
        el("span").child(outlet_mark(reader, outlet, true)).text(" ").text(name)
    });
    let also = el("p").class("also").text(words::ALSO_TOLD_BY).children(names);
    let agree = el("p").class("agree").text(words::told_by(event.reports.len(), story.articles.len()));
    let card = card.child(differ(event, agree)).children(doubts(event));
    let card = card.children(telling(reader, mark, first.article, evidence, story));
    let compare = (!others.is_empty()).then(|| compared(reader, number, event));
    item(card.children((!told.is_empty()).then_some(also)).children(compare))
}
