use dateline_model::{Article, BlockKind, Span, Story};

use super::{
    layout::{Part, layout},
    marked::{name, pointed, run},
    pieces::{Marks, Piece},
    published::published,
    reports::to,
    unsettled::unsettled,
};
use crate::{
    compare::Said,
    dates,
    dom::{El, el, several},
    parts::outlet_mark,
    signals::untrack,
    state::{Mark, Reader},
    words,
};

/// The evidence in one article: its stretches, with the events they tell of.
fn evidence(story: &Story, number: u32) -> Vec<(Span, u32)> {
    let mut evidence = Vec::new();
    for (event, told) in (0..).zip(&story.events) {
        for report in told.reports.iter().filter(|report| report.article == number) {
            evidence.extend(report.evidence.iter().map(|&span| (span, event)));
        }
    }
    evidence
}

/// The most dates that one sentence has in the margin.
const DATES: usize = 3;

/// The article as it is set, with its marks.
pub fn draw(
    reader: Reader,
    story: &Story,
    number: u32,
    article: &Article,
    passage: Option<Span>,
    hits: &[Span],
    said: &[Said],
) -> El {
    let evidence = evidence(story, number);
    let marks = Marks { article, number, evidence: &evidence, passage, hits, said };
    let words =
        |into: El, span: Span| marks.pieces(span).into_iter().fold(into, |into, piece| draw_piece(into, story, &marks, piece));
    let outlets = reader.outlets;
    let outlet = outlets.1.get(number as usize).copied().unwrap_or_default();
    let outlet_name = outlets.0.get(outlet).map_or("", |outlet| outlet.name.as_str());
    let (headline, parts) = layout(article);
    let title = el("h2").attr("dir", "auto");
    let title = match headline {
        Some(span) => words(title, span),
        None => title.text(article.title.as_deref().unwrap_or(outlet_name)),
    };
    let parts = parts.iter().map(|part| match part {
        Part::Furniture(lines) => {
            let folded = el("details")
                .class("furniture")
                .attr("dir", words::direction())
                .child(el("summary").text(words::FURNITURE.count(lines.len(), &[])));
            folded.children(lines.iter().map(|&line| words(el("p").attr("dir", "auto"), line)))
        }
        Part::Block(kind, dateline, span) => {
            let block = block(*kind).attr("dir", "auto");
            let block = match dateline {
                Some(dateline) => block.child(words(el("span").class("dateline"), *dateline)).text(" "),
                None => block,
            };
            words(block, *span)
        }
    });
    let source = el("p").class("source").child(outlet_mark(reader, outlet, true));
    let url = article.url.as_deref().filter(|url| url.starts_with("http"));
    let original = url.map(|url| el("a").attr("href", url).attr("rel", "external noopener noreferrer").text(words::ORIGINAL));
    let source = source.child(el("span").text(outlet_name));
    let published = published(reader, story, number, article, original);
    let header = el("header").attr("dir", words::direction()).child(source).child(title).child(published);
    let foreign = article.sentences.is_empty() && article.language.as_deref().is_some_and(|language| !language.starts_with("en"));
    let header = header.children(foreign.then(|| el("p").class("notice").text(words::FOREIGN)));
    let header = header.children(article.excerpt.then(|| el("p").class("excerpted").text(words::EXCERPT)));
    let parts = several().child(header).children(parts).children(unsettled(reader, story, number, article));
    parts.child(turning(reader, story, number))
}

/// Links to the report before and after.
fn turning(reader: Reader, story: &Story, number: u32) -> El {
    let link = |number: u32, label: &str| {
        let article = story.articles.get(number as usize)?;
        let name = article.outlet.as_ref().unwrap_or(&article.id);
        let href = untrack(|| to(reader, number)).print(story);
        Some(el("a").attr("href", &href).child(el("span").text(label)).text(name))
    };
    let before = number.checked_sub(1).and_then(|number| link(number, &words::REPORT_BEFORE));
    let turning = el("nav").class("turning").attr("dir", words::direction()).attr("aria-label", words::OTHER_REPORTS);
    turning.children(before).children(link(number + 1, &words::REPORT_AFTER))
}

fn block(kind: BlockKind) -> El {
    match kind {
        BlockKind::Heading => el("h3"),
        BlockKind::Paragraph => el("p"),
        BlockKind::PullQuote => el("p").class("pull-quote"),
        BlockKind::Standfirst => el("p").class("standfirst"),
        BlockKind::Caption => el("p").class("caption"),
        _ => el("p").class("line"),
    }
}

fn draw_piece(into: El, story: &Story, marks: &Marks, piece: Piece) -> El {
    let evidence = marks.evidence;
    let runs = |into: El| piece.runs.iter().fold(into, |into, &held| run(into, marks.article, held, marks.said));
    let shown = if piece.shown { " shown" } else { "" };
    let Some(&first) = piece.events.first() else {
        return if piece.shown { into.child(runs(el("span").class("shown").attr("tabindex", "-1"))) } else { runs(into) };
    };
    let starting =
        piece.events.iter().filter(|event| evidence.iter().any(|(span, held)| held == *event && span.start == piece.span.start));
    let mut dates: Vec<(String, u32)> = Vec::new();
    for &event in starting {
        let date = story
            .events
            .get(event as usize)
            .and_then(|event| Some(dates::short(event.range?, event.precision, event.approximate)));
        let date = date.unwrap_or_else(|| words::UNDATED.into());
        if dates.len() < DATES && !dates.iter().any(|(held, _)| *held == date) {
            dates.push((date, event));
        }
    }
    let events = piece.events.iter().map(u32::to_string).collect::<Vec<_>>().join(" ");
    let class = ["evidence", if dates.is_empty() { "" } else { " starts" }, shown].concat();
    let told = el("span").class(&class).attr("data-mark", name(Mark::Event(first))).attr("data-events", &events);
    let notes = (!dates.is_empty()).then(|| {
        let note = |(date, event): &(String, u32)| {
            pointed(el("span").class("margin-date").attr("dir", words::direction()), Mark::Event(*event)).text(date)
        };
        el("span").class("margin").children(dates.iter().map(note))
    });
    into.child(runs(told.attr("tabindex", "-1").children(notes)))
}
