//! An article as it is set: blocks in order, what belongs together drawn together, nothing left out.

use dateline_model::{Article, BlockKind, Span};

/// One thing set on its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A block of its kind; a paragraph may have its dateline before it in the same line.
    Block(BlockKind, Option<Span>, Span),
    /// What is not the article, line by line: folded away, but there.
    Furniture(Vec<Span>),
}

/// The headline's first appearance, which stands over the article, and everything else in order.
pub fn layout(article: &Article) -> (Option<Span>, Vec<Part>) {
    let headline = article.blocks.iter().find(|block| block.kind == BlockKind::Headline).map(|block| block.span);
    let mut parts = Vec::new();
    let mut at = 0;
    let mut dateline = None;
    for block in &article.blocks {
        between(article, at, block.span.start, &mut parts);
        at = at.max(block.span.end);
        match block.kind {
            _ if Some(block.span) == headline => {}
            BlockKind::Boilerplate => furniture(&mut parts, block.span),
            BlockKind::Dateline => {
                if let Some(alone) = dateline.replace(block.span) {
                    parts.push(Part::Block(BlockKind::Dateline, None, alone));
                }
                continue;
            }
            BlockKind::Paragraph => parts.push(Part::Block(BlockKind::Paragraph, dateline.take(), block.span)),
            kind => parts.push(Part::Block(kind, None, block.span)),
        }
        if let Some(alone) = dateline.take() {
            parts.insert(parts.len().saturating_sub(1), Part::Block(BlockKind::Dateline, None, alone));
        }
    }
    parts.extend(dateline.map(|alone| Part::Block(BlockKind::Dateline, None, alone)));
    between(article, at, article.text.len() as u32, &mut parts);
    (headline, parts)
}

/// Words that no block claims are kept with the furniture.
fn between(article: &Article, start: u32, end: u32, parts: &mut Vec<Part>) {
    let gap = Span { start, end: end.max(start) };
    let text = gap.of(&article.text);
    let words = text.trim();
    if !words.is_empty() {
        let from = start as usize + (text.len() - text.trim_start().len());
        furniture(parts, Span::new(from, from + words.len()));
    }
}

fn furniture(parts: &mut Vec<Part>, span: Span) {
    match parts.last_mut() {
        Some(Part::Furniture(lines)) => lines.push(span),
        _ => parts.push(Part::Furniture(vec![span])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_model::Block;

    /// One block a line of `text`, cut at `|`.
    fn drawn(text: &str, kinds: &[BlockKind]) -> Vec<String> {
        let mut blocks = Vec::new();
        let mut at = 0;
        let plain = text.replace('|', "");
        let lines = text.split_inclusive(['\n', '|']).map(|line| line.trim_end_matches('|'));
        for (line, &kind) in lines.zip(kinds) {
            blocks.push(Block { kind, span: Span::new(at, at + line.trim_end().len()) });
            at += line.len();
        }
        let text = plain.as_str();
        let article = Article { text: text.into(), blocks, ..Article::default() };
        let (headline, parts) = layout(&article);
        let head = headline.map(|span| format!("H {}", span.of(text)));
        let part = |part: &Part| match part {
            Part::Block(kind, dateline, span) => {
                format!("{kind:?} {}{}", dateline.map_or(String::new(), |span| format!("({}) ", span.of(text))), span.of(text))
            }
            Part::Furniture(lines) => lines.iter().map(|span| format!("- {} ", span.of(text))).collect(),
        };
        head.into_iter().chain(parts.iter().map(part)).collect()
    }

    use BlockKind::{Boilerplate, Caption, Dateline, Headline, Paragraph};

    #[test]
    fn the_headline_stands_over_the_article_wherever_it_was() {
        assert_eq!(drawn("Text\nHead\nHead", &[Paragraph, Headline, Headline]), ["H Head", "Paragraph Text", "Headline Head"]);
    }

    #[test]
    fn a_dateline_stands_in_its_paragraph() {
        assert_eq!(drawn("ROME:| Text", &[Dateline, Paragraph]), ["Paragraph (ROME:)  Text"]);
        assert_eq!(drawn("ROME\nPicture", &[Dateline, Caption]), ["Dateline ROME", "Caption Picture"]);
        assert_eq!(drawn("ROME", &[Dateline]), ["Dateline ROME"]);
    }

    #[test]
    fn furniture_is_gathered_and_nothing_is_lost() {
        assert_eq!(
            drawn("Menu\nShare\nText\nleft over", &[Boilerplate, Boilerplate, Paragraph]),
            ["- Menu - Share ", "Paragraph Text", "- left over "]
        );
    }
}
