use dateline_model::Span;

use super::Stretch;

const STEP: usize = 64;

/// Turns bytes of one text into code points: one pass over the text, then a short count for each question.
pub struct Offsets<'a> {
    text: &'a str,
    /// Code points before every 64th byte; empty where every byte is one.
    before: Vec<u32>,
}

impl<'a> Offsets<'a> {
    /// The offsets of a text.
    pub fn new(text: &'a str) -> Self {
        if text.is_ascii() {
            return Self { text, before: Vec::new() };
        }
        let mut count = 0;
        let before = text
            .as_bytes()
            .chunks(STEP)
            .map(|chunk| {
                let start = count;
                count += starts(chunk);
                start
            })
            .collect();
        Self { text, before }
    }

    /// The words of a span.
    pub fn words(&self, span: Span) -> &'a str {
        span.of(self.text)
    }

    /// A span in code points.
    pub fn stretch(&self, span: Span) -> Stretch {
        Stretch { start: self.at(span.start), end: self.at(span.end) }
    }

    fn at(&self, byte: u32) -> u32 {
        let byte = (byte as usize).min(self.text.len());
        if self.before.is_empty() {
            return byte as u32;
        }
        let block = (byte / STEP).min(self.before.len() - 1);
        self.before[block] + starts(&self.text.as_bytes()[block * STEP..byte])
    }
}

/// How many code points begin in these bytes.
fn starts(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_of_a_mixed_text_is_counted() {
        let text = "Ja’afari 𝔻ayr az-Zawr دمشق \u{202e}x ".repeat(9);
        let offsets = Offsets::new(&text);
        for (count, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(offsets.at(byte as u32), count as u32);
        }
        assert_eq!(offsets.at(text.len() as u32), text.chars().count() as u32);
    }

    #[test]
    fn a_span_beyond_the_text_is_held_to_it() {
        for text in ["", "é", "abc"] {
            let length = text.chars().count() as u32;
            assert_eq!(Offsets::new(text).stretch(Span { start: 90, end: 99 }), Stretch { start: length, end: length });
        }
    }
}
