//! Quotation marks in pairs: curly, straight, guillemets, low ones, two apostrophes, single ones.

use std::ops::Range;

use crate::document::Document;

/// What stands between a pair of marks, the marks included. Marks inside it are its own matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Its tokens, with both marks.
    pub tokens: Range<usize>,
    /// How many tokens the opening mark takes.
    pub opening: usize,
    /// How many tokens the closing mark takes; 0 where the paragraph ends first.
    pub closing: usize,
    /// The block it stands in.
    pub block: usize,
}

impl Stretch {
    /// What stands between the marks.
    pub fn inner(&self) -> Range<usize> {
        let end = self.tokens.end - self.closing;
        (self.tokens.start + self.opening).min(end)..end
    }
}

/// How many tokens may stand between single marks.
const LONGEST_SINGLE: usize = 400;

/// A shape of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Curly,
    Straight,
    Guillemets,
    Low,
    Apostrophes,
    Single,
}

/// The stretches of a block, in order, the outermost only.
pub fn find(document: &Document<'_>, tokens: Range<usize>, block: usize) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    let mut at = tokens.start;
    while at < tokens.end {
        let Some((shape, opening)) = opens(document, at, &tokens) else {
            at += 1;
            continue;
        };
        match close(document, at, opening, shape, &tokens) {
            Some((end, closing)) => {
                stretches.push(Stretch { tokens: at..end, opening, closing, block });
                at = end;
            }
            // A single mark that nothing closes is an apostrophe.
            None if shape == Shape::Single => at += 1,
            None => {
                stretches.push(Stretch { tokens: at..tokens.end, opening, closing: 0, block });
                at = tokens.end;
            }
        }
    }
    stretches
}

/// Whether white space or the end of the block follows a token.
fn loose(document: &Document<'_>, at: usize, tokens: &Range<usize>) -> bool {
    at + 1 >= tokens.end || document.tokens.get(at + 1).is_none_or(|next| next.spaced)
}

/// Whether white space, a bracket, a dash or the start of the block stands before a token.
fn fresh(document: &Document<'_>, at: usize, tokens: &Range<usize>) -> bool {
    at <= tokens.start
        || document.tokens.get(at).is_none_or(|token| token.spaced)
        || matches!(document.word(at - 1), "(" | "[" | "—" | "–" | "-" | "―" | "/" | "\u{a0}")
}

/// Whether two apostrophes stand for one mark at a token.
fn doubled(document: &Document<'_>, at: usize) -> bool {
    let mark = document.word(at);
    matches!(mark, "'" | "`" | "’" | "‘")
        && document.word(at + 1) == mark
        && document.tokens.get(at + 1).is_some_and(|next| !next.spaced)
}

fn opens(document: &Document<'_>, at: usize, tokens: &Range<usize>) -> Option<(Shape, usize)> {
    let fresh = || fresh(document, at, tokens);
    Some(match document.word(at) {
        "“" => (Shape::Curly, 1),
        // A closing mark at the head of a paragraph was meant to open it.
        "”" if fresh() && !loose(document, at, tokens) => (Shape::Curly, 1),
        // Between "=" and a mark stands the value of an attribute, left over from a page.
        "\"" if fresh() || (!loose(document, at, tokens) && document.word(at - 1) != "=") => (Shape::Straight, 1),
        "«" => (Shape::Guillemets, 1),
        "„" => (Shape::Low, 1),
        "'" | "`" | "‘" if doubled(document, at) && fresh() => (Shape::Apostrophes, 2),
        "‘" | "'" if fresh() && !loose(document, at, tokens) && !elided(document, at + 1) => (Shape::Single, 1),
        _ => return None,
    })
}

/// "'em", "'tis", "'90s": a letter is missing, nothing is quoted.
fn elided(document: &Document<'_>, at: usize) -> bool {
    let word = document.word(at);
    word.starts_with(|first: char| first.is_ascii_digit()) || matches!(word, "em" | "tis" | "twas" | "n" | "til" | "cause")
}

/// Where the stretch that opens at `at` ends, and how many tokens its closing mark takes.
fn close(document: &Document<'_>, at: usize, opening: usize, shape: Shape, tokens: &Range<usize>) -> Option<(usize, usize)> {
    let mut depth = 1;
    let mut next = at + opening;
    let limit = if shape == Shape::Single { tokens.end.min(at + LONGEST_SINGLE) } else { tokens.end };
    while next < limit {
        let word = document.word(next);
        let fresh = fresh(document, next, tokens);
        let loose = || loose(document, next, tokens);
        match (shape, word) {
            (Shape::Curly, "“") if closes_again(document, next, tokens) => depth += 1,
            (Shape::Curly, "”") | (Shape::Guillemets, "»") => depth -= 1,
            (Shape::Curly, "\"") if !fresh && loose() && depth == 1 => depth -= 1,
            (Shape::Straight, "\"") if !fresh || loose() => depth -= 1,
            (Shape::Straight, "”") if loose() && !fresh && !opened(document, at + 1..next) => depth -= 1,
            (Shape::Guillemets, "«") => depth += 1,
            (Shape::Low, "“" | "”" | "\"") => depth -= 1,
            (Shape::Apostrophes, "'" | "’") if doubled(document, next) && !fresh => return Some((next + 2, 2)),
            (Shape::Single, "'" | "’") if ends_single(document, next, tokens) => depth -= 1,
            (Shape::Single, "“" | "\"") => return None,
            _ => {}
        }
        if depth == 0 {
            return Some((next + 1, 1));
        }
        next += 1;
    }
    None
}

/// Whether more marks close than one after an inner opening mark: only then is it an inner one.
fn closes_again(document: &Document<'_>, at: usize, tokens: &Range<usize>) -> bool {
    let rest = (at + 1..tokens.end).take(600).map(|at| document.word(at));
    let mut depth = 2;
    for word in rest {
        match word {
            "“" => depth += 1,
            "”" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return true;
        }
    }
    false
}

fn opened(document: &Document<'_>, tokens: Range<usize>) -> bool {
    tokens.rev().map(|at| document.word(at)).find(|word| matches!(*word, "“" | "”")) == Some("“")
}

/// Whether a single mark closes here and is no apostrophe.
fn ends_single(document: &Document<'_>, at: usize, tokens: &Range<usize>) -> bool {
    let joined = document.tokens.get(at + 1).is_some_and(|next| !next.spaced) && at + 1 < tokens.end;
    let next_is_word = joined && document.word(at + 1).starts_with(char::is_alphanumeric);
    if next_is_word || document.tokens.get(at).is_none_or(|token| token.spaced) {
        return false;
    }
    // "the rebels' lines … end here'": the possessive of a plural closes nothing where a mark follows that does.
    let plural = document.word(at - 1).ends_with('s') && document.word(at + 1).starts_with(char::is_lowercase);
    !(plural && (at + 1..tokens.end.min(at + 60)).any(|later| later > at && closes_plainly(document, later, tokens)))
}

fn closes_plainly(document: &Document<'_>, at: usize, tokens: &Range<usize>) -> bool {
    matches!(document.word(at), "'" | "’")
        && loose(document, at, tokens)
        && document.tokens.get(at).is_some_and(|token| !token.spaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let tokens = crate::tokens::tokens(text);
        let count = tokens.len();
        let document = Document { text, tokens, ..Document::default() };
        let found = find(&document, 0..count, 0);
        let of = |tokens: Range<usize>| {
            let end = document.tokens[tokens.end - 1].span.end as usize;
            &text[document.tokens[tokens.start].span.start as usize..end]
        };
        assert_eq!(found.into_iter().map(|stretch| of(stretch.tokens)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn marks_of_every_shape_pair() {
        check("He said “go” and \"stay\" and «wait».", &["“go”", "\"stay\"", "«wait»"]);
        check("''We go,'' she said, ‘at once’ or 'soon'.", &["''We go,''", "‘at once’", "'soon'"]);
        check("Die „Wahl“ war gut", &["„Wahl“"]);
    }

    #[test]
    fn apostrophes_quote_nothing() {
        check("It's the rebels' plan, rock 'n' roll of the '90s", &[]);
        check("‘It’s the rebels’ plan now,’ he said", &["‘It’s the rebels’ plan now,’"]);
    }

    #[test]
    fn inner_marks_belong_to_the_outer_pair() {
        check("“He said “no” to us,” she said", &["“He said “no” to us,”"]);
        check("\"He said 'no' to us,\" she said", &["\"He said 'no' to us,\""]);
    }

    #[test]
    fn a_paragraph_ends_what_it_does_not_close() {
        check("He left. “We go. We stay.", &["“We go. We stay."]);
        check("“We go. “We stay,” he said.", &["“We go. “We stay,”"]);
    }
}
