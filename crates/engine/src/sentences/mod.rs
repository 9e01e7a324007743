//! Blocks into sentences.

mod abbreviations;
mod boundary;

use dateline_model::{BlockKind, Span};

use crate::document::{Document, Sentence};

/// The sentences of every block that is not boilerplate, in order. A heading, a caption, a date line are sentences.
pub fn split(document: &Document<'_>) -> Vec<Sentence> {
    let mut sentences = Vec::with_capacity(document.text.len() / 100);
    let mut at = 0;
    for (index, block) in document.blocks.iter().enumerate() {
        while document.tokens.get(at).is_some_and(|token| token.span.start < block.span.start) {
            at += 1;
        }
        let mut end = at;
        while document.tokens.get(end).is_some_and(|token| token.span.start < block.span.end) {
            end += 1;
        }
        if block.kind != BlockKind::Boilerplate {
            push(document, index, at..end, &mut sentences);
        }
        at = end;
    }
    sentences
}

fn push(document: &Document<'_>, block: usize, tokens: std::ops::Range<usize>, sentences: &mut Vec<Sentence>) {
    let mut start = tokens.start;
    let mut at = tokens.start;
    while at < tokens.end {
        let next = boundary::after(document, at, &tokens);
        if let Some(next) = next {
            add(document, block, start..next, sentences);
            start = next;
        }
        at = next.unwrap_or(at + 1).max(at + 1);
    }
    add(document, block, start..tokens.end, sentences);
}

fn add(document: &Document<'_>, block: usize, tokens: std::ops::Range<usize>, sentences: &mut Vec<Sentence>) {
    if let (Some(first), Some(last)) =
        (document.tokens.get(tokens.start), tokens.end.checked_sub(1).and_then(|last| document.tokens.get(last)))
        && tokens.start < tokens.end
    {
        sentences.push(Sentence { span: Span { start: first.span.start, end: last.span.end }, block, tokens });
    }
}

#[cfg(test)]
mod tests {
    use dateline_model::Report;
    use expect_test::{Expect, expect};

    #[track_caller]
    fn check(text: &str, sentences: Expect) {
        let report = Report { text: text.to_owned(), ..Report::default() };
        let document = crate::intake::parse(&report);
        let found: Vec<&str> = document.sentences.iter().map(|sentence| sentence.span.of(text)).collect();
        sentences.assert_eq(&found.join(" | "));
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        check(
            "Gen. John Q. Roe of the U.S. Army met Dr. Doe at 9 a.m. on Sept. 9. He left.",
            expect!["Gen. John Q. Roe of the U.S. Army met Dr. Doe at 9 a.m. on Sept. 9. | He left."],
        );
        check(
            "The raid was led by the U.S. The ships left St. Ives.",
            expect!["The raid was led by the U.S. | The ships left St. Ives."],
        );
        check("He works for Roe & Co. in Leeds. It pays.", expect!["He works for Roe & Co. in Leeds. | It pays."]);
        check(
            "It rose 3.5 percent to $4.2 million. Then it fell.",
            expect!["It rose 3.5 percent to $4.2 million. | Then it fell."],
        );
    }

    #[test]
    fn quotations_end_with_their_marks() {
        check("“We go now. We must.” The crowd left.", expect!["“We go now. | We must.” | The crowd left."]);
        check("\"Why?\" she asked. \"No idea!\" he said.", expect![[r#""Why?" she asked. | "No idea!" he said."#]]);
        check(
            "\"We wait ... for word,\" she said. \"No relief... Picture it.\"",
            expect![[r#""We wait ... for word," she said. | "No relief... | Picture it.""#]],
        );
    }
}
