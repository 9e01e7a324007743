//! Where speech and figures stand in a report, for Read to mark.

use dateline_model::Span;

use crate::{
    choice::{Asked, Choice},
    told::Told,
};

/// The marks of one report, a line each: first byte, byte after the last, `q` for speech or `n` for a figure, and the
/// address of what it is compared with, empty where no other outlet has it.
pub fn of(told: &Told, asked: &Asked, article: u32) -> String {
    let mut lines = String::new();
    let mut put = |span: Span, kind: &str, choice, outlets: usize| {
        let address = if outlets > 1 { asked.to(choice, told) } else { String::new() };
        lines.extend([&span.start.to_string(), " ", &span.end.to_string(), " ", kind, " ", &address, "\n"]);
    };
    for (at, statement) in told.held.statements.iter().enumerate() {
        let outlets = told.outlets_of(statement.versions.iter().map(|version| version.article));
        for version in statement.versions.iter().filter(|version| version.article == article) {
            version.parts.iter().for_each(|&part| put(part, "q", Choice::Statement(at), outlets));
        }
    }
    for (at, count) in told.held.counts.iter().enumerate() {
        let outlets = told.outlets_of(count.entries.iter().map(|entry| entry.article));
        for entry in count.entries.iter().filter(|entry| entry.article == article) {
            put(entry.span, "n", Choice::Count(at), outlets);
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
        let version = |article| Version { article, parts: vec![Span::new(3, 9)], ..Version::default() };
        let said = |id: &str, articles: &[u32]| {
            let versions = articles.iter().map(|&article| version(article)).collect();
            Statement { id: id.into(), versions, ..Statement::default() }
        };
        let article = |name: &str| Article { outlet: Some(name.into()), ..Article::default() };
        let story = Story { articles: ["Post", "Radio", "Wire"].map(article).into(), ..Story::default() };
        let statements = vec![said("no", &[0, 1]), said("alone", &[2])];
        let told = Told::new(story, Comparison { statements, ..Comparison::default() });
        assert_eq!(of(&told, &Asked::of("#read/0?q=dam", &told), 0), "3 9 q #compare?statement=no&q=dam\n");
        assert_eq!(of(&told, &Asked::of("", &told), 2), "3 9 q \n");
        assert_eq!(of(&told, &Asked::of("", &told), 3), "");
    }
}
