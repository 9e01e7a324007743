//! Which words of a report are kept.

use dateline_model::{Article, BlockKind, PublishedReason, Span, Story};

/// The fewest characters that an excerpt is cut to where a report is short of room.
const LEAST: usize = 48;

/// Words that a finding rests on.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// 0 first.
    rank: u8,
    /// What must be in the excerpt.
    core: Span,
    /// What may be around it.
    around: Span,
}

/// What of each report is wanted, in the order of the reports.
pub fn wanted(story: &Story) -> Vec<Vec<Wanted>> {
    let mut wanted: Vec<Vec<Wanted>> = story.articles.iter().map(credits).collect();
    let mut want = |article: u32, rank: u8, span: Span| {
        let sentence = story.articles.get(article as usize).and_then(|article| article.sentence(span));
        let around = sentence.filter(|sentence| sentence.contains(span)).unwrap_or(span);
        if let Some(list) = wanted.get_mut(article as usize) {
            list.push(Wanted { rank, core: span, around });
        }
    };
    for event in &story.events {
        for report in &event.reports {
            for (at, &span) in report.evidence.iter().enumerate() {
                want(report.article, if at == 0 { 1 } else { 3 }, span);
            }
        }
        let sides = event.disputes.iter().flat_map(|dispute| &dispute.sides);
        for &(article, span) in sides.chain(event.facets.iter().flat_map(|facet| &facet.sides)) {
            want(article, 2, span);
        }
    }
    for version in story.statements.iter().flat_map(|statement| &statement.versions) {
        want(version.article, 2, version.span);
    }
    for entry in story.counts.iter().flat_map(|count| &count.entries) {
        want(entry.article, 2, entry.span);
    }
    for (number, article) in (0..).zip(&story.articles) {
        for reason in &article.published.reasons {
            match *reason {
                PublishedReason::SharedEvent { own, article, other, .. }
                | PublishedReason::SharedQuotation { own, article, other, .. } => {
                    want(number, 3, own);
                    want(article, 3, other);
                }
                PublishedReason::LastMention { own, .. }
                | PublishedReason::Stated { own, .. }
                | PublishedReason::Weekday { own, .. }
                | PublishedReason::Figures { own, .. } => want(number, 3, own),
                PublishedReason::Alike { .. } => {}
            }
        }
    }
    for list in &mut wanted {
        list.sort_by_key(|wanted| (wanted.rank, wanted.core));
    }
    wanted
}

/// What names a report: its headline, who wrote it, when and where.
fn credits(article: &Article) -> Vec<Wanted> {
    let headline = article.blocks.iter().find(|block| block.kind == BlockKind::Headline);
    let of_kind = |kind| matches!(kind, BlockKind::Byline | BlockKind::Date | BlockKind::Dateline);
    let lines = article.blocks.iter().filter(|block| of_kind(block.kind));
    headline.into_iter().chain(lines).map(|block| Wanted { rank: 0, core: block.span, around: block.span }).collect()
}

/// The stretches of a text that are kept, in order. The words of events come first: where they do not fit, all of them are
/// cut shorter.
pub fn kept(text: &str, wanted: &[Wanted], length: usize) -> Vec<Span> {
    // A text no longer than one excerpt is one.
    let most = (text.len() / 2).max(length);
    let (first, rest) = wanted.split_at(wanted.partition_point(|wanted| wanted.rank <= 1));
    let lengths = [length, length / 2, length / 4].into_iter().filter(|&shorter| shorter >= LEAST.min(length));
    let mut chosen = (Kept::new(text), length.min(LEAST));
    for length in lengths.chain([length.min(LEAST)]) {
        chosen = (Kept::new(text), length);
        // At the shortest as many as fit are kept.
        let fitting = first.iter().filter(|wanted| chosen.0.add(window(text, wanted, length), most)).count();
        if fitting == first.len() {
            break;
        }
    }
    let (mut kept, length) = chosen;
    for wanted in rest {
        kept.add(window(text, wanted, length), most);
    }
    kept.spans()
}

/// At most `length` characters with the core in them, or its beginning, cut between words.
fn window(text: &str, wanted: &Wanted, length: usize) -> Span {
    let (around, core) = (wanted.around, wanted.core);
    let count = |span: Span| span.of(text).chars().count();
    if count(around) <= length {
        return around;
    }
    let before = Span { start: around.start, end: core.start.max(around.start) };
    // Half of what is left of the length stands before the core; more where what follows is short, and all that precedes
    // where that is.
    let spare = length.saturating_sub(count(core));
    let after = count(Span { start: core.end.min(around.end), end: around.end });
    let lead = if count(before) + count(core) <= length { count(before) } else { spare.saturating_sub(after).max(spare / 2) };
    let words = before.of(text);
    let start = words.char_indices().rev().nth(lead.saturating_sub(1)).filter(|_| lead > 0).map_or(words.len(), |(at, _)| at);
    let start = if start == 0 || words.is_empty() {
        start
    } else {
        // On to the beginning of a word.
        words.get(start..).and_then(|rest| rest.find(char::is_whitespace)).map_or(words.len(), |blank| start + blank)
    };
    let from = before.start as usize + start;
    let rest = text.get(from..around.end as usize).unwrap_or_default();
    let from = from + (rest.len() - rest.trim_start().len());
    let rest = text.get(from..around.end as usize).unwrap_or_default();
    let end = rest.char_indices().nth(length).map_or(rest.len(), |(at, _)| at);
    let cut = rest.get(..end).unwrap_or_default();
    let whole = end == rest.len() || rest.get(end..).is_some_and(|after| after.starts_with(char::is_whitespace));
    let end = if whole { end } else { cut.rfind(char::is_whitespace).unwrap_or(end) };
    Span::new(from, from + rest.get(..end).unwrap_or_default().trim_end().len())
}

/// The bytes of a text that are kept.
struct Kept {
    bytes: Vec<bool>,
    count: usize,
}

impl Kept {
    fn new(text: &str) -> Self {
        Self { bytes: vec![false; text.len()], count: 0 }
    }

    /// Keeps a stretch, where no more than `most` bytes are kept with it; whether it did.
    fn add(&mut self, span: Span, most: usize) -> bool {
        let Some(stretch) = self.bytes.get_mut(span.range()) else { return false };
        let more = stretch.iter().filter(|&&kept| !kept).count();
        let fits = self.count + more <= most;
        if fits {
            stretch.fill(true);
            self.count += more;
        }
        fits
    }

    fn spans(&self) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        for (at, _) in self.bytes.iter().enumerate().filter(|(_, kept)| **kept) {
            match spans.last_mut() {
                Some(last) if last.end as usize == at => last.end += 1,
                _ => spans.push(Span::new(at, at + 1)),
            }
        }
        spans
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut<'a>(text: &'a str, core: &str, length: usize) -> &'a str {
        let start = text.find(core).unwrap();
        let wanted = Wanted { rank: 1, core: Span::new(start, start + core.len()), around: Span::new(0, text.len()) };
        window(text, &wanted, length).of(text)
    }

    #[test]
    fn the_core_stands_in_its_window() {
        let text = "After a long night of rain, at least six people were killed near the old bridge, the mayor said on Monday.";
        assert_eq!(cut(text, "six people were killed", 40), "least six people were killed near the");
        assert_eq!(cut(text, "on Monday.", 30), "the mayor said on Monday.");
        assert_eq!(cut(text, text, 16), "After a long");
        assert_eq!(cut(text, "six", 900), text);
    }

    #[test]
    fn letters_are_never_cut_in_two() {
        let text = "дождь шёл всю ночь и утро".repeat(3) + &"雨".repeat(50);
        for length in 0..100 {
            assert!(cut(&text, "雨雨", length).chars().count() <= length);
        }
    }
}
