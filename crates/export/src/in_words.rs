//! The story in words, for a browser that runs no scripts or no WebAssembly: it is the page until the reader takes over.

use std::fmt::Write;

use dateline_model::{Event, Precision, Story};

use dateline_words::{self as words, Word};

use crate::{markup::escaped, when};

/// The most events that are told; more would delay the page for those who do not need it.
const MOST_EVENTS: usize = 300;

/// The most sentences that are told of one event.
const MOST_SENTENCES: usize = 6;

/// The element that holds it.
pub fn in_words(story: &Story) -> String {
    let language = if story.language.is_empty() { "en" } else { &story.language };
    let said = |word: Word| escaped(word.in_language(language));
    let direction = if language == "ar" { "rtl" } else { "ltr" };
    let mut html = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(html, "<main id=\"in-words\" lang=\"{language}\" dir=\"{direction}\">");
    let _ = writeln!(html, "<h1><bdi>{}</bdi></h1>\n<p><bdi>{}</bdi></p>", escaped(&story.title), escaped(&story.standfirst));
    let _ = writeln!(html, "<noscript><p class=\"notice\">{}</p></noscript>", said(words::NO_SCRIPTS));
    if !story.events.is_empty() {
        let _ = writeln!(html, "<h2>{}</h2>\n<ol>", said(words::WHAT_HAPPENED));
    }
    for event in story.events.iter().take(MOST_EVENTS) {
        html.push_str("<li>");
        let _ = write!(html, "<h3><bdi>{}</bdi></h3>", escaped(&event.title));
        let place = event.place.as_ref().map(|place| format!("<bdi>{}</bdi>", escaped(&place.name)));
        let parts: Vec<String> = [when(event, language), place].into_iter().flatten().collect();
        let _ = write!(html, "<p>{}</p>", parts.join(" · "));
        for (outlet, sentence) in sentences(story, event, language).into_iter().take(MOST_SENTENCES) {
            let _ = write!(
                html,
                "<blockquote><bdi>{}</bdi> <cite><bdi>{}</bdi></cite></blockquote>",
                escaped(&sentence),
                escaped(&outlet)
            );
        }
        html.push_str("</li>\n");
    }
    if !story.events.is_empty() {
        html.push_str("</ol>\n");
    }
    if story.events.len() > MOST_EVENTS {
        let more = words::MORE_EVENTS.count_in(language, story.events.len() - MOST_EVENTS);
        let _ = writeln!(html, "<p><small>{}</small></p>", escaped(&more));
    }
    html.push_str("</main>\n");
    html
}

/// Who tells of an event, and in which words.
fn sentences(story: &Story, event: &Event, language: &str) -> Vec<(String, String)> {
    let tellings = event.reports.iter().filter_map(|report| Some((story.articles.get(report.article as usize)?, report)));
    tellings
        .flat_map(|(article, report)| {
            let outlet = article.outlet.clone().unwrap_or_else(|| {
                let number = (report.article + 1).to_string();
                words::fill(words::REPORT_NUMBER.in_language(language), &[&number])
            });
            report
                .evidence
                .iter()
                .map(move |span| (outlet.clone(), span.of(&article.text).split_whitespace().collect::<Vec<_>>().join(" ")))
        })
        .collect()
}

fn when(event: &Event, language: &str) -> Option<String> {
    let range = event.range?;
    let machine = match event.precision {
        Precision::Year => format!("{:04}", range.first_day().year),
        Precision::Month => format!("{:04}-{:02}", range.first_day().year, range.first_day().month),
        _ => range.first_day().to_string(),
    };
    Some(format!("<time datetime=\"{machine}\">{}</time>", escaped(&when::in_language(event, language))))
}

#[cfg(test)]
mod tests {
    use dateline_model::{Article, EventReport, Range, Span};

    use super::*;

    fn story(text: &str) -> Story {
        let article = Article { id: "a".into(), text: text.into(), outlet: Some("Harbour Post".into()), ..Article::default() };
        let event = Event {
            id: "e".into(),
            title: "Truce <agreed>".into(),
            range: Some(Range::month(2016, 7)),
            precision: Precision::Month,
            approximate: true,
            reports: vec![EventReport { article: 0, evidence: vec![Span::new(0, text.len())] }],
            ..Event::default()
        };
        Story { title: "T".into(), articles: vec![article], events: vec![event], ..Story::default() }
    }

    #[test]
    fn an_event_comes_with_date_outlet_and_sentence() {
        let words = in_words(&story("A truce was\nagreed."));
        assert!(words.contains("<time datetime=\"2016-07\">about July 2016</time>"), "{words}");
        assert!(words.contains("<bdi>A truce was agreed.</bdi> <cite><bdi>Harbour Post</bdi></cite>"), "{words}");
    }

    #[test]
    fn hostile_text_stays_text() {
        let words = in_words(&story("</bdi><script>alert('1')</script> & \u{0} \u{1b}[0m"));
        assert!(!words.contains("<script") && !words.contains('\u{1b}') && words.contains("&lt;script&gt;"), "{words}");
    }

    #[test]
    fn a_story_in_another_language_is_told_with_its_words() {
        let french = Story { language: "fr".into(), ..story("Une trêve.") };
        let words = in_words(&french);
        assert!(words.starts_with("<main id=\"in-words\" lang=\"fr\" dir=\"ltr\">"), "{words}");
        assert!(words.contains("<h2>Ce qui s’est passé</h2>") && words.contains(">vers 2016-07</time>"), "{words}");
        let arabic = in_words(&Story { language: "ar".into(), ..french });
        assert!(arabic.contains("lang=\"ar\" dir=\"rtl\""), "{arabic}");
    }

    #[test]
    fn a_long_story_is_cut_and_says_so() {
        let mut long = story("Rain.");
        long.events = vec![long.events[0].clone(); MOST_EVENTS + 12];
        let words = in_words(&long);
        assert_eq!(words.matches("<li>").count(), MOST_EVENTS);
        assert!(words.contains("and 12 more events"));
    }
}
