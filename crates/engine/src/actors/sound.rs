//! Names by their sound: one name in two romanisations has one key.

use dateline_atlas::fold;

/// The words of a name, folded, articles such as "al" left out.
pub fn words(name: &str) -> Vec<String> {
    let mut folded = String::new();
    fold(name, &mut folded);
    let article = |word: &str| {
        matches!(word, "al" | "el" | "ul" | "ur" | "as" | "ad" | "an" | "ar" | "ash" | "jr" | "sr" | "ii" | "iii" | "iv")
    };
    let all = folded.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>();
    let kept = all.iter().filter(|word| !article(word)).map(|word| (*word).to_owned()).collect::<Vec<_>>();
    if kept.is_empty() { all.into_iter().map(str::to_owned).collect() } else { kept }
}

/// The consonants of a folded word as they sound, its first vowel as one sign, doubles once: "sergey" and "sergei" are
/// `srg`, "mohammed" and "muhamad" `mhmd`.
pub fn key(word: &str) -> String {
    let mut out = String::new();
    let letters = word.chars().collect::<Vec<_>>();
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let next = letters.get(at + 1).copied().unwrap_or(' ');
        let (sound, step) = match (letter, next) {
            ('p', 'h') => ('f', 2),
            ('c', 'k') | ('q', 'u') | ('k', 'h') => ('k', 2),
            ('s', 'c') if letters.get(at + 2) == Some(&'h') => ('š', 3),
            ('s', 'h') => ('š', 2),
            ('c', 'h') | ('t', 's') => ('č', 2),
            ('z', 'h') | ('d', 'j') | ('d', 'z') => ('j', 2),
            ('g', 'h') => ('g', 2),
            ('c', 'e' | 'i' | 'y') => ('s', 1),
            ('c' | 'q', _) => ('k', 1),
            ('w', _) => ('v', 1),
            ('f', ' ') if at > 0 && letters.get(at - 1) == Some(&'f') => ('v', 1),
            ('f', 'f') if at + 2 == letters.len() => ('v', 2),
            ('a' | 'e' | 'i' | 'o' | 'u' | 'y', _) => (if at == 0 { 'a' } else { ' ' }, 1),
            ('h', _) if at > 0 && letters.len() == at + 1 => (' ', 1),
            _ => (letter, 1),
        };
        if sound != ' ' && !out.ends_with(sound) {
            out.push(sound);
        }
        at += step;
    }
    out
}

/// Whether two folded words are one name in two spellings: the same sound, and not too different to the eye.
pub fn alike(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    let (one, other) = (key(a), key(b));
    short >= 4 && long - short <= 3 && one.chars().count() >= 2 && one == other
}

/// Whether two given names can be one person's: alike, or one the initial of the other.
pub fn meets(a: &str, b: &str) -> bool {
    let initial = a.chars().count() == 1 || b.chars().count() == 1;
    if initial { a.chars().next() == b.chars().next() } else { alike(a, b) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_alike() {
        for (a, b) in
            [("sergey", "sergei"), ("mohammed", "muhamad"), ("jaafari", "jafari"), ("ivanov", "ivanoff"), ("yusuf", "yousef")]
        {
            assert!(alike(a, b), "{a} {b}");
        }
        for (a, b) in [("haddad", "hamdan"), ("roe", "rae"), ("smith", "smart"), ("kim", "kam")] {
            assert!(!alike(a, b), "{a} {b}");
        }
        assert!(meets("j", "jane") && !meets("j", "karim"));
    }

    #[test]
    fn articles_are_no_part_of_a_name() {
        assert_eq!(words("Bashar al-Haddad Jr."), ["bashar", "haddad"]);
        assert_eq!(words("Ja'afari"), ["jaafari"]);
    }
}
