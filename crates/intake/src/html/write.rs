//! Lines into the text of a report, with what the markup says that they are.

use dateline_model::{Block, BlockKind, Span};

use super::{lines::Line, signs::Signs};

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

/// Writes lines one under the other.
pub fn written(lines: &[Line]) -> Written {
    let mut out = Written::default();
    for line in lines {
        if !out.text.is_empty() {
            out.text.push_str(if line.gap { "\n\n" } else { "\n" });
        }
        let start = out.text.len();
        out.text.push_str(&line.text);
        if let Some(kind) = kind(line) {
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
    let found = LONGEST.iter().find(|(sign, _, longest)| line.signs.has(*sign) && words <= *longest);
    found.map(|(_, kind, _)| *kind)
}
