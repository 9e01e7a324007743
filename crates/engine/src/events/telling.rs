//! Clauses, dates, places and titles together: what each article tells, in the order of the text.

use std::collections::BTreeSet;
use std::ops::Range;

use dateline_model::{BlockKind, Date, EventKind, Place, Precision, ReadEvent, Span, Time};

use super::{
    clause::{self, Clause, Link},
    dating::{self, DateBasis, When},
    figures::{self, Figure},
    function_words, lexicon, placing, stems,
    title::{Cutter, Title},
};
use crate::{
    document::{Document, Sentence},
    within,
};

/// One telling of something that happened, with what relates it to others.
#[derive(Clone, Debug)]
pub struct Telling {
    /// As the article has it.
    pub event: ReadEvent,
    /// The group of the lexicon that says what happened.
    pub concept: &'static str,
    /// Where its date was read.
    pub basis: DateBasis,
    /// How well its title reads; higher is better.
    pub quality: i32,
    /// The stems of its clause.
    pub stems: BTreeSet<String>,
    /// The stems of its subject, its verb and what stands next to it.
    pub core: BTreeSet<String>,
    /// The day of the report: what it tells without a date was before.
    pub told: Option<Date>,
    /// How many were killed or hurt.
    pub figure: Option<Figure>,
    /// The quotations of its sentence.
    pub quotation: BTreeSet<u64>,
}

impl Telling {
    /// Whether it stands by itself as an event: dated, and with a title that can be read.
    ///
    /// Speech needs its own date: "he said" is in every second sentence.
    pub fn is_event(&self) -> bool {
        let dated = self.event.range.is_some();
        let speech = self.event.kind == EventKind::Statement;
        let sure = match self.basis {
            DateBasis::Clause => true,
            DateBasis::Sentence => !speech || self.concept != "say",
            DateBasis::Paragraph | DateBasis::Opening => !speech,
            DateBasis::None => false,
        };
        // A bare "said" is an event where its words are quoted.
        let heard = self.concept != "say" || !self.quotation.is_empty();
        // A day from another sentence and a subject from another are one guess too many.
        let least = if self.basis == DateBasis::Paragraph { 8 } else { 5 };
        dated && sure && heard && self.quality >= least
    }
}

impl Telling {
    /// Makes dead or wounded without a date of their own a part of what the sentence before tells.
    fn follow(&mut self, cause: &Self) {
        let outcome = matches!(self.concept, "kill" | "injure") && self.basis == DateBasis::Paragraph;
        let harms = matches!(cause.event.kind, EventKind::Violence | EventKind::Disaster);
        // "Air raids killed 83" has a cause of its own.
        let own = CAUSES.iter().any(|concept| self.stems.contains(*concept));
        if outcome && harms && !own && self.event.range == cause.event.range {
            self.concept = cause.concept;
            self.quality = self.quality.min(4);
            self.stems.extend(cause.stems.iter().cloned());
            self.core.extend(cause.core.iter().cloned());
            if cause.event.place.is_some() {
                self.event.place.clone_from(&cause.event.place);
            }
        }
    }
}

/// Everything an article tells, dated or not.
pub fn tellings(document: &Document<'_>, times: &[Time], places: &[Place]) -> Vec<Telling> {
    let mut tellings = Vec::new();
    let mut subject: Option<String> = None;
    let mut block = usize::MAX;
    let mut cause: Option<(usize, usize)> = None;
    for (index, sentence) in document.sentences.iter().enumerate() {
        let kind = document.blocks.get(sentence.block).map_or(BlockKind::Paragraph, |block| block.kind);
        // Words without end are a list or a gallery, whatever they stand in.
        if !matches!(kind, BlockKind::Paragraph | BlockKind::Standfirst) || sentence.tokens.len() > LONGEST {
            continue;
        }
        if block != sentence.block && sentence.block != block.wrapping_add(1) {
            subject = None;
        }
        block = sentence.block;
        let mut reader = Reading { document, times, places, sentence, found: Vec::new(), subject, spoken: false };
        reader.read();
        // "Planes struck the port. At least six people died."
        if let Some(cause) = cause.filter(|(after, _)| *after == index).and_then(|(_, cause)| tellings.get(cause)) {
            reader.found.iter_mut().for_each(|telling| telling.follow(cause));
        }
        let here = reader.found.iter().position(|telling| CAUSES.contains(&telling.concept));
        cause = here.map(|here| (index + 1, tellings.len() + here));
        subject = reader.subject;
        tellings.append(&mut reader.found);
    }
    tellings
}

/// What kills and hurts.
#[rustfmt::skip]
const CAUSES: [&str; 13] = [
    "strike", "attack", "shoot", "explode", "crash", "clash", "fire", "stab", "quake", "storm", "flood", "burn", "collapse",
];

/// The most tokens of a sentence that tells something.
const LONGEST: usize = 110;

/// How many tokens from the verb on are its core.
const CORE: usize = 7;

/// Whether a subject is of more than one: "it" is something else.
fn is_plural(subject: &str) -> bool {
    let last = subject.rsplit(' ').next().unwrap_or(subject);
    last == "people" || (last.ends_with('s') && !last.ends_with("ss")) || subject.contains(" and ")
}

/// One sentence as it is read.
struct Reading<'a> {
    document: &'a Document<'a>,
    times: &'a [Time],
    places: &'a [Place],
    sentence: &'a Sentence,
    found: Vec<Telling>,
    /// Whether somebody has spoken in the sentence.
    spoken: bool,
    /// Whom "he", "it" or "they" of the next clause means.
    subject: Option<String>,
}

impl Reading<'_> {
    fn read(&mut self) {
        if self.asks() || self.is_under_a_picture() {
            return;
        }
        let quoted = clause::quoted(self.document, self.sentence.tokens.clone());
        let clauses = clause::clauses(self.document, self.sentence, &quoted);
        let masks = dating::masks(self.document, self.times, self.sentence);
        let quotation = stems::quotation(self.document, self.sentence.tokens.clone(), &quoted);
        let mut speech: Option<Telling> = None;
        let mut told = false;
        let mut denied = false;
        for (index, clause) in clauses.iter().enumerate() {
            let Some(verb) = clause.verb else {
                // "The truce, which took effect at dawn, collapsed": the subject waits for its verb.
                if index == 0 && clause.link == Link::Main {
                    let cutter = Cutter { document: self.document, times: &masks };
                    let verb = clause.tokens.clone().take(10).skip(1).find(|&at| clause::is_finite(self.document, at));
                    self.subject = verb.and_then(|verb| cutter.noun_phrase(clause.tokens.start..verb)).or(self.subject.take());
                }
                if clause.link == Link::Main && clauses.get(index + 1).is_some_and(|next| next.link == Link::Relative) {
                    let cutter = Cutter { document: self.document, times: &masks };
                    self.subject = cutter.noun_phrase(clause.tokens.clone()).or(self.subject.take());
                }
                continue;
            };
            if clause.link == Link::Doubtful || (clause.link == Link::Relative && verb.sense.kind == EventKind::Statement) {
                continue;
            }
            // "denied that planes had bombed the town"
            if denied && clause.link == Link::Content {
                continue;
            }
            denied = verb.sense.concept == "deny";
            let statement = verb.sense.kind == EventKind::Statement;
            let end = if statement { self.speech_end(clause, &clauses, index) } else { clause.tokens.end };
            let cutter = Cutter { document: self.document, times: &masks };
            let object = self.object(verb.at);
            let content =
                clauses.get(index + 1).filter(|next| statement && next.link == Link::Content).map(|next| next.tokens.start..end);
            let mut lead = self.subject.clone();
            if clause.link == Link::Relative {
                lead = self.antecedent(clause.tokens.start).or(lead);
            }
            // "the state of emergency, which …, will be extended"
            let before = index.checked_sub(1).and_then(|index| clauses.get(index)).filter(|_| clause.tokens.start == verb.start);
            if let Some(aside) = before.filter(|before| before.link == Link::Relative && clause.link == Link::Main) {
                lead = self.antecedent(aside.tokens.start).or(lead);
            }
            // A town falls or is shelled; what goes into force is something else.
            let befalls = !matches!(verb.sense.kind, EventKind::Diplomacy | EventKind::Decision | EventKind::Statement);
            let it = matches!(self.document.word(clause.tokens.start), "It" | "it");
            if it && lead.as_deref().is_none_or(is_plural) {
                lead = self.scene().filter(|_| befalls);
            }
            let said_before = matches!(verb.sense.concept, "say" | "announce" | "confirm" | "warn")
                && !self.has_content(clause, &clauses, index, verb.at);
            // "…," said the envoy, a step the minister said: the words are the first speaker's.
            if said_before && self.spoken {
                continue;
            }
            self.spoken |= statement;
            let title = if said_before {
                cutter.cut_speech(self.sentence.tokens.clone(), clause, verb, lead.as_deref())
            } else {
                cutter.cut(clause, verb, content, lead.as_deref(), object.as_deref())
            };
            let Some(title) = title else { continue };
            if matches!(clause.link, Link::Main) && !title.subject.is_empty() && !function_words::is_pronoun(&title.subject) {
                self.subject = Some(title.subject.clone());
            }
            let first = self.sentence.tokens.start;
            let heard = |start: u32| {
                let at = self.document.tokens.partition_point(|token| token.span.start < start);
                // Beyond a few words what follows is what was said, and its time is another.
                let before = said_before && at < cutter.subject(clause.tokens.start, verb.start).start;
                statement && (before || quoted.get(at.saturating_sub(first)).copied().unwrap_or(false) || at > verb.at + 7)
            };
            let when = dating::when(self.document, self.times, self.sentence, clause, verb.at, heard);
            if verb.planned && when.basis != DateBasis::Clause {
                continue;
            }
            let tokens = if statement { clause.tokens.start..end } else { clause.tokens.clone() };
            let mut telling = self.telling(title, verb.sense, when, tokens, &quotation);
            let after = verb.at..end.min(verb.at + CORE);
            telling.core = stems::words_of(self.document, self.places, cutter.subject(clause.tokens.start, verb.start));
            telling.core.append(&mut stems::words_of(self.document, self.places, after));
            telling.core.insert(verb.sense.concept.to_owned());
            if matches!(verb.sense.concept, "kill" | "injure") {
                let counted = if verb.passive
                    || lexicon::stands_alone(self.document.word(verb.at))
                    || self.document.word(verb.at) == "died"
                {
                    clause.tokens.start..verb.start
                } else {
                    verb.at + 1..clause.tokens.end.min(verb.at + 8)
                };
                telling.figure = figures::find(self.document, counted, &masks, verb.sense.concept);
            }
            if statement {
                speech = speech.or(Some(telling));
            } else {
                told |= matches!(clause.link, Link::Main | Link::Content);
                self.found.push(telling);
            }
        }
        self.drop_outcomes(&masks);
        // What was said to have happened goes before that it was said.
        if let Some(speech) = speech.filter(|speech| !told || !speech.quotation.is_empty()) {
            self.found.push(speech);
        }
        if self.found.is_empty() {
            self.read_noun(&masks, &quotation, &quoted);
        }
    }

    /// A question tells of nothing that happened.
    fn asks(&self) -> bool {
        let last = self.sentence.tokens.clone().rev().take(3);
        last.into_iter().any(|at| self.document.word(at) == "?")
    }

    /// "… in this undated photo released by the agency": what a picture shows, and when it came out.
    fn is_under_a_picture(&self) -> bool {
        let picture = |word: &str| matches!(word, "photo" | "photograph" | "picture" | "image" | "handout");
        self.sentence.tokens.clone().any(|at| match self.document.word(at) {
            "undated" | "file" => picture(self.document.word(at + 1)),
            "this" => {
                picture(self.document.word(at + 1)) && matches!(self.document.word(at + 2), "released" | "taken" | "provided")
            }
            _ => false,
        })
    }

    /// "Six people were killed when a bus crashed" tells of one thing, and its cause is what it is called by.
    fn drop_outcomes(&mut self, masks: &[Range<usize>]) {
        let outcome = |telling: &Telling| matches!(telling.concept, "kill" | "injure" | "trap");
        let cause = |telling: &Telling| CAUSES.contains(&telling.concept) && telling.quality >= 7;
        let Some(cause) = self.found.iter().position(cause) else { return };
        let causes = self.found.get(cause).map(|telling| telling.event.range);
        let same = |telling: &&Telling| outcome(telling) && causes == Some(telling.event.range);
        let figure = self.found.iter().filter(same).find_map(|telling| telling.figure).or_else(|| self.killing(masks));
        if let Some(cause) = self.found.get_mut(cause) {
            cause.figure = cause.figure.or(figure);
        }
        self.found.retain(|telling| !(outcome(telling) && causes == Some(telling.event.range)));
    }

    /// "…, killing at least two people"
    fn killing(&self, masks: &[Range<usize>]) -> Option<Figure> {
        let tokens = self.sentence.tokens.clone();
        let at =
            tokens.clone().find(|&at| self.document.word(at) == "killing" && self.document.word(at.wrapping_sub(1)) == ",")?;
        figures::find(self.document, at + 1..tokens.end.min(at + 8), masks, "kill")
    }

    /// A noun that names what happened, dated where it stands: "last Monday's raid on a convoy".
    fn read_noun(&mut self, masks: &[Range<usize>], quotation: &BTreeSet<u64>, quoted: &[bool]) {
        let first = self.sentence.tokens.start;
        let times = within::within(self.times, self.sentence.span).iter();
        for time in times.filter(|time| dating::dates(time) && time.precision < Precision::Year) {
            let at = self.document.tokens.partition_point(|token| token.span.start < time.span.start);
            let Some(mask) = masks.iter().find(|mask| mask.contains(&at)) else { continue };
            let near = |range: Range<usize>| {
                let limit = self.sentence.tokens.clone();
                range.filter(|at| limit.contains(at)).find(|&at| {
                    !quoted.get(at - first).copied().unwrap_or(false) && lexicon::noun(self.document.word(at)).is_some()
                })
            };
            let possessive = mask.end > at + 1 && self.document.word(mask.end - 1) == "s";
            let mut lead = mask.start.saturating_sub(10)..mask.start;
            // "the siege of the port and the raid in March"
            if let Some(and) = lead.clone().rfind(|&at| self.document.word(at) == "and")
                && (and..lead.end).any(|at| lexicon::noun(self.document.word(at)).is_some())
            {
                lead.start = and + 1;
            }
            let noun = if possessive { near(mask.end..mask.end + 4) } else { near(lead) };
            let Some(noun) = noun else { continue };
            let Some(sense) = lexicon::noun(self.document.word(noun)) else { continue };
            let start = if possessive { mask.end } else { self.phrase_start(noun) };
            let end = (noun..self.sentence.tokens.end.min(noun + 14))
                .find(|&at| {
                    matches!(
                        self.document.word(at),
                        "," | "." | ";" | "that" | "which" | "and" | "has" | "was" | "had" | "have" | "were"
                    )
                })
                .unwrap_or(noun + 1);
            let cutter = Cutter { document: self.document, times: masks };
            let Some(title) = cutter.cut_noun(start..end, noun) else { continue };
            let when = When::of(self.document, self.times, time, DateBasis::Clause);
            let telling = self.telling(title, sense, when, start.min(mask.start)..end, quotation);
            self.found.push(telling);
            return;
        }
    }

    /// Where the noun phrase that ends in `noun` begins.
    fn phrase_start(&self, noun: usize) -> usize {
        let mut start = noun;
        while start > self.sentence.tokens.start && noun - start < 5 {
            let word = self.document.word(start - 1);
            let stops = matches!(
                word,
                "of" | "in"
                    | "on"
                    | "for"
                    | "to"
                    | "and"
                    | ","
                    | "the"
                    | "a"
                    | "an"
                    | "by"
                    | "with"
                    | "since"
                    | "after"
                    | "from"
                    | "following"
                    | "\""
                    | "“"
            );
            let verb = function_words::is_pronoun(word)
                || (function_words::says_something(word)
                    && lexicon::noun(word).is_none()
                    && !word.ends_with("ed")
                    && !word.ends_with("ing"));
            if stops
                || verb
                || lexicon::base(word).is_some_and(|(_, form)| form == lexicon::Form::Past) && self.document.word(start) != "-"
            {
                break;
            }
            start -= 1;
        }
        start
    }

    /// Whether what was said follows the verb, and not its listener or its occasion alone.
    fn has_content(&self, clause: &Clause, clauses: &[Clause], index: usize, verb: usize) -> bool {
        let next = self.document.word(verb + 1);
        let occasion =
            matches!(next, "" | "." | "," | "in" | "at" | "on" | "during" | "after" | "to" | "as" | "reporters" | "\"" | "”");
        let listener = self.document.word(verb) == "told" && clauses.get(index + 1).is_none_or(|next| next.link != Link::Content);
        // "said that", "said on Monday that", "told the club, his own, that"; but not "said on Monday, adding that".
        let content = clauses.get(index + 1).is_some_and(|next| {
            let commas = (verb..next.tokens.start).filter(|&at| self.document.word(at) == ",").count();
            next.link == Link::Content && commas % 2 == 0
        });
        let short = clause.tokens.end.saturating_sub(verb) < 5;
        content || !(occasion || listener || short)
    }

    /// Speech reaches over the clauses of its content.
    fn speech_end(&self, clause: &Clause, clauses: &[Clause], index: usize) -> usize {
        let content = clauses.iter().skip(index + 1).take_while(|next| next.link == Link::Content);
        content.last().map_or(clause.tokens.end, |last| last.tokens.end)
    }

    /// What "it" after a verb means: the last place of the paragraph that can be taken or lost.
    fn object(&self, verb: usize) -> Option<String> {
        matches!(self.document.word(verb + 1), "it" | "them").then_some(())?;
        let start = self.document.tokens.get(verb)?.span.start;
        let block = self.document.blocks.get(self.sentence.block)?;
        let near = Span { start: block.span.start.max(start.saturating_sub(within::LEAN)).min(start), end: start };
        let taken = |place: &&Place| {
            use dateline_model::PlaceKind::{City, District, Site};
            !place.metonym && matches!(place.kind, Site | District | City)
        };
        let last = within::within(self.places, near)
            .iter()
            .filter(taken)
            .min_by_key(|place| (place.kind == dateline_model::PlaceKind::City, std::cmp::Reverse(place.span.start)))?;
        Some(last.name.clone())
    }

    /// The last town or quarter of the sentence before.
    fn scene(&self) -> Option<String> {
        use dateline_model::PlaceKind::{City, District, Site};
        let before = within::before(&self.document.sentences, self.sentence.span.start)?;
        let town = |place: &&Place| !place.metonym && matches!(place.kind, Site | District | City);
        within::within(self.places, before.span).iter().rfind(town).map(|place| place.name.clone())
    }

    /// The noun before "which" or "who".
    fn antecedent(&self, start: usize) -> Option<String> {
        let mut end = start.checked_sub(1)?;
        while end > self.sentence.tokens.start && matches!(self.document.word(end - 1), "," | "which" | "who" | "that") {
            end -= 1;
        }
        let mut from = end;
        let glued = |at: usize| self.document.tokens.get(at).is_some_and(|token| !token.spaced);
        while from > self.sentence.tokens.start && (end - from < 5 || (glued(from) && end - from < 12)) {
            let word = self.document.word(from - 1);
            if matches!(word, "," | "in" | "on" | "at" | "by" | "to" | "with" | "for" | "from" | "a" | "an" | "and" | "against") {
                break;
            }
            from -= 1;
        }
        // "to shoot down the plane, which": the plane.
        let infinitive = from > 0 && self.document.word(from - 1) == "to";
        if infinitive && lexicon::base(self.document.word(from)).is_some_and(|(_, form)| form == lexicon::Form::Base) {
            from += 1;
            while from < end && matches!(self.document.word(from), "down" | "up" | "off" | "out" | "the") {
                from += 1;
            }
        }
        let words = Cutter { document: self.document, times: &[] }.noun_phrase(from..end)?;
        (!words.is_empty()).then_some(words)
    }

    fn telling(
        &self,
        title: Title,
        sense: lexicon::Sense,
        when: When,
        tokens: Range<usize>,
        quotation: &BTreeSet<u64>,
    ) -> Telling {
        let start = self.document.tokens.get(tokens.start).map_or(self.sentence.span.start, |token| token.span.start);
        let end = self.document.tokens.get(tokens.end.saturating_sub(1)).map_or(start, |token| token.span.end);
        let clause = Span { start, end: end.max(start) };
        let mut stems = stems::words_of(self.document, self.places, tokens);
        stems.insert(sense.concept.to_owned());
        Telling {
            event: ReadEvent {
                title: title.words,
                kind: sense.kind,
                range: when.range,
                precision: if when.range.is_some() { when.precision } else { Precision::Day },
                approximate: when.approximate,
                doubt: when.doubt,
                place: placing::place(self.document, self.places, self.sentence, clause, sense),
                actors: Vec::new(),
                evidence: vec![self.sentence.span],
            },
            concept: sense.concept,
            basis: when.basis,
            quality: title.quality,
            core: stems.clone(),
            stems,
            told: self.document.today(),
            figure: None,
            quotation: quotation.clone(),
        }
    }
}
