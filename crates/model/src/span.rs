use serde::{Deserialize, Serialize};

/// A stretch of an article's text: bytes of UTF-8, end exclusive, always on character boundaries.
///
/// `Span::new(0, 5)` covers bytes 0, 1, 2, 3 and 4. An empty span (`start == end`) marks a point.
///
/// ```
/// use dateline_model::Span;
/// let text = "Talks in Geneva";
/// assert_eq!(Span::new(9, 15).of(text), "Geneva");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "Stored", into = "Stored")]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

/// How a span is stored: lengths repeat, and compress better than ends.
#[derive(Serialize, Deserialize)]
struct Stored {
    start: u32,
    length: u32,
}

impl From<Stored> for Span {
    fn from(Stored { start, length }: Stored) -> Self {
        Self { start, end: start.saturating_add(length) }
    }
}

impl From<Span> for Stored {
    fn from(span: Span) -> Self {
        Self { start: span.start, length: span.end.saturating_sub(span.start) }
    }
}

impl Span {
    /// The span from `start` up to and without `end`; an `end` before `start` gives the empty span at `start`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end.max(start) as u32 }
    }

    /// The words it covers, or the empty string where it does not lie in `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }

    /// The same as a range of `usize`, for slicing.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// How many bytes it covers.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether all of `other` lies in it.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    pub fn join(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}
