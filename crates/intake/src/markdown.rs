//! Markdown into the words that it shows: marks of emphasis and headings go, links keep their words.

use dateline_model::{Block, BlockKind, Span};

/// The words that a text shows, and which of its lines are headings. Front matter stays as it is.
pub fn shown(text: &str) -> (String, Vec<Block>) {
    let mut out = String::with_capacity(text.len());
    let mut blocks = Vec::new();
    let mut fence: Option<&str> = None;
    let mut lines = text.split('\n').peekable();
    let mut front = text.trim_start_matches('\u{feff}').trim_start().starts_with("---").then_some(0);
    while let Some(line) = lines.next() {
        let bare = line.trim();
        if let Some(fences) = &mut front {
            *fences += usize::from(bare == "---");
            if *fences == 2 {
                front = None;
            }
            push(&mut out, line);
            continue;
        }
        if let Some(mark) = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(mark)) {
            fence = if fence == Some(mark) { None } else { fence.or(Some(mark)) };
            continue;
        }
        if fence.is_some() {
            push(&mut out, line);
            continue;
        }
        if is_rule(bare) || is_definition(bare) {
            push(&mut out, "");
            continue;
        }
        let quoted = bare.trim_start_matches(['>', ' ']);
        let (level, words) = heading(quoted);
        let under = lines.peek().is_some_and(|next| is_underline(next.trim())) && !bare.is_empty();
        let start = out.len() + usize::from(!out.is_empty());
        push(&mut out, &inline(words));
        if level > 0 || under {
            let first = !blocks.iter().any(|block: &Block| block.kind == BlockKind::Headline);
            let top = level == 1 || under && lines.peek().is_some_and(|next| next.trim().starts_with('='));
            let kind = if top && first { BlockKind::Headline } else { BlockKind::Heading };
            blocks.push(Block { kind, span: Span::new(start.min(out.len()), out.len()) });
            if under {
                lines.next();
            }
        }
    }
    (out, blocks)
}

fn push(out: &mut String, line: &str) {
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(line.strip_suffix('\r').unwrap_or(line));
}

/// The level of "## Words ##", 0 for other lines, and the words.
fn heading(line: &str) -> (usize, &str) {
    let level = line.bytes().take_while(|&byte| byte == b'#').count();
    match line.get(level..) {
        Some(words) if (1..=6).contains(&level) && words.starts_with([' ', '\t']) => {
            (level, words.trim().trim_end_matches('#').trim_end())
        }
        _ => (0, line),
    }
}

/// "* * *" and its like.
fn is_rule(line: &str) -> bool {
    ['*', '-', '_']
        .iter()
        .any(|&mark| line.matches(mark).count() >= 3 && line.chars().all(|character| character == mark || character == ' '))
}

/// The line under a heading.
fn is_underline(line: &str) -> bool {
    line.len() >= 3 && (line.bytes().all(|byte| byte == b'=') || line.bytes().all(|byte| byte == b'-'))
}

/// "[1]: https://harbour.example"
fn is_definition(line: &str) -> bool {
    line.starts_with('[')
        && line.split_once("]: ").is_some_and(|(_, address)| address.contains("://") && !address.trim().contains(' '))
}

/// A line without marks of emphasis and of links.
fn inline(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    let mut before = ' ';
    while let Some(character) = rest.chars().next() {
        let after = rest.get(character.len_utf8()..).unwrap_or("");
        let next = after.chars().next().unwrap_or(' ');
        match character {
            '\\' if next.is_ascii_punctuation() => {
                out.push(next);
                before = next;
                rest = after.get(next.len_utf8()..).unwrap_or("");
                continue;
            }
            '!' if next == '[' => {
                if let Some((_, behind)) = link(after) {
                    rest = behind;
                    continue;
                }
                out.push('!');
            }
            '[' => {
                if let Some((words, behind)) = link(rest) {
                    out.push_str(&words.replace(['*', '`'], ""));
                    before = 'x';
                    rest = behind;
                    continue;
                }
                out.push('[');
            }
            // A star with blanks on both sides is an item of a list; "_" within a word is a part of it.
            '*' | '`' if before.is_whitespace() && next.is_whitespace() => out.push(character),
            '*' | '`' => {}
            '_' if before.is_alphanumeric() && next.is_alphanumeric() => out.push('_'),
            '_' if !before.is_whitespace() || !next.is_whitespace() => {}
            _ => out.push(character),
        }
        before = character;
        rest = after;
    }
    out
}

/// The words of "[words](address)" or "[words][1]" at the start of `text`, and what follows.
fn link(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix('[')?;
    let close = inside.find(']')?;
    let words = inside.get(..close).filter(|words| !words.contains('['))?;
    let behind = inside.get(close + 1..)?;
    let end = match behind.as_bytes().first()? {
        b'(' => behind.find(')')?,
        b'[' => behind.find(']')?,
        _ => return None,
    };
    Some((words, behind.get(end + 1..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_what_is_shown() {
        let shown = |line: &str| super::shown(line).0;
        assert_eq!(
            shown("The **port** of _Karsund_ [reopened](https://a.example/x) on `Monday`."),
            "The port of Karsund reopened on Monday."
        );
        assert_eq!(shown("![A boat](boat.jpg)*Boats* \\*at\\* snake_case 2 * 3"), "Boats *at* snake_case 2 * 3");
        assert_eq!(shown("> It was [sic] quiet.\n\n---\n\n[1]: https://a.example"), "It was [sic] quiet.\n\n\n\n");
        assert_eq!(shown("* one\n- two\n1. three"), "* one\n- two\n1. three");
    }

    #[test]
    fn headings_are_known() {
        let (text, blocks) = shown("# Port opens #\n\nIt rained.\n\nWhat next\n---\n\n#hashtag");
        assert_eq!(text, "Port opens\n\nIt rained.\n\nWhat next\n\n#hashtag");
        let found: Vec<_> = blocks.iter().map(|block| (block.kind, block.span.of(&text))).collect();
        assert_eq!(found, [(BlockKind::Headline, "Port opens"), (BlockKind::Heading, "What next")]);
    }

    #[test]
    fn front_matter_stays() {
        let text = "---\ntitle: A *b*\n---\n\n*c*";
        assert_eq!(shown(text).0, "---\ntitle: A *b*\n---\n\nc");
    }
}
