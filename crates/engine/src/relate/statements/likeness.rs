//! How alike two utterances are.

use std::collections::BTreeSet;

use dateline_model::{Date, QuoteKind};

use super::{
    speakers::{Kinship, Speakers},
    utterance::Utterance,
    words::{Vocabulary, Word},
};

/// From which likeness on two accounts of one speaker are one statement.
pub const SAME: f64 = 0.55;
/// Added where a report does not say who spoke, or names the body for its spokesman.
const OPEN: f64 = 0.15;
/// Added where no words in a row stand between marks in both.
const REPORTED: f64 = 0.08;
/// Added within one report, which rarely says one thing twice.
const TWICE: f64 = 0.15;
/// How many words in a row make speech the same whoever is said to have spoken.
const VERBATIM: usize = 7;
/// How much of the shorter one two translations of the same words share.
const TRANSLATED: f64 = 0.75;
/// How many days may lie between two reports that are alike in less than words.
const DAYS: i32 = 10;
/// How many words of an utterance are compared one by one.
const COMPARED: usize = 160;

/// What stems weigh: those of many utterances less.
pub struct Weights(Vec<f64>);

impl Weights {
    /// The weights of a story's stems.
    pub fn of(utterances: &[Utterance], vocabulary: Vocabulary) -> Self {
        let mut counts = vec![0.0_f64; vocabulary.len()];
        for utterance in utterances {
            for stem in stems(utterance) {
                if let Some(count) = counts.get_mut(stem as usize) {
                    *count += 1.0;
                }
            }
        }
        let all = utterances.len().max(20) as f64;
        Self(counts.into_iter().map(|count| all / (all + 12.0 * count)).collect())
    }

    /// What one stem weighs, 0 to 1.
    pub fn one(&self, stem: u32) -> f64 {
        self.0.get(stem as usize).copied().unwrap_or(0.0)
    }

    fn sum<'s>(&self, stems: impl IntoIterator<Item = &'s u32>) -> f64 {
        stems.into_iter().map(|&stem| self.one(stem)).sum()
    }
}

/// The stems of an utterance.
pub fn stems(utterance: &Utterance) -> BTreeSet<u32> {
    utterance.words.iter().filter_map(|word| word.stem).collect()
}

/// How far two utterances are beyond what makes them one statement; less than 0 where they are not.
pub fn beyond(a: &Utterance, b: &Utterance, weights: &Weights, speakers: &Speakers<'_>) -> f64 {
    let (mine, theirs) = (stems(a), stems(b));
    let shared = mine.intersection(&theirs).copied().collect::<Vec<_>>();
    if shared.len() < 2 || (a.article == b.article && a.quote == b.quote) {
        return -1.0;
    }
    let kinship = speakers.kinship(a.speaker.as_deref(), b.speaker.as_deref());
    let run = run(a, b, true);
    let said =
        |run: &Run| a.words.get(run.mine..run.mine + run.length).unwrap_or_default().iter().filter_map(|word| word.stem).count();
    let length = run.length;
    if kinship == Kinship::Other && length < VERBATIM {
        return -1.0;
    }
    let sum = weights.sum(&shared);
    let (own, other) = (weights.sum(&mine), weights.sum(&theirs));
    let share = sum / own.min(other).max(0.1);
    let dice = 2.0 * sum / (own + other).max(0.1);
    let said = said(&run).min(4) as f64;
    let quoted = if length >= 3 && said >= 2.0 { 0.06 * said + 0.02 * length.min(10) as f64 } else { 0.0 };
    // The same words between marks in both: all that one of them quotes.
    let whole = said >= 2.0 && (length >= a.quoted().min(b.quoted()));
    if whole && kinship == Kinship::Same && (a.article != b.article) {
        return share.max(0.3);
    }
    if shared.len() < if kinship == Kinship::Same { 3 } else { 4 } && quoted == 0.0 {
        return -1.0;
    }
    if !near(a.day, b.day) && length < 5 {
        return -1.0;
    }
    // Three words in common are few, where the longer one has much else.
    if quoted == 0.0 && shared.len() < 4 && dice < 0.6 {
        return -1.0;
    }
    // Two that give the speaker's own words give mostly the same ones.
    let spoken = a.kind == QuoteKind::Direct && b.kind == QuoteKind::Direct;
    if spoken && share < TRANSLATED && covered(a, b) * 2 < a.words.len().min(b.words.len()) {
        return -1.0;
    }
    // "12 were wounded" and "seven were wounded" are two statements.
    if quoted == 0.0 && !a.numbers.is_empty() && !b.numbers.is_empty() && a.numbers.is_disjoint(&b.numbers) {
        return -1.0;
    }
    let added = |holds: bool, more: f64| if holds { more } else { 0.0 };
    let needed =
        SAME + added(kinship != Kinship::Same, OPEN) + added(quoted == 0.0, REPORTED) + added(a.article == b.article, TWICE);
    0.5 * share + 0.5 * dice + quoted - needed
}

fn near(a: Option<Date>, b: Option<Date>) -> bool {
    a.zip(b).is_none_or(|(a, b)| (a.days() - b.days()).abs() <= DAYS)
}

/// Words that stand in a row in two utterances.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// Its first word in the first utterance.
    pub mine: usize,
    /// Its first word in the second.
    pub theirs: usize,
    /// How many words it has.
    pub length: usize,
}

/// The longest run of words that two utterances share; between marks in both, where asked.
pub fn run(a: &Utterance, b: &Utterance, quoted: bool) -> Run {
    longest(&a.words, &b.words, quoted)
}

fn longest(a: &[Word], b: &[Word], quoted: bool) -> Run {
    let counts = |word: &Word| word.quoted || !quoted;
    let b = b.get(..b.len().min(COMPARED)).unwrap_or_default();
    let mut best = Run::default();
    let mut before = vec![0_usize; b.len() + 1];
    for (mine, word) in a.iter().take(COMPARED).enumerate() {
        let mut row = vec![0_usize; b.len() + 1];
        for (theirs, other) in b.iter().enumerate() {
            if word.form == other.form && counts(word) && counts(other) {
                let length = before.get(theirs).copied().unwrap_or(0) + 1;
                if let Some(slot) = row.get_mut(theirs + 1) {
                    *slot = length;
                }
                if length > best.length {
                    best = Run { mine: mine + 1 - length, theirs: theirs + 1 - length, length };
                }
            }
        }
        before = row;
    }
    best
}

/// How many words of two utterances stand in runs of three or more that both have.
fn covered(a: &Utterance, b: &Utterance) -> usize {
    let (mut left, mut right) = (a.words.get(..a.words.len().min(COMPARED)).unwrap_or_default().to_vec(), b.words.clone());
    let mut all = 0;
    // A run that was counted is taken out of both; few are left after a handful.
    for _ in 0..6 {
        let run = longest(&left, &right, false);
        if run.length < 3 {
            break;
        }
        all += run.length;
        left.drain(run.mine..run.mine + run.length);
        right.drain(run.theirs..run.theirs + run.length);
    }
    all
}
