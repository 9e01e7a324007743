//! What each line is.

use std::ops::Range;

use dateline_model::{Block, BlockKind, Span};

use super::{
    boilerplate, byline, caption,
    date_line::{self, DateLine},
    dateline::{self, Dateline},
    headline,
    lines::Line,
    words,
};
use crate::tokens::Token;

/// The lines of an article, told apart.
#[derive(Debug, Default)]
pub struct Blocks {
    /// What each stretch is, in order.
    pub blocks: Vec<Block>,
    /// The headline's words.
    pub title: Option<String>,
    /// Date lines, in order.
    pub dates: Vec<DateLine>,
    /// Datelines, in order.
    pub datelines: Vec<Dateline>,
    /// The outlet that a credit names.
    pub credit: Option<String>,
}

/// A line and what it was found to be.
struct Piece<'a> {
    span: Span,
    words: &'a str,
    tokens: Range<usize>,
    kind: Option<BlockKind>,
}

/// How many lines at the top may hold a headline with its date behind it.
const DATED_HEADLINES: usize = 3;

/// How many lines away a line may be said again.
const REPEATED_WITHIN: usize = 40;

/// The longest section head, in words.
const HEADING_WORDS: usize = 12;

/// Tells the lines apart. `title` is a headline given from outside, `given` what the file's markup says of its lines.
pub fn tell<'a>(text: &'a str, tokens: &[Token], lines: &[Line], title: Option<&str>, given: &[Block]) -> Blocks {
    let mut found = Blocks::default();
    let mut pieces: Vec<Piece<'a>> = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let stated = if at < DATED_HEADLINES { date_behind(text, line.span) } else { None };
        match stated {
            Some(cut) => {
                let words = Span { start: line.span.start, end: cut }.of(text).trim_end();
                pieces.push(piece(text, tokens, Span::new(line.span.start as usize, line.span.start as usize + words.len())));
                pieces.push(piece(text, tokens, Span { start: cut, end: line.span.end }));
            }
            None => pieces.push(piece(text, tokens, line.span)),
        }
    }
    let runs = |piece: &Piece<'_>| is_running(piece.words) && !boilerplate::is_item(piece.words);
    let (first, last) = (pieces.iter().position(runs).unwrap_or(0), pieces.iter().rposition(runs).unwrap_or(0));
    for (at, piece) in pieces.iter_mut().enumerate() {
        // A date amid the article is a picture's or a list's.
        let at_edge = at <= first + 2 || at > last;
        let told = by_itself(text, tokens.get(piece.tokens.clone()).unwrap_or_default(), piece.words, at_edge, &mut found);
        piece.kind = by_markup(given, piece.span).or(told);
    }
    by_title(&mut pieces, title, &mut found);
    by_place(&mut pieces, &mut found);
    by_repetition(&mut pieces);
    for piece in &mut pieces {
        let kind = *piece.kind.get_or_insert(BlockKind::Paragraph);
        if matches!(kind, BlockKind::Paragraph | BlockKind::Standfirst) && found.datelines.len() < 2 {
            let own = &tokens[piece.tokens.clone()];
            let opening = !found.blocks.iter().any(|block| block.kind == BlockKind::Paragraph);
            if let Some(line) = dateline::read(text, own, opening) {
                let end = line.end.checked_sub(1).and_then(|last| own.get(last)).map_or(piece.span.start, |last| last.span.end);
                found.blocks.push(Block { kind: BlockKind::Dateline, span: Span { start: piece.span.start, end } });
                let rest = own.get(line.end).map(|next| Span { start: next.span.start, end: piece.span.end });
                found.blocks.extend(rest.map(|span| Block { kind: BlockKind::Paragraph, span }));
                found.datelines.push(line);
                continue;
            }
        }
        found.blocks.push(Block { kind, span: piece.span });
    }
    found
}

fn piece<'a>(text: &'a str, tokens: &[Token], span: Span) -> Piece<'a> {
    let first = tokens.partition_point(|token| token.span.start < span.start);
    let last = tokens.partition_point(|token| token.span.start < span.end);
    Piece { span, words: span.of(text), tokens: first..last.max(first), kind: None }
}

/// What the file's markup says of a line. That it is a paragraph says nothing: so are section heads and captions in many
/// files.
fn by_markup(given: &[Block], line: Span) -> Option<BlockKind> {
    let at = given.partition_point(|block| block.span.end <= line.start);
    let block = given.get(at).filter(|block| block.span.start <= line.start && line.end <= block.span.end)?;
    Some(block.kind).filter(|&kind| !matches!(kind, BlockKind::Paragraph | BlockKind::Dateline))
}

/// Where a headline ends whose date of publication stands behind it in the same line: "... in France Updated: 2016-07-15".
fn date_behind(text: &str, line: Span) -> Option<u32> {
    let words = line.of(text);
    let at = [" Updated: ", " Published: ", " Posted: "]
        .iter()
        .filter_map(|mark| words.find(mark).map(|at| (at, at + mark.len())))
        .min()?;
    let dated = words.get(at.1..)?.starts_with(|character: char| character.is_ascii_digit() || character.is_ascii_uppercase());
    (dated && words::count(words.get(..at.0)?) >= 4).then_some(line.start + at.0 as u32 + 1)
}

/// What a line is by its own words; `at_edge` says whether it stands before or after the running text.
fn by_itself(text: &str, tokens: &[Token], line: &str, at_edge: bool, found: &mut Blocks) -> Option<BlockKind> {
    if let Some(date) = date_line::read(text, tokens) {
        if at_edge {
            found.dates.push(date);
        }
        return Some(BlockKind::Date);
    }
    if line.starts_with("Story highlights") {
        return Some(BlockKind::Standfirst);
    }
    if boilerplate::is_fixed(line) {
        return Some(BlockKind::Boilerplate);
    }
    if let Some(source) = byline::source(line) {
        found.credit.get_or_insert_with(|| source.to_owned());
    }
    if byline::is_byline(line) {
        return Some(BlockKind::Byline);
    }
    // A headline may begin with the name of an agency too.
    (caption::is_caption(line) || !at_edge && caption::begins_with_agency(line)).then_some(BlockKind::Caption)
}

/// Whether a line is running text by its own words.
fn is_running(line: &str) -> bool {
    words::has_more(line, 22)
        || words::ends_sentence(line) && words::has_more(line, 4)
        || line.ends_with([':', ',']) && words::has_more(line, 2)
}

/// The headline: as given, else as it stands in the text. Lines that say either are marked.
fn by_title(pieces: &mut [Piece<'_>], title: Option<&str>, found: &mut Blocks) {
    let given = title.map(words::plain).filter(|title| !title.is_empty());
    // Only a line of about the same length can say the same.
    let says = |piece: &Piece<'_>, title: &str| piece.words.len() <= title.len() * 2 + 8 && words::plain(piece.words) == title;
    let is_given = |piece: &Piece<'_>| given.as_ref().is_some_and(|given| says(piece, given));
    let standing = if pieces.iter().any(is_given) { None } else { standing_title(pieces) };
    found.title = title.or(standing).map(str::to_owned);
    let standing = standing.map(words::plain);
    for piece in pieces.iter_mut().filter(|piece| piece.kind.is_none()) {
        if given.as_ref().is_some_and(|given| says(piece, given)) || standing.as_ref().is_some_and(|title| says(piece, title)) {
            piece.kind = Some(BlockKind::Headline);
        }
    }
}

/// The first line that can be a headline, else one under the article that speaks of it.
fn standing_title<'a>(pieces: &[Piece<'a>]) -> Option<&'a str> {
    let open = |piece: &Piece<'_>| piece.kind.is_none();
    let first = pieces.iter().position(open)?;
    let last = pieces.iter().rposition(|piece| open(piece) && is_running(piece.words) && !boilerplate::is_item(piece.words))?;
    let top = pieces[first].words;
    if first < last
        && headline::is_possible(top)
        && !(words::ends_sentence(top) && words::count(top) > 14)
        && !words::begins_as_dateline(top)
    {
        return Some(top);
    }
    let body = pieces
        .iter()
        .filter(|piece| open(piece) && is_running(piece.words))
        .map(|piece| piece.words)
        .collect::<Vec<_>>()
        .join(" ");
    let under = pieces.iter().skip(last + 1).take(4);
    let bottom = under.take_while(|piece| !matches!(piece.kind, Some(BlockKind::Boilerplate))).find(|piece| {
        open(piece)
            && words::count(piece.words) >= 4
            && headline::is_possible(piece.words)
            && !caption::begins_with_agency(piece.words)
            && !boilerplate::is_item(piece.words)
            && headline::shared(piece.words, &body) >= headline::LEAST_SHARED
    });
    bottom.map(|piece| piece.words)
}

/// What the place of a line among the others tells.
fn by_place(pieces: &mut [Piece<'_>], found: &mut Blocks) {
    let runs = |piece: &Piece<'_>| {
        piece.kind.is_none()
            && is_running(piece.words)
            && (!boilerplate::is_item(piece.words) || words::ends_sentence(piece.words))
    };
    let (Some(first), Some(last)) = (pieces.iter().position(runs), pieces.iter().rposition(runs)) else { return };
    // What stands under "Comments" is not the article, however much it runs.
    let comments =
        (first..pieces.len()).find(|&at| boilerplate::opens_comments(pieces[at].words) && at - first > last.saturating_sub(at));
    if let Some(comments) = comments.filter(|&comments| comments < last) {
        for piece in pieces.iter_mut().skip(comments).filter(|piece| piece.kind != Some(BlockKind::Headline)) {
            piece.kind = Some(BlockKind::Boilerplate);
        }
    }
    let (mut tail, mut sources) = (false, false);
    for at in 0..pieces.len() {
        let line = pieces[at].words;
        if at > last {
            tail |= boilerplate::opens_tail(line);
            sources |= matches!(words::plain(line).as_str(), "sources" | "references");
            if sources && !tail && pieces[at].kind != Some(BlockKind::Headline) {
                // A list of what the article rests on.
                pieces[at].kind = Some(BlockKind::Byline);
                continue;
            }
            let is_credit = at + 4 >= pieces.len()
                && byline::is_outlets(line)
                && pieces[at..].iter().all(|piece| piece.kind.is_some() || byline::is_outlets(piece.words));
            if pieces[at].kind.is_none() && is_credit && !tail {
                found.credit.get_or_insert_with(|| byline::first_name(line).to_owned());
                pieces[at].kind = Some(BlockKind::Byline);
            } else if pieces[at].kind.is_none() || (tail && pieces[at].kind != Some(BlockKind::Headline)) {
                pieces[at].kind = Some(BlockKind::Boilerplate);
            }
            continue;
        }
        if pieces[at].kind.is_some() {
            continue;
        }
        let quoted_before = at > 0 && pieces[at - 1].kind.is_none() && words::begins_quoted(pieces[at - 1].words);
        pieces[at].kind = if is_running(line) {
            None
        } else if boilerplate::is_link(line) {
            Some(BlockKind::Boilerplate)
        } else if caption::is_name(line) && (!quoted_before || words::ends_sentence(pieces[at - 1].words)) {
            Some(BlockKind::Caption)
        } else if words::begins_quoted(line) || boilerplate::is_item(line) {
            None
        } else if at > first
            && words::count(line) <= HEADING_WORDS
            && (!words::ends_sentence(line) || line.ends_with('?'))
            && !line.ends_with(':')
            && line.starts_with(|character: char| character.is_uppercase() || character.is_numeric())
        {
            Some(BlockKind::Heading)
        } else {
            None
        };
    }
    standfirst(pieces, first);
}

/// The first running text under the headline is a standfirst where something else than running text follows it.
fn standfirst(pieces: &mut [Piece<'_>], first: usize) {
    let headed = pieces[..first].iter().any(|piece| piece.kind == Some(BlockKind::Headline));
    let parted = pieces.get(first + 1).is_some_and(|next| {
        matches!(next.kind, Some(BlockKind::Caption | BlockKind::Date | BlockKind::Byline | BlockKind::Boilerplate))
    });
    if headed && parted && words::count(pieces[first].words) <= 60 {
        pieces[first].kind = Some(BlockKind::Standfirst);
    }
}

/// Lines that say again what another says: pull quotes, and captions shown twice.
fn by_repetition(pieces: &mut [Piece<'_>]) {
    for at in 0..pieces.len() {
        let line = pieces[at].words;
        if pieces[at].kind.is_some() || !words::has_more(line, 3) {
            continue;
        }
        let near = at.saturating_sub(REPEATED_WITHIN)..pieces.len().min(at + REPEATED_WITHIN);
        let twice = pieces[near.clone()].iter().enumerate().any(|(other, piece)| {
            near.start + other != at && piece.kind.is_none_or(|kind| kind == BlockKind::Caption) && piece.words == line
        });
        let alone = words::begins_quoted(line) && !words::has_more(line, 60);
        let plain = if alone { words::plain(line) } else { String::new() };
        let within = alone
            && near.clone().any(|other| {
                other != at
                    && pieces[other].kind.is_none()
                    && pieces[other].words.len() > line.len()
                    && words::plain(pieces[other].words).contains(&plain)
            });
        if twice {
            pieces[at].kind = Some(BlockKind::Caption);
        } else if within {
            pieces[at].kind = Some(BlockKind::PullQuote);
            // Who said it stands under it.
            let under = at + 1;
            if pieces.get(under).is_some_and(|next| {
                !words::ends_sentence(next.words)
                    && words::count(next.words) <= 8
                    && matches!(next.kind, None | Some(BlockKind::Heading | BlockKind::Caption))
            }) {
                pieces[under].kind = Some(BlockKind::PullQuote);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{intake::lines, tokens};

    #[test]
    fn the_line_at_the_top_is_a_headline_although_another_is_given() {
        let text = "Harbour reopens\n\nThe harbour has reopened after the storm of last week.";
        let found = tell(text, &tokens::tokens(text), &lines::lines(text, 0), Some("Ferries sail again"), &[]);
        assert_eq!(found.title.as_deref(), Some("Ferries sail again"));
        assert_eq!(found.blocks[0].kind, BlockKind::Headline);
    }

    #[test]
    fn what_the_markup_says_a_line_is_counts() {
        let text = "The harbour has reopened after the storm.\n\nFerries wait at the pier.\n\nThe first left at noon.";
        let span = Span::new(43, 68);
        let given = [Block { kind: BlockKind::Caption, span }];
        let found = tell(text, &tokens::tokens(text), &lines::lines(text, 0), None, &given);
        assert_eq!(found.blocks[1], given[0]);
        let beyond = [Block { kind: BlockKind::Caption, span: Span::new(7, 9000) }, given[0]];
        assert_eq!(tell(text, &tokens::tokens(text), &lines::lines(text, 0), None, &beyond).blocks.len(), 3);
    }
}
