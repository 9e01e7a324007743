//! What the page is given of a story: what the engine read, with everything in it that was set right.

use dateline_corrections::{Corrections, apply};
use dateline_model::{Comparison, Story, decode, decode_comparison, encode, encode_comparison};

/// `story.bin` and `story.compare.bin`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Served {
    /// The story.
    pub story: Vec<u8>,
    /// What is compared in it.
    pub compare: Vec<u8>,
}

/// A story as it was read, whole. What is compared is left out where its bytes are of another version.
pub fn whole(read: &Served) -> Option<Story> {
    let story = decode(&read.story).ok()?;
    let Ok(Comparison { actors, statements, counts, wording, facets }) = decode_comparison(&read.compare) else {
        return Some(story);
    };
    let mut story = Story { actors, statements, counts, wording, ..story };
    for (event, facets) in story.events.iter_mut().zip(facets) {
        event.facets = facets;
    }
    Some(story)
}

/// A story with what was set right in it; nothing where its bytes are of another version.
pub fn corrected(read: &Served, corrections: &Corrections) -> Option<Story> {
    let mut story = whole(read)?;
    for (own, given) in [
        (&mut story.title, &corrections.title),
        (&mut story.standfirst, &corrections.standfirst),
        (&mut story.basemap, &corrections.basemap),
        (&mut story.language, &corrections.language),
    ] {
        if !given.is_empty() {
            own.clone_from(given);
        }
    }
    let unmatched = apply(&mut story, &corrections.list);
    story.warnings.extend(unmatched);
    Some(story)
}

/// The bytes of a story with what was set right in it.
pub fn served(read: &Served, corrections: &Corrections) -> Option<Served> {
    if *corrections == Corrections::default() {
        return Some(read.clone());
    }
    let story = corrected(read, corrections)?;
    Some(Served { story: encode(&story), compare: encode_comparison(&story) })
}

#[cfg(test)]
mod tests {
    use dateline_corrections::{Correction, EventName};
    use dateline_engine::story;
    use dateline_model::Report;

    use super::*;

    fn reports() -> Vec<Report> {
        let report = |id: &str, text: &str| Report {
            id: id.into(),
            text: text.into(),
            published: Some("2016-09-13".into()),
            ..Report::default()
        };
        vec![
            report("a", "Shells struck two hospitals in Aleppo on 12 September 2016. \"We stop,\" Ann Bell said on Tuesday."),
            report("b", "A flood killed two people in Hanover on 2 June 2013. At least six were hurt."),
        ]
    }

    #[test]
    fn the_page_is_given_what_the_command_line_builds() {
        let gazetteer = dateline_atlas::bundled();
        let plain = story(&reports(), gazetteer, &Corrections::default());
        let read = Served { story: encode(&plain), compare: encode_comparison(&plain) };
        let event = |at: usize| EventName::of(&plain.events[at], &plain);
        let list = vec![
            Correction::Rename { event: event(0), title: "Water".into() },
            Correction::Redate { event: event(0), when: dateline_corrections::When::parse("2018") },
            Correction::Hide { event: EventName { id: "gone".into(), told: Vec::new() } },
        ];
        let corrections = Corrections { title: "Both".into(), list, ..Corrections::default() };
        let built = story(&reports(), gazetteer, &corrections);
        let given = served(&read, &corrections).unwrap();
        assert_eq!((given.story, given.compare), (encode(&built), encode_comparison(&built)));
    }

    #[test]
    fn bytes_of_another_version_are_told() {
        assert_eq!(whole(&Served { story: b"DLST\x01".to_vec(), compare: Vec::new() }), None);
    }
}
