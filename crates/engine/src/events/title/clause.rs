//! The title of a clause that tells of a deed.

use std::ops::Range;

use dateline_model::EventKind;

use super::{
    super::{
        clause::{self, Clause, Link, Verb},
        function_words::{is_function, is_lead, is_loose, is_preposition, is_pronoun, says_something},
        lexicon,
    },
    Cutter, MOST, MOST_SAID, Title,
    perfect::drop_perfect,
    subject::{holds_verb, is_definite, is_no_subject, is_vague, mend_least, shorten_subject, without_remains},
    tail::cut_tail,
    words::{capital, join},
};

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
        // "The council will not lift the sanctions imposed on": a word of what the first verb is about. Such words still lead
        // to what others tell. "Police said on Monday they had arrested" is told by the police.
        let joins = |at| {
            let word = self.document.word(at);
            matches!(word, "and" | "but" | "," | "then" | "show" | "shows" | "suggest" | "suggests") || is_pronoun(word)
        };
        let embedded = first.is_some_and(|first| !(first..verb.start).any(joins));
        let own = own.start..first.unwrap_or(own.end);
        // "Figures show 20 people were hurt": what is shown has a subject of its own.
        let shows = own.clone().rfind(|&at| matches!(self.document.word(at), "show" | "shows" | "suggest" | "suggests"));
        let own = shows.map_or(own.start, |at| at + 1)..own.end;
        if shows.is_some() && own.is_empty() {
            return None;
        }
        let mut words = self.words(own.clone(), false);
        let mut quality = 10;
        let they = words.len() == 1 && words.first().is_some_and(|word| matches!(word.as_str(), "They" | "they"));
        let it = words.len() == 1 && words.first().is_some_and(|word| matches!(word.as_str(), "It" | "it"));
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
            // Who launched it was not launched: what "it" suffers is seldom what did the last deed.
            quality -= if it && verb.passive { 6 } else { 3 };
            // "Officials met him. He was charged": who was charged is not named here.
            let one = matches!(self.document.word(verb.start), "was" | "has" | "is");
            if one && !they && subject.is_some_and(is_many) {
                quality -= 6;
            }
            // "Abe said he met the envoy and they agreed": the one named last is not all of them.
            if they && clause.link != Link::Relative && !subject.is_some_and(is_many) {
                quality -= 3;
            }
        }
        if embedded {
            quality -= 9;
        }
        if !pronoun && is_definite(&words) {
            quality -= 2;
        }
        shorten_subject(&mut words);
        without_remains(&mut words);
        if words.first().is_some_and(|word| is_pronoun(word)) {
            quality -= 6;
        }
        // "The collapse of the truce collapsed" says one thing twice.
        let twice = |word: &String| lexicon::noun(&word.to_lowercase()).is_some_and(|noun| noun.concept == verb.sense.concept);
        let own = lexicon::any_form(self.document.word(verb.at));
        if own.is_some_and(|own| own.concept == verb.sense.concept) && words.iter().any(twice) {
            quality -= 5;
        }
        mend_least(&mut words);
        if is_no_subject(&words) || holds_verb(&words) {
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
        if is_no_subject(&words) {
            return None;
        }
        if is_vague(&words) {
            quality -= 6;
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
                rest.extend(self.listener(verb.at + 1, &content));
                rest.extend(self.said(content));
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
        // "phoned her counterpart" names whom, "phoned her" does not.
        let whose = rest.get(keep).is_some_and(|word| word == "her") && rest.get(keep + 1).is_some_and(|word| !is_function(word));
        let pointing = |word: &String| matches!(word.as_str(), "it" | "them" | "him" | "her" | "this" | "that" | "so");
        if !whose && rest.get(keep).is_some_and(pointing) {
            quality -= 6;
        }
        let speech = verb.sense.kind == EventKind::Statement;
        if speech {
            rest.retain(|word| word != "that");
        }
        let whole = rest.len();
        let verbs = |rest: &[String]| rest.iter().skip(keep).any(|word| says_something(word));
        let told = verbs(&rest);
        let most = if speech { MOST_SAID } else { MOST };
        cut_tail(&mut rest, keep, most.saturating_sub(before).max(keep + 1));
        if rest.len() < whole {
            quality -= 1;
        }
        // "The bomb exploded was identified": the verb of another clause.
        if (!speech || content.is_none() && verb.passive) && is_run_on(&rest, keep) {
            quality -= 6;
        }
        // "said charges of selling oil [do not accord with facts]": what is said of them was cut off.
        if speech && content.is_some() && told && !verbs(&rest) {
            return None;
        }
        if speech && rest.len() < keep + 2 {
            return None;
        }
        let base = lexicon::base(own_verb).map_or("", |(base, _)| base);
        if rest.len() == keep && !verb.passive {
            // "the drills that the army started": what it started stands before.
            let whole = lexicon::stands_alone(base) && clause.link != Link::Relative;
            quality -= if whole { 2 } else { 6 };
        }
        // "The launch came hours later" tells when, and not what.
        if base == "come" && rest.get(keep).is_none_or(|word| !matches!(word.as_str(), "into" | "under")) {
            quality -= 6;
        }
        // "a threat the premier warned about in a speech"
        let preposition =
            |at: usize| rest.get(at).is_some_and(|word| is_preposition(word) && word != "to" && word != "out" && word != "off");
        if preposition(keep) && preposition(keep + 1) {
            quality -= 6;
        }
        if content.is_none() && verb.sense.concept == "say" && rest.get(keep).is_some_and(|word| is_preposition(word)) {
            return None;
        }
        words.extend(rest);
        if words.len() < 3 {
            quality -= 3;
        }
        mend_articles(&mut words);
        Some(Title { words: capital(&join(&words)), subject, quality })
    }

    /// What was said, without the aside that stands before its verb: "the envoy, his friend, is ready".
    fn said(&self, content: Range<usize>) -> Vec<String> {
        let mut said = self.words(content.clone(), true);
        let commas = || content.clone().filter(|&at| self.document.word(at) == "," && !self.in_number(at));
        if let (Some(opens), Some(closes)) = (commas().next(), commas().nth(1))
            && !said.iter().any(|word| says_something(word))
            && says_something(self.document.word(closes + 1))
            && opens > content.start
        {
            said.extend(self.words(closes + 1..content.end, true));
        }
        said
    }

    /// Whom somebody warned, where what was said means them by a pronoun: "warned residents they should stay".
    fn listener(&self, from: usize, content: &Range<usize>) -> Vec<String> {
        let meant = matches!(self.document.word(content.start), "they" | "he" | "she" | "it" | "them");
        let told = matches!(self.document.word(from.saturating_sub(1)), "told" | "said");
        let words = if meant && !told && from < content.start { self.words(from..content.start, true) } else { Vec::new() };
        if words.len() > 5 { Vec::new() } else { words }
    }
}
/// Whether a subject is of more than one, or may be: "rebels", "two ministers", "France and Spain".
fn is_many(subject: &str) -> bool {
    let last = subject.rsplit(' ').next().unwrap_or(subject);
    last == "people"
        || last == "police"
        || last == "men"
        || last == "women"
        || last == "children"
        || last.ends_with('s')
        || subject.contains(" and ")
}

/// Whether a verb of another clause follows the predicate without anything that joins the two.
fn is_run_on(rest: &[String], keep: usize) -> bool {
    let finite = |word: &str| matches!(word, "was" | "were" | "is" | "are" | "has" | "had" | "have" | "will" | "would" | "could");
    let joined = |word: &str| {
        matches!(word, "that" | "what" | "who" | "which" | "and" | "how" | "why" | "but" | "or" | "it") || is_pronoun(word)
    };
    let later = (keep.max(1)..rest.len()).find(|&at| rest.get(at).is_some_and(|word| finite(word)));
    later.is_some_and(|later| !rest.iter().take(later).skip(keep).any(|word| joined(word)))
}

/// "an [October] meeting": the article of a word that was left out.
fn mend_articles(words: &mut [String]) {
    for at in 0..words.len().saturating_sub(1) {
        let small = words.get(at + 1).filter(|next| next.starts_with(|letter: char| letter.is_ascii_lowercase()));
        let Some(first) = small.and_then(|next| next.chars().next()) else { continue };
        let open = matches!(first, 'a' | 'e' | 'i' | 'o');
        let Some(article) = words.get_mut(at) else { continue };
        if article == "an" && !open && first != 'h' && first != 'u' {
            "a".clone_into(article);
        }
    }
}
