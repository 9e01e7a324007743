//! An event: what all tell alike, what only one tells, what is disputed, and each report's own sentences.

use dateline_dom::{El, el, order::sorted, several};
use dateline_model::{Event, EventReport, Facet, Named, Span};
use dateline_words as words;

use crate::{
    choice::Choice,
    copy,
    facets::{Share, alone, shared},
    ledger::ledger,
    statement::{columns_of, statement},
    view::{self, View, topic_head},
    wording::wording,
};

/// An event with everything that is compared of it.
pub fn event(view: View, at: usize) -> Option<El> {
    let told = view.told;
    let event = told.story.events.get(at)?;
    let number = at as u32;
    let explore = el("a").attr("href", view.asked.to_explore(at, told)).text(words::SHOW_ON_MAP);
    let when = view.when_and_where(number).map(|when| several().text(&when).text(" · "));
    let kicker = el("p").class("kicker").children(when).child(explore);
    let of = words::figures(told.story.articles.len());
    let head = el("header")
        .child(kicker)
        .child(topic_head(false).child(view::title(&event.title)))
        .child(el("p").class("sub").text(words::TOLD_IN.count(event.reports.len(), &[&of])).text("."));
    let facets = told.held.facets.get(at).map_or(&[][..], Vec::as_slice);
    let columns = event.reports.iter().map(|report| column(view, event, report, facets));
    let own = el("section").class("own").child(el("h3").text(words::OWN_WORDS)).child(columns_of(&words::OWN_WORDS, columns));
    let belongs = |event: Option<u32>| event == Some(number);
    let counts = told.held.counts.iter().enumerate().filter(|(_, count)| belongs(count.event));
    let counts = counts.filter_map(|(at, _)| ledger(view, at, true));
    let statements = told.held.statements.iter().enumerate().filter(|(_, held)| belongs(held.event));
    let statements = statements.filter_map(|(at, _)| statement(view, at, true));
    let worded = told.held.wording.iter().find(|held| held.named == Named::Event(number));
    let worded = worded.map(|held| wording(view, held, Choice::Event(at), el("h2").text(words::WORDS_FOR_IT)));
    let section = el("section").class("topic").child(head).children(shared(view, event, facets));
    let section = section.children(alone(view, event, facets)).child(own);
    let section = section.child(copy::button(plain(view, at, event)));
    Some(several().child(section).children(counts).children(statements).children(worded))
}

fn column(view: View, event: &Event, report: &EventReport, facets: &[Facet]) -> El {
    let article = report.article;
    let text = view.told.text(article);
    let mut marks: Vec<(Span, bool)> = Vec::new();
    for facet in facets {
        let disputed = Share::of(facet, event) == Share::Disputed;
        marks.extend(facet.sides.iter().filter(|side| side.0 == article).map(|side| (side.1, disputed)));
    }
    let quotes = report.evidence.iter().map(|&span| {
        let quote = marked(view.quote("blockquote", article), text, span, &marks);
        let label = [&words::IN_REPORT, ": ", view.told.name(article)].concat();
        several()
            .child(quote)
            .child(view.read(article, span).class("to-report").attr("aria-label", &label).text(words::IN_REPORT))
    });
    let head = el("section").class("voice").child(el("h3").child(view.outlet(article)));
    head.child(el("p").class("meta").text(view.published(article))).children(quotes)
}

/// Adds a stretch of a report with some of its words marked; where marks overlap the first holds.
fn marked(into: El, text: &str, span: Span, marks: &[(Span, bool)]) -> El {
    let inside: Vec<(Span, bool)> = marks.iter().copied().filter(|(mark, _)| span.contains(*mark) && !mark.is_empty()).collect();
    let inside = sorted(&inside, |(mark, disputed)| f64::from(mark.start) + if *disputed { 0.0 } else { 0.5 });
    let (mut into, mut at) = (into, span.start);
    for (mark, disputed) in inside {
        if mark.start >= at {
            into = into.text(Span { start: at, end: mark.start }.of(text));
            let class = if disputed { "facet disputed" } else { "facet" };
            into = into.child(el("mark").class(class).text(mark.of(text)));
            at = mark.end;
        }
    }
    into.text(Span { start: at, end: span.end.max(at) }.of(text))
}

/// The event as plain text with its sources.
fn plain(view: View, at: usize, event: &Event) -> String {
    let when = view.when_and_where(at as u32).unwrap_or_default();
    let mut lines = vec![[&event.title, "\n", &when].concat()];
    for report in &event.reports {
        lines.extend(report.evidence.iter().map(|&span| copy::source(view, report.article, None, span)));
    }
    lines.push(copy::origin(view, Choice::Event(at)));
    lines.join("\n\n")
}
