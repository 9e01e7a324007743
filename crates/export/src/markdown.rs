//! Markdown (CommonMark): the story to be read, with every source.

use std::fmt::Write;

use dateline_model::{Article, Count, PublishedBasis, Statement, Story, Verdict};

use crate::{cited, when};

/// The events with their sentences, what was said in several wordings, figures that differ, and the reports.
pub fn markdown(story: &Story) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(out, "# {}", plain(&story.title));
    if !story.standfirst.is_empty() {
        let _ = writeln!(out, "\n{}", plain(&story.standfirst));
    }
    section(&mut out, "What happened", !story.events.is_empty());
    for event in &story.events {
        let _ = writeln!(out, "\n### {}", plain(&event.title));
        let place = event.place.as_ref().map_or(String::new(), |place| plain(&place.name));
        let parts: Vec<String> = [when::words(event), place].into_iter().filter(|part| !part.is_empty()).collect();
        if !parts.is_empty() {
            let _ = writeln!(out, "\n{}", parts.join(" · "));
        }
        for cited in cited::citations(story, event) {
            quotation(&mut out, &cited.sentence, cited.article);
        }
    }
    let several: Vec<&Statement> = story.statements.iter().filter(|statement| statement.versions.len() > 1).collect();
    section(&mut out, "The same words, outlet by outlet", !several.is_empty());
    for statement in several {
        statement_of(story, statement, &mut out);
    }
    let differ: Vec<&Count> =
        story.counts.iter().filter(|count| count.entries.len() > 1 && count.verdict != Verdict::Agree).collect();
    section(&mut out, "Figures that differ", !differ.is_empty());
    for count in differ {
        let _ = writeln!(out, "\n### {}\n", plain(&count.topic));
        for entry in &count.entries {
            if let Some(cited) = cited::citation(story, entry.article, entry.span) {
                let _ = writeln!(out, "- {} ({})", plain(&cited.sentence), reference(cited.article));
            }
        }
    }
    section(&mut out, "Reports", !story.articles.is_empty());
    for (at, article) in story.articles.iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { "" });
        let _ = writeln!(out, "- {}", report(article));
    }
    out
}

fn section(out: &mut String, title: &str, any: bool) {
    if any {
        let _ = writeln!(out, "\n## {title}");
    }
}

fn statement_of(story: &Story, statement: &Statement, out: &mut String) {
    let speaker = cited::actor(story, &statement.speaker);
    let parts = [speaker, &statement.title].into_iter().filter(|part| !part.is_empty()).map(plain);
    let _ = writeln!(out, "\n### {}", parts.collect::<Vec<_>>().join(": "));
    for version in &statement.versions {
        if let Some(cited) = cited::citation(story, version.article, version.span) {
            quotation(out, &cited.sentence, cited.article);
        }
    }
}

fn quotation(out: &mut String, sentence: &str, article: &Article) {
    let _ = writeln!(out, "\n> {}\n>\n> {}", plain(sentence), reference(article));
}

/// The outlet, as a link to the report where its address is known.
fn reference(article: &Article) -> String {
    linked(plain(cited::outlet(article)), article)
}

fn linked(words: String, article: &Article) -> String {
    cited::link(article).map_or_else(|| words.clone(), |url| format!("[{words}](<{url}>)"))
}

fn report(article: &Article) -> String {
    let mut line = plain(cited::outlet(article));
    if let Some(title) = &article.title {
        line += &format!(": {}", linked(plain(title), article));
    }
    if let Some(published) = cited::published(article) {
        let worked_out = if article.published.basis == PublishedBasis::Inferred { " (worked out)" } else { "" };
        line += &format!(", {}{worked_out}", plain(published));
    }
    line
}

/// Words that Markdown takes for words.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in cited::one_line(text).chars() {
        if "\\`*_[]<>~|&#".contains(character) {
            out.push('\\');
        }
        if !character.is_control() {
            out.push(character);
        }
    }
    // A line of nothing but a number and a full stop, or a dash, begins a list.
    match out.chars().next() {
        Some('-' | '+' | '=') => ["\\", &out].concat(),
        Some('0'..='9') => match out.find(|c: char| !c.is_ascii_digit()) {
            Some(end) if out.get(end..).is_some_and(|rest| rest.starts_with(['.', ')'])) => {
                out.insert(end, '\\');
                out
            }
            _ => out,
        },
        _ => out,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::story;

    #[test]
    fn a_sentence_comes_with_its_source() {
        let text = markdown(&story());
        assert!(text.contains("### Talks opened\n\n5 September 2016 · Geneva\n\n> Talks opened in Geneva on Monday.\n>\n> [Harbour Post](<https://post.example/talks>)\n"), "{text}");
    }

    #[test]
    fn words_are_no_markup() {
        assert_eq!(plain("<b>*1*</b> [a](b)\nc"), "\\<b\\>\\*1\\*\\</b\\> \\[a\\](b) c");
        assert_eq!((plain("1. May"), plain("- so"), plain("2016")), ("1\\. May".into(), "\\- so".into(), "2016".into()));
    }
}
