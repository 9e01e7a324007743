//! The forms of verbs: one room for every lexicon that knows verbs by their base form.

use std::collections::BTreeMap;

/// The form in which a verb stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// "bomb", also the infinitive.
    Base,
    /// "bombs"
    Present,
    /// "bombed": past tense or participle.
    Past,
    /// "bombing"
    Ing,
}

/// Past forms that no rule makes.
#[rustfmt::skip]
const IRREGULAR: &[(&str, &str)] = &[
    ("began", "begin"), ("begun", "begin"), ("broke", "break"), ("brought", "bring"), ("came", "come"), ("cut", "cut"),
    ("drove", "drive"), ("felt", "feel"), ("fled", "flee"), ("flew", "fly"), ("flown", "fly"), ("forbade", "forbid"),
    ("fought", "fight"), ("found", "find"), ("gave", "give"), ("gone", "go"), ("heard", "hear"), ("held", "hold"),
    ("hit", "hit"), ("hurt", "hurt"), ("knew", "know"), ("known", "know"), ("laid", "lay"), ("lost", "lose"),
    ("made", "make"), ("met", "meet"), ("overran", "overrun"), ("put", "put"), ("quit", "quit"), ("read", "read"),
    ("retaken", "retake"), ("retook", "retake"), ("said", "say"), ("sang", "sing"), ("sank", "sink"), ("saw", "see"),
    ("seen", "see"), ("sent", "send"), ("shot", "shoot"), ("shown", "show"), ("shut", "shut"), ("slain", "slay"),
    ("slew", "slay"), ("sought", "seek"), ("spoke", "speak"), ("spoken", "speak"), ("stricken", "strike"),
    ("struck", "strike"), ("sunk", "sink"), ("swore", "swear"), ("sworn", "swear"), ("taken", "take"), ("thought", "think"),
    ("told", "tell"), ("took", "take"), ("understood", "understand"), ("went", "go"), ("withdrawn", "withdraw"),
    ("withdrew", "withdraw"), ("won", "win"), ("written", "write"), ("wrote", "write"),
];

/// Every form of these verbs, with the verb and the form.
///
/// A word that is two forms is the irregular one, and then the base: "hit" is past, and "wound" is no past of "wind".
pub fn forms(bases: impl IntoIterator<Item = &'static str>) -> BTreeMap<String, (&'static str, Form)> {
    let bases = bases.into_iter().map(|base| (base, ())).collect::<BTreeMap<_, _>>();
    let mut forms = BTreeMap::new();
    for &base in bases.keys() {
        let words = inflected(base);
        // "travelled" as well as "traveled"
        let british = base.ends_with('l').then(|| [format!("{base}ling"), format!("{base}led")]).into_iter().flatten();
        let order = [Form::Present, Form::Ing, Form::Past, Form::Ing, Form::Past];
        forms.extend(words.into_iter().chain(british).zip(order).map(|(word, form)| (word, (base, form))));
    }
    forms.extend(bases.keys().map(|&base| (base.to_owned(), (base, Form::Base))));
    let known = IRREGULAR.iter().filter(|(_, base)| bases.contains_key(base));
    forms.extend(known.map(|&(word, base)| (word.to_owned(), (base, Form::Past))));
    forms
}

/// "-s", "-ing" and "-ed" of a verb.
fn inflected(base: &str) -> [String; 3] {
    let stem = base.strip_suffix('e').filter(|stem| !stem.ends_with('e')).unwrap_or(base);
    let root = if doubles(base) { format!("{base}{}", base.chars().last().unwrap_or_default()) } else { stem.to_owned() };
    let to_ie = base.strip_suffix('y').filter(|stem| !stem.ends_with(is_vowel));
    let past = match to_ie {
        Some(stem) => format!("{stem}ied"),
        None if base.ends_with('e') => format!("{base}d"),
        None => format!("{root}ed"),
    };
    let present = match to_ie {
        Some(stem) => format!("{stem}ies"),
        None if ["s", "sh", "ch", "x", "o"].iter().any(|ending| base.ends_with(ending)) => format!("{base}es"),
        None => format!("{base}s"),
    };
    [present, format!("{root}ing"), past]
}

/// Whether a verb's last consonant is doubled: it ends in one vowel and one consonant, and the stress is on them.
fn doubles(base: &str) -> bool {
    let mut letters = base.chars().rev();
    let last = letters.next().is_some_and(|letter| !is_vowel(letter) && !matches!(letter, 'w' | 'x' | 'y'));
    let vowel = letters.next().is_some_and(is_vowel);
    let before = letters.next();
    let single = before.is_none_or(|letter| !is_vowel(letter)) || (before == Some('u') && letters.clone().next() == Some('q'));
    let short = !letters.any(|letter| is_vowel(letter) || letter == 'y');
    let stressed = matches!(base, "acquit" | "admit" | "begin" | "expel" | "forbid" | "overrun" | "refer" | "transfer");
    last && vowel && single && (short || stressed)
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(base: &'static str) -> [String; 3] {
        inflected(base)
    }

    #[test]
    fn regular_verbs_are_inflected_as_they_are_written() {
        assert_eq!(of("bomb"), ["bombs", "bombing", "bombed"]);
        assert_eq!(of("seize"), ["seizes", "seizing", "seized"]);
        assert_eq!(of("deny"), ["denies", "denying", "denied"]);
        assert_eq!(of("convey"), ["conveys", "conveying", "conveyed"]);
        assert_eq!(of("ram"), ["rams", "ramming", "rammed"]);
        assert_eq!(of("acquit"), ["acquits", "acquitting", "acquitted"]);
        assert_eq!(of("raid"), ["raids", "raiding", "raided"]);
        assert_eq!(of("veto"), ["vetoes", "vetoing", "vetoed"]);
        assert_eq!(of("flee")[1], "fleeing");
    }

    #[test]
    fn an_irregular_form_goes_before_a_regular_one() {
        let forms = forms(["hit", "strike", "wound"]);
        assert_eq!(forms.get("hit"), Some(&("hit", Form::Past)));
        assert_eq!(forms.get("struck"), Some(&("strike", Form::Past)));
        assert_eq!(forms.get("wound"), Some(&("wound", Form::Base)));
        assert_eq!(forms.get("said"), None);
    }

    #[test]
    fn travelled_is_as_good_as_traveled() {
        let forms = forms(["travel"]);
        assert_eq!(forms.get("travelled"), forms.get("traveled"));
    }
}
