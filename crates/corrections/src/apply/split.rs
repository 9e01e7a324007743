use dateline_model::{Event, EventReport, Span, Story};

use super::merge::take_in;
use crate::Words;

/// The most words of a title that is made from a sentence.
const TITLE_WORDS: usize = 9;

/// Takes sentences out of an event and makes another of them, with its date and place until these are set too. Nothing
/// where none of the sentences is there, or nothing else would be left.
pub fn split(story: &mut Story, at: usize, away: &[Words], title: &str) -> Option<()> {
    let event = story.events.get(at)?;
    let (mut stay, mut go) = (Vec::<EventReport>::new(), Vec::<EventReport>::new());
    for report in &event.reports {
        let article = story.articles.get(report.article as usize)?;
        for &span in &report.evidence {
            // The best fit counts, so that two reports with the same sentence are told apart.
            let goes = away.iter().any(|words| words.fits(article, span) > usize::from(reports(words, story)));
            let one = EventReport { article: report.article, evidence: vec![span] };
            take_in(if goes { &mut go } else { &mut stay }, one);
        }
    }
    let first = go.first()?;
    if stay.is_empty() {
        return None;
    }
    let title = if title.trim().is_empty() {
        let article = story.articles.get(first.article as usize)?;
        let words = first.evidence.first()?.of(&article.text).split_whitespace().take(TITLE_WORDS);
        words.collect::<Vec<_>>().join(" ")
    } else {
        title.trim().to_owned()
    };
    let (mut parted, mut kept) = (event.clone(), event.clone());
    (parted.id, parted.title) = (free_id(story, &event.id), title);
    (parted.reports, kept.reports) = (go, stay);
    for part in [&mut parted, &mut kept] {
        let Event { reports, facets, disputes, .. } = part;
        let tells = |side: &(u32, Span)| {
            let own = |report: &EventReport| report.article == side.0 && report.evidence.iter().any(|span| span.overlaps(side.1));
            reports.iter().any(own)
        };
        facets.iter_mut().for_each(|facet| facet.sides.retain(&tells));
        facets.retain(|facet| !facet.sides.is_empty());
        disputes.iter_mut().for_each(|dispute| dispute.sides.retain(&tells));
        disputes.retain(|dispute| dispute.sides.len() > 1);
    }
    *story.events.get_mut(at)? = kept;
    story.events.insert(at + 1, parted);
    Some(())
}

/// Whether the story still has the report that the words name.
fn reports(words: &Words, story: &Story) -> bool {
    story.articles.iter().any(|article| article.id == words.report)
}

/// The first free id made from another: `truce-2`.
fn free_id(story: &Story, id: &str) -> String {
    let taken = |id: &String| story.events.iter().any(|event| event.id == *id);
    (2_usize..).map(|number| [id, "-", &number.to_string()].concat()).find(|id| !taken(id)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::{Correction, EventName, Words, apply, apply::sample};

    fn split(words: &[(&str, &str)], title: &str) -> Correction {
        let away = words.iter().map(|(report, words)| Words { report: (*report).into(), words: (*words).into() }).collect();
        Correction::Split { event: EventName { id: "truce".into(), told: Vec::new() }, away, title: title.into() }
    }

    #[test]
    fn a_sentence_becomes_an_event_of_its_own() {
        let mut story = sample::story();
        assert_eq!(apply(&mut story, &[split(&[("b", "The truce took")], "")]), Vec::new());
        let ids: Vec<&str> = story.events.iter().map(|event| event.id.as_str()).collect();
        assert_eq!(ids, ["truce", "truce-2", "strike", "talks"]);
        assert_eq!(story.events[1].title, "The truce took hold on Monday.");
        assert_eq!(story.events[0].reports.len() + story.events[1].reports.len(), 2);
    }

    #[test]
    fn all_of_an_event_cannot_go() {
        let mut story = sample::story();
        let warnings = apply(&mut story, &[split(&[("a", "A truce"), ("b", "The truce")], "Other")]);
        assert_eq!((warnings.len(), story), (1, sample::story()));
    }
}
