//! Lines into the text of a report, with what the markup says that they are.

use dateline_model::{Block, BlockKind, Span};

use super::{article, lines::Line, signs::Signs};

/// A text, and what is known of its lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Blocks with an empty line between them.
    pub text: String,
    /// What its lines are, where the markup says so.
    pub blocks: Vec<Block>,
}

/// The longest line that can be a caption, a byline or a date, in words.
const LONGEST: [(Signs, BlockKind, usize); 6] = [
    (Signs::FIRST_HEADING, BlockKind::Headline, 40),
    (Signs::HEADING, BlockKind::Heading, 25),
    (Signs::CAPTION, BlockKind::Caption, 120),
    (Signs::PULLED, BlockKind::PullQuote, 120),
    (Signs::BYLINE, BlockKind::Byline, 30),
    (Signs::STANDFIRST, BlockKind::Standfirst, 80),
];

/// Writes lines one under the other. `title` is the headline, as far as it is known otherwise.
pub fn written(lines: &[Line], title: Option<&str>) -> Written {
    let mut out = Written::default();
    for line in lines {
        if !out.text.is_empty() {
            out.text.push_str(if line.gap { "\n\n" } else { "\n" });
        }
        let start = out.text.len();
        out.text.push_str(&line.text);
        let is_title = line.signs.has(Signs::HEADING) && title.is_some_and(|title| article::same(title, &line.text));
        if let Some(kind) = if is_title { Some(BlockKind::Headline) } else { kind(line) } {
            out.blocks.push(Block { kind, span: Span::new(start, out.text.len()) });
        }
    }
    out
}

fn kind(line: &Line) -> Option<BlockKind> {
    let aside = line.signs.has(Signs::ASIDE) && line.signs.has(Signs::QUOTE);
    if aside {
        return Some(BlockKind::PullQuote);
    }
    let words = line.words();
    // How a date is written tells more of it than that it is one.
    if line.signs.has(Signs::DATE) {
        return None;
    }
    let found = LONGEST.iter().find(|(sign, _, longest)| line.signs.has(*sign) && words <= *longest);
    found.map(|(_, kind, _)| *kind)
}
