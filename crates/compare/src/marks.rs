//! Where speech and figures stand in a report, for Read to mark.

use dateline_model::Span;

use crate::{
    choice::{Asked, Choice},
    told::Told,
};

/// The marks of one report, a line each: first byte, byte after the last, `q` for speech or `n` for a figure, and the
/// address of what it is compared with.
pub fn of(told: &Told, asked: &Asked, article: u32) -> String {
    let mut lines = String::new();
    let mut put = |span: Span, kind: &str, choice| {
        let address = asked.to(choice, told);
        lines.extend([&span.start.to_string(), " ", &span.end.to_string(), " ", kind, " ", &address, "\n"]);
    };
    for (at, statement) in told.held.statements.iter().enumerate() {
        for version in statement.versions.iter().filter(|version| version.article == article) {
            version.parts.iter().for_each(|&part| put(part, "q", Choice::Statement(at)));
        }
    }
    for (at, count) in told.held.counts.iter().enumerate() {
        for entry in count.entries.iter().filter(|entry| entry.article == article) {
            put(entry.span, "n", Choice::Count(at));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_model::{Article, Comparison, Statement, Story, Version};

    #[test]
    fn a_line_says_where_what_and_whereto() {
        let version = Version { article: 0, parts: vec![Span::new(3, 9)], ..Version::default() };
        let statement = Statement { id: "no".into(), versions: vec![version], ..Statement::default() };
        let story = Story { articles: vec![Article::default()], ..Story::default() };
        let told = Told::new(story, Comparison { statements: vec![statement], ..Comparison::default() });
        assert_eq!(of(&told, &Asked::of("#read/0?q=dam", &told), 0), "3 9 q #compare?statement=no&q=dam\n");
        assert_eq!(of(&told, &Asked::of("", &told), 1), "");
    }
}
