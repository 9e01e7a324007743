//! What a rule found.

use dateline_model::{Modifier, Range, TimeKind, TimeReason, TimeSource};

use super::value::{Amount, Value};

/// A temporal expression as a rule found it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its first token.
    pub start: usize,
    /// The token after its last.
    pub end: usize,
    /// What it denotes.
    pub kind: TimeKind,
    /// What it was read as.
    pub value: Value,
    /// Whether the words are vague.
    pub approximate: bool,
    /// The stretch of time where it is narrower than the value's: "mid-July".
    pub range: Option<Range>,
    /// How the words narrow or loosen the value.
    pub modifier: Option<Modifier>,
    /// The time at which it begins, by its place among the times of the article.
    pub begins: Option<u32>,
    /// The time at which it ends.
    pub ends: Option<u32>,
    /// Of a set: "EVERY", "EACH".
    pub quant: Option<String>,
    /// Of a set, how often in its period.
    pub freq: Option<String>,
    /// From what it was reckoned.
    pub source: TimeSource,
    /// By what this reading was chosen.
    pub reason: TimeReason,
    /// A reading that was not ruled out.
    pub other: Option<Value>,
}

impl Hit {
    /// An expression of the value's own type.
    pub fn new(start: usize, end: usize, value: Value) -> Self {
        let approximate = matches!(value, Value::Length(Amount::Some, _) | Value::Span(Amount::Some, ..));
        let open = match &value {
            Value::DayOfWeek(_) | Value::DayOfYear(..) => true,
            Value::Written(text, None, _) => text.contains('X'),
            _ => false,
        };
        Self {
            start,
            end,
            kind: value.kind(),
            value,
            approximate,
            range: None,
            modifier: None,
            begins: None,
            ends: None,
            quant: None,
            freq: None,
            source: if open { TimeSource::Nothing } else { TimeSource::Words },
            reason: TimeReason::Plain,
            other: None,
        }
    }

    /// The same, narrowed or loosened.
    pub fn modified(mut self, modifier: Modifier) -> Self {
        self.modifier = Some(modifier);
        self
    }

    /// The same, reckoned from something; a value that stayed open was not.
    pub fn from(mut self, source: TimeSource) -> Self {
        if self.source != TimeSource::Nothing {
            self.source = source;
        }
        self
    }

    /// The same, chosen by something.
    pub fn because(mut self, reason: TimeReason) -> Self {
        self.reason = reason;
        self
    }

    /// The same, with a reading that was not ruled out.
    pub fn or(mut self, other: Option<Value>) -> Self {
        self.other = other.filter(|other| *other != self.value && other.is_in_calendar());
        self
    }

    /// The same, vague.
    pub fn vague(mut self) -> Self {
        self.approximate = true;
        self
    }
}
