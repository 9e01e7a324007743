//! Pages in the shapes that news sites have, each with what is read of it beside it. `UPDATE_EXPECT=1` writes that anew.

use crate::said;
use std::{env, fmt::Write, fs, path::Path};

use dateline_model::Report;

/// A report as it stands beside its page: what is known, then its lines, with what the markup says of them.
fn shown(report: &Report) -> String {
    let mut out = String::new();
    for (name, value) in [
        ("title", &report.title),
        ("outlet", &report.outlet),
        ("published", &report.published),
        ("url", &report.url),
        ("language", &report.language),
    ] {
        writeln!(out, "{name}: {}", value.as_deref().unwrap_or("")).unwrap();
    }
    let mut at = 0;
    for line in report.text.split('\n') {
        let block = report.blocks.iter().find(|block| block.span.start as usize == at);
        at += line.len() + 1;
        match block {
            Some(block) => writeln!(out, "{:?}: {line}", block.kind).unwrap(),
            None => writeln!(out, "{line}").unwrap(),
        }
    }
    out
}

#[test]
fn the_article_of_every_page_is_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files/pages");
    let mut pages: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.retain(|page| page.extension().is_some_and(|ending| ending == "html"));
    assert!(pages.len() >= 12);
    for page in pages {
        let read = dateline_intake::read(&page.display().to_string(), &fs::read(&page).unwrap());
        let mut found = shown(&read.reports[0]);
        for note in &read.notes {
            writeln!(found, "note: {}", said(&note.notice)).unwrap();
        }
        let beside = page.with_extension("read");
        if env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&beside, &found).unwrap();
        }
        assert_eq!(found, fs::read_to_string(&beside).unwrap_or_default(), "{}", page.display());
    }
}

fn text(page: &str) -> String {
    dateline_intake::read("a.html", page.as_bytes()).reports[0].text.clone()
}

const BODY: &str = "<p>The river rose by two metres in one night, and the lower town was cut off from the road.</p>
    <p>Boats brought bread and water to the people there, the mayor said on Tuesday morning.</p>";

#[test]
fn a_quotation_set_apart_is_told_from_one_that_runs() {
    let page = format!(
        "<article>{BODY}<aside><blockquote>“Boats brought bread and water”</blockquote></aside><blockquote><p>We were never told of it, she said to us later.</p></blockquote></article>"
    );
    let read = dateline_intake::read("a.html", page.as_bytes());
    let kinds: Vec<_> = read.reports[0].blocks.iter().map(|block| block.kind).collect();
    assert_eq!(kinds, [dateline_model::BlockKind::PullQuote]);
    assert!(read.reports[0].text.ends_with("she said to us later."));
}

#[test]
fn a_part_with_a_bad_name_is_kept_where_it_holds_the_article() {
    let page = format!("<div class='widget popular-layout'><h1>River rises</h1>{BODY}</div>");
    assert!(text(&page).starts_with("River rises\n\nThe river rose"));
}

#[test]
fn what_is_no_page_by_its_name_is_read_as_one_by_its_beginning() {
    let page = format!("\u{feff} <!DOCTYPE html><title>x</title>{BODY}");
    assert!(dateline_intake::read("pasted.txt", page.as_bytes()).reports[0].text.starts_with("The river rose"));
}

#[test]
fn the_encoding_is_the_one_the_page_names() {
    let page = b"<meta charset=iso-8859-1><p>The caf\xe9 by the harbour was under water, its owner said on Tuesday.</p>";
    let read = dateline_intake::read("a.html", page);
    assert!(read.reports[0].text.contains("café") && read.notes.iter().all(|note| !said(&note.notice).contains("UTF-8")));
    let page = b"<meta charset=windows-1251><p>\xcf\xf0\xe8\xe2\xe5\xf2</p>";
    assert_eq!(
        said(&dateline_intake::read("a.html", page).notes[0].notice),
        "expected a page in UTF-8 or Windows-1252, found one that says it has another encoding; save it as UTF-8"
    );
}

#[test]
fn a_page_without_running_text_is_refused() {
    let read = dateline_intake::read("a.html", b"<nav><a href=/>Home</a></nav><div id=root></div>");
    assert!(read.reports.is_empty() && read.notes[0].lost);
    assert!(said(&read.notes[0].notice).starts_with("expected a page with an article, found no running text; "));
}

#[test]
fn what_was_copied_from_a_page_is_read_as_one() {
    let pasted = |markup: &str, words: &str| {
        let mut intake = dateline_intake::Intake::default();
        intake.paste("pasted.html", markup, words);
        intake.reports.remove(0)
    };
    // A whole page, with what stands around its article.
    let around = "<nav><a href=a>Home</a><a href=b>Weather</a></nav>";
    let whole = format!("{around}<article><h1>River rises</h1>{BODY}{BODY}</article><aside><a href=c>Read on</a></aside>");
    let words = "Home\nWeather\nRiver rises\nThe river rose by two metres in one night, and the lower town was cut off from the road.\nBoats brought bread and water to the people there, the mayor said on Tuesday morning.\nRead on";
    let read = pasted(&whole, words);
    assert!(read.text.starts_with("River rises\n") && !read.text.contains("Weather"), "{}", read.text);
    // A part that does not look like an article is taken all the same.
    let read = pasted("<ul><li>Boats: <b>two</b></li><li>Hurt: none</li></ul>", "Boats: two\nHurt: none");
    assert!(read.text.contains("Boats: two") && read.text.contains("Hurt: none"), "{}", read.text);
    // Markup that shows nothing leaves the words.
    assert_eq!(pasted("<img src=x>", "It rained.").text, "It rained.");
}
