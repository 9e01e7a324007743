//! Capitalised words that the atlas knows as a place, the longest first.
//!
//! ```text
//! meanings  everything that words may mean
//! given     the places that a person gave
//! ```

mod given;
mod meanings;

use dateline_atlas::{Entry, Gazetteer, fold, people_begins};
use dateline_model::{BlockKind, PlaceKind, Span};

use super::{
    abbreviations,
    reader::{Case, Reader},
    words,
};
use crate::relate::GivenPlace;
use given::{given_at, given_names};
use meanings::{candidates, without_article};

/// What a name may mean.
pub type Candidate<'a> = Entry<'a>;

/// Words of the text that may name a place.
#[derive(Clone, Debug)]
pub struct Name<'a> {
    /// The words.
    pub span: Span,
    /// Their tokens.
    pub tokens: std::ops::Range<usize>,
    /// The block they stand in.
    pub block: BlockKind,
    /// How that block is written.
    pub case: Case,
    /// The folded words, under which all namesakes of a document are settled together.
    pub key: String,
    /// Everything they may mean.
    pub candidates: Vec<Candidate<'a>>,
    /// Whether a person gave the place.
    pub given: bool,
    /// What a noun beside it says it is: "Washington state".
    pub noun: Option<PlaceKind>,
    /// The index of the name that contains this one: "Louisiana" of "Alexandria, Louisiana".
    pub container: Option<usize>,
}

impl<'a> Name<'a> {
    /// The name of these tokens, where it means anything.
    pub fn of(
        reader: &Reader<'_>,
        tokens: std::ops::Range<usize>,
        block: BlockKind,
        case: Case,
        meant: impl Fn(&str) -> Vec<Candidate<'a>>,
    ) -> Option<Self> {
        let span = Span::new(start_of(reader, tokens.start), end_of(reader, tokens.end.checked_sub(1)?));
        let mut key = String::new();
        fold(span.of(reader.document.text), &mut key);
        let candidates = meant(&key);
        let known = !candidates.is_empty();
        known.then_some(Self { span, tokens, block, case, key, candidates, given: false, noun: None, container: None })
    }
}

/// How many tokens a name may have.
pub const LONGEST: usize = 12;

/// How many capitalised words and initials a name may have.
const CAPITALS: usize = 6;

/// Every name outside boilerplate, in order; none overlap.
pub fn find<'a>(reader: &Reader<'_>, gazetteer: &'a Gazetteer, given: &'a [GivenPlace]) -> Vec<Name<'a>> {
    let given = given_names(given);
    let mut names = Vec::new();
    let mut key = String::new();
    for (range, block, case) in &reader.blocks {
        if *block == BlockKind::Byline {
            continue;
        }
        let mut at = range.start;
        while at < range.end {
            let by_hand = given_at(reader, at, range.end, &given);
            if by_hand.is_none() && !starts_name(reader, at) {
                at += 1;
                continue;
            }
            let given_name: Option<Name<'a>> = by_hand.map(|(end, key, place)| Name {
                span: Span::new(start_of(reader, at), end_of(reader, end - 1)),
                tokens: at..end,
                block: *block,
                case: *case,
                key: key.clone(),
                candidates: vec![*place],
                given: true,
                noun: None,
                container: None,
            });
            if let Some(name) = given_name {
                at = name.tokens.end;
                names.push(name);
                continue;
            }
            let mut best: Option<Name<'a>> = None;
            for end in ends(reader, at, range.end) {
                let span = Span::new(start_of(reader, at), end_of(reader, end - 1));
                key.clear();
                fold(span.of(reader.document.text), &mut key);
                let mut candidates = candidates(reader, at..end, &key, gazetteer, *case);
                if candidates.is_empty() {
                    candidates = without_article(reader, at..end, &key, gazetteer, *case);
                }
                if !candidates.is_empty() {
                    let tokens = at..end;
                    let name = Name {
                        span,
                        tokens,
                        block: *block,
                        case: *case,
                        key: key.clone(),
                        candidates,
                        given: false,
                        noun: None,
                        container: None,
                    };
                    best = Some(name);
                }
                if !may_go_on(reader, end, &key, gazetteer, &given) {
                    break;
                }
            }
            match best {
                Some(name) => {
                    at = name.tokens.end;
                    names.push(name);
                }
                None => at += 1,
            }
        }
    }
    names
}

/// Whether a longer name can begin with the words before the token `end`, folded. Without asking, a line of capitals is
/// looked up six times over.
fn may_go_on(reader: &Reader<'_>, end: usize, key: &str, gazetteer: &Gazetteer, given: &[(String, Candidate<'_>)]) -> bool {
    let begins = |name: &str| name.strip_prefix(key).is_some_and(|rest| rest.starts_with(' '));
    // Amid "U.S." or "King's" no word ends, and the letters of "N. C." fold into one word.
    !reader.spaced(end)
        || key.len() <= 2
        || gazetteer.begins(key)
        || people_begins(key)
        || given.iter().any(|(name, _)| begins(name))
}

fn start_of(reader: &Reader<'_>, at: usize) -> usize {
    reader.document.tokens.get(at).map_or(0, |token| token.span.start as usize)
}

fn end_of(reader: &Reader<'_>, at: usize) -> usize {
    reader.document.tokens.get(at).map_or(0, |token| token.span.end as usize)
}

/// A capital begins a name, or an article that is written small: "al-Bab", "el-Obeid".
fn starts_name(reader: &Reader<'_>, at: usize) -> bool {
    let joined = !reader.spaced(at) && matches!(reader.before(at, 1), "'" | "’" | ".");
    if reader.capital(at) {
        // The middle of "U.S.A." begins nothing.
        return !joined || (reader.before(at, 1) == "." && reader.word(at).len() > 1);
    }
    words::is_article(reader.word(at)) && reader.word(at + 1) == "-" && reader.capital(at + 2)
}

/// Where a name that starts at `at` may end, shortest first.
fn ends(reader: &Reader<'_>, at: usize, limit: usize) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut to = at;
    let mut capitals = 0;
    while to < limit && to < at + LONGEST {
        let word = reader.word(to);
        capitals += usize::from(reader.capital(to));
        if capitals > CAPITALS {
            break;
        }
        if reader.capital(to)
            || (to > at && !reader.spaced(to) && reader.is_word(to) && reader.before(to, 1) != "'" && reader.before(to, 1) != "’")
        {
            // "U.S." takes its last point with it; a single word at the end of a sentence does not.
            if reader.word(to + 1) == "."
                && !reader.spaced(to + 1)
                && (word.chars().count() == 1 || abbreviations::is_short(word) || matches!(word, "St" | "Ste" | "Mt" | "Ft"))
            {
                ends.push(to + 1);
                ends.push(to + 2);
                to += 2;
                continue;
            }
            // "Ohio State University" is not the name of the state.
            if !(word == "State" && reader.capital(to + 1) && reader.spaced(to + 1)) {
                ends.push(to + 1);
            }
        } else if to > at {
            let joins = matches!(word, "-" | "'" | "’" | "‘" | "`" | "&") && !reader.spaced(to);
            let inner = words::is_inner(word) || (words::is_article(word) && reader.word(to + 1) == "-");
            let apostrophe = matches!(reader.before(to, 1), "'" | "’") && !reader.spaced(to) && reader.is_word(to);
            if apostrophe && (word != "s" || reader.capital(to + 1)) {
                // "People's Republic", "King's Lynn"
                if word != "s" {
                    ends.push(to + 1);
                }
            } else if !joins && !inner {
                break;
            }
        } else if !words::is_article(word) {
            break;
        }
        to += 1;
    }
    ends
}
