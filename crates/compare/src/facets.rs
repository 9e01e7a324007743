//! Who tells what: a row for each thing that is told, a column for each report or outlet, a mark where they meet.

use dateline_dom::{El, el, several};
use dateline_model::{Event, Facet, FacetKind};
use dateline_words::{self as words, Word};

use crate::{
    choice::Choice,
    view::{View, unseen},
};

/// So many columns have names above them; more have initials only.
const NAMED: usize = 5;
/// So many stand beside each other at all; more stand in a row beneath what they tell.
const COLUMNS: usize = 12;

/// How much of an event's reports tell one thing of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Share {
    /// All of them.
    All,
    /// Some, and they differ.
    Disputed,
    /// Some.
    Some,
    /// One alone.
    One,
}

impl Share {
    const SEVERAL: [(Self, Word); 3] =
        [(Self::All, words::ALL_AGREE), (Self::Disputed, words::DISPUTED_FACTS), (Self::Some, words::TOLD_BY_SEVERAL)];

    /// That of one thing that is told of an event.
    pub fn of(facet: &Facet, event: &Event) -> Self {
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

/// What several reports tell of an event, and who does.
pub fn shared(view: View, event: &Event, facets: &[Facet]) -> Option<El> {
    if event.reports.len() < 2 {
        return None;
    }
    let articles: Vec<u32> = event.reports.iter().map(|report| report.article).collect();
    let named = articles.len() <= NAMED;
    let names = articles.iter().map(|&article| {
        let head = header("col");
        if named { head.child(view.outlet(article)) } else { initials(view, head, view.told.outlet(article)) }
    });
    let head = row().child(cell().class("corner").attr("colspan", "2")).children(names);
    let bodies: Vec<El> = Share::SEVERAL
        .into_iter()
        .filter_map(|(share, name)| {
            let held: Vec<&Facet> = facets.iter().filter(|facet| Share::of(facet, event) == share).collect();
            (!held.is_empty()).then(|| {
                let title = header("colgroup").attr("colspan", (articles.len() + 2).to_string()).text(name);
                let body = group("tbody").class(if share == Share::Disputed { "disputed" } else { "" });
                let mut last = None;
                let rows = held.into_iter().map(|facet| {
                    // What the row is about is said once.
                    let again = last.replace(facet.about) == Some(facet.about);
                    told(view, facet, &articles, again)
                });
                body.child(row().class("share").child(title)).children(rows.collect::<Vec<_>>())
            })
        })
        .collect();
    let head = group("thead").child(head);
    (!bodies.is_empty()).then(|| table("facets", articles.len(), el("table").child(head).children(bodies)))
}

/// One thing that is told, and the reports that tell it.
fn told(view: View, facet: &Facet, articles: &[u32], again: bool) -> El {
    let cells = articles.iter().map(|&article| {
        let side = facet.sides.iter().find(|side| side.0 == article);
        let link = side.map(|&(article, span)| {
            let label = [view.told.name(article), ": ", &facet.says].concat();
            let title = [view.told.name(article), ": ", span.of(view.told.text(article))].concat();
            let link = view.read(article, span).class("tells").attr("aria-label", &label).attr("title", title);
            link.child(view.mark(view.told.outlet(article)))
        });
        cell().class(if link.is_some() { "cell" } else { "cell none" }).children(link)
    });
    let kind = cell().class("about").children((!again).then(|| several().text(about(facet.about))));
    row().child(kind).child(header("row").child(el("bdi").text(&facet.says))).children(cells)
}

/// What only one report tells, report by report.
pub fn alone(view: View, event: &Event, facets: &[Facet]) -> Option<El> {
    if event.reports.len() < 2 {
        return None;
    }
    let items = event.reports.iter().filter_map(|report| {
        let own = facets.iter().filter(|facet| Share::of(facet, event) == Share::One);
        let own = own.flat_map(|facet| facet.sides.iter().map(move |side| (facet, side)));
        let own: Vec<El> = own
            .filter(|(_, side)| side.0 == report.article)
            .map(|(facet, &(article, span))| {
                let link = view.read(article, span).attr("dir", "auto").attr("title", span.of(view.told.text(article)));
                el("li").child(el("span").class("about").text(about(facet.about))).text(" ").child(link.text(&facet.says))
            })
            .collect();
        (!own.is_empty()).then(|| el("li").child(view.outlet(report.article)).child(el("ul").children(own)))
    });
    let items: Vec<El> = items.collect();
    (!items.is_empty()).then(|| {
        let title = el("h3").text(words::ONLY_IN_ONE);
        el("section").class("alone").child(title).child(el("ul").children(items))
    })
}

/// Who tells which of the story's events: the most told first, as many as a page shows at a glance.
pub fn strip(view: View, events: &[Choice], most: usize) -> Option<El> {
    let events: Vec<usize> =
        events.iter().filter_map(|choice| if let Choice::Event(at) = choice { Some(*at) } else { None }).collect();
    let outlets = view.told.outlets.len();
    if events.is_empty() || outlets < 2 {
        return None;
    }
    let names = (0..outlets).map(|outlet| initials(view, header("col"), outlet));
    let rows = events.iter().take(most).filter_map(|&at| {
        let event = view.told.story.events.get(at)?;
        let cells = (0..outlets).map(|outlet| {
            let report = event.reports.iter().find(|report| view.told.outlet(report.article) == outlet);
            let link = report.and_then(|report| {
                let span = *report.evidence.first()?;
                let name = view.told.name(report.article);
                let link = view.read(report.article, span).class("tells").attr("aria-label", name).attr("title", name);
                Some(link.child(view.mark(outlet)))
            });
            cell().class(if link.is_some() { "cell" } else { "cell none" }).children(link)
        });
        let title = header("row").child(view.topic(Choice::Event(at), &event.title));
        let disputed = (!event.disputes.is_empty()).then(|| el("span").class("tag").text(words::DISPUTED));
        Some(row().child(title.text(" ").children(disputed)).children(cells.collect::<Vec<_>>()))
    });
    let body = group("tbody").children(rows.collect::<Vec<_>>());
    let head = group("thead").child(row().child(cell().class("corner")).children(names));
    let drawn = table("facets strip-table", outlets, el("table").child(head).child(body));
    let title = el("h2").text(words::WHO_TELLS_WHAT);
    Some(el("section").class("topic").child(el("header").child(title)).child(drawn))
}

/// A table that scrolls within its frame where it is wider than the page.
fn table(class: &str, columns: usize, table: El) -> El {
    let class = if columns > COLUMNS {
        [class, " flow"].concat()
    } else if columns > NAMED {
        [class, " many"].concat()
    } else {
        class.to_owned()
    };
    // Rows that wrap are no rows to a browser, which is told what they are.
    let table = table.class(&class).attr("role", "table").attr("aria-label", words::WHO_TELLS_WHAT);
    let frame = el("div").class("wide").attr("role", "region").attr("tabindex", "0");
    frame.attr("aria-label", words::WHO_TELLS_WHAT).child(table)
}

fn initials(view: View, into: El, outlet: usize) -> El {
    let name = view.told.outlets.get(outlet).map_or("", |outlet| outlet.name.as_str());
    into.attr("title", name).child(view.mark(outlet)).child(unseen(name))
}

fn group(tag: &str) -> El {
    el(tag).attr("role", "rowgroup")
}

fn row() -> El {
    el("tr").attr("role", "row")
}

fn cell() -> El {
    el("td").attr("role", "cell")
}

fn header(scope: &str) -> El {
    el("th").attr("scope", scope).attr("role", if scope == "row" { "rowheader" } else { "columnheader" })
}
