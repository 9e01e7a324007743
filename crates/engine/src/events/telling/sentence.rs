//! The clauses of a sentence, each with its title and its date.

use std::collections::BTreeSet;
use std::ops::Range;

use dateline_model::{EventKind, Place, Precision, ReadEvent, Span, Time};

use super::{
    super::{
        claim,
        clause::{self, Link},
        dating::{self, DateBasis, When},
        figures, function_words, lexicon, placing, stems,
        title::{Cutter, Title},
        victim::victim,
    },
    Telling,
    meaning::is_plural,
};
use crate::document::{Document, Sentence};

/// How many tokens from the verb on are its core.
const CORE: usize = 7;

/// One sentence as it is read.
pub(super) struct Reading<'a> {
    pub(super) document: &'a Document<'a>,
    pub(super) times: &'a [Time],
    pub(super) places: &'a [Place],
    pub(super) sentence: &'a Sentence,
    pub(super) found: Vec<Telling>,
    /// Whether somebody has spoken in the sentence.
    pub(super) spoken: bool,
    /// Whom "he", "it" or "they" of the next clause means.
    pub(super) subject: Option<String>,
}

impl Reading<'_> {
    pub(super) fn read(&mut self) {
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
            // "…, after a paper said planes had bombed the town": that it said so is itself told in passing.
            let within = clauses.iter().take(index).rev().find(|outer| outer.link != Link::Content);
            if clause.link == Link::Content && within.is_some_and(|outer| outer.link != Link::Main) {
                continue;
            }
            // "denied that planes had bombed the town"
            if denied && clause.link == Link::Content {
                continue;
            }
            // "promised protests until the boy was returned": that may never have been.
            let until = clause.tokens.start.checked_sub(1).is_some_and(|at| self.document.word(at) == "until");
            if until && clause.link == Link::Temporal && self.spoken {
                continue;
            }
            denied = verb.sense.concept == "deny";
            let statement = verb.sense.kind == EventKind::Statement;
            let end = if statement { self.speech_end(clause, &clauses, index) } else { clause.tokens.end };
            let cutter = Cutter { document: self.document, times: &masks };
            let taken = matches!(verb.sense.concept, "seize" | "besiege" | "strike" | "attack" | "destroy" | "invade");
            let object = if taken { self.object(verb.at) } else { None };
            let content =
                clauses.get(index + 1).filter(|next| statement && next.link == Link::Content).map(|next| next.tokens.start..end);
            let harms = matches!(verb.sense.concept, "kill" | "injure" | "strike" | "destroy") && !verb.passive;
            let mut lead = self.subject.clone();
            if clause.link == Link::Relative {
                lead = self.antecedent(clause.tokens.start, harms).or(lead);
            }
            // "the state of emergency, which …, will be extended"
            let before = index.checked_sub(1).and_then(|index| clauses.get(index)).filter(|_| clause.tokens.start == verb.start);
            if let Some(aside) = before.filter(|before| before.link == Link::Relative && clause.link == Link::Main) {
                lead = self.antecedent(aside.tokens.start, harms).or(lead);
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
            let heard = |start: u32| heard(start) || self.is_aside(start, &clauses, index);
            let when = dating::when(self.document, self.times, self.sentence, clause, verb.at, heard);
            if verb.planned && when.basis != DateBasis::Clause {
                continue;
            }
            let tokens = if statement { clause.tokens.start..end } else { clause.tokens.clone() };
            let subject = title.subject.clone();
            let mut telling = self.telling(title, verb.sense, when, tokens, &quotation);
            let after = verb.at..end.min(verb.at + CORE);
            telling.subject = stems::words_of(self.document, self.places, cutter.subject(clause.tokens.start, verb.start));
            // "He", "the ministry, which …,": whoever it stands for.
            if telling.subject.is_empty() {
                telling.subject = subject
                    .to_lowercase()
                    .split(' ')
                    .filter(|word| !function_words::is_function(word))
                    .map(stems::stem)
                    .collect();
            }
            telling.core = telling.subject.clone();
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
            let own = cutter.subject(clause.tokens.start, verb.start);
            telling.victim = victim(self.document, self.places, own, &subject, verb, end);
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
            self.read_noun(&masks, &quotation, &quoted, &clauses);
        }
        self.recall(&quotation);
    }

    /// Whether a time stands in a later aside, which has a time of its own: "children, whose flight two months ago …, marched".
    fn is_aside(&self, start: u32, clauses: &[clause::Clause], index: usize) -> bool {
        let at = self.document.tokens.partition_point(|token| token.span.start < start);
        let mut later = clauses.iter().skip(index + 1).filter(|clause| clause.link == Link::Relative);
        later.any(|clause| {
            let before = |back| clause.tokens.start.checked_sub(back).map_or("", |at| self.document.word(at));
            clause.tokens.contains(&at) && (before(1) == "whose" || before(2) == ",")
        })
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

    pub(super) fn telling(
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
        let mut stems = stems::words_of(self.document, self.places, tokens.clone());
        stems.insert(sense.concept.to_owned());
        let refers = tokens.clone().any(|at| claim::refers(self.document, at));
        let (place, placed) = placing::place(self.document, self.places, self.sentence, clause, sense).unzip();
        Telling {
            event: ReadEvent {
                title: title.words,
                kind: kind_of(sense, &stems),
                range: when.range,
                precision: if when.range.is_some() { when.precision } else { Precision::Day },
                approximate: when.approximate,
                doubt: when.doubt,
                place,
                actors: Vec::new(),
                evidence: vec![self.sentence.span],
            },
            concept: sense.concept,
            basis: when.basis,
            quality: title.quality,
            subject: BTreeSet::new(),
            refers,
            core: stems.clone(),
            stems,
            told: self.document.today(),
            figure: None,
            victim: None,
            dated: when.words,
            placed,
            quotation: quotation.clone(),
        }
    }
}

/// What kind of thing happened: talks collapse as a truce does, and a roof otherwise.
fn kind_of(sense: lexicon::Sense, stems: &BTreeSet<String>) -> EventKind {
    let any = |known: &[&str]| known.iter().any(|stem| stems.contains(*stem));
    let dealt =
        ["truce", "talk", "agree", "meet", "treat", "sanction", "cooper", "relation", "participat", "diplomac", "envoy", "peace"];
    let built = ["bridge", "build", "roof", "dam", "mine", "tower", "wall", "hous", "stand", "tunnel", "factor", "brid", "min"];
    match sense.concept {
        "collapse" if any(&built) => EventKind::Disaster,
        "end" | "collapse" | "suspend" if !any(&dealt) => EventKind::Other,
        _ => sense.kind,
    }
}
