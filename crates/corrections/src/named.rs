use dateline_model::{Article, Event, Span, Story};

/// The most words that stand for a sentence: enough to find it, and no more of a newsroom's text than that.
const MOST_WORDS: usize = 12;
/// The most sentences that stand for an event.
const MOST_SENTENCES: usize = 3;

/// A stretch of a report, by its first words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The report's id.
    pub report: String,
    /// The first words of the stretch, one space between them.
    pub words: String,
}

impl Words {
    /// The words at a span.
    pub fn at(article: &Article, span: Span) -> Self {
        let words = span.of(&article.text).split_whitespace().take(MOST_WORDS).collect::<Vec<_>>().join(" ");
        Self { report: article.id.clone(), words }
    }

    /// How well a stretch of an article is the one that is meant: 0 not at all, 1 by its words, 2 by report and words.
    pub fn fits(&self, article: &Article, span: Span) -> usize {
        let mut text = span.of(&article.text).split_whitespace();
        let mut words = self.words.split_whitespace().peekable();
        if words.peek().is_none() || !words.all(|word| text.next() == Some(word)) {
            return 0;
        }
        1 + usize::from(self.report == article.id)
    }
}

/// An event, named so that it is found again after the reports were read anew: by its id, and by the sentences that tell
/// it where no event has that id any more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventName {
    /// The id it had.
    pub id: String,
    /// Sentences that tell it.
    pub told: Vec<Words>,
}

impl EventName {
    /// The name of an event of a story.
    pub fn of(event: &Event, story: &Story) -> Self {
        let told = event.reports.iter().filter_map(|report| {
            let article = story.articles.get(report.article as usize)?;
            Some(Words::at(article, *report.evidence.first()?))
        });
        Self { id: event.id.clone(), told: told.take(MOST_SENTENCES).collect() }
    }

    /// The event's place in the story; none where nothing in it fits.
    pub fn find(&self, story: &Story) -> Option<usize> {
        let by_id = story.events.iter().position(|event| event.id == self.id && !self.id.is_empty());
        by_id.or_else(|| {
            let fits = |event: &Event| -> usize {
                let best = |words: &Words| sentences(event, story).map(|(article, span)| words.fits(article, span)).max();
                self.told.iter().filter_map(best).sum()
            };
            let fitting = story.events.iter().enumerate().map(|(at, event)| (fits(event), at)).filter(|(fit, _)| *fit > 0);
            // Of equals the one that tells the least beside, then the first.
            let least = |at: usize| story.events.get(at).map_or(0, |event| sentences(event, story).count());
            fitting.min_by_key(|&(fit, at)| (std::cmp::Reverse(fit), least(at), at)).map(|(_, at)| at)
        })
    }
}

/// Every sentence that tells an event.
pub(crate) fn sentences<'a>(event: &'a Event, story: &'a Story) -> impl Iterator<Item = (&'a Article, Span)> {
    event.reports.iter().flat_map(|report| {
        let article = story.articles.get(report.article as usize);
        article.into_iter().flat_map(|article| report.evidence.iter().map(move |span| (article, *span)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::apply::sample;

    #[test]
    fn an_event_is_found_by_its_id() {
        let story = sample::story();
        assert_eq!(EventName { id: "truce".into(), told: Vec::new() }.find(&story), Some(0));
    }

    #[test]
    fn an_event_with_another_id_is_found_by_its_sentences() {
        let mut story = sample::story();
        let name = EventName::of(&story.events[1], &story);
        story.events[1].id = "other".into();
        assert_eq!(name.find(&story), Some(1));
    }

    #[test]
    fn a_report_with_another_name_is_known_by_its_words() {
        let mut story = sample::story();
        let name = EventName::of(&story.events[1], &story);
        (story.events[1].id, story.articles[0].id) = ("other".into(), "renamed".into());
        assert_eq!(name.find(&story), Some(1));
    }

    #[test]
    fn what_is_gone_is_not_found() {
        let name = EventName { id: "gone".into(), told: vec![Words { report: "a".into(), words: "Nobody said".into() }] };
        assert_eq!(name.find(&sample::story()), None);
        assert_eq!(EventName::default().find(&sample::story()), None);
    }
}
