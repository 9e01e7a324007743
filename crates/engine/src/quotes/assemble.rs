//! Attributions and bare quotations into quotes.

use std::{cmp::Reverse, ops::Range};

use dateline_model::{BlockKind, Quote, QuoteKind, Span, Speaker};

use super::{
    attribution::{self, Attribution},
    colon, content,
    reader::{Names, Reader, Unit},
    subject, term,
};
use crate::tokens::TokenKind;

/// How many words a quotation without a verb of saying has at least; shorter ones only call something by a name.
const BARE: usize = 5;

/// How many words a fragment of a sentence between marks has at least, to be somebody's words and no mere name.
const FRAGMENT: usize = 2;

/// How many words a quotation after a colon has at least.
const ANNOUNCED: usize = 3;

/// Everything said in the document.
pub fn quotes(reader: &Reader<'_>) -> Vec<Quote> {
    let mut assembly = Assembly { reader, drafts: Vec::new(), awaited: None };
    for unit in &reader.units {
        if matches!(reader.kind(unit), BlockKind::Date | BlockKind::Byline) {
            continue;
        }
        assembly.read(unit);
    }
    assembly.heads();
    assembly.signed();
    assembly.finish()
}

struct Assembly<'r, 'a> {
    reader: &'r Reader<'a>,
    drafts: Vec<Draft>,
    /// Who was announced by a colon at the end of the sentence before.
    awaited: Option<Attribution>,
}

/// A quote in the making.
#[derive(Clone, Debug)]
struct Draft {
    found: Attribution,
    /// Whether the next bare quotation may belong to it.
    open: bool,
    /// Whether its speaker was taken from another quote.
    carried: bool,
    /// The last unit it has words in.
    unit: Range<usize>,
    block: usize,
}

impl<'a> Assembly<'_, 'a> {
    fn read(&mut self, unit: &Unit) {
        let reader = self.reader;
        let told = unit.tokens.clone().any(|at| (reader.is_word(at) || reader.is_number(at)) && !reader.quoted(at));
        let awaited = self.awaited.take();
        if !told {
            self.bare(unit, awaited);
            return;
        }
        let first = self.drafts.len();
        for found in attribution::find(reader, unit) {
            if found.content.is_empty() {
                self.awaited = Some(found);
                continue;
            }
            let end = found.content.end.max(found.cue.end);
            let open = reader.quoted(found.content.end - 1) && !(end..unit.tokens.end).any(|at| reader.quoted(at));
            self.drafts.push(Draft { found, open, carried: false, unit: unit.tokens.clone(), block: unit.block });
        }
        self.bare_within(unit, first);
        // "The minister made this plea:"
        if self.awaited.is_none() && reader.word(unit.tokens.end - 1) == ":" && content::has_verb(reader, unit.tokens.clone()) {
            let speaker = subject::first(reader, unit.tokens.clone());
            let end = unit.tokens.end;
            self.awaited = Some(Attribution { content: end..end, speaker, cue: end - 1..end, aside: None });
        }
    }

    /// A sentence that is nothing but a quotation.
    fn bare(&mut self, unit: &Unit, awaited: Option<Attribution>) {
        let reader = self.reader;
        let Some(stretch) = reader.stretches.get(unit.stretches.start) else { return };
        let Some(last) = reader.stretches.get(unit.stretches.end.saturating_sub(1)) else { return };
        let content = stretch.tokens.start..last.tokens.end;
        let unclosed =
            unit.stretches.start > 0 && reader.stretches.get(unit.stretches.start - 1).is_some_and(|before| before.closing == 0);
        if let Some(draft) = self.drafts.last_mut() {
            let follows = draft.unit.end == unit.tokens.start && draft.block == unit.block && draft.open;
            let resumes = unclosed && draft.block + 1 >= unit.block && draft.open;
            if (follows || resumes) && self.awaited.is_none() && awaited.is_none() && shouted(reader, &content).is_none() {
                let cue = &draft.found.cue;
                if cue.start >= draft.found.content.end && !cue.is_empty() {
                    draft.found.aside = Some(draft.found.content.end..stretch.tokens.start);
                }
                draft.found.content.end = content.end;
                draft.unit = unit.tokens.clone();
                draft.block = unit.block;
                return;
            }
        }
        let found = if let Some(colon) = shouted(reader, &content) {
            let said = colon + 1..content.end - last.closing;
            Attribution { content: said, speaker: Some(stretch.inner().start..colon), cue: colon..colon + 1, aside: None }
        } else if let Some(awaited) = awaited {
            Attribution { content, ..awaited }
        } else if self.words(&content) >= BARE - 1
            && !term::is_titled(reader, content.clone())
            && (!self.drafts.is_empty() || reader.kind(unit) == BlockKind::PullQuote)
        {
            Attribution { content, speaker: self.last_speaker(unit.block), cue: 0..0, aside: None }
        } else {
            return;
        };
        if found.content.start < found.content.end {
            let carried = found.cue.is_empty();
            self.drafts.push(Draft { found, open: true, carried, unit: unit.tokens.clone(), block: unit.block });
        }
    }

    /// Whole sentences between marks that no verb of saying of their sentence covers.
    fn bare_within(&mut self, unit: &Unit, first: usize) {
        let reader = self.reader;
        for stretch in reader.stretches.get(unit.stretches.clone()).unwrap_or_default() {
            let own = self.drafts.get(first..).unwrap_or_default();
            let covered = own
                .iter()
                .any(|draft| draft.found.content.start < stretch.tokens.end && stretch.tokens.start < draft.found.content.end);
            let inner = stretch.inner();
            let leads = stretch.tokens.start == unit.tokens.start || matches!(reader.word(stretch.tokens.start - 1), ":" | ",");
            let announced = stretch.tokens.start > unit.tokens.start && reader.word(stretch.tokens.start - 1) == ":";
            let before = unit.tokens.start..stretch.tokens.start;
            let announcer =
                || content::has_verb(reader, before.clone()).then(|| subject::first(reader, before.clone())).flatten();
            let whole = reader.capital(inner.start)
                && self.words(&inner) >= if announced { ANNOUNCED } else { BARE }
                && inner.end > inner.start
                && matches!(reader.word(inner.end - 1), "." | "," | "?" | "!" | "…" | "-" | "—" | "–");
            // "The plan was, to them, “as good as dead”": some of the speaker's words, without a verb of saying.
            let running = !matches!(reader.kind(unit), BlockKind::Headline | BlockKind::Heading);
            let words = self.words(&inner);
            let fragment = running && !reader.capital(inner.start) && words >= FRAGMENT;
            // Two words may be a mere term: somebody has to do something with them.
            let mere = words <= FRAGMENT && !term::seen_as(reader, unit, stretch.tokens.start);
            let acts = |speaker: &Range<usize>| {
                !mere || term::is_personal(reader, speaker) && content::has_verb(reader, speaker.end..stretch.tokens.start)
            };
            if covered || !(leads && whole || fragment) {
                continue;
            }
            // "…," the minister said, going on to speak of "…"
            let earlier = own.iter().rev().filter(|draft| !draft.carried && draft.found.cue.end <= stretch.tokens.start);
            let said = earlier.filter_map(|draft| draft.found.speaker.clone()).next();
            let speaker = if fragment {
                said.or_else(|| subject::first(reader, before)).filter(acts)
            } else if announced && let Some(found) = said.or_else(announcer) {
                // "The minister has a new message: “…”"
                Some(found)
            } else {
                self.last_speaker(unit.block)
            };
            let Some(speaker) = speaker else { continue };
            let found = Attribution { content: stretch.tokens.clone(), speaker: Some(speaker), cue: 0..0, aside: None };
            self.drafts.push(Draft { found, open: false, carried: true, unit: unit.tokens.clone(), block: unit.block });
        }
    }

    fn words(&self, tokens: &Range<usize>) -> usize {
        tokens.clone().filter(|&at| self.reader.is_word(at)).count()
    }

    /// Who spoke last: in this paragraph, or else in words of their own.
    fn last_speaker(&self, block: usize) -> Option<Range<usize>> {
        let here =
            self.drafts.iter().rev().take_while(|draft| draft.block == block).find_map(|draft| draft.found.speaker.clone());
        if here.is_some() {
            return here;
        }
        // The paragraph before ends with what its speaker thinks: the words are the same one's.
        let before =
            self.drafts.iter().rev().take_while(|draft| draft.block + 1 >= block).find(|draft| draft.found.speaker.is_some());
        if let Some(before) = before.filter(|draft| !draft.carried) {
            return before.found.speaker.clone();
        }
        let quoted = |draft: &&Draft| draft.found.speaker.is_some() && self.reader.quoted(draft.found.content.start);
        let last = self
            .drafts
            .iter()
            .rev()
            .find(quoted)
            .or_else(|| self.drafts.iter().rev().find(|draft| draft.found.speaker.is_some()));
        last.and_then(|draft| draft.found.speaker.clone())
    }

    /// Headlines and transcripts, once the speakers are known.
    fn heads(&mut self) {
        let reader = self.reader;
        let speakers = self.drafts.iter().filter_map(|draft| draft.found.speaker.clone());
        let names = speakers.map(|speaker| reader.last_word(speaker)).filter(|word| !word.is_empty()).collect::<Names<'a>>();
        for unit in &reader.units {
            let Some(found) = colon::find(reader, unit, &names) else { continue };
            self.drafts
                .retain(|draft| draft.unit != unit.tokens || !draft.found.content.contains(&found.cue.start) && !draft.carried);
            self.drafts.push(Draft { found, open: false, carried: false, unit: unit.tokens.clone(), block: unit.block });
        }
    }

    /// A quotation printed large, with the name beneath it in a line of its own.
    fn signed(&mut self) {
        let reader = self.reader;
        for draft in self.drafts.iter_mut().filter(|draft| draft.carried) {
            let end = draft.found.content.end;
            let next = reader.units.partition_point(|unit| unit.tokens.start < end);
            let Some(unit) =
                reader.units.get(next).filter(|unit| unit.block == draft.block || draft.unit.end <= unit.tokens.start)
            else {
                continue;
            };
            let name = unit.tokens.clone();
            let beneath =
                reader.document.tokens.get(name.start.wrapping_sub(1)).is_some_and(|token| token.kind == TokenKind::Newline);
            let short = name.len() <= 12 && reader.capital(name.start) && !content::has_verb(reader, name.clone());
            let whole =
                draft.unit.start == draft.found.content.start && name.end > name.start && reader.word(name.end - 1) != ".";
            let comma = reader.stretch_at(end.saturating_sub(1)).is_some_and(|stretch| {
                let inner = stretch.inner();
                inner.end > inner.start && reader.word(inner.end - 1) == ","
            });
            if beneath && short && whole && comma {
                draft.found.speaker = subject::after(reader, name.start, name.end);
            }
        }
    }

    fn finish(self) -> Vec<Quote> {
        let reader = self.reader;
        let mut quotes = self.drafts.iter().filter_map(|draft| quote(reader, draft)).collect::<Vec<_>>();
        quotes.sort_by_key(|quote| (quote.span.start, Reverse(quote.span.end), quote.speaker.is_none()));
        let mut kept: Vec<Quote> = Vec::with_capacity(quotes.len());
        let mut around: Vec<Span> = Vec::new();
        for quote in quotes {
            while around.last().is_some_and(|outer| outer.end <= quote.span.start) {
                around.pop();
            }
            let fits = around.last().is_none_or(|outer| quote.span.end <= outer.end && *outer != quote.span);
            if fits {
                around.push(quote.span);
                kept.push(quote);
            }
        }
        kept
    }
}

/// The colon after a name in capitals that opens a quotation of a transcript.
fn shouted(reader: &Reader<'_>, content: &Range<usize>) -> Option<usize> {
    let first = reader.stretch_at(content.start)?.inner().start;
    let colon = (first + 1..content.end.min(first + 5)).find(|&at| reader.word(at) == ":")?;
    colon::is_shouted(reader, first..colon).then_some(colon)
}

/// The quote that a draft comes to.
fn quote(reader: &Reader<'_>, draft: &Draft) -> Option<Quote> {
    let Attribution { content, speaker, cue, aside } = &draft.found;
    let mut tokens = content.clone();
    let mark = |at: usize| !reader.quoted(at) && matches!(reader.word(at), "," | ";" | ":" | "." | "—" | "–" | "―");
    while tokens.start < tokens.end && (mark(tokens.start) || blank(reader, tokens.start)) {
        tokens.start += 1;
    }
    while tokens.start < tokens.end && (mark(tokens.end - 1) || blank(reader, tokens.end - 1)) {
        tokens.end -= 1;
    }
    let own = |at: &usize| reader.is_word(*at) && aside.as_ref().is_none_or(|aside| !aside.contains(at));
    let told = tokens.clone().filter(own).any(|at| !reader.quoted(at));
    let quoted = tokens.clone().filter(own).any(|at| reader.quoted(at));
    let kind = match (quoted, told) {
        (true, false) => QuoteKind::Direct,
        (true, true) => QuoteKind::Mixed,
        (false, true) => QuoteKind::Indirect,
        (false, false) => return None,
    };
    let speaker = speaker.clone().and_then(|speaker| reader.span(speaker)).map(|span| Speaker { span, actor: None });
    Some(Quote { span: reader.span(tokens)?, kind, speaker, cue: reader.span(cue.clone()) })
}

fn blank(reader: &Reader<'_>, at: usize) -> bool {
    reader.word(at).trim().is_empty()
}
