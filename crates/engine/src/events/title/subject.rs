//! The words before a verb that do the deed.

use std::ops::Range;

use super::{super::lexicon, Cutter};
use crate::{tokens::TokenKind, verbs::Form};

impl Cutter<'_> {
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
            let mut part = parts.pop().unwrap_or(last);
            // "Ann Roe, 42, of Porto, was": an age is one more aside.
            if part.len() == 1 && self.document.tokens.get(part.start).is_some_and(|token| token.kind == TokenKind::Number) {
                part = parts.pop().unwrap_or(part);
            }
            // "Blasts in Porto, Portugal, and Vigo, Spain, killed": what "and" adds is no subject of its own.
            let added = matches!(self.document.word(part.start), "and" | "or");
            let part = if added { parts.into_iter().next().unwrap_or(part) } else { part };
            return self.without_lead(part.start, part.end);
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
}

/// "US Secretary of State Jane Roe" is "Jane Roe": office and country are in the text.
pub(super) fn shorten_subject(words: &mut Vec<String>) {
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

/// Leaves out what says nothing without the words that were cut: "the missile launched [in July]", "the latest truce".
pub(super) fn without_remains(words: &mut Vec<String>) {
    let article = usize::from(words.first().is_some_and(|word| matches!(word.as_str(), "The" | "the" | "A" | "a")));
    if words.len() > article + 1
        && words
            .get(article)
            .is_some_and(|word| matches!(word.as_str(), "latest" | "recent" | "Latest" | "similar" | "Similar" | "subsequent"))
    {
        words.remove(article);
    }
    let participle =
        |word: &String| word.starts_with(char::is_lowercase) && lexicon::base(word).is_some_and(|(_, form)| form == Form::Past);
    if words.len() > article + 1 && words.last().is_some_and(participle) {
        words.pop();
    }
}

/// Whether a subject means nothing to who has not read the text: "two of them", "those", "video footage of the moment".
pub(super) fn is_vague(words: &[String]) -> bool {
    let word = |at: usize| words.get(at).map_or(String::new(), |word| word.to_lowercase());
    let of = |at: usize| word(at) == "of" && matches!(word(at + 1).as_str(), "them" | "those" | "these" | "us" | "whom");
    let shown = ["moment", "video", "footage", "picture", "pictures", "image", "images", "photo", "photos", "photograph"];
    let picture = words.iter().any(|word| shown.contains(&word.to_lowercase().as_str()));
    let amount = matches!(word(usize::from(word(0) == "the")).as_str(), "number" | "total" | "amount");
    let reports = words.last().is_some_and(|word| matches!(word.as_str(), "reports" | "says" | "report" | "say"));
    let pointing = matches!(word(0).as_str(), "those" | "these" | "others" | "another" | "some" | "many" | "both" | "such");
    picture || amount || reports || pointing && words.len() < 3 || (0..words.len().min(4)).any(of)
}

/// Whether a subject holds a verb that is no word of the lexicon: "the envoy wrote in a letter".
pub(super) fn holds_verb(words: &[String]) -> bool {
    const PAST: &str = "wrote said told took gave found came went saw knew got became fell rose spoke drove heard kept brought thought \
                        grew sought felt sent";
    words.iter().any(|word| PAST.split_ascii_whitespace().any(|past| word.eq_ignore_ascii_case(past)))
}

/// Whether a subject is told by a word that means something only beside the text: "the country", "the vessel".
pub(super) fn is_definite(words: &[String]) -> bool {
    let named = |word: &String| word.chars().any(|letter| letter.is_uppercase() || letter.is_numeric());
    words.first().is_some_and(|word| matches!(word.as_str(), "The" | "the")) && !words.iter().skip(1).any(named)
}

/// "A least seven people": a slip of the pen, or of the article that was cut off.
pub(super) fn mend_least(words: &mut [String]) {
    if words.get(1).is_some_and(|word| word == "least")
        && let Some(first) = words.first_mut()
    {
        *first = "At".to_owned();
    }
}

/// Whether words before a verb are no subject of a deed: "no fuel", "the one", "making it the", "cut off and".
pub(super) fn is_no_subject(words: &[String]) -> bool {
    let Some(first) = words.first().map(|word| word.to_lowercase()) else { return false };
    let second = words.get(1).map(String::as_str);
    let single = words.len() == 1;
    let negated = matches!(first.as_str(), "no" | "none" | "nobody" | "nothing" | "neither" | "nor");
    let names_one =
        words.len() <= 2 && words.last().is_some_and(|word| matches!(word.as_str(), "one" | "ones" | "One" | "others" | "some"));
    let going =
        first.ends_with("ing") && second.is_some_and(|word| matches!(word, "it" | "them" | "him" | "her" | "the" | "a" | "an"));
    let done = single && lexicon::base(&first).is_some_and(|(_, form)| form == Form::Past);
    let counted = words.iter().all(|word| word.chars().all(|letter| letter.is_ascii_digit()));
    counted || negated || names_one || going || done
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(subject: &str) -> String {
        let mut words = subject.split(' ').map(str::to_owned).collect();
        without_remains(&mut words);
        words.join(" ")
    }

    #[test]
    fn what_hung_on_words_that_were_cut_goes_too() {
        assert_eq!(kept("A rocket launched"), "A rocket");
        assert_eq!(kept("The latest truce"), "The truce");
        assert_eq!(kept("Two hospitals"), "Two hospitals");
    }

    #[test]
    fn a_subject_that_points_elsewhere_is_vague() {
        let vague = |subject: &str| is_vague(&subject.split(' ').map(str::to_owned).collect::<Vec<_>>());
        assert!(vague("Two of them") && vague("Video footage of the raid") && vague("The Herald reports"));
        assert!(!vague("Two of the mills") && !vague("Those rebels in Lisbon"));
    }
}
