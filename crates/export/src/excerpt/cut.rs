//! A text of which stretches are kept, and where they stand in it.

use dateline_model::Span;

/// What stands where words are left out.
const MARK: &str = "[…]";

/// A shortened text.
#[derive(Debug)]
pub struct Cut {
    /// The text.
    pub text: String,
    /// What is kept, in the old text, and where it begins in the new one.
    pieces: Vec<(Span, u32)>,
    /// Whether anything was left out.
    pub shortened: bool,
}

impl Cut {
    /// All of a text.
    pub fn whole(text: &str) -> Self {
        Self { text: text.to_owned(), pieces: vec![(Span::new(0, text.len()), 0)], shortened: false }
    }

    /// The stretches of a text, which stand in order, with marks between them. What is no more than a few signs between two
    /// stretches stays.
    pub fn new(text: &str, kept: &[Span]) -> Self {
        let mut cut = Self { text: String::new(), pieces: Vec::new(), shortened: true };
        let mut end = 0;
        for &span in kept {
            let gap = text.get(end..span.start as usize).unwrap_or_default();
            let signs = gap.len() <= 8 && !gap.contains(char::is_alphanumeric);
            match cut.pieces.last_mut() {
                Some(last) if signs => {
                    last.0.end = span.end;
                    cut.text.push_str(gap);
                }
                last => {
                    let first = last.is_none();
                    cut.text.push_str(&between(gap, first));
                    let at = cut.text.len() as u32;
                    cut.pieces.push((span, at));
                }
            }
            cut.text.push_str(span.of(text));
            end = span.end as usize;
        }
        if text.get(end..).is_some_and(|rest| !rest.trim().is_empty()) {
            cut.text.push_str(if cut.pieces.is_empty() { MARK } else { " […]" });
        }
        cut.shortened = cut.text.contains(MARK) && cut.text != text;
        cut
    }

    /// A stretch of the old text in the new one, where all of it is there.
    pub fn exact(&self, span: Span) -> Option<Span> {
        let next = self.pieces.partition_point(|(piece, _)| piece.end < span.end);
        let &(piece, at) = self.pieces.get(next)?;
        (piece.contains(span) && !span.is_empty()).then(|| shifted(span, piece, at))
    }

    /// What is there of a stretch of the old text, from the first word that is to the last.
    pub fn cover(&self, span: Span) -> Option<Span> {
        let first = self.pieces.partition_point(|(piece, _)| piece.end <= span.start);
        let inside = self.pieces.get(first..)?.iter().take_while(|(piece, _)| piece.start < span.end);
        let mut shown = inside.filter_map(|&(piece, at)| {
            let common = Span { start: span.start.max(piece.start), end: span.end.min(piece.end) };
            self.trimmed(shifted(common, piece, at))
        });
        let start = shown.next()?;
        Some(shown.fold(start, Span::join))
    }

    /// The same, with the marks that stand before and after it in its line.
    pub fn with_marks(&self, span: Span) -> Option<Span> {
        let mut found = self.cover(span)?;
        let before = self.text.get(..found.start as usize).unwrap_or_default();
        if before.ends_with("[…] ") {
            found.start -= "[…] ".len() as u32;
        }
        if self.text.get(found.end as usize..).is_some_and(|after| after.starts_with(" […]")) {
            found.end += " […]".len() as u32;
        }
        Some(found)
    }

    /// A stretch of the new text without the white space around it; nothing where it is nothing else.
    fn trimmed(&self, span: Span) -> Option<Span> {
        let words = span.of(&self.text);
        let start = span.start as usize + (words.len() - words.trim_start().len());
        (!words.trim().is_empty()).then(|| Span::new(start, start + words.trim().len()))
    }
}

fn shifted(span: Span, piece: Span, at: u32) -> Span {
    Span { start: at + span.start - piece.start, end: at + span.end - piece.start }
}

/// What stands in place of words that are left out: the mark closes the line that it shortens, or opens the next.
fn between(gap: &str, first: bool) -> String {
    if first {
        return if gap.trim().is_empty() { String::new() } else { [MARK, " "].concat() };
    }
    let Some((line, rest)) = gap.split_once('\n') else { return [" ", MARK, " "].concat() };
    let opening = rest.rsplit('\n').next().unwrap_or_default();
    let closes = !line.trim().is_empty();
    let opens = !opening.trim().is_empty() || (!closes && !rest.trim().is_empty());
    let mut text = String::new();
    if closes {
        text.extend([" ", MARK]);
    }
    text.push_str("\n\n");
    if opens {
        text.extend([MARK, " "]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, words: &[&str]) -> Cut {
        let spans: Vec<Span> =
            words.iter().map(|words| text.find(words).map(|start| Span::new(start, start + words.len())).unwrap()).collect();
        Cut::new(text, &spans)
    }

    #[test]
    fn marks_stand_where_words_are_left_out() {
        assert_eq!(cut("One. Two. Three.", &["One.", "Three."]).text, "One. […] Three.");
        assert_eq!(cut("One. Two.\nThree. Four.", &["One.", "Four."]).text, "One. […]\n\n[…] Four.");
        assert_eq!(cut("Head\n\nOne.\n\nTwo.", &["Head", "Two."]).text, "Head\n\n[…] Two.");
        assert_eq!(cut("Head\n\nOne.\n\nTwo.", &["One."]).text, "[…] One. […]");
        assert_eq!(cut("GENEVA -- Two. Three.", &["GENEVA", "Two."]).text, "GENEVA -- Two. […]");
        assert_eq!(cut("One.", &[]).text, "[…]");
    }

    #[test]
    fn spans_follow_their_words() {
        let text = "Ada spoke. Nobody heard it. Ben left on Monday.";
        let cut = cut(text, &["Ada spoke.", "Ben left"]);
        assert_eq!(cut.exact(Span::new(28, 31)).unwrap().of(&cut.text), "Ben");
        assert_eq!([cut.exact(Span::new(11, 17)), cut.exact(Span::new(28, 47)), cut.cover(Span::new(11, 27))], [None; 3]);
        assert_eq!(cut.cover(Span::new(28, 47)).unwrap().of(&cut.text), "Ben left");
        assert_eq!(cut.with_marks(Span::new(28, 47)).unwrap().of(&cut.text), "[…] Ben left […]");
    }
}
