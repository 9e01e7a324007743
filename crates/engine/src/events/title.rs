//! A short title from a clause's own words: subject, verb and what the verb needs.

use std::ops::Range;

use dateline_model::EventKind;

use super::function_words::{is_function, is_lead, is_loose, is_preposition, is_pronoun, is_stop, says_something};
use super::{
    clause::{self, Clause, Link, Verb},
    lexicon,
};
use crate::{document::Document, tokens::TokenKind};

/// The most words of a title; a few more where cutting would leave a preposition hanging.
const MOST: usize = 10;

/// The most words of the title of a statement, which needs a clause of its own.
const MOST_SAID: usize = 13;

/// What a title is cut from, and what is left out of it.
pub struct Cutter<'a> {
    /// The document.
    pub document: &'a Document<'a>,
    /// Tokens of temporal expressions and the prepositions that lead them, sorted.
    pub times: &'a [Range<usize>],
}

/// The words of a title, and whether it is good as it stands.
pub struct Title {
    /// The words.
    pub words: String,
    /// The subject's words alone.
    pub subject: String,
    /// Higher reads better.
    pub quality: i32,
}

impl Cutter<'_> {
    /// The title of a clause. `subject` stands in for a pronoun, `object` for "it" after the verb.
    ///
    /// `content` is the clause that gives what was said.
    pub fn cut(
        &self,
        clause: &Clause,
        verb: Verb,
        content: Option<Range<usize>>,
        subject: Option<&str>,
        object: Option<&str>,
    ) -> Option<Title> {
        let own = self.subject(clause.tokens.start, verb.start);
        // "The truce held for days and collapsed": the subject ends at the first of its verbs.
        let first = own.clone().skip(1).find(|&at| clause::is_finite(self.document, at));
        let own = own.start..first.unwrap_or(own.end);
        // "Figures show 20 people were hurt": what is shown has a subject of its own.
        let shows = own.clone().rfind(|&at| matches!(self.document.word(at), "show" | "shows" | "suggest" | "suggests"));
        let own = shows.map_or(own.start, |at| at + 1)..own.end;
        if shows.is_some() && own.is_empty() {
            return None;
        }
        let mut words = self.words(own.clone(), false);
        let mut quality = 10;
        while words.first().is_some_and(|word| is_lead(word)) {
            words.remove(0);
        }
        let pronoun = words.is_empty() || (words.len() <= 2 && words.first().is_some_and(|word| is_pronoun(word)));
        if pronoun {
            // In "after it took effect" the pronoun may mean anything before it.
            if clause.link == Link::Temporal {
                return None;
            }
            words = subject?.split(' ').map(str::to_owned).collect();
            quality -= 3;
        }
        shorten_subject(&mut words);
        if words.first().is_some_and(|word| is_pronoun(word)) {
            quality -= 6;
        }
        // "The collapse of the truce collapsed" says one thing twice.
        let twice = |word: &String| lexicon::noun(&word.to_lowercase()).is_some_and(|noun| noun.concept == verb.sense.concept);
        if words.iter().any(twice) {
            quality -= 2;
        }
        mend_least(&mut words);
        if is_no_subject(&words) {
            return None;
        }
        let possessive = |word: &String| matches!(word.to_lowercase().as_str(), "his" | "her" | "its" | "their" | "our" | "my");
        if words.first().is_some_and(possessive) {
            quality -= 6;
        }
        let subject = words.join(" ");
        // "The envoy in a phone call to the minister warned": what hangs on the subject goes first.
        if words.len() > 6 {
            let hangs = |word: &String| is_preposition(word) && word != "of";
            let first = words.iter().skip(1).position(hangs).map(|at| at + 1);
            words.truncate(first.unwrap_or(words.len()));
            // "men linked to the gang" are men.
            let linked = |word: &String| word.ends_with("ed") && word.starts_with(char::is_lowercase);
            while words.len() > 1 && first.is_some() && words.last().is_some_and(linked) {
                words.pop();
            }
        }
        let least = words.get(1).is_some_and(|word| matches!(word.as_str(), "least" | "most"));
        let broken = words.first().is_some_and(|word| (is_preposition(word) && !least) || is_loose(word));
        if broken || words.iter().all(|word| is_function(word)) || words.len() > 9 {
            return None;
        }
        let before = words.len();
        let mut rest = match content.clone() {
            Some(content) => {
                let mut rest = self.words(verb.start..verb.at + 1, false);
                rest.extend(self.words(content, true));
                rest
            }
            None => self.words(verb.start..clause.tokens.end.max(verb.at + 1), true),
        };
        // A time that was cut out of a word leaves its half: "1950-53".
        if words.iter().chain(&rest).any(|word| word.starts_with(['-', '–'])) {
            return None;
        }
        drop_perfect(&mut rest);
        let own_verb = self.document.word(verb.at);
        let keep = rest.iter().position(|word| word == own_verb).map_or(1, |at| at + 1);
        // Whom it was told to stands in the text.
        if let Some(told) = rest.get_mut(keep - 1).filter(|word| *word == "told") {
            *told = "said".to_owned();
        }
        if let (Some(object), Some(slot)) = (object, rest.get_mut(keep))
            && matches!(slot.as_str(), "it" | "them")
        {
            *slot = object.to_owned();
            quality -= 1;
        }
        if rest.get(keep).is_some_and(|word| matches!(word.as_str(), "it" | "them" | "him" | "her" | "this" | "that" | "so")) {
            quality -= 4;
        }
        let speech = verb.sense.kind == EventKind::Statement;
        if speech {
            rest.retain(|word| word != "that");
        }
        let whole = rest.len();
        let most = if speech { MOST_SAID } else { MOST };
        cut_tail(&mut rest, keep, most.saturating_sub(before).max(keep + 1));
        if rest.len() < whole {
            quality -= 1;
        }
        if speech && rest.len() < keep + 2 {
            return None;
        }
        let base = lexicon::base(own_verb).map_or("", |(base, _)| base);
        if rest.len() == keep && !verb.passive {
            quality -= if lexicon::stands_alone(base) { 2 } else { 6 };
        }
        // "The launch came hours later" tells when, and not what.
        if base == "come" && rest.get(keep).is_none_or(|word| !matches!(word.as_str(), "into" | "under")) {
            quality -= 6;
        }
        if content.is_none() && verb.sense.concept == "say" && rest.get(keep).is_some_and(|word| is_preposition(word)) {
            return None;
        }
        words.extend(rest);
        if words.len() < 3 {
            quality -= 3;
        }
        Some(Title { words: capital(&join(&words)), subject, quality })
    }

    /// The title of what somebody said, where the words stand before the verb: "Speaker: What was said".
    pub fn cut_speech(&self, sentence: Range<usize>, clause: &Clause, verb: Verb, subject: Option<&str>) -> Option<Title> {
        let own = self.subject(clause.tokens.start, verb.start);
        // "…," she said, and "…," said the minister.
        let after = || {
            let end = (verb.at + 1..sentence.end.min(verb.at + 9))
                .find(|&at| matches!(self.document.word(at), "," | "." | "\"" | "“" | "in" | "on" | "at" | "as" | "after"));
            self.words(verb.at + 1..end.unwrap_or(verb.at + 1), false)
        };
        let mut speaker = if own.is_empty() { after() } else { self.words(own.clone(), false) };
        if speaker.is_empty() || (speaker.len() == 1 && speaker.first().is_some_and(|word| is_pronoun(word))) {
            speaker = subject?.split(' ').map(str::to_owned).collect();
        }
        shorten_subject(&mut speaker);
        let content = if own.is_empty() { sentence.start..verb.start } else { sentence.start..own.start };
        let mut said = self.words(content, true);
        while said.first().is_some_and(|word| matches!(word.as_str(), "But" | "And" | "So" | "Well" | "Yes" | "No")) {
            said.remove(0);
        }
        let whole = said.len();
        cut_tail(&mut said, 2, MOST_SAID - 2);
        let speaker = join(&speaker);
        let speaker = speaker.strip_prefix("the ").or_else(|| speaker.strip_prefix("The ")).unwrap_or(&speaker).to_owned();
        let whole_clause = said.iter().any(|word| says_something(word));
        if said.len() < 4 || !whole_clause || speaker.split(' ').count() > 6 || speaker.is_empty() {
            return None;
        }
        let quality = 7 - i32::from(said.len() < whole);
        let words = format!("{}: {}", capital(&speaker), capital(&join(&said)));
        Some(Title { words, subject: speaker, quality })
    }

    /// The title of a noun that names what happened, with the words that belong to it.
    pub fn cut_noun(&self, phrase: Range<usize>, noun: usize) -> Option<Title> {
        let mut words = self.words(phrase.start..noun + 1, false);
        while words.first().is_some_and(|word| is_function(word) || matches!(word.as_str(), "some" | "last" | "this")) {
            words.remove(0);
        }
        let keep = words.len();
        let mut rest = self.words(noun + 1..phrase.end.max(noun + 1), true);
        cut_tail(&mut rest, 0, MOST.saturating_sub(keep).max(1));
        words.extend(rest);
        (words.len() >= 3).then(|| Title { words: capital(&join(&words)), subject: String::new(), quality: 5 })
    }

    /// The words of a clause that is a subject and no more.
    pub fn noun_phrase(&self, tokens: Range<usize>) -> Option<String> {
        let mut end = tokens.end;
        while end > tokens.start && matches!(self.document.word(end - 1), "," | "–" | "—") {
            end -= 1;
        }
        let mut words = self.words(self.subject(tokens.start, end), false);
        shorten_subject(&mut words);
        (!words.is_empty() && words.len() < 8).then(|| words.join(" "))
    }

    /// The tokens of the subject that ends before the verb.
    pub fn subject(&self, start: usize, verb: usize) -> Range<usize> {
        let comma = |at: usize| self.document.word(at) == "," && !self.in_number(at);
        let mut commas = (start..verb).filter(|&at| comma(at)).collect::<Vec<_>>();
        if commas.is_empty() {
            return self.without_lead(start, verb);
        }
        commas.push(verb);
        let mut parts: Vec<Range<usize>> = Vec::new();
        let mut from = start;
        for at in commas {
            parts.push(from..at);
            from = at + 1;
        }
        let last = parts.pop().unwrap_or(start..verb);
        // "The truce, however, collapsed": what the last comma closes is an aside.
        if last.is_empty() {
            parts.pop();
            return parts.pop().map_or(last, |part| self.without_lead(part.start, part.end));
        }
        // "France, Italy and Spain agreed"
        let listed = last.clone().any(|at| self.document.word(at) == "and");
        let single = |part: &Range<usize>| part.clone().all(|at| self.capital(at)) && part.len() <= 3;
        if listed && let Some(first) = parts.iter().position(single).filter(|&first| parts.iter().skip(first).all(single)) {
            return parts.get(first).map_or(last.clone(), |part| part.start..last.end);
        }
        self.without_lead(last.start, last.end)
    }

    /// Leaves out what leads a subject: "In the morning the", "But the".
    fn without_lead(&self, start: usize, end: usize) -> Range<usize> {
        let mut start = start;
        let timed = |at: usize| self.times.iter().any(|time| time.contains(&at));
        let loose = |at: usize| {
            matches!(
                self.document.word(at).to_lowercase().as_str(),
                "almost" | "exactly" | "just" | "about" | "around" | "only" | "shortly"
            )
        };
        let past = (start..end).find(|&at| !loose(at)).unwrap_or(end);
        // "Almost exactly eight months ago"
        if past > start && timed(past) {
            start = past;
        }
        while start < end
            && (matches!(
                self.document.word(start),
                "And" | "But" | "and" | "but" | "Meanwhile" | "Earlier" | "Later" | "Then" | "that" | "since" | "then"
            ) || timed(start))
        {
            start += 1;
        }
        start..end
    }

    fn capital(&self, at: usize) -> bool {
        self.document.word(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether a point belongs to the word before it: "3.5", "U.S.", "Gen. Dupont".
    fn joins(&self, at: usize, end: usize) -> bool {
        let next = self.document.tokens.get(at + 1).filter(|_| at + 1 < end);
        let inside = next.is_some_and(|next| !next.spaced && matches!(next.kind, TokenKind::Word | TokenKind::Number));
        inside || word_is_initial(self.document, at)
    }

    fn in_number(&self, at: usize) -> bool {
        let number = |at: usize| self.document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
        at > 0 && number(at - 1) && number(at + 1) && self.document.tokens.get(at + 1).is_some_and(|token| !token.spaced)
    }

    /// Words as they are read, times, marks and asides left out. With `stop`, ends where the clause's core ends.
    fn words(&self, tokens: Range<usize>, stop: bool) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        let mut aside = 0;
        let mut gap = true;
        for at in tokens.clone() {
            let word = self.document.word(at);
            let Some(token) = self.document.tokens.get(at) else { break };
            let spaced = token.spaced || gap;
            gap = true;
            match word {
                "(" | "[" => aside += 1,
                ")" | "]" => aside -= 1,
                _ if aside > 0 || self.times.iter().any(|time| time.contains(&at)) => {}
                "“" | "”" | "\"" | "‘" => {}
                "'" | "’"
                    if self.document.word(at + 1) != "s" && self.document.tokens.get(at + 1).is_none_or(|next| next.spaced) => {}
                "however" | "also" | "reportedly" | "allegedly" | "meanwhile" if at > tokens.start => {}
                "." if self.joins(at, tokens.end) => {
                    if let Some(last) = words.last_mut() {
                        last.push('.');
                    }
                    gap = self.document.tokens.get(at + 1).is_some_and(|next| next.spaced);
                }
                "," if !self.in_number(at) => {
                    if stop && !words.is_empty() {
                        break;
                    }
                    if let Some(last) = words.last_mut() {
                        last.push(',');
                    }
                }
                ";" | ":" | "…" | "—" | "–" | "!" | "?" if stop && !words.is_empty() => break,
                "." if stop && !words.is_empty() && at + 1 < tokens.end => break,
                "." | "!" | "?" | "…" => {}
                _ if token.kind == TokenKind::Newline => {}
                _ => {
                    if stop
                        && is_stop(word)
                        && (words.len() > 2 || (!words.is_empty() && !matches!(word, "as" | "since" | "but")))
                    {
                        break;
                    }
                    match words.last_mut() {
                        Some(last) if !spaced => last.push_str(word),
                        _ => words.push(word.to_owned()),
                    }
                    gap = false;
                }
            }
        }
        words.retain(|word| word.chars().any(char::is_alphanumeric));
        while words.last().is_some_and(|word| word.ends_with(',')) {
            if let Some(last) = words.last_mut() {
                last.pop();
            }
        }
        words
    }
}

/// The point of an initial or a short title: "John F.", "Gen."
fn word_is_initial(document: &Document<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |at| document.word(at));
    before.chars().count() == 1 || matches!(before, "Gen" | "Mr" | "Mrs" | "Dr" | "St" | "Lt" | "Col" | "Sen" | "Rep" | "Sgt")
}

/// "US Secretary of State John Kerry" is "John Kerry": office and country are in the text.
fn shorten_subject(words: &mut Vec<String>) {
    let capital = |word: &String| word.chars().next().is_some_and(char::is_uppercase);
    if words.len() < 4
        || words.iter().any(|word| word == "and")
        || words.iter().any(|word| word.ends_with("'s") || word.ends_with("’s"))
    {
        return;
    }
    let title = words.iter().rposition(|word| {
        matches!(
            word.to_lowercase().as_str(),
            "minister"
                | "president"
                | "secretary"
                | "state"
                | "chancellor"
                | "spokesman"
                | "spokeswoman"
                | "spokesperson"
                | "ambassador"
                | "chief"
                | "secretary-general"
                | "general"
                | "mayor"
                | "director"
                | "adviser"
                | "correspondent"
                | "leader"
        )
    });
    if let Some(title) = title {
        let name = words.len() - title - 1;
        if (2..=3).contains(&name) && words.iter().skip(title + 1).all(capital) {
            words.drain(..=title);
        }
    }
}

/// "A least seven people": a slip of the pen, or of the article that was cut off.
fn mend_least(words: &mut [String]) {
    if words.get(1).is_some_and(|word| word == "least")
        && let Some(first) = words.first_mut()
    {
        *first = "At".to_owned();
    }
}

/// Whether words before a verb are no subject of a deed: "no fuel", "the one", "making it the", "cut off and".
fn is_no_subject(words: &[String]) -> bool {
    let Some(first) = words.first().map(|word| word.to_lowercase()) else { return false };
    let second = words.get(1).map(String::as_str);
    let single = words.len() == 1;
    let negated = matches!(first.as_str(), "no" | "none" | "nobody" | "nothing" | "neither" | "nor");
    let names_one =
        words.len() <= 2 && words.last().is_some_and(|word| matches!(word.as_str(), "one" | "ones" | "One" | "others" | "some"));
    let going =
        first.ends_with("ing") && second.is_some_and(|word| matches!(word, "it" | "them" | "him" | "her" | "the" | "a" | "an"));
    let done = single && lexicon::base(&first).is_some_and(|(_, form)| form == lexicon::Form::Past);
    negated || names_one || going || done
}

/// Participles that differ from the past tense that is told in their place.
const PARTICIPLES: [(&str, &str); 16] = [
    ("begun", "began"),
    ("taken", "took"),
    ("retaken", "retook"),
    ("spoken", "spoke"),
    ("gone", "went"),
    ("come", "came"),
    ("flown", "flew"),
    ("fallen", "fell"),
    ("given", "gave"),
    ("withdrawn", "withdrew"),
    ("overrun", "overran"),
    ("broken", "broke"),
    ("driven", "drove"),
    ("risen", "rose"),
    ("shown", "showed"),
    ("seen", "saw"),
];

/// "has suspended" is told as "suspended", "has been hit" as "was hit".
fn drop_perfect(words: &mut Vec<String>) {
    words.retain(|word| !matches!(word.as_str(), "since" | "already" | "just" | "recently" | "then" | "later"));
    let Some(first) = words.first().cloned() else { return };
    if matches!(first.as_str(), "has" | "have" | "had") && words.len() > 1 {
        words.remove(0);
        if let Some(been) = words.iter().take(3).position(|word| word == "been") {
            words.remove(been);
            if first != "had" {
                words.insert(0, if first == "has" { "was" } else { "were" }.to_owned());
            } else {
                words.insert(0, "were".to_owned());
            }
        }
    }
    if let (true, Some(verb)) = (matches!(first.as_str(), "has" | "have" | "had"), words.first_mut()) {
        let past = PARTICIPLES.iter().find(|(participle, _)| participle == verb);
        past.map(|(_, past)| *verb = (*past).to_owned()).unwrap_or_default();
    }
}

/// Cuts a predicate to `most` words, where a phrase ends. `keep` words are never cut.
fn cut_tail(words: &mut Vec<String>, keep: usize, most: usize) {
    let over = words.len() > most + 2;
    if over {
        let phrase = (keep + 1..=most).rev().find(|&at| {
            words
                .get(at)
                .is_some_and(|word| is_preposition(word) && word != "of" || matches!(word.as_str(), "and" | "or" | "than"))
        });
        // Where the cut would part a noun from its adjectives, the phrase is read to its end.
        let ahead = || (most + 1..words.len().min(most + 4)).find(|&at| words.get(at).is_some_and(|word| is_preposition(word)));
        let end = phrase.or_else(ahead).unwrap_or(most);
        words.truncate(end);
        while words.len() > keep + 2 && words.last().is_some_and(|word| word.ends_with("ing") && lexicon::noun(word).is_none()) {
            words.pop();
        }
    }
    while words.len() > keep
        && words.last().is_some_and(|word| {
            is_function(word)
                || lexicon::base(word).is_some_and(|(_, form)| form == lexicon::Form::Base)
                    && words.len() > keep + 1
                    && words.get(words.len() - 2).is_some_and(|word| word == "to")
        })
    {
        words.pop();
    }
}

fn join(words: &[String]) -> String {
    words.join(" ").replace(" ,", ",")
}

/// The text with its first letter large, and without a leading "The".
fn capital(text: &str) -> String {
    let text = ["The ", "the ", "A ", "a ", "An ", "an "].iter().find_map(|article| text.strip_prefix(article)).unwrap_or(text);
    // "AT least": the first word of a report in capitals.
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let shouted = first.len() > 1 && is_function(first) && first.chars().all(char::is_uppercase) && first != "US";
    let lowered = if shouted { format!("{} {rest}", first.to_lowercase()) } else { text.to_owned() };
    let mut letters = lowered.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
