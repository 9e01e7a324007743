//! What one report gives of something said: a sentence of speech, or one account in the reporter's words.

use std::collections::BTreeSet;

use dateline_model::{Article, BlockKind, Date, Quote, QuoteKind, Span};

use super::words::{Vocabulary, Word};
use crate::numerals::spelled;

/// How many words that say something a sentence of speech has at least to be compared by itself.
pub const LEAST: usize = 3;

/// What one report gives of something said.
#[derive(Clone, Debug)]
pub struct Utterance {
    /// The article's place in the story.
    pub article: u32,
    /// The quote's place in its article.
    pub quote: usize,
    /// From its first word to its last.
    pub span: Span,
    /// What was said within `span`: between marks, or else in the reporter's words.
    pub parts: Vec<Span>,
    /// Its words.
    pub words: Vec<Word>,
    /// The numbers in it, in figures or in words.
    pub numbers: BTreeSet<String>,
    /// The speaker's id.
    pub speaker: Option<String>,
    /// How it is given.
    pub kind: QuoteKind,
    /// Whether it stands in the running text, and not in a headline or under a picture.
    pub running: bool,
    /// When its report was published.
    pub day: Option<Date>,
}

impl Utterance {
    /// How many of its words stand between marks.
    pub fn quoted(&self) -> usize {
        self.words.iter().filter(|word| word.quoted).count()
    }
}

/// Everything said in a story, in the order of the articles and of their text.
pub fn all(articles: &[Article], quoted: &[Vec<Span>]) -> (Vec<Utterance>, Vocabulary) {
    let mut vocabulary = Vocabulary::default();
    let mut found = Vec::new();
    for (at, article) in articles.iter().enumerate() {
        let marks = quoted.get(at).map(Vec::as_slice).unwrap_or_default();
        for (index, quote) in article.quotes.iter().enumerate() {
            for (span, parts) in sentences(article, quote, marks) {
                let words = words(&mut vocabulary, &article.text, quote.kind, span, &parts);
                if words.iter().any(|word| word.stem.is_some()) {
                    found.push(Utterance {
                        article: at as u32,
                        quote: index,
                        span,
                        numbers: numbers(span.of(&article.text)),
                        parts,
                        words,
                        speaker: quote.speaker.as_ref().and_then(|speaker| speaker.actor.clone()),
                        kind: quote.kind,
                        running: article.block(span).is_some_and(|block| block.kind == BlockKind::Paragraph),
                        day: article.published.value.as_deref().and_then(|day| Date::parse(day.get(..10)?)),
                    });
                }
            }
        }
    }
    (found, vocabulary)
}

/// The numbers of a text, as they are written.
fn numbers(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase);
    words.filter(|word| word.starts_with(|first: char| first.is_ascii_digit()) || is_number(word)).collect()
}

fn is_number(word: &str) -> bool {
    matches!(word, "dozens" | "hundreds" | "thousands") || spelled(word).is_some_and(|value| value > 1)
}

/// The words of an utterance: of direct speech those between marks, of an account all but the asides.
fn words(vocabulary: &mut Vocabulary, text: &str, kind: QuoteKind, span: Span, parts: &[Span]) -> Vec<Word> {
    if kind != QuoteKind::Mixed {
        let quoted = kind == QuoteKind::Direct;
        return parts.iter().flat_map(|&part| vocabulary.words(text, part, quoted)).collect();
    }
    let mut words = Vec::new();
    let mut from = span.start;
    for part in parts {
        words.extend(vocabulary.words(text, Span { start: from, end: part.start }, false));
        words.extend(vocabulary.words(text, *part, true));
        from = part.end;
    }
    words.extend(vocabulary.words(text, Span { start: from, end: span.end }, false));
    words
}

/// A quote sentence by sentence, each with what was said in it; short ones stay with what comes before them.
fn sentences(article: &Article, quote: &Quote, marks: &[Span]) -> Vec<(Span, Vec<Span>)> {
    let text = article.text.as_str();
    let first = marks.partition_point(|mark| mark.end <= quote.span.start);
    let inner = marks.iter().skip(first).take_while(|mark| mark.start < quote.span.end);
    let inner = inner.map(|mark| Span { start: mark.start.max(quote.span.start), end: mark.end.min(quote.span.end) });
    match quote.kind {
        QuoteKind::Indirect => {
            let parts = without_aside(quote).into_iter().map(|part| trimmed(text, part)).filter(|part| !part.is_empty());
            whole(parts.collect()).into_iter().collect()
        }
        QuoteKind::Mixed => {
            let span = bared(text, quote.span);
            let parts = inner.map(|part| trimmed(text, part)).filter(|part| !part.is_empty()).collect::<Vec<_>>();
            if parts.is_empty() { Vec::new() } else { vec![(span, parts)] }
        }
        QuoteKind::Direct => {
            let mut found: Vec<Vec<Span>> = Vec::new();
            let mut ended = true;
            let mut last = quote.span.start;
            for mark in inner {
                // "“…,” he said. “We …”": the reporter's sentence ended in between.
                let between = Span { start: last, end: mark.start.max(last) }.of(text);
                let capital = mark.of(text).starts_with(char::is_uppercase);
                ended |= capital && (between.contains(". ") || between.contains(".\n"));
                last = mark.end;
                let from = article.sentences.partition_point(|sentence| sentence.end <= mark.start);
                let mut pieces = article.sentences.iter().skip(from).take_while(|sentence| sentence.start < mark.end);
                let mut rest = pieces.by_ref().map(|own| own.start.max(mark.start)).collect::<Vec<_>>();
                if rest.first() != Some(&mark.start) {
                    rest.insert(0, mark.start);
                }
                for (at, &start) in rest.iter().enumerate() {
                    let end = rest.get(at + 1).copied().unwrap_or(mark.end);
                    let piece = trimmed(text, Span { start, end });
                    if piece.is_empty() {
                        continue;
                    }
                    let short = |span: &Span| span.of(text).split_whitespace().count() < 5;
                    let before = found.last().is_some_and(|parts| parts.iter().map(|part| part.len()).sum::<usize>() < 24);
                    match found.last_mut().filter(|_| !ended || short(&piece) || before) {
                        Some(parts) => parts.push(piece),
                        None => found.push(vec![piece]),
                    }
                    let closed = Span { start: piece.end, end: end.max(piece.end) }.of(text);
                    ended = closed.contains('.') || piece.of(text).ends_with(['?', '!', '…']);
                }
            }
            found.into_iter().filter_map(|parts| whole(touching(text, parts))).collect()
        }
    }
}

/// The span of some parts, with them.
fn whole(parts: Vec<Span>) -> Option<(Span, Vec<Span>)> {
    let span = parts.iter().copied().reduce(Span::join)?;
    Some((span, parts))
}

/// Parts between which nothing but white space and full stops stands are one.
pub fn touching(text: &str, parts: Vec<Span>) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::with_capacity(parts.len());
    for part in parts {
        let near = |last: &Span| {
            let between = Span { start: last.end, end: part.start.max(last.end) }.of(text);
            between.chars().all(|letter| letter.is_whitespace() || letter == '.') && !between.contains('\n')
        };
        match joined.last_mut().filter(|last| near(last)) {
            Some(last) => last.end = part.end,
            None => joined.push(part),
        }
    }
    joined
}

/// A report in the reporter's words without "he said" in the middle of it.
fn without_aside(quote: &Quote) -> Vec<Span> {
    let cue = quote.cue.filter(|cue| quote.span.contains(*cue));
    let speaker = quote.speaker.as_ref().map(|speaker| speaker.span).filter(|speaker| quote.span.contains(*speaker));
    let (Some(cue), Some(speaker)) = (cue, speaker) else { return vec![quote.span] };
    let aside = cue.join(speaker);
    vec![Span { start: quote.span.start, end: aside.start }, Span { start: aside.end, end: quote.span.end }]
}

/// A span without what separates it from the rest of its sentence; its marks stay in pairs.
fn bared(text: &str, span: Span) -> Span {
    let own = span.of(text);
    let head = own.trim_start_matches([' ', '\n', ',', ':', '—', '–']);
    let start = span.start + (own.len() - head.len()) as u32;
    let body = head.trim_end_matches([' ', '\n', ',', ':', ';', '.']);
    let rest = body.strip_prefix("that ").unwrap_or(body);
    let start = start + (body.len() - rest.len()) as u32;
    Span { start, end: start + rest.len() as u32 }
}

/// A span from its first letter to its last, without "that" in front; a mark that asks or exclaims stays.
fn trimmed(text: &str, span: Span) -> Span {
    let own = span.of(text);
    let lead = |letter: char| !letter.is_alphanumeric() && !matches!(letter, '$' | '£' | '€' | '[' | '(' | '#' | '@');
    let head = own.trim_start_matches(lead);
    let start = span.start + (own.len() - head.len()) as u32;
    let tail = |letter: char| {
        letter.is_whitespace()
            || matches!(letter, ',' | '.' | ';' | ':' | '"' | '“' | '”' | '\'' | '’' | '‘' | '—' | '–' | '-' | '«' | '»')
    };
    let body = head.trim_end_matches(tail);
    let rest = body.strip_prefix("that ").unwrap_or(body);
    let start = start + (body.len() - rest.len()) as u32;
    Span { start, end: start + rest.len() as u32 }
}
