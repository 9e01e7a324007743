//! The actor behind the words that name a speaker: "he", "the minister", "the statement".

use dateline_model::{ActorKind, Quote, Span};

use super::{
    cast::{Cast, Member},
    gender::{self, Gender},
    lexicon,
};
use crate::quotes::Reader;

/// How many sentences a pronoun reaches back.
const REACH: usize = 6;

/// How many actors of one sentence are asked, the last ones.
const ASKED: usize = 60;

/// The actor of each quote's speaker.
pub fn find(reader: &Reader<'_>, cast: &Cast, quotes: &[Quote]) -> Vec<Option<usize>> {
    let genders = gender::genders(reader, cast);
    let mut found: Vec<Option<usize>> = Vec::with_capacity(quotes.len());
    for quote in quotes {
        let actor = quote.speaker.as_ref().and_then(|speaker| {
            beside(reader.document.text, cast, speaker.span)
                .or_else(|| named(reader.document.text, cast, speaker.span))
                .or_else(|| meant(reader, cast, speaker.span, found.iter().rev().flatten().next().copied(), &genders))
        });
        found.push(actor);
    }
    found
}

/// The actor whom the words themselves name: the first person in them, or else the last of all.
fn named(text: &str, cast: &Cast, span: Span) -> Option<usize> {
    let first = cast.mentions.partition_point(|(named, _)| named.end <= span.start);
    let within = cast
        .mentions
        .get(first..)?
        .iter()
        .take_while(|(named, _)| named.start < span.end)
        .filter(|(named, _)| span.contains(*named));
    let within = within.collect::<Vec<_>>();
    // "Roe's spokesman Ivo Dahl" speaks for Roe, and it is Dahl who speaks.
    let owner = |named: Span| text.get(named.end as usize..).is_some_and(|rest| rest.starts_with("'s") || rest.starts_with("’s"));
    let person = |(named, member): &&&(Span, usize)| {
        cast.members.get(*member).is_some_and(|member| member.kind == ActorKind::Person) && !owner(*named)
    };
    within.iter().find(person).or(within.last()).map(|(_, member)| *member)
}

/// The person whose name stands behind a description of them: "A spokesman for the union, Ivo Dahl, said".
fn beside(text: &str, cast: &Cast, span: Span) -> Option<usize> {
    let words = span.of(text).to_lowercase();
    let head = words.split([' ', '\u{a0}']).find(|word| !matches!(*word, "a" | "an" | "the")).unwrap_or("");
    if !(words.starts_with("a ") || words.starts_with("an ") || words.starts_with("the "))
        || !words.split(' ').any(lexicon::is_role)
    {
        return None;
    }
    let next = cast.mentions.partition_point(|(named, _)| named.start < span.end);
    let (named, member) = cast.mentions.get(next)?;
    let between = Span { start: span.end, end: named.start }.of(text);
    let person = cast.members.get(*member).is_some_and(|member| member.kind == ActorKind::Person);
    let ends = text.get(named.end as usize..).is_some_and(|rest| rest.starts_with([',', ' ']));
    (!head.is_empty() && between == ", " && person && ends).then_some(*member)
}

/// The actor whom a pronoun or a description means.
fn meant(reader: &Reader<'_>, cast: &Cast, span: Span, last: Option<usize>, genders: &[Option<Gender>]) -> Option<usize> {
    let words = span.of(reader.document.text).to_lowercase();
    let phrase = words.split_once(" of ").map_or(words.as_str(), |(phrase, _)| phrase);
    let head = phrase.rsplit([' ', '\u{a0}']).next().unwrap_or("");
    let kind = |member: &Member, kinds: &[ActorKind]| kinds.contains(&member.kind);
    match words.as_str() {
        "he" | "she" | "his" | "her" => {
            let own = gender::of_pronoun(&words);
            let fits = |at: usize| genders.get(at).copied().flatten().is_none_or(|gender| Some(gender) == own);
            search(reader, cast, span, |at, member| kind(member, &[ActorKind::Person]) && fits(at))
        }
        "they" | "their" => search(reader, cast, span, |_, member| kind(member, &[ActorKind::Group, ActorKind::Organisation])),
        "it" | "its" => search(reader, cast, span, |_, member| kind(member, &[ActorKind::Organisation])),
        "who" | "which" => before(cast, span),
        _ if matches!(head, "statement" | "communique" | "letter" | "tweet" | "text") => last,
        // "an official" is somebody new.
        _ if words.starts_with("a ") || words.starts_with("an ") => None,
        _ if lexicon::is_role(head) && !words.contains(" and ") => search(reader, cast, span, |_, member| {
            let spoken = |word: &str| if word.starts_with("spokes") { "spokes".to_owned() } else { word.to_owned() };
            let holds = member.roles.iter().any(|role| role.to_lowercase().split(' ').any(|word| spoken(word) == spoken(head)));
            kind(member, &[ActorKind::Person])
                && (holds || (matches!(head, "official" | "officer" | "politician") && !member.roles.is_empty()))
        }),
        _ => None,
    }
}

/// The actor named right before: "Roe, who said".
fn before(cast: &Cast, span: Span) -> Option<usize> {
    let end = cast.mentions.partition_point(|(named, _)| named.end <= span.start);
    let (named, member) = cast.mentions.get(end.checked_sub(1)?)?;
    (span.start - named.end <= 40).then_some(*member)
}

/// The first fitting actor of the sentence that comes before the words, or of the sentences before it, the nearest first.
fn search(reader: &Reader<'_>, cast: &Cast, span: Span, fits: impl Fn(usize, &Member) -> bool) -> Option<usize> {
    let tokens = &reader.document.tokens;
    let at = tokens.partition_point(|token| token.span.start < span.start);
    let own = reader.units.partition_point(|unit| unit.tokens.end <= at);
    for unit in reader.units.get(own.saturating_sub(REACH)..(own + 1).min(reader.units.len()))?.iter().rev() {
        let start = tokens.get(unit.tokens.start)?.span.start;
        let end = tokens.get(unit.tokens.end.checked_sub(1)?)?.span.end.min(span.start);
        let last = cast.mentions.partition_point(|(named, _)| named.end <= end);
        let first = cast.mentions.partition_point(|(named, _)| named.start < start).max(last.saturating_sub(ASKED));
        let here = cast.mentions.get(first..)?.iter().take_while(|(named, _)| named.end <= end);
        let outside = |named: Span| !reader.quoted(tokens.partition_point(|token| token.span.start < named.start));
        let mut fitting =
            here.filter(|(named, member)| outside(*named) && cast.members.get(*member).is_some_and(|own| fits(*member, own)));
        if let Some((_, member)) = fitting.next() {
            return Some(*member);
        }
    }
    None
}
