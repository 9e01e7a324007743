//! The texts of all languages, for the build of the page and for tests.

use crate::{FIRST, source};

const ENGLISH: &str = include_str!("../texts/en.txt");

fn file(language: &str) -> &'static str {
    match language {
        "ar" => include_str!("../texts/ar.txt"),
        "fr" => include_str!("../texts/fr.txt"),
        "es" => include_str!("../texts/es.txt"),
        "ru" => include_str!("../texts/ru.txt"),
        "de" => include_str!("../texts/de.txt"),
        _ => ENGLISH,
    }
}

/// The texts of the first screen, a line each in the order of their numbers. What a language does not say is English.
pub fn packed(language: &str) -> String {
    lines(language)[..FIRST].join("\n")
}

/// The texts of the modules that are fetched later, which follow those of the first screen.
pub fn later(language: &str) -> String {
    lines(language)[FIRST..].join("\n")
}

/// One text of a language, by its number.
pub fn text(language: &str, number: u16) -> &'static str {
    lines(language).get(usize::from(number)).copied().unwrap_or_default()
}

fn lines(language: &str) -> Vec<&'static str> {
    let translated = source::entries(file(language)).0;
    let said = |name: &str| translated.iter().find(|(own, _)| *own == name).map(|(_, text)| *text);
    source::entries(ENGLISH).0.into_iter().map(|(name, text)| said(name).unwrap_or(text)).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{LANGUAGES, fill};

    fn places(text: &str) -> BTreeSet<usize> {
        let mut places = BTreeSet::new();
        fill::pieces(text, &mut |piece| places.extend(piece.err()));
        places
    }

    /// The places of each variant.
    fn variants(text: &str) -> Vec<BTreeSet<usize>> {
        text.split(" | ").map(places).collect()
    }

    #[test]
    fn every_language_has_every_word_with_the_same_places() {
        for (code, _) in LANGUAGES {
            let said = source::entries(file(code)).0;
            let english_words = source::entries(ENGLISH).0;
            let lacks = |name: &str| said.iter().all(|(own, _)| *own != name);
            let lacking: Vec<&str> = english_words.iter().map(|(name, _)| *name).filter(|name| lacks(name)).collect();
            assert!(lacking.is_empty(), "{code}.txt lacks {lacking:?}");
            for (name, text) in &said {
                let wanted = english_words.iter().find(|(own, _)| own == name).map(|(_, text)| places(text));
                // One or two of a kind can be said without a figure, more cannot.
                let found = variants(text);
                assert_eq!(found.last(), wanted.as_ref(), "{code}: {name} = {text}");
                let wanted = wanted.unwrap_or_default();
                assert!(found.iter().all(|found| found.is_subset(&wanted)), "{code}: {name} = {text}");
            }
        }
    }

    #[test]
    fn variants_are_the_plural_forms_of_their_language() {
        for (code, _) in LANGUAGES {
            let forms: BTreeSet<&str> = (0..200).map(|number| crate::plural::category(code, number)).collect();
            for (name, text) in source::entries(file(code)).0 {
                let named: Vec<&str> = text.split(" | ").filter_map(|variant| Some(variant.split_once(": ")?.0)).collect();
                let plural = text.contains(" | ");
                assert!(!plural || named.iter().all(|form| forms.contains(form) || *form == "other"), "{code}: {name} = {text}");
            }
        }
    }
}
