//! How much the reports make of an event: how many outlets tell it, and how prominently each.

use std::collections::{BTreeMap, BTreeSet};

use dateline_model::{Article, BlockKind, Date, Event, Range, Span};

use crate::events::{is_function, stem};

/// What a headline gives, which is the measure.
const HEADLINE: u32 = 100;
/// What the first sentences of a report give.
const LEAD: u32 = 80;
/// What stands right after them, and what stands at the end.
const BODY: [u32; 2] = [60, 15];
/// How many sentences are the lead.
const FIRST: usize = 2;
/// How many days back a headline looks.
const NEWS: i32 = 5;
/// What each further sentence on it adds, and of how many.
const FURTHER: [u32; 2] = [8, 3];

/// Sets the weight of each event: the sum over the outlets that tell it, each by where it tells it most prominently.
pub fn weigh(events: &mut [Event], articles: &[Article]) {
    let known = articles.iter().map(Known::of).collect::<Vec<_>>();
    for event in events {
        let mut outlets: BTreeMap<(Option<&str>, u32), u32> = BTreeMap::new();
        for report in &event.reports {
            let Some((article, known)) = articles.get(report.article as usize).zip(known.get(report.article as usize)) else {
                continue;
            };
            // Reports of one outlet count once; of an unknown one each counts.
            let outlet = article.outlet.as_deref();
            let own = (outlet, if outlet.is_some() { 0 } else { report.article });
            let news = is_news(event.range, article);
            let best = report.evidence.iter().map(|&span| known.of_sentence(article, span, news)).max().unwrap_or(0);
            let further = report.evidence.len().saturating_sub(1).min(FURTHER[1] as usize) as u32 * FURTHER[0];
            let held = outlets.entry(own).or_default();
            *held = (*held).max((best + further).min(HEADLINE));
        }
        event.weight = outlets.values().sum();
    }
}

/// Whether an event is of the days that a report's headline is about: what lies longer back shares its words by its topic.
fn is_news(range: Option<Range>, article: &Article) -> bool {
    let today = article.published.value.as_deref().and_then(|value| Date::parse(value.get(..10)?));
    today.zip(range).is_none_or(|(today, range)| range.last_day() >= today.plus_days(-NEWS))
}

/// What the place of a sentence in its article is measured by.
struct Known {
    headline: BTreeSet<String>,
    /// The sentences of the running text.
    body: Vec<Span>,
}

impl Known {
    fn of(article: &Article) -> Self {
        let running = |span: &&Span| {
            let block = article.block(**span);
            block.is_some_and(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Standfirst))
        };
        Self {
            headline: words(article.title.as_deref().unwrap_or_default()),
            body: article.sentences.iter().filter(running).copied().collect(),
        }
    }

    fn of_sentence(&self, article: &Article, span: Span, news: bool) -> u32 {
        let own = words(span.of(&article.text));
        let shared = self.headline.intersection(&own).count();
        if news && shared >= 2 && shared * 2 >= self.headline.len() {
            return HEADLINE;
        }
        let at = self.body.partition_point(|sentence| sentence.end <= span.start);
        if at < FIRST {
            return LEAD;
        }
        let (after, all) = ((at - FIRST) as u32, self.body.len().saturating_sub(FIRST).max(1) as u32);
        BODY[0] - (BODY[0] - BODY[1]) * after.min(all) / all
    }
}

/// The words of a text that say something, without their endings.
fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.len() > 1);
    words.map(str::to_lowercase).filter(|word| !is_function(word)).map(|word| stem(&word)).collect()
}

#[cfg(test)]
mod tests {
    use dateline_model::Report;

    fn weights(reports: &[(&str, &str, &str)]) -> Vec<(String, u32)> {
        let report = |(at, (outlet, title, text)): (usize, &(&str, &str, &str))| Report {
            id: at.to_string(),
            text: (*text).to_owned(),
            title: Some((*title).to_owned()),
            outlet: Some((*outlet).to_owned()),
            published: Some("2021-03-05".into()),
            ..Report::default()
        };
        let reports = reports.iter().enumerate().map(report).collect::<Vec<_>>();
        let story = crate::story(&reports, dateline_atlas::bundled(), &crate::Corrections::default());
        story.events.into_iter().map(|event| (event.title, event.weight)).collect()
    }

    const TEXT: &str = "Gunmen attacked a market in Lisbon on Wednesday.\n\nThe mayor spoke of a dark hour.\n\nNobody has claimed \
                        it.\n\nIn 2009 a ferry sank off Porto.";

    #[test]
    fn a_headline_outweighs_what_stands_at_the_end() {
        let told = weights(&[("A", "Gunmen attack market in Lisbon", TEXT)]);
        assert_eq!(told.iter().map(|(_, weight)| *weight).collect::<Vec<_>>(), [38, 100], "{told:?}");
    }

    #[test]
    fn two_reports_of_one_outlet_count_once() {
        let two = |outlet| weights(&[("A", "Grief", TEXT), (outlet, "Grief", TEXT)]).last().map(|(_, weight)| *weight);
        assert_eq!((two("A"), two("B")), (Some(80), Some(160)));
    }
}
