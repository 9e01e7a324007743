//! What holds for any text at all: nothing panics, every span lies where its words are, every value is one.

mod pieces;
mod sound;

use dateline_engine::{Corrections, stages};
use dateline_model::Report;
use proptest::prelude::*;

fn report(text: String, published: Option<String>) -> Report {
    Report { id: "a".into(), text, published, ..Report::default() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in pieces::text(), published in pieces::published()) {
        let report = report(text, published);
        let article = dateline_engine::read(&report, dateline_atlas::bundled());
        prop_assert_eq!(&article.text, &report.text);
        sound::article(&article);
    }

    #[test]
    fn any_words_of_time_are_read(texts in prop::collection::vec(pieces::time_text(), 16), published in pieces::published()) {
        for text in texts {
            sound::article(&dateline_engine::read(&report(text, published.clone()), dateline_atlas::bundled()));
        }
    }

    #[test]
    fn odd_characters_and_numbers_are_read(texts in prop::collection::vec(pieces::odd_time_text(), 16), published in pieces::published()) {
        for text in texts {
            let report = report(text, published.clone());
            let document = stages::document(&report);
            let times = stages::times(&document);
            sound::times(&report.text, &times);
            sound::in_order(&report.text, document.sentences.iter().map(|sentence| sentence.span));
            prop_assert_eq!(times, stages::times(&stages::document(&report)));
        }
    }

    #[test]
    fn reading_again_for_another_day_is_reading_afresh(
        text in prop_oneof![3 => pieces::told_text(), 1 => pieces::time_text(), 1 => pieces::text()],
        days in prop::collection::vec(pieces::day(), 1..8),
    ) {
        let report = report(text, None);
        let mut document = stages::document(&report);
        let places = stages::places(&document, dateline_atlas::bundled());
        let again = stages::on_days(&mut document, &places, &days);
        for (day, again) in days.into_iter().zip(again) {
            let afresh = stages::on_day(&mut stages::document(&report), &places, day);
            prop_assert_eq!(again, afresh, "on {:?}, in {:?}", day, report.text);
        }
    }

    #[test]
    fn any_reports_make_a_story(texts in prop::collection::vec(pieces::text(), 0..4)) {
        let published = Some("2016-10-01".to_owned());
        let reports: Vec<Report> = (0..).zip(texts).map(|(id, text): (u32, String)| Report {
            id: id.to_string(), text, published: published.clone().filter(|_| id % 2 == 0), ..Report::default()
        }).collect();
        let story = dateline_engine::story(&reports, dateline_atlas::bundled(), &Corrections::default());
        story.articles.iter().for_each(sound::article);
        sound::story(&story);
        for mention in story.articles.iter().flat_map(|article| &article.actors) {
            prop_assert!(story.actors.iter().any(|actor| actor.id == mention.actor && actor.name == mention.name));
        }
        for event in &story.events {
            prop_assert!(!event.reports.is_empty());
            for report in &event.reports {
                sound::in_order(&story.articles[report.article as usize].text, report.evidence.iter().copied());
            }
        }
        let again = dateline_engine::story(&reports, dateline_atlas::bundled(), &Corrections::default());
        prop_assert_eq!(story, again);
    }
}
