//! Text cut so that each piece can be drawn with one set of marks.

use dateline_model::{Article, Span};

use crate::{compare::Said, state::Mark};

/// A stretch that tells of the same events from end to end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands.
    pub span: Span,
    /// The events it is evidence of.
    pub events: Vec<u32>,
    /// Whether it lies in the passage to be shown.
    pub shown: bool,
    /// What it is made of, without a gap.
    pub runs: Vec<Run>,
}

/// A stretch within a [`Piece`] with one mark, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where it stands.
    pub span: Span,
    /// The time or place it names; the shorter one where two overlap.
    pub mark: Option<Mark>,
    /// Whether the search found it.
    pub hit: bool,
    /// The speech or figure it belongs to, by its place among those that are marked; the shorter one where two overlap.
    pub said: Option<u32>,
}

/// What is to be marked in one article.
pub struct Marks<'a> {
    /// The article, and its place in the story.
    pub article: &'a Article,
    /// The article's place in the story.
    pub number: u32,
    /// Sentences that tell of events, with the event.
    pub evidence: &'a [(Span, u32)],
    /// The passage to be shown.
    pub passage: Option<Span>,
    /// What the search found.
    pub hits: &'a [Span],
    /// Speech and figures.
    pub said: &'a [Said],
}

impl Marks<'_> {
    /// Cuts `span`. The pieces, and the runs of each, cover it exactly, in order.
    pub fn pieces(&self, span: Span) -> Vec<Piece> {
        let outer: Vec<Span> = self.evidence.iter().map(|&(span, _)| span).chain(self.passage).collect();
        let mut mentions: Vec<(Span, Mark)> = Vec::new();
        let touches = |mention: Span| mention.overlaps(span);
        let times = (0..).zip(&self.article.times).filter(|(_, time)| touches(time.span));
        mentions.extend(times.map(|(at, time)| (time.span, Mark::Time(self.number, at))));
        let places = (0..).zip(&self.article.places).filter(|(_, place)| touches(place.span));
        mentions.extend(places.map(|(at, place)| (place.span, Mark::Place(self.number, at))));
        let inner = mentions.iter().map(|&(span, _)| span).chain(self.hits.iter().copied());
        let inner: Vec<Span> = inner.chain(self.said.iter().map(|said| said.span)).collect();
        let run = |span: Span| {
            let covering = mentions.iter().filter(|(mention, _)| mention.contains(span));
            let mark = covering.min_by_key(|(mention, _)| mention.len()).map(|&(_, mark)| mark);
            let said = (0..).zip(self.said).filter(|(_, said)| said.span.contains(span));
            let said = said.min_by_key(|(_, said)| said.span.len()).map(|(at, _)| at);
            Run { span, mark, hit: self.hits.iter().any(|hit| hit.contains(span)), said }
        };
        let piece = |span: Span| Piece {
            span,
            events: self.evidence.iter().filter(|(evidence, _)| evidence.contains(span)).map(|&(_, event)| event).collect(),
            shown: self.passage.is_some_and(|passage| passage.contains(span)),
            runs: cut(span, &inner).into_iter().map(run).collect(),
        };
        cut(span, &outer).into_iter().map(piece).collect()
    }
}

/// `span` cut wherever one of `others` begins or ends within it.
fn cut(span: Span, others: &[Span]) -> Vec<Span> {
    let mut ends: Vec<u32> = others.iter().flat_map(|other| [other.start, other.end]).collect();
    ends.push(span.end);
    ends.retain(|&end| span.start < end && end <= span.end);
    ends.sort_unstable();
    ends.dedup();
    let mut start = span.start;
    ends.into_iter().map(|end| Span { start: std::mem::replace(&mut start, end), end }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_model::{Place, PlaceKind, PlaceReason, Precision, Time, TimeKind};

    fn place(start: usize, end: usize) -> Place {
        let (name, kind) = (String::new(), PlaceKind::City);
        Place {
            span: Span::new(start, end),
            name,
            point: None,
            kind,
            country: None,
            radius_km: 0.0,
            metonym: false,
            reason: PlaceReason::Unsettled,
            candidates: Vec::new(),
        }
    }

    fn time(start: usize, end: usize) -> Time {
        let (kind, value, precision) = (TimeKind::Date, String::new(), Precision::Day);
        Time { span: Span::new(start, end), kind, value, range: None, precision, ..Time::default() }
    }

    /// Pieces as text: events before a colon, runs in brackets with `p` or `t` and their number, hits with `!`.
    fn drawn(text: &str, places: Vec<Place>, times: Vec<Time>, evidence: &[(Span, u32)], hits: &[Span]) -> String {
        let article = Article { text: text.into(), places, times, ..Article::default() };
        let marks = Marks { article: &article, number: 0, evidence, passage: None, hits, said: &[] };
        let whole = Span::new(0, text.len());
        let pieces = marks.pieces(whole);
        let runs: Vec<Span> = pieces.iter().flat_map(|piece| piece.runs.iter().map(|run| run.span)).collect();
        assert_eq!(runs.iter().map(|span| span.of(text)).collect::<String>(), text, "nothing is lost");
        let run = |run: &Run| {
            let sign = match run.mark {
                Some(Mark::Place(_, at)) => format!("p{at} "),
                Some(Mark::Time(_, at)) => format!("t{at} "),
                _ => String::new(),
            };
            let hit = if run.hit { "!" } else { "" };
            format!("[{hit}{sign}{}]", run.span.of(text))
        };
        pieces.iter().map(|piece| format!("{:?}{}", piece.events, piece.runs.iter().map(run).collect::<String>())).collect()
    }

    #[test]
    fn plain_text_is_one_piece() {
        assert_eq!(drawn("Nothing.", vec![], vec![], &[], &[]), "[][Nothing.]");
    }

    #[test]
    fn a_sentence_holds_its_mentions() {
        let evidence = [(Span::new(4, 18), 7)];
        assert_eq!(
            drawn("So. Homs on Monday. End", vec![place(4, 8)], vec![time(12, 18)], &evidence, &[]),
            "[][So. ][7][p0 Homs][ on ][t0 Monday][][. End]"
        );
    }

    #[test]
    fn the_shorter_of_two_nested_mentions_wins() {
        assert_eq!(drawn("east of Homs", vec![place(0, 12), place(8, 12)], vec![], &[], &[]), "[][p0 east of ][p1 Homs]");
    }

    #[test]
    fn sentences_that_overlap_are_cut_where_they_meet() {
        let evidence = [(Span::new(0, 4), 1), (Span::new(2, 6), 2)];
        assert_eq!(drawn("abcdef", vec![], vec![], &evidence, &[]), "[1][ab][1, 2][cd][2][ef]");
    }

    #[test]
    fn a_mention_across_two_sentences_is_marked_in_both() {
        assert_eq!(drawn("abcd", vec![place(1, 3)], vec![], &[(Span::new(0, 2), 1)], &[]), "[1][a][p0 b][][p0 c][d]");
    }

    #[test]
    fn a_hit_may_be_part_of_a_mention() {
        assert_eq!(drawn("حلب today", vec![place(0, 6)], vec![], &[], &[Span::new(0, 2)]), "[][!p0 ح][p0 لب][ today]");
    }
}
