//! A page into lines: each the words of one block, with what its surroundings say of it.

use super::signs::{self, Signs};
use crate::markup::{Element, Tree, is_block};

/// The words of a block, or of a part of it between two breaks.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// The words, white space made single.
    pub text: String,
    /// The node of the tree at which it begins.
    pub at: usize,
    /// What is known of it.
    pub signs: Signs,
    /// How many of its bytes lead elsewhere.
    pub linked: usize,
    /// Whether a block begins here, and not only a line.
    pub gap: bool,
}

impl Line {
    /// The share of it that leads elsewhere, in hundredths.
    pub fn link_share(&self) -> usize {
        self.linked * 100 / self.text.len().max(1)
    }

    /// How many words it has. Scripts without spaces are taken to have a word in two characters.
    pub fn words(&self) -> usize {
        let dense =
            self.text.chars().filter(|&character| matches!(character, '\u{3040}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')).count();
        self.text.split_whitespace().count().max(dense / 2)
    }

    /// Whether it ends as a sentence does.
    pub fn ends_sentence(&self) -> bool {
        let bare = self.text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
        bare.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '।'])
    }

    /// Whether it is running text.
    pub fn is_running(&self) -> bool {
        let words = self.words();
        words >= 22 || words >= 5 && self.ends_sentence()
    }
}

/// The lines of all that is shown within an element.
pub fn lines(tree: &Tree, root: Element<'_>, judges: bool) -> Vec<Line> {
    let mut out = Writer { gap: true, ..Writer::default() };
    // Open elements: where they end, what is known within, whether they are blocks, and how a quotation in them ends.
    let mut open: Vec<(usize, Signs, bool, &str)> = Vec::new();
    let mut at = root.at;
    loop {
        while let Some(&(end, _, block, after)) = open.last()
            && at >= end
        {
            open.pop();
            out.push(after, at, open.last().map_or(Signs::default(), |open| open.1));
            if block {
                out.flush(true);
            }
        }
        if at >= root.end() {
            break;
        }
        let node = tree.node(at);
        let known = open.last().map_or(Signs::default(), |open| open.1);
        if node.is_text() {
            out.push(node.own_text(), at, known);
        } else if at != root.at && signs::is_hidden(node) {
            at = node.end();
            continue;
        } else {
            let name = node.name();
            match name {
                "br" => out.line_break(),
                "td" | "th" => out.cell(),
                _ => {}
            }
            let block = is_block(name);
            if block {
                out.flush(true);
            }
            if name == "tr" {
                out.row = out.lines.len();
            }
            let mut own = signs::of(node, judges);
            if judges && own.has(Signs::APART) && !signs::is_over_page(node) && holds_article(node) {
                own = Signs::default();
            }
            let (before, after) = if name == "q" { ("“", "”") } else { ("", "") };
            out.push(before, at, known.and(own));
            open.push((node.end(), known.and(own), block, after));
        }
        at += 1;
    }
    out.flush(true);
    out.lines
}

/// Whether an element holds what marks an article, whatever its class says.
fn holds_article(element: Element<'_>) -> bool {
    element.descendants().any(|inner| {
        matches!(inner.name(), "h1" | "main") || inner.attribute("itemprop").is_some_and(|property| property == "articleBody")
    })
}

#[derive(Default)]
struct Writer {
    lines: Vec<Line>,
    line: Line,
    /// White space is due before the next word.
    space: bool,
    /// A block has ended since the last line.
    gap: bool,
    /// How many lines there were where the row of a table began.
    row: usize,
    /// Breaks in a row.
    breaks: usize,
}

impl Writer {
    fn push(&mut self, words: &str, at: usize, signs: Signs) {
        for character in words.chars() {
            match character {
                ' ' | '\t' | '\n' | '\r' | '\u{c}' | '\u{a0}' => self.space = true,
                // Where a word may be broken is no part of it; nor is what could not be a character.
                '\u{ad}' | '\0' => {}
                _ => {
                    if self.line.text.is_empty() {
                        self.line.at = at;
                        self.line.signs = signs;
                    } else {
                        // A link, a time or a name within a line does not make all of it one.
                        self.line.signs = self.line.signs.both(signs);
                        if self.space {
                            self.line.text.push(' ');
                        }
                    }
                    self.space = false;
                    self.breaks = 0;
                    self.line.text.push(character);
                    self.line.linked += if signs.has(Signs::LINK) { character.len_utf8() } else { 0 };
                }
            }
        }
    }

    fn cell(&mut self) {
        // Cells of figures make a line; those that hold running text, or several lines, are blocks.
        if self.line.text.len() > 80 || self.lines.len() > self.row {
            self.flush(true);
        }
        self.space = true;
    }

    fn line_break(&mut self) {
        self.breaks += 1;
        let gap = self.breaks > 1;
        self.flush(gap);
    }

    fn flush(&mut self, gap: bool) {
        if !self.line.text.is_empty() {
            self.line.gap = std::mem::take(&mut self.gap);
            self.lines.push(std::mem::take(&mut self.line));
        }
        self.space = false;
        self.gap |= gap;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup;

    fn read(page: &str) -> Vec<String> {
        let tree = markup::html(page);
        lines(&tree, tree.root(), true).iter().map(|line| format!("{}{}", if line.gap { "" } else { "+" }, line.text)).collect()
    }

    #[test]
    fn blocks_and_breaks_make_lines() {
        assert_eq!(read("<p> One\n <b>two</b>,\tthree.</p>four<div>five</div>"), ["One two, three.", "four", "five"]);
        assert_eq!(read("a<br>b<br><br>c"), ["a", "+b", "c"]);
        assert_eq!(read("<table><tr><td>Dead<td>12<tr><td>Hurt<td>40</table>"), ["Dead 12", "Hurt 40"]);
    }

    #[test]
    fn what_is_not_shown_is_not_read() {
        assert_eq!(
            read("a<script>b</script><p hidden>c</p><p style='display: none'>d</p><!-- e --><p class=sr-only>f</p>"),
            ["a"]
        );
    }

    #[test]
    fn quotation_marks_and_soft_hyphens_are_as_shown() {
        assert_eq!(read("<p>He said <q>no</q>, un&shy;moved.&nbsp;Then"), ["He said “no”, unmoved. Then"]);
    }

    #[test]
    fn a_line_is_what_all_of_its_words_are() {
        let tree = markup::html("<p>On <time>Monday</time> it rained.</p><p><time>3 June</time></p>");
        let lines = lines(&tree, tree.root(), true);
        assert!(!lines[0].signs.has(Signs::DATE) && lines[1].signs.has(Signs::DATE));
    }
}
