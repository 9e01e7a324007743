//! Finding words in text, without regard to capitals and accents.

use dateline_model::Span;

use crate::letters;

/// The words of a search, folded.
pub fn terms(search: &str) -> Vec<Vec<char>> {
    search
        .split(|c: char| !letters::is_letter(c))
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().flat_map(fold).collect())
        .collect()
}

/// Where any of the words begin a word of `text`: the stretch that matches, in order, without overlaps.
pub fn hits(text: &str, terms: &[Vec<char>]) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    scan(text, terms, |_, span| {
        if found.last().is_none_or(|last| last.end <= span.start) {
            found.push(span);
        }
    });
    found
}

/// Whether every word begins a word of one of `texts`.
pub fn holds<'a>(texts: impl Iterator<Item = &'a str>, terms: &[Vec<char>]) -> bool {
    let mut missing = vec![true; terms.len()];
    for text in texts {
        scan(text, terms, |term, _| missing[term] = false);
        if !missing.contains(&true) {
            return true;
        }
    }
    !missing.contains(&true)
}

fn scan(text: &str, terms: &[Vec<char>], mut found: impl FnMut(usize, Span)) {
    let mut inside = false;
    for (start, c) in text.char_indices() {
        let letter = letters::is_letter(c);
        if letter && !inside {
            for (number, term) in terms.iter().enumerate() {
                if let Some(length) = begins(&text[start..], term) {
                    found(number, Span::new(start, start + length));
                }
            }
        }
        inside = letter;
    }
}

/// How many bytes of the start of `text` spell `term`.
fn begins(text: &str, term: &[char]) -> Option<usize> {
    let mut rest = term;
    for (at, c) in text.char_indices() {
        if rest.is_empty() {
            return Some(at);
        }
        for folded in fold(c) {
            let (first, others) = rest.split_first()?;
            if *first != folded {
                return None;
            }
            rest = others;
        }
    }
    rest.is_empty().then_some(text.len())
}

/// A character without its capital and, in Latin script, without its accent.
fn fold(c: char) -> impl Iterator<Item = char> {
    letters::small(c).into_iter().flatten().map(|c| match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' | 'ģ' => 'g',
        'ì'..='ï' | 'ī' | 'į' | 'ı' => 'i',
        'ľ' | 'ļ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ŕ' | 'ř' => 'r',
        'ś' | 'ş' | 'š' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(text: &'a str, search: &str) -> Vec<&'a str> {
        hits(text, &terms(search)).iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn a_word_is_found_by_its_start_whatever_its_capitals() {
        assert_eq!(found("The truce: Truces and a distruce.", "TRUCE"), ["truce", "Truce"]);
    }

    #[test]
    fn accents_do_not_hide_a_word() {
        assert_eq!(found("In Şanlıurfa, in São Tomé", "sanliurfa sao"), ["Şanlıurfa", "São"]);
    }

    #[test]
    fn a_letter_that_folds_to_two_does_not_end_within() {
        assert_eq!(found("İzmir", "i"), Vec::<&str>::new());
        assert_eq!(found("straße", "straß"), ["straß"]);
    }

    #[test]
    fn all_words_must_be_found_but_anywhere() {
        let texts = || ["Aid convoy struck", "near the harbour"].into_iter();
        assert!(holds(texts(), &terms("harbour aid")));
        assert!(!holds(texts(), &terms("harbour talks")));
        assert!(holds(texts(), &[]));
    }
}
