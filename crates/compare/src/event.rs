//! An event: what all tell alike, what only one tells, what is disputed, and each report's own sentences.

use dateline_dom::{El, el, order::sorted, several};
use dateline_model::{Event, EventReport, Facet, FacetKind, Named, Span};
use dateline_words::{self as words, Word};

use crate::{
    choice::Choice,
    copy,
    ledger::ledger,
    statement::{columns_of, statement},
    view::{View, topic_head},
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
        .child(topic_head(false).text(&event.title))
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
    let worded = worded.map(|held| wording(view, held, el("h2").text(words::WORDS_FOR_IT)));
    let section = el("section").class("topic").child(head).children(told_table(view, event, facets)).child(own);
    let section = section.child(copy::button(plain(view, event)));
    Some(several().child(section).children(counts).children(statements).children(worded))
}

/// How much of an event's reports tell one thing of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Share {
    All,
    Disputed,
    Some,
    One,
}

impl Share {
    const EVERY: [(Self, Word); 4] = [
        (Self::All, words::ALL_AGREE),
        (Self::Disputed, words::DISPUTED_FACTS),
        (Self::Some, words::TOLD_BY_SEVERAL),
        (Self::One, words::ONLY_IN_ONE),
    ];

    fn of(facet: &Facet, event: &Event) -> Self {
        if event.disputes.iter().any(|dispute| dispute.about == facet.about) {
            Self::Disputed
        } else if event.reports.len() > 1 && facet.sides.len() >= event.reports.len() {
            Self::All
        } else if facet.sides.len() > 1 {
            Self::Some
        } else {
            Self::One
        }
    }
}

fn about(kind: FacetKind) -> Word {
    match kind {
        FacetKind::Date => words::WHEN,
        FacetKind::Place => words::WHERE,
        FacetKind::Figure => words::HOW_MANY,
        FacetKind::Actor => words::WHO,
        FacetKind::Claim => words::CLAIMED,
    }
}

/// Who tells what: a row for each thing that is told, a column for each report, a mark where they meet.
fn told_table(view: View, event: &Event, facets: &[Facet]) -> Option<El> {
    if facets.is_empty() || event.reports.len() < 2 {
        return None;
    }
    let articles: Vec<u32> = event.reports.iter().map(|report| report.article).collect();
    let names = articles.iter().map(|&article| el("th").attr("scope", "col").child(view.outlet(article)));
    let head = el("tr").child(el("td").class("corner").attr("colspan", "2")).children(names);
    let rows = |share: Share, name: Word| {
        let held: Vec<&Facet> = facets.iter().filter(|facet| Share::of(facet, event) == share).collect();
        (!held.is_empty()).then(|| {
            let title = el("th").attr("colspan", (articles.len() + 2).to_string()).attr("scope", "colgroup").text(name);
            let body = el("tbody").class(if share == Share::Disputed { "disputed" } else { "" });
            let mut last = None;
            let rows = held.into_iter().map(|facet| {
                // What the row is about is said once.
                let again = last.replace(facet.about) == Some(facet.about);
                row(view, facet, &articles, again)
            });
            body.child(el("tr").class("share").child(title)).children(rows.collect::<Vec<_>>())
        })
    };
    let bodies = Share::EVERY.into_iter().filter_map(|(share, name)| rows(share, name));
    let table = el("table").class("facets").attr("aria-label", words::WHO_TELLS_WHAT);
    let table = table.child(el("thead").child(head)).children(bodies);
    Some(
        el("div")
            .class("wide")
            .attr("role", "region")
            .attr("tabindex", "0")
            .attr("aria-label", words::WHO_TELLS_WHAT)
            .child(table),
    )
}

fn row(view: View, facet: &Facet, articles: &[u32], again: bool) -> El {
    let cell = |&article: &u32| {
        let side = facet.sides.iter().find(|side| side.0 == article);
        let link = side.map(|&(article, span)| {
            let label = [view.told.name(article), ": ", &facet.says].concat();
            let title = span.of(view.told.text(article));
            let link = view.read(article, span).class("tells").attr("aria-label", &label).attr("title", title);
            link.style("--outlet", &dateline_dom::outlets::color(view.told.outlet(article)))
        });
        let missing = side.is_none().then(|| el("span").class("tells-not").attr("aria-hidden", "true").text("·"));
        el("td").class("cell").children(link).children(missing)
    };
    let about = about(facet.about);
    let kind = el("td").class("about").text(if again { "" } else { &about });
    let says = el("th").attr("scope", "row").attr("dir", "auto").text(&facet.says);
    el("tr").child(kind).child(says).children(articles.iter().map(cell))
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

/// Who tells which of the story's events: the most told first, as many as a page shows at a glance.
pub fn strip(view: View, events: &[Choice], most: usize) -> Option<El> {
    let events: Vec<usize> =
        events.iter().filter_map(|choice| if let Choice::Event(at) = choice { Some(*at) } else { None }).collect();
    let outlets = view.told.outlets.len();
    if events.is_empty() || outlets < 2 {
        return None;
    }
    let names = (0..outlets).map(|outlet| {
        let name = view.told.outlets.get(outlet).map_or("", |outlet| outlet.name.as_str());
        el("th").attr("scope", "col").attr("title", name).child(view.mark(outlet)).child(crate::view::unseen(name))
    });
    let rows = events.iter().take(most).filter_map(|&at| {
        let event = view.told.story.events.get(at)?;
        let cells = (0..outlets).map(|outlet| {
            let report = event.reports.iter().find(|report| view.told.outlet(report.article) == outlet);
            let link = report.and_then(|report| {
                let span = *report.evidence.first()?;
                let link = view.read(report.article, span).class("tells").attr("aria-label", view.told.name(report.article));
                Some(link.style("--outlet", &dateline_dom::outlets::color(outlet)))
            });
            el("td").class("cell").children(link)
        });
        let title = el("th").attr("scope", "row").child(view.topic(Choice::Event(at), &event.title));
        let disputed = (!event.disputes.is_empty()).then(|| el("span").class("tag").text(words::DISPUTED));
        Some(el("tr").child(title.text(" ").children(disputed)).children(cells.collect::<Vec<_>>()))
    });
    let rows: Vec<El> = rows.collect();
    let table = el("table").class("facets strip-table").attr("aria-label", words::WHO_TELLS_WHAT);
    let head = el("tr").child(el("td").class("corner")).children(names);
    let table = table.child(el("thead").child(head)).child(el("tbody").children(rows));
    let table = el("div")
        .class("wide")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", words::WHO_TELLS_WHAT)
        .child(table);
    let title = el("h2").text(words::WHO_TELLS_WHAT);
    Some(el("section").class("topic").child(el("header").child(title)).child(table))
}

/// The event as plain text with its sources.
fn plain(view: View, event: &Event) -> String {
    let mut lines = vec![event.title.clone()];
    for report in &event.reports {
        lines.extend(report.evidence.iter().map(|&span| copy::source(view, report.article, None, span)));
    }
    lines.join("\n\n")
}
