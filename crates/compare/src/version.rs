//! A statement's versions, word against word.

use dateline_model::{Likeness, Span, Version};

use crate::{
    align::shared,
    tokens::{Token, tokens},
};

/// With how many others a version is compared for what stands only in it.
const OTHERS: usize = 16;
/// A version that shares less of its words than this is worded too differently to be laid against the fullest.
const ALIKE: f64 = 0.3;
/// So many words must be missing in one place before a list names them.
const NAMED: usize = 3;

/// A stretch of a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words that another version has too, and what stands between them.
    Same(Span),
    /// Words that no other version has.
    Only(Span),
    /// Words that another version has too, but not the fullest.
    Other(Span),
    /// What interrupts the speech.
    Between(Span),
    /// Words of the fullest version that are missing here, by their place in its report.
    Left(Vec<Span>),
}

/// A version as it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Laid {
    /// What it is made of, in order.
    pub pieces: Vec<Piece>,
    /// Which words of the fullest version it has; none where it is not laid against it.
    pub kept: Vec<bool>,
    /// The first version that has the same words, where that is another.
    pub like: Option<usize>,
}

/// Words of the fullest version that others leave out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The words, in the report of the fullest version.
    pub words: Vec<Span>,
    /// Which versions do.
    pub by: Vec<usize>,
}

/// Lays every version against the first and against the others; `texts` are their reports. What is left out comes with it.
pub fn lay(versions: &[Version], texts: &[&str]) -> (Vec<Laid>, Vec<LeftOut>) {
    let mut known = Keys::default();
    let read: Vec<Words> = versions.iter().zip(texts).map(|(version, text)| Words::of(version, text, &mut known)).collect();
    let is_short = |key: u32| known.keys.get(key as usize).is_some_and(|key| key.chars().count() < 4);
    let spoken: Vec<usize> = (0..versions.len()).filter(|&at| versions[at].likeness != Likeness::Reported).collect();
    let mut elsewhere: Vec<Vec<bool>> = read.iter().map(|words| vec![false; words.keys.len()]).collect();
    let mut against_first: Vec<Vec<(usize, usize)>> = vec![Vec::new(); versions.len()];
    for (order, &one) in spoken.iter().enumerate() {
        for &other in spoken[order + 1..].iter().take(OTHERS) {
            let pairs = shared(&read[one].keys, &read[other].keys, is_short);
            for &(a, b) in &pairs {
                elsewhere[one][a] = true;
                elsewhere[other][b] = true;
            }
            if one == 0 {
                against_first[other] = pairs;
            }
        }
    }
    let mut left: Vec<LeftOut> = Vec::new();
    let laid = (0..versions.len()).map(|at| {
        let words = &read[at];
        let is_spoken = spoken.len() > 1 && spoken.contains(&at);
        let pairs = &against_first[at];
        let alike = pairs.len() as f64 >= ALIKE * words.keys.len() as f64;
        let follows = is_spoken && at > 0 && spoken.first() == Some(&0) && alike && !pairs.is_empty();
        let mut in_first = vec![at == 0; words.keys.len()];
        pairs.iter().for_each(|&(_, own)| in_first[own] = true);
        let kind = |token: usize| match () {
            () if !is_spoken || (at > 0 && !follows) || in_first[token] && elsewhere[at][token] => Kind::Same,
            () if elsewhere[at][token] => Kind::Other,
            () => Kind::Only,
        };
        let gaps = if follows { gaps(pairs, read[0].keys.len(), words.keys.len()) } else { Vec::new() };
        for gap in gaps.iter().filter(|gap| gap.to - gap.from >= NAMED) {
            let missing = read[0].stretch(gap.from, gap.to);
            match left.iter_mut().find(|held| held.words == missing) {
                Some(held) => held.by.push(at),
                None => left.push(LeftOut { words: missing, by: vec![at] }),
            }
        }
        let shown = |gap: &&Gap| gap.own == 0 || gap.to - gap.from >= gap.own + NAMED;
        let shown = gaps.iter().filter(shown).map(|gap| (gap.before, read[0].stretch(gap.from, gap.to))).collect();
        let kept = if at == 0 && is_spoken {
            vec![true; words.keys.len()]
        } else if follows {
            let mut kept = vec![false; read[0].keys.len()];
            pairs.iter().for_each(|&(first, _)| kept[first] = true);
            kept
        } else {
            Vec::new()
        };
        let like = (0..at).find(|&other| spoken.contains(&other) && spoken.contains(&at) && read[other].keys == words.keys);
        Laid { pieces: words.pieces(kind, shown), kept, like }
    });
    (laid.collect(), left)
}

/// How a word of a version stands to the others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Same,
    Only,
    Other,
}

/// Words of the first version, from one to before another, that are missing before a word of the other, which has so many
/// of its own in their place.
struct Gap {
    from: usize,
    to: usize,
    before: usize,
    own: usize,
}

fn gaps(pairs: &[(usize, usize)], first: usize, other: usize) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let (mut a, mut b) = (0, 0);
    for &(to, at) in pairs.iter().chain([&(first, other)]) {
        if to > a {
            gaps.push(Gap { from: a, to, before: b, own: at - b });
        }
        (a, b) = (to + 1, at + 1);
    }
    gaps
}

/// A number for every word, in a table of chains: what is compared often is compared by its number.
#[derive(Default)]
struct Keys {
    keys: Vec<String>,
    /// For each of [`CHAINS`] sums of letters the words that have it.
    chains: Vec<Vec<u32>>,
}

const CHAINS: usize = 512;

impl Keys {
    fn number(&mut self, key: &str) -> u32 {
        self.chains.resize(CHAINS, Vec::new());
        let sum = key.bytes().fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        let chain = &mut self.chains[sum % CHAINS];
        if let Some(&number) = chain.iter().find(|&&number| self.keys[number as usize] == key) {
            return number;
        }
        let number = self.keys.len() as u32;
        self.keys.push(key.into());
        chain.push(number);
        number
    }
}

/// The words of one version.
struct Words {
    whole: Span,
    /// What was said, in order.
    parts: Vec<Span>,
    tokens: Vec<Token>,
    keys: Vec<u32>,
}

impl Words {
    fn of(version: &Version, text: &str, known: &mut Keys) -> Self {
        let parts = if version.parts.is_empty() { vec![version.span] } else { version.parts.clone() };
        let tokens: Vec<Token> = parts.iter().flat_map(|&part| tokens(text, part)).collect();
        let keys = tokens.iter().map(|token| known.number(&token.key)).collect();
        Self { whole: version.span, parts, tokens, keys }
    }

    /// Some of its words as stretches of what was said.
    fn stretch(&self, from: usize, to: usize) -> Vec<Span> {
        let Some(words) = self.tokens.get(from..to).filter(|words| !words.is_empty()) else { return Vec::new() };
        let within = |part: &Span| {
            let mut inside = words.iter().filter(|token| part.contains(token.span));
            let first = inside.next()?.span;
            Some(inside.next_back().map_or(first, |last| first.join(last.span)))
        };
        self.parts.iter().filter_map(within).collect()
    }

    /// The version cut into pieces: `left` are words that are missing before a word, by its number.
    fn pieces(&self, kind: impl Fn(usize) -> Kind, left: Vec<(usize, Vec<Span>)>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut left = left.into_iter().peekable();
        let (mut at, mut token) = (self.whole.start, 0);
        for part in &self.parts {
            push(&mut pieces, Piece::Between(Span { start: at, end: part.start.max(at) }));
            at = at.max(part.start);
            while let Some(held) = self.tokens.get(token).filter(|held| part.contains(held.span)) {
                if left.peek().is_some_and(|(before, _)| *before <= token) {
                    // The space before the gap stays before it.
                    push(&mut pieces, Piece::Same(Span { start: at, end: held.span.start }));
                    at = held.span.start;
                    pieces.extend(left.next().map(|(_, words)| Piece::Left(words)));
                }
                let own = kind(token);
                let mut last = held.span;
                token += 1;
                while let Some(next) = self.tokens.get(token).filter(|next| part.contains(next.span)) {
                    if kind(token) != own || left.peek().is_some_and(|(before, _)| *before == token) {
                        break;
                    }
                    last = next.span;
                    token += 1;
                }
                push(&mut pieces, Piece::Same(Span { start: at, end: held.span.start }));
                let run = held.span.join(last);
                push(
                    &mut pieces,
                    match own {
                        Kind::Same => Piece::Same(run),
                        Kind::Only => Piece::Only(run),
                        Kind::Other => Piece::Other(run),
                    },
                );
                at = last.end;
            }
            push(&mut pieces, Piece::Same(Span { start: at, end: part.end.max(at) }));
            at = at.max(part.end);
        }
        // What is missing at the end stands before the closing marks.
        let closing = matches!(pieces.last(), Some(Piece::Same(_))).then(|| pieces.pop()).flatten();
        if let Some(Piece::Same(span)) = closing {
            let end = self.tokens.last().map_or(span.start, |last| last.span.end.clamp(span.start, span.end));
            push(&mut pieces, Piece::Same(Span { start: span.start, end }));
            pieces.extend(left.map(|(_, words)| Piece::Left(words)));
            push(&mut pieces, Piece::Same(Span { start: end, end: span.end }));
        } else {
            pieces.extend(closing);
            pieces.extend(left.map(|(_, words)| Piece::Left(words)));
        }
        push(&mut pieces, Piece::Between(Span { start: at, end: self.whole.end.max(at) }));
        pieces
    }
}

/// Adds a piece that holds something, joined to the last where the two are of a kind.
fn push(pieces: &mut Vec<Piece>, piece: Piece) {
    match (pieces.last_mut(), piece) {
        (_, Piece::Same(span) | Piece::Between(span) | Piece::Only(span) | Piece::Other(span)) if span.is_empty() => {}
        (Some(Piece::Same(last)), Piece::Same(span)) => last.end = span.end,
        (_, piece) => pieces.push(piece),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Versions of a statement, what was said between `<` and `>`; drawn with `[only here]`, `{left out}` and `(between)`.
    fn drawn(given: &[(&str, Likeness)]) -> (Vec<String>, Vec<String>) {
        let texts: Vec<String> = given.iter().map(|(text, _)| text.replace(['<', '>'], "")).collect();
        let version = |&(text, likeness): &(&str, Likeness)| {
            let mut parts = Vec::new();
            let (mut at, mut start) = (0, 0);
            for c in text.chars() {
                match c {
                    '<' => start = at,
                    '>' => parts.push(Span::new(start, at)),
                    _ => at += c.len_utf8(),
                }
            }
            let span = Span { start: parts[0].start, end: parts[parts.len() - 1].end };
            Version { article: 0, span, parts, likeness }
        };
        let versions: Vec<Version> = given.iter().map(version).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let (laid, left) = lay(&versions, &texts);
        let words = |spans: &[Span]| spans.iter().map(|span| span.of(texts[0])).collect::<Vec<_>>().join(" ");
        let laid = laid.iter().zip(&texts).map(|(laid, text)| {
            let piece = |piece: &Piece| match piece {
                Piece::Same(span) => span.of(text).to_owned(),
                Piece::Only(span) => format!("[{}]", span.of(text)),
                Piece::Other(span) => format!("‹{}›", span.of(text)),
                Piece::Between(span) => format!("({})", span.of(text)),
                Piece::Left(spans) => format!("{{{}}}", words(spans)),
            };
            laid.pieces.iter().map(piece).collect::<String>()
        });
        (laid.collect(), left.iter().map(|left| format!("{} {:?}", words(&left.words), left.by)).collect())
    }

    use Likeness::{Cut, Reported, Reworded, Verbatim};

    #[test]
    fn a_cut_shows_what_is_missing_before_the_closing_mark() {
        let (laid, left) = drawn(&[("He said <“The dam holds and it will hold.”>", Verbatim), ("So <“the dam holds.”>", Cut)]);
        assert_eq!(laid, ["“The dam holds [and it will hold].”", "“the dam holds{and it will hold}.”"]);
        assert_eq!(left, ["and it will hold [1]"]);
    }

    #[test]
    fn a_word_for_a_word_is_marked_and_not_struck() {
        let (laid, _) = drawn(&[("<this kind of water we know>", Verbatim), ("<this type of water we know>", Reworded)]);
        assert_eq!(laid, ["this [kind] of water we know", "this [type] of water we know"]);
    }

    #[test]
    fn what_two_others_share_is_not_only_in_either() {
        let (laid, _) = drawn(&[
            ("<we fear it is the end of the dam>", Verbatim),
            ("<I fear it's the end of the dam>", Reworded),
            ("<fear it's the end of the dam>", Cut),
        ]);
        assert_eq!(laid[0], "[we] fear [it is] the end of the dam");
        assert_eq!(laid[1], "[I] fear ‹it's› the end of the dam");
        assert_eq!(laid[2], "{we}fear ‹it's› the end of the dam");
    }

    #[test]
    fn versions_in_the_same_words_are_known_as_such() {
        let held = ["<the dam holds.>", "<It holds, I say>", "<“The dam holds”>", "<it holds>"];
        let versions: Vec<Version> = held
            .iter()
            .map(|text| {
                let span = Span::new(1, text.len() - 1);
                Version { span, parts: vec![span], likeness: Reworded, ..Version::default() }
            })
            .collect();
        let like: Vec<_> = lay(&versions, &held).0.into_iter().map(|laid| laid.like).collect();
        assert_eq!(like, [None, None, Some(0), None]);
    }

    #[test]
    fn what_interrupts_is_no_speech() {
        let (laid, left) =
            drawn(&[("<“The dam holds,”> she said, <“and so does the bridge.”>", Verbatim), ("<“The dam holds”>", Cut)]);
        assert_eq!(laid[0], "“The dam holds,”( she said, )“[and so does the bridge].”");
        assert_eq!(left, ["and so does the bridge [1]"]);
    }

    #[test]
    fn a_report_in_other_words_is_not_laid_against_it() {
        let (laid, left) = drawn(&[("<the dam holds and it will hold>", Verbatim), ("<it was safe>", Reported)]);
        assert_eq!((laid, left), (vec!["the dam holds and it will hold".into(), "it was safe".into()], vec![]));
    }

    #[test]
    fn pieces_lose_nothing() {
        for text in ["<“a”>", "<a b> c <d e f>", "<é, “ö” ü>", "<>"] {
            let (laid, _) = drawn(&[(text, Verbatim), ("<a b c d>", Verbatim)]);
            let plain = text.replace(['<', '>'], "");
            assert_eq!(laid[0].replace(['[', ']', '(', ')'], ""), plain);
        }
    }
}
