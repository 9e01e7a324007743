//! A story of our own making, told by four reports in which every case stands that comparing has to do with, and what is
//! made of it.
//!
//! A folder `stories/NAME` of reports is read together, and what it comes to stands in `stories/NAME.found`. After a
//! change run `UPDATE_EXPECT=1 cargo test -p dateline-engine --test stories`, then read what was written.

use std::{collections::BTreeMap, fmt::Write, fs, path::PathBuf};

use dateline_engine::Corrections;
use dateline_model::{Event, Named, Report, Span, Story};
use expect_test::expect_file;

#[test]
fn stories() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/stories");
    let mut folders: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.retain(|folder| folder.is_dir());
    folders.sort();
    for folder in folders {
        let mut files: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        let read = |file: &PathBuf| Report {
            id: file.file_stem().unwrap().to_string_lossy().into_owned(),
            text: fs::read_to_string(file).unwrap(),
            ..Report::default()
        };
        let reports = files.iter().map(read).collect::<Vec<_>>();
        let story = dateline_engine::story(&reports, dateline_atlas::bundled(), &Corrections::default());
        expect_file![folder.with_extension("found")].assert_eq(&told(&story));
    }
}

/// Everything that comparing shows of a story.
fn told(story: &Story) -> String {
    let mut out = format!("{}\n{}\n\nActors\n", story.title, story.standfirst);
    for actor in &story.actors {
        let (aliases, roles) = (actor.aliases.join(", "), actor.roles.join("; "));
        let _ = writeln!(out, "  {:?} | {} | {aliases} | {roles}", actor.kind, actor.name);
    }
    out.push_str("\nEvents\n");
    for event in &story.events {
        events(&mut out, story, event);
    }
    out.push_str("\nStatements\n");
    for statement in &story.statements {
        let event = statement.event.and_then(|at| story.events.get(at as usize)).map_or("-", |event| &event.title);
        let _ = writeln!(out, "  {} | {} | {event}", statement.speaker, statement.title);
        for version in &statement.versions {
            let whole = words(story, version.article, version.span);
            let parts = version.parts.iter().map(|&part| words(story, version.article, part)).collect::<Vec<_>>();
            let parts = if parts == [whole.clone()] { String::new() } else { format!(" | {}", parts.join(" + ")) };
            let _ = writeln!(out, "    {} {:?} | {whole}{parts}", outlet(story, version.article), version.likeness);
        }
    }
    out.push_str("\nFigures\n");
    for count in &story.counts {
        let event = count.event.and_then(|at| story.events.get(at as usize)).map_or("-", |event| &event.title);
        let _ = writeln!(out, "  {} | {:?} | {event}", count.topic, count.verdict);
        for entry in &count.entries {
            let range = entry.range.map_or("undated".into(), |range| format!("{}..{}", range.from, range.to));
            let source = entry.source.map_or("-".into(), |span| words(story, entry.article, span));
            let figure = words(story, entry.article, entry.span);
            let _ = writeln!(out, "    {} {range} | {figure} | {source}", outlet(story, entry.article));
        }
    }
    out.push_str("\nWording\n");
    for wording in &story.wording {
        let named = match &wording.named {
            Named::Actor(id) => id.clone(),
            Named::Event(at) => story.events.get(*at as usize).map_or("-".into(), |event| event.title.clone()),
        };
        let _ = writeln!(out, "  {named}");
        let mut terms: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        for term in &wording.terms {
            terms.entry(term.article).or_default().push(format!("{} ({})", term.term, term.spans.len()));
        }
        for (article, terms) in terms {
            let _ = writeln!(out, "    {} | {}", outlet(story, article), terms.join(", "));
        }
    }
    out
}

fn events(out: &mut String, story: &Story, event: &Event) {
    let range = event.range.map_or("undated".into(), |range| format!("{}..{}", range.from, range.to));
    let place = event.place.as_ref().map_or("nowhere", |place| &place.name);
    let actors = event.actors.join(", ");
    let _ = writeln!(out, "  {range} | {} | {} | {place} | {actors}", event.title, event.kind.name());
    let tellers = event.reports.iter().map(|report| outlet(story, report.article)).collect::<Vec<_>>().join(", ");
    let _ = writeln!(out, "    told by {tellers}");
    let sides = |sides: &[(u32, Span)]| {
        let side = |&(article, span): &(u32, Span)| format!("{}: {}", outlet(story, article), words(story, article, span));
        sides.iter().map(side).collect::<Vec<_>>().join(" / ")
    };
    for facet in &event.facets {
        let _ = writeln!(out, "    {} {} | {}", facet.about.name(), facet.says, sides(&facet.sides));
    }
    for dispute in &event.disputes {
        let _ = writeln!(out, "    disputed {} | {}", dispute.about.name(), sides(&dispute.sides));
    }
}

fn outlet(story: &Story, article: u32) -> &str {
    story.articles.get(article as usize).and_then(|article| article.outlet.as_deref()).unwrap_or("-")
}

fn words(story: &Story, article: u32, span: Span) -> String {
    story.articles.get(article as usize).map_or(String::new(), |article| span.of(&article.text).replace('\n', "⏎"))
}
