//! Who takes part in an event: not everyone whom its sentences name, but who acts, suffers or speaks in it.

use std::collections::BTreeMap;

use dateline_model::{Actor, Article, Event, EventKind, Span};

use super::within_article::told_in;

/// The most participants of an event.
const MOST: usize = 8;

/// How far before a sentence those are named whom its pronouns mean, in bytes.
const BEFORE: u32 = 400;

/// Fills in the actors of the events, of each report and of the whole story.
///
/// A title holds the core of what is told, subject, verb and object: who is named in it takes part, and of a statement
/// who speaks.
pub fn write(articles: &mut [Article], events: &mut [Event], actors: &[Actor]) {
    let known = actors.iter().map(|actor| (actor.id.as_str(), actor)).collect::<BTreeMap<_, _>>();
    let places = actors.iter().enumerate().map(|(at, actor)| (actor.id.as_str(), at)).collect::<BTreeMap<_, _>>();
    let told = told_in(articles);
    for event in events.iter_mut() {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for report in &event.reports {
            let Some(article) = articles.get(report.article as usize) else { continue };
            let own = report.evidence.iter().flat_map(|span| told.over(report.article, *span));
            let own = own.filter_map(|(_, at)| article.events.get(at)).filter(|own| own.kind == event.kind);
            let titles = own.map(|own| own.title.as_str()).chain([event.title.as_str()]).collect::<Vec<_>>();
            for id in taking_part(article, &titles, &report.evidence, event.kind, &known) {
                *counts.entry(id).or_default() += 1;
            }
        }
        let mut ranked = counts.into_iter().collect::<Vec<_>>();
        let place = |id: &str| places.get(id).copied();
        ranked.sort_by_cached_key(|(id, count)| (std::cmp::Reverse(*count), place(id)));
        event.actors = ranked.into_iter().take(MOST).map(|(id, _)| id).collect();
    }
    for article in articles.iter_mut() {
        let read = article
            .events
            .iter()
            .map(|own| taking_part(article, &[&own.title], &own.evidence, own.kind, &known))
            .collect::<Vec<_>>();
        for (own, actors) in article.events.iter_mut().zip(read) {
            own.actors = actors.into_iter().take(MOST).collect();
        }
    }
}

/// The actors of one report's telling, in the order in which they are named.
fn taking_part(
    article: &Article,
    titles: &[&str],
    evidence: &[Span],
    kind: EventKind,
    known: &BTreeMap<&str, &Actor>,
) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut add = |id: &str| {
        if !found.iter().any(|other| other == id) {
            found.push(id.to_owned());
        }
    };
    for sentence in evidence {
        if kind == EventKind::Statement {
            let first = article.quotes.partition_point(|quote| quote.span.end <= sentence.start);
            let near = article.quotes.iter().skip(first.saturating_sub(1)).take_while(|quote| quote.span.start < sentence.end);
            let said = near.filter(|quote| quote.cue.is_some_and(|cue| sentence.contains(cue)));
            said.filter_map(|quote| quote.speaker.as_ref()?.actor.as_deref()).take(1).for_each(&mut add);
        }
        let before = sentence.start.saturating_sub(BEFORE);
        let first = article.actors.partition_point(|mention| mention.span.end <= before);
        for mention in article.actors.iter().skip(first).take_while(|mention| mention.span.start < sentence.end) {
            let words = mention.span.of(&article.text);
            // Whom a pronoun of the sentence means was named right before; "the army" may be another one there.
            let vague = !words.contains(' ') && words.starts_with(char::is_lowercase);
            if vague && mention.span.end <= sentence.start {
                continue;
            }
            let names = known.get(mention.actor.as_str()).map(|actor| actor.name.as_str());
            if titles.iter().any(|title| stands_in(title, words) || names.is_some_and(|name| stands_in(title, name))) {
                add(&mention.actor);
            }
        }
    }
    found
}

/// Whether words stand in a title, whole and in whatever case.
fn stands_in(title: &str, words: &str) -> bool {
    let parts = |text: &str| {
        let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect::<Vec<_>>()
    };
    let (title, words) = (parts(title), parts(words));
    !words.is_empty() && title.windows(words.len()).any(|window| window == words.as_slice())
}

#[cfg(test)]
mod tests {
    use dateline_model::Report;

    use super::*;

    #[test]
    fn who_is_only_named_takes_no_part() {
        let text = "Rebels shelled the depot in Oslo on 3 May 2019, a day after Jane Haddad, the harbour minister, had left it.";
        let report = Report { text: text.to_owned(), ..Report::default() };
        let story = crate::story(&[report], dateline_atlas::bundled(), &crate::Corrections::default());
        let of = |event: &Event| event.title.starts_with("Rebels").then(|| event.actors.join(" "));
        assert_eq!(story.events.iter().find_map(of).as_deref(), Some("rebels"));
    }

    #[test]
    fn a_name_stands_in_a_title_as_a_whole() {
        assert!(stands_in("Roe meets the Harbour Union", "harbour union") && !stands_in("Roebuck leaves", "Roe"));
        assert!(!stands_in("Roe leaves", ""));
    }
}
