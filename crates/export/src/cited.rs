//! From which sentences an event is known, and whose they are.

use dateline_model::{Article, Event, Span, Story};

/// One sentence that tells of something, with its report.
#[derive(Clone, Debug)]
pub struct Citation<'a> {
    /// The report.
    pub article: &'a Article,
    /// The sentence, on one line.
    pub sentence: String,
}

/// Every sentence that tells of an event, report by report.
pub fn citations<'a>(story: &'a Story, event: &Event) -> Vec<Citation<'a>> {
    let spans = event.reports.iter().flat_map(|report| report.evidence.iter().map(|&span| (report.article, span)));
    spans.filter_map(|(number, span)| citation(story, number, span)).collect()
}

/// The words of one span.
pub fn citation(story: &Story, number: u32, span: Span) -> Option<Citation<'_>> {
    let article = story.articles.get(number as usize)?;
    Some(Citation { article, sentence: one_line(span.of(&article.text)) })
}

/// Who published a report; its id where that is not known.
pub fn outlet(article: &Article) -> &str {
    article.outlet.as_deref().filter(|outlet| !outlet.trim().is_empty()).unwrap_or(&article.id)
}

/// The address of a report, where it is one that a reader may follow: `http` or `https`.
pub fn link(article: &Article) -> Option<&str> {
    let url = article.url.as_deref()?;
    let web = ["http://", "https://"]
        .iter()
        .any(|scheme| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    let plain = !url.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"\\^`{|}".contains(c));
    (web && plain).then_some(url)
}

/// The day of publication, ISO 8601.
pub fn published(article: &Article) -> Option<&str> {
    article.published.value.as_deref()
}

/// The year of publication.
pub fn year(article: &Article) -> Option<i32> {
    published(article)?.get(..4)?.parse().ok()
}

/// Who tells of an event, each named once, in the order of the reports.
pub fn outlets<'a>(story: &'a Story, event: &Event) -> Vec<&'a str> {
    let mut names = Vec::new();
    for report in &event.reports {
        let name = story.articles.get(report.article as usize).map(outlet);
        names.extend(name.filter(|name| !names.contains(name)));
    }
    names
}

/// The name of an actor.
pub fn actor<'a>(story: &'a Story, id: &'a str) -> &'a str {
    story.actors.iter().find(|actor| actor.id == id).map_or(id, |actor| &actor.name)
}

/// Words on one line, single blanks between them.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_is_linked_to() {
        let linked = |url: &str| link(&Article { url: Some(url.into()), ..Article::default() }).is_some();
        assert!(linked("https://post.example/a?b=1#c") && linked("HTTP://post.example/é"));
        for url in ["javascript:alert(1)", "/a", "https://a b", "https://a\"b", "data:text/html,x", ""] {
            assert!(!linked(url), "{url}");
        }
    }
}
