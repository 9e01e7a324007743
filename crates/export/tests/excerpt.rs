//! What holds for an excerpt of any story at all.

use dateline_engine::Corrections;
use dateline_export::excerpt;
use dateline_model::{Article, Report, Span, Story};
use proptest::prelude::*;

#[path = "../../engine/tests/properties/sound.rs"]
mod sound;

/// Sentences and what stands between them in reports, with much for finders to find.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "Bridge closed in Hanover", "HANOVER, 6 May 2019 (HP) -- ", "By Ada Lee", "6 May 2019", "READ MORE: Old bridges",
    "The old bridge in Hanover was closed on Sunday.", "At least six people were killed in the flood, the mayor said.",
    "Officials said that more than 400 people had fled the city since Friday.",
    "“We shall see what the river does,” said Ada Lee, the mayor of Hanover, on Monday.",
    "\"We shall see what the river does\", Lee told reporters two days later.",
    "Nine people died, according to the Harbour Union, which denied that the dam had failed.",
    "Talks opened in Geneva on 9 September 2016 and went on for 13 hours.", "Two days later they collapsed.",
    "A week after the truce took effect, fighting resumed in Aleppo.", "Rain fell.", "It had been a long year for everyone in it.",
    "雨が降った。", "Дождь шёл всю ночь.", "\u{202e}derised\u{202c} 😀", "[…]", "(…) ", "…", "--", "  ", "\t",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![9 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => ".{0,9}"];
    let between = prop::sample::select(&[" ", " ", " ", "\n\n", "\n\n", "\n", ""]);
    prop::collection::vec((piece, between), 0..30)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, between)| piece + between).collect())
}

fn story(texts: Vec<String>) -> Story {
    let reports: Vec<Report> = (0..)
        .zip(texts)
        .map(|(id, text): (usize, String)| {
            let published = (id != 1).then(|| format!("2019-05-0{}", 6 + id));
            Report { id: id.to_string(), text, published, ..Report::default() }
        })
        .collect();
    dateline_engine::story(&reports, dateline_atlas::bundled(), &Corrections::default())
}

/// The texts from which parts of the new text come: it, without the marks that are put between them.
fn parts(article: &Article) -> Vec<&str> {
    article.text.split("[…]").map(str::trim).filter(|part| !part.is_empty()).collect()
}

fn words_of(story: &Story) -> Vec<(u32, Span)> {
    let mut words = Vec::new();
    for event in &story.events {
        assert!(!event.reports.is_empty());
        for report in &event.reports {
            assert!(!report.evidence.is_empty());
            words.extend(report.evidence.iter().map(|&span| (report.article, span)));
        }
        for dispute in &event.disputes {
            assert!(dispute.sides.len() > 1);
            words.extend(&dispute.sides);
        }
        for facet in &event.facets {
            assert!(!facet.sides.is_empty());
            words.extend(&facet.sides);
        }
    }
    for statement in &story.statements {
        assert!(!statement.versions.is_empty() && statement.event.is_none_or(|event| (event as usize) < story.events.len()));
        for version in &statement.versions {
            assert!(version.parts.iter().all(|part| version.span.contains(*part)));
            words.extend([(version.article, version.span)]);
            words.extend(version.parts.iter().map(|&part| (version.article, part)));
        }
    }
    for count in &story.counts {
        assert!(!count.entries.is_empty() && count.event.is_none_or(|event| (event as usize) < story.events.len()));
        words.extend(
            count
                .entries
                .iter()
                .flat_map(|entry| [Some(entry.span), entry.source].map(|span| Some((entry.article, span?))))
                .flatten(),
        );
    }
    for wording in &story.wording {
        words.extend(wording.terms.iter().flat_map(|term| term.spans.iter().map(|&span| (term.article, span))));
    }
    words
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_span_of_an_excerpt_is_exact(texts in prop::collection::vec(text(), 1..4), length in 0usize..400) {
        let whole = story(texts);
        let told = excerpt(&whole, length);
        prop_assert_eq!(told.articles.len(), whole.articles.len());
        for (article, whole) in told.articles.iter().zip(&whole.articles) {
            sound::article(article);
            let kept: usize = parts(article).iter().map(|part| part.len()).sum();
            prop_assert!(kept <= (whole.text.len() / 2).max(length) + 8 * parts(article).len(), "{} of {}", kept, whole.text.len());
            let plain = !whole.text.contains("[…]");
            prop_assert!(!plain || parts(article).iter().all(|part| whole.text.contains(part)), "{:?}", article.text);
        }
        sound::story(&told);
        for (article, span) in words_of(&told) {
            let text = &told.articles[article as usize].text;
            prop_assert!(text.get(span.range()).is_some_and(|words| !words.trim().is_empty()), "{:?} in {:?}", span, text);
        }
    }

    #[test]
    fn what_is_kept_means_what_it_meant(texts in prop::collection::vec(text(), 1..4)) {
        let whole = story(texts);
        let told = excerpt(&whole, 240);
        for (article, whole) in told.articles.iter().zip(&whole.articles) {
            let read = |article: &Article| -> Vec<(String, String)> {
                article.times.iter().map(|time| (time.span.of(&article.text).to_owned(), time.value.clone())).collect()
            };
            let mut all = read(whole).into_iter();
            for time in read(article) {
                prop_assert!(all.any(|other| other == time), "{:?}", time);
            }
            let names = |article: &Article| -> Vec<(String, String, usize)> {
                article.places.iter().map(|place| (place.span.of(&article.text).to_owned(), place.name.clone(), article.candidates(place).len())).collect()
            };
            let mut all = names(whole).into_iter();
            for place in names(article) {
                prop_assert!(all.any(|other| other == place), "{:?}", place);
            }
        }
    }

    #[test]
    fn a_second_excerpt_changes_nothing(texts in prop::collection::vec(text(), 1..3), length in 0usize..300) {
        let once = excerpt(&story(texts), length);
        prop_assert_eq!(excerpt(&once, length), once);
    }
}
