use dateline_model::{Article, BlockKind, Span, Story};
use leptos::prelude::*;

use super::{
    layout::{Part, layout},
    marked::{name, published, run},
    pieces::{Marks, Piece},
    reports::to,
};
use crate::{
    dates,
    parts::OutletMark,
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
pub fn draw(reader: Reader, story: &Story, number: u32, article: &Article, passage: Option<Span>, hits: &[Span]) -> AnyView {
    let evidence = evidence(story, number);
    let marks = Marks { article, number, evidence: &evidence, passage, hits };
    let words =
        |span: Span| marks.pieces(span).into_iter().map(|piece| draw_piece(story, article, &evidence, piece)).collect::<Vec<_>>();
    let outlets = reader.outlets.get_value();
    let outlet = outlets.1.get(number as usize).copied().unwrap_or_default();
    let outlet_name = outlets.0.get(outlet).map(|outlet| outlet.name.clone());
    let (headline, parts) = layout(article);
    let headline = match headline {
        Some(span) => words(span),
        None => vec![article.title.clone().or_else(|| outlet_name.clone()).unwrap_or_default().into_any()],
    };
    let parts = parts.iter().map(|part| match part {
        Part::Furniture(lines) => {
            let held = lines.iter().map(|&line| view! { <p dir="auto">{words(line)}</p> }).collect_view();
            view! { <details class="furniture"><summary>{words::furniture(lines.len())}</summary>{held}</details> }.into_any()
        }
        Part::Block(kind, dateline, span) => draw_block(*kind, dateline.map(words), words(*span)),
    });
    let parts = parts.collect_view();
    let original = article.url.clone().filter(|url| url.starts_with("http"));
    let original = original.map(|url| view! { <a href=url rel="external noopener noreferrer">{words::ORIGINAL}</a> });
    view! {
        <header>
            <p class="source"><OutletMark outlet named=true/><span>{outlet_name}</span></p>
            <h2 dir="auto">{headline}</h2>
            <p class="published">{published(article)}{original}</p>
        </header>
        {parts}
        {turning(reader, story, number)}
    }
    .into_any()
}

/// Links to the report before and after.
fn turning(reader: Reader, story: &Story, number: u32) -> AnyView {
    let link = |number: u32, label: &'static str| {
        let article = story.articles.get(number as usize)?;
        let name = article.outlet.clone().unwrap_or_else(|| article.id.clone());
        let href = untrack(|| to(reader, number)).print(story);
        Some(view! { <a href=href><span>{label}</span>{name}</a> })
    };
    let before = number.checked_sub(1).and_then(|number| link(number, words::REPORT_BEFORE));
    view! { <nav class="turning" aria-label=words::OTHER_REPORTS>{before}{link(number + 1, words::REPORT_AFTER)}</nav> }
        .into_any()
}

fn draw_block(kind: BlockKind, dateline: Option<Vec<AnyView>>, words: Vec<AnyView>) -> AnyView {
    let dateline = dateline.map(|words| view! { <span class="dateline">{words}</span>" " });
    match kind {
        BlockKind::Heading => view! { <h3 dir="auto">{words}</h3> }.into_any(),
        BlockKind::Paragraph => view! { <p dir="auto">{dateline}{words}</p> }.into_any(),
        BlockKind::PullQuote => view! { <p class="pull-quote" dir="auto">{words}</p> }.into_any(),
        BlockKind::Standfirst => view! { <p class="standfirst" dir="auto">{words}</p> }.into_any(),
        BlockKind::Caption => view! { <p class="caption" dir="auto">{words}</p> }.into_any(),
        _ => view! { <p class="line" dir="auto">{words}</p> }.into_any(),
    }
}

fn draw_piece(story: &Story, article: &Article, evidence: &[(Span, u32)], piece: Piece) -> AnyView {
    let runs = piece.runs.iter().map(|&held| run(article, held)).collect::<Vec<_>>();
    let shown = if piece.shown { " shown" } else { "" };
    let Some(&first) = piece.events.first() else {
        return if piece.shown { view! { <span class="shown" tabindex="-1">{runs}</span> }.into_any() } else { runs.into_any() };
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
    let starts = !dates.is_empty();
    let notes = dates.into_iter().map(|(date, event)| {
        view! { <span class="margin-date" data-mark=name(Mark::Event(event)) role="button" tabindex="-1" aria-describedby="note">{date}</span> }
    });
    let notes = starts.then(|| view! { <span class="margin" dir="ltr">{notes.collect_view()}</span> });
    let events = piece.events.iter().map(u32::to_string).collect::<Vec<_>>().join(" ");
    let class = ["evidence", if starts { " starts" } else { "" }, shown].concat();
    view! { <span class=class data-mark=name(Mark::Event(first)) data-events=events tabindex="-1">{notes}{runs}</span> }
        .into_any()
}
