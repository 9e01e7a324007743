//! Which of the many spellings of a place English news may use, and which is shown.

use dateline_atlas::fold;

use super::english;

/// Countries whose names are written in the Latin alphabet: there, other spellings are other languages' names.
const LATIN: &str = "AD AL AO AR AT AU AX BA BB BE BF BI BJ BO BR BS BW BZ CA CD CF CG CH CI CL CM CO CR CU CV CW CZ DE DK DO \
    EC EE ES FI FO FR GA GB GD GF GG GH GL GM GN GP GQ GT GW GY HN HR HT HU IE IM IS IT JE JM KE LI LR LS LT LU LV MC ME MG ML \
    MQ MT MU MW MX MZ NA NC NE NG NI NL NO NZ PA PE PF PG PH PL PR PT PY RE RO RW SB SC SE SI SK SL SM SN SR SS ST SV SZ TD TG \
    TT TZ UG US UY VC VE VU WS XK ZA ZM ZW";

/// Folds one name.
pub fn key(name: &str) -> String {
    let mut out = String::new();
    fold(name, &mut out);
    out
}

/// The name to show: ours where the table has one; the English label where the name itself has marks and the label is no
/// office's form of it; else the name, its marks taken off where they are a romanisation's.
pub fn shown(name: &str, label: Option<&String>, country: &str) -> String {
    if let Some(english) = english::name(country, name) {
        return english.to_owned();
    }
    if let Some(label) = label {
        let fits = label.is_ascii() && !label.ends_with(" City") && !label.ends_with(" city") && label.len() <= name.len() + 4;
        if fits && (!name.is_ascii() || name.contains('\'')) {
            return label.clone();
        }
    }
    if is_latin(country) { name.to_owned() } else { plain(name) }
}

/// A spelling that follows from the name by a rule: Arabic names without their article, Ukrainian ones as the country
/// has romanised them since 2010.
pub fn derived(name: &str, country: &str) -> Option<String> {
    const ARABIC: [&str; 18] =
        ["AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA", "OM", "PS", "QA", "SA", "SD", "SY", "TN", "YE"];
    const ARTICLES: [&str; 14] = ["al", "el", "ar", "as", "ash", "ad", "adh", "an", "at", "ath", "az", "ed", "er", "es"];
    let name = plain(name);
    if ARABIC.contains(&country) {
        let (article, rest) = name.split_once([' ', '-'])?;
        return (ARTICLES.contains(&article.to_lowercase().as_str()) && rest.len() >= 4).then(|| rest.to_owned());
    }
    if country == "UA" {
        let mut new = name.replace("yi", "i").replace("yy", "yi");
        for (old, modern) in [("ya", "ia"), ("ye", "ie"), ("yu", "iu")] {
            for letter in "bcdfghjklmnprstvxzi".chars() {
                new = new.replace(&format!("{letter}{old}"), &format!("{letter}{modern}"));
            }
        }
        return (new != name).then_some(new);
    }
    None
}

/// The name without the marks of a romanisation: macrons, dots, ayns.
pub fn plain(name: &str) -> String {
    name.chars()
        .filter(|c| !matches!(c, '‘' | '’' | 'ʿ' | 'ʾ' | 'ʻ' | 'ʼ' | '`'))
        .map(|c| {
            let folded = key(&c.to_string());
            match folded.chars().next() {
                Some(letter) if !c.is_ascii() && folded.len() == 1 => {
                    if c.is_uppercase() {
                        letter.to_ascii_uppercase()
                    } else {
                        letter
                    }
                }
                _ => c,
            }
        })
        .collect()
}

/// Whether names of this country are written in the Latin alphabet.
pub fn is_latin(country: &str) -> bool {
    LATIN.split_whitespace().any(|code| code == country)
}

/// The other spellings worth keeping, at most `most`, none that folds to what is already there.
pub fn alternates(shown: &str, name: &str, label: Option<&String>, all: &[String], country: &str, most: usize) -> Vec<String> {
    let mut keys = vec![key(shown)];
    let mut kept = Vec::new();
    let derived = [name, shown].map(|name| derived(name, country));
    let own = label.into_iter().map(String::as_str).chain([name]).chain(derived.iter().flatten().map(String::as_str));
    let mut others: Vec<&str> = all.iter().map(String::as_str).filter(|other| is_likely(other, shown, country)).collect();
    // Spellings near the shown one are the likelier ones in English; what is far is another language's name.
    others.sort_by_key(|other| (distance(&keys[0], &key(other)), other.len()));
    let own = own.map(|own| (own, usize::MAX)).chain(others.into_iter().map(|other| (other, most)));
    for (spelling, most) in own {
        if kept.len() >= most {
            break;
        }
        let key = key(spelling);
        if !key.is_empty() && key.is_ascii() && !keys.contains(&key) {
            keys.push(key);
            kept.push(plain(spelling));
        }
    }
    kept
}

/// Whether a spelling looks like one that English news may print.
fn is_likely(name: &str, shown: &str, country: &str) -> bool {
    let lower = name.to_lowercase();
    let letters = || name.chars().filter(|c| c.is_alphabetic());
    let plain = key(name).is_ascii() && (name.is_ascii() || !is_latin(country));
    letters().count() >= 4
        && name.chars().next().is_some_and(char::is_uppercase)
        && !letters().all(char::is_uppercase)
        && plain
        && !name.contains(['\'', '`', ',', '(', '/', '_'])
        && !name.contains(" - ")
        && !is_foreign(&lower)
        && !is_inflected(&lower, &shown.to_lowercase())
        && !lower.split([' ', '-']).any(|word| GENERIC.contains(&word))
}

/// Words for a city and its offices in other languages.
const GENERIC: [&str; 12] =
    ["city", "khot", "lungsod", "madinat", "gorod", "horad", "ciudad", "shahr", "wilayat", "farms", "viloati", "vilojati"];

/// Marks of romanisations that English does not use: German, Slavic, Greek and scholarly Russian ones.
fn is_foreign(lower: &str) -> bool {
    const MARKS: [&str; 18] = [
        "sch", "dzh", "dsch", "eh-", "ehr", "ehz", "ehj", "ehl", "ehd", "ehn", "ije", "ija", "ijj", "ajr", "ejr", "ntz", "aaa",
        "ouou",
    ];
    let letters: Vec<char> = lower.chars().collect();
    let vowel = |c: char| "aeiou".contains(c);
    // "Dajr", "Dejr": a j that stands for the English y.
    let slavic = letters.windows(2).any(|pair| vowel(pair[0]) && pair[1] == 'j')
        && letters.windows(3).any(|three| vowel(three[0]) && three[1] == 'j' && !vowel(three[2]))
        || lower.ends_with('j');
    slavic || lower.starts_with("nt") || lower.starts_with("mp") || MARKS.iter().any(|mark| lower.contains(mark))
}

/// Whether a spelling is the shown name with an ending of another language: "Alepas" of "Alep".
fn is_inflected(lower: &str, shown: &str) -> bool {
    lower
        .strip_prefix(shown)
        .is_some_and(|ending| ["as", "os", "us", "is", "o", "a", "e", "i", "u", "e", "ja", "ia"].contains(&ending))
}

/// How many letters must be put in, left out or exchanged (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let swap = corner + usize::from(x != *y);
            corner = row[j + 1];
            row[j + 1] = swap.min(corner + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_english_name_is_shown() {
        let label = "Cologne".to_owned();
        assert_eq!(shown("Köln", Some(&label), "DE"), "Cologne");
        assert_eq!(shown("Ar Raqqah", None, "SY"), "Raqqa");
        assert_eq!(shown("Yabrūd", None, "SY"), "Yabrud");
        assert_eq!(shown("Bogotá", None, "CO"), "Bogotá");
    }

    #[test]
    fn arabic_names_lose_their_article_and_ukrainian_ones_their_old_letters() {
        assert_eq!(derived("Al Qāmishlī", "SY").as_deref(), Some("Qamishli"));
        assert_eq!(derived("Kostyantynivka", "UA").as_deref(), Some("Kostiantynivka"));
        assert_eq!(derived("Los Angeles", "US"), None);
    }

    #[test]
    fn other_languages_spellings_are_left_out() {
        for noise in ["Dajr az-Zaur", "Alepas", "ALP", "kwln", "Kjol'n", "Madinat Halab"] {
            assert!(!is_likely(noise, "Alep", "SY"), "{noise}");
        }
        assert!(is_likely("Dayr al-Zawr", "Deir ez-Zor", "SY"));
    }
}
