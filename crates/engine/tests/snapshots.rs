//! Whole reports of our own making, with what is found in them under the words.
//!
//! A file `reports/NAME.txt` is read, and what is found stands in `reports/NAME.found`. To add one, drop the text and run
//! `UPDATE_EXPECT=1 cargo test -p dateline-engine --test snapshots`; then read what was written.

use std::{collections::BTreeMap, fmt::Write, fs, path::PathBuf};

use dateline_model::{ActorMention, Article, Report, Span};
use expect_test::expect_file;

#[test]
fn reports() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/reports");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    for file in files {
        let report = Report { id: "report".into(), text: fs::read_to_string(&file).unwrap(), ..Report::default() };
        let article = dateline_engine::read(&report, dateline_atlas::bundled());
        expect_file![file.with_extension("found")].assert_eq(&drawn(&article));
    }
}

/// The article block by block, a sentence a line, findings under it; the events at the end.
fn drawn(article: &Article) -> String {
    let mut out = format!(
        "{} | {} | {} ({:?})\n",
        article.outlet.as_deref().unwrap_or("-"),
        article.title.as_deref().unwrap_or("-"),
        article.published.value.as_deref().unwrap_or("-"),
        article.published.basis,
    );
    for block in &article.blocks {
        let _ = writeln!(out, "\n{:?}", block.kind);
        let sentences = article.sentences.iter().filter(|sentence| block.span.contains(**sentence));
        let mut lines: Vec<Span> = sentences.copied().collect();
        if lines.is_empty() {
            lines.push(block.span);
        }
        for line in lines {
            draw_line(&mut out, article, line);
        }
    }
    if !article.actors.is_empty() {
        out.push_str("\nActors\n");
    }
    let mut actors: BTreeMap<&str, (&ActorMention, Vec<String>)> = BTreeMap::new();
    for mention in &article.actors {
        let words = mention.span.of(&article.text).replace('\n', "⏎");
        actors.entry(&mention.actor).or_insert_with(|| (mention, Vec::new())).1.push(words);
    }
    for (mention, words) in actors.values() {
        let _ = writeln!(out, "  {:?} | {} | {}", mention.kind, mention.name, words.join(", "));
    }
    if !article.quotes.is_empty() {
        out.push_str("\nQuotes\n");
    }
    for quote in &article.quotes {
        let words = |span: Option<Span>| span.map_or("-", |span| span.of(&article.text)).replace('\n', "⏎");
        let (speaker, cue) = (words(quote.speaker.as_ref().map(|speaker| speaker.span)), words(quote.cue));
        let actor = quote.speaker.as_ref().and_then(|speaker| speaker.actor.as_deref()).unwrap_or("-");
        let _ = writeln!(out, "  {:?} | {} | {speaker} = {actor} | {cue}", quote.kind, words(Some(quote.span)));
    }
    if !article.figures.is_empty() {
        out.push_str("\nFigures\n");
    }
    for figure in &article.figures {
        let words = figure.span.of(&article.text).replace('\n', "⏎");
        let bound = |bound: Option<f64>| bound.map_or(String::new(), |bound| bound.to_string());
        let (min, max, fate) = (bound(figure.min), bound(figure.max), figure.fate.as_deref().unwrap_or("-"));
        let _ = writeln!(out, "  {min}..{max} {:?} | {} | {fate} | {words}", figure.qualifier, figure.counts);
    }
    out.push_str("\nEvents\n");
    for event in &article.events {
        let range = event.range.map_or("undated".into(), |range| format!("{}..{}", range.from, range.to));
        let place = event.place.as_ref().map_or("nowhere", |place| &place.name);
        let about = if event.approximate { " about" } else { "" };
        let _ = writeln!(out, "  {range}{about} | {} | {} | {place}", event.title, event.kind.name());
    }
    out
}

fn draw_line(out: &mut String, article: &Article, line: Span) {
    let text = line.of(&article.text);
    let _ = writeln!(out, "  {}", text.replace('\n', "⏎"));
    let times = article.times.iter().map(|time| {
        let range = time.range.map_or(String::new(), |range| format!(" {}..{}", range.from, range.to));
        (time.span, format!("{}{range}{}", time.value, if time.approximate { " about" } else { "" }))
    });
    let places = article.places.iter().map(|place| {
        let point = place
            .point
            .map_or("nowhere".into(), |point| format!("{:.2} {:.2} within {:.0} km", point.lat, point.lon, place.radius_km));
        let metonym = if place.metonym { ", a government" } else { "" };
        (place.span, format!("{}, {} {point}{metonym}", place.name, place.kind.name()))
    });
    let mut found: Vec<(Span, String)> = times.chain(places).filter(|(span, _)| line.contains(*span)).collect();
    found.sort();
    for (span, what) in found {
        let before = article.text[line.start as usize..span.start as usize].chars().count();
        let carets = span.of(&article.text).chars().count();
        let _ = writeln!(out, "  {}{} {what}", " ".repeat(before), "^".repeat(carets));
    }
}
