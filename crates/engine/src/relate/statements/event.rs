//! The event in which a statement was made: its being said, or the call, the meeting or the decision at which it was.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use dateline_model::{Article, Event, EventKind, EventReport, Minute, Quote, Span};

use super::{super::within_article::Stretches, utterance::Utterance};
use crate::events::{is_function, stem};

/// How much it says that the event is the saying of these words.
const SAID: usize = 4;
/// How much it says that the sentence tells the event around them: "in a call to Roe, Dahl warned that".
const FRAMED: usize = 3;
/// How much it says that they are the event's own announcement: "“We are suspending the talks,” Roe said".
const ANNOUNCED: usize = 2;
/// How much it says that the same speaker is told to speak in the sentence before.
const INTRODUCED: usize = 2;
/// How many days before its report an event other than a statement may lie: what is older is only recalled.
const RECENT: i64 = 7;
/// How many quotes of a sentence are asked who speaks.
const NEAR: usize = 24;

/// Events by the sentences that tell them.
pub struct Told<'a> {
    events: &'a [Event],
    evidence: Stretches<usize>,
}

impl<'a> Told<'a> {
    /// The events of a story at which somebody speaks or decides.
    pub fn of(events: &'a [Event]) -> Self {
        let spoken = |event: &Event| matches!(event.kind, EventKind::Statement | EventKind::Diplomacy | EventKind::Decision);
        let evidence = events.iter().enumerate().filter(|(_, event)| spoken(event)).flat_map(|(index, event)| {
            let evidence =
                |report: &EventReport| report.evidence.iter().map(|span| (report.article, *span, index)).collect::<Vec<_>>();
            event.reports.iter().flat_map(evidence).collect::<Vec<_>>()
        });
        Self { events, evidence: Stretches::of(evidence) }
    }

    /// The event in which most of the wordings were said: its place in the story.
    pub fn event(&self, versions: &[Utterance], articles: &[Article]) -> Option<u32> {
        let mut scores: BTreeMap<usize, usize> = BTreeMap::new();
        for own in versions {
            let Some(article) = articles.get(own.article as usize) else { continue };
            for (index, score) in self.of_version(own, article) {
                *scores.entry(index).or_default() += score;
            }
        }
        let best = scores.into_iter().max_by_key(|(index, score)| (*score, Reverse(*index)));
        best.map(|(index, _)| index as u32)
    }

    /// What one wording says for each event that is told in its sentence, or right before it.
    fn of_version(&self, own: &Utterance, article: &Article) -> BTreeMap<usize, usize> {
        let mut scores = BTreeMap::new();
        let Some(sentence) = article.sentence(own.span) else { return scores };
        let quote = article.quotes.get(own.quote);
        let cue = quote.and_then(|quote| quote.cue).and_then(|cue| article.sentence(cue)).unwrap_or(sentence);
        let found = self.evidence.over(own.article, sentence).chain(self.evidence.over(own.article, cue));
        for index in found.map(|(_, index)| index).collect::<BTreeSet<_>>() {
            let Some(event) = self.events.get(index) else { continue };
            let score = if event.kind == EventKind::Statement {
                SAID
            } else if !is_recent(event, own) {
                0
            } else if frames(event, own, &article.text, sentence.join(cue)) {
                FRAMED
            } else {
                ANNOUNCED
            };
            if score > 0 {
                scores.insert(index, score);
            }
        }
        let first = sentence.start.min(cue.start);
        let before = article.sentences.partition_point(|other| other.end <= first).checked_sub(1);
        let Some(before) = before.and_then(|at| article.sentences.get(at)).filter(|_| scores.is_empty()) else { return scores };
        for (_, index) in self.evidence.over(own.article, *before) {
            let Some(event) = self.events.get(index) else { continue };
            let speaker = own.speaker.as_deref();
            let takes_part = speaker.is_some_and(|speaker| event.actors.iter().any(|actor| actor == speaker));
            let own_event = event.kind == EventKind::Statement || is_recent(event, own);
            if takes_part && own_event && own_event_speaks(event, article, *before, speaker) {
                scores.insert(index, INTRODUCED);
            }
        }
        scores
    }
}

/// Whether the sentence before has the speaker speak, where the event is that something was said.
fn own_event_speaks(event: &Event, article: &Article, before: Span, speaker: Option<&str>) -> bool {
    let speaks = |quote: &Quote| {
        let cue = quote.cue.is_some_and(|cue| before.contains(cue));
        cue && quote.speaker.as_ref().and_then(|speaker| speaker.actor.as_deref()) == speaker
    };
    let first = article.quotes.partition_point(|quote| quote.span.end <= before.start).saturating_sub(1);
    let mut near = article.quotes.iter().skip(first).take_while(|quote| quote.span.start < before.end).take(NEAR);
    event.kind != EventKind::Statement || near.any(speaks)
}

/// Whether an event lies close enough before its report to be what the report is about.
fn is_recent(event: &Event, own: &Utterance) -> bool {
    let Some((range, day)) = event.range.zip(own.day) else { return false };
    let day = Minute::of(day).0;
    range.from.0 >= day - RECENT * Minute::DAY && range.from.0 < day + 2 * Minute::DAY
}

/// Whether the words of an event's title stand around what was said, and not within it.
fn frames(event: &Event, own: &Utterance, text: &str, sentence: Span) -> bool {
    let title = stems(&event.title).collect::<BTreeSet<_>>();
    let count = |span: Span| stems(span.of(text)).filter(|stem| title.contains(stem)).count();
    let within = own.parts.iter().map(|part| count(*part)).sum::<usize>();
    let all = count(sentence.join(own.span));
    all > 2 * within
}

fn stems(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.len() > 2 && !is_function(word));
    words.map(|word| stem(&word.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use dateline_model::Report;
    use expect_test::{Expect, expect};

    #[track_caller]
    fn check(text: &str, expected: Expect) {
        let report = Report { text: text.to_owned(), published: Some("2021-03-05".to_owned()), ..Report::default() };
        let story = crate::story(&[report], dateline_atlas::bundled(), &crate::Corrections::default());
        let event = |at: u32| story.events.get(at as usize).map_or("?", |event| event.title.as_str());
        let lines = story.statements.iter().map(|own| format!("{} | {}", own.title, own.event.map_or("-", event)));
        expected.assert_eq(&lines.collect::<Vec<_>>().join("\n"));
    }

    #[test]
    fn words_are_said_in_a_call_that_their_sentence_tells() {
        check(
            "Harbour minister Jane Haddad phoned her Danish counterpart in Copenhagen on Thursday and told him that Norway needed “immediate steps to open the strait”.",
            expect!["immediate steps to open the strait | Jane Haddad phoned her Danish counterpart in Copenhagen and told him"],
        );
    }

    #[test]
    fn words_announce_an_event_or_follow_on_it() {
        check(
            "“Norway is suspending the ferry talks with Denmark until May,” spokesman Ivo Dahl said in Oslo on Thursday. “Nobody was heard on the last proposal,” he added.",
            expect![[r#"
                Norway is suspending the ferry talks | Spokesman Ivo Dahl: Norway is suspending the ferry talks with Denmark
                Nobody was heard on the last | Spokesman Ivo Dahl: Norway is suspending the ferry talks with Denmark"#]],
        );
    }

    #[test]
    fn what_is_long_past_is_only_recalled() {
        check(
            "“The treaty that Norway signed with Denmark in May 2011 protects this old harbour,” Jane Haddad said.",
            expect!["The treaty that Norway signed | -"],
        );
    }
}
