//! What lines are made of: small questions that several rules ask.

/// Letters and figures only, small, with one space between words: what two lines are compared by.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_alphanumeric() {
            out.extend(character.to_lowercase());
        } else if !matches!(character, '\'' | '’') && !out.ends_with(' ') && !out.is_empty() {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The words between white space.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
}

/// How many words between white space.
pub fn count(text: &str) -> usize {
    words(text).count()
}

/// Whether it has more words than that.
pub fn has_more(text: &str, count: usize) -> bool {
    words(text).nth(count).is_some()
}

/// Its first bytes, at most so many, cut between characters.
pub fn head(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    text.get(..end).unwrap_or(text)
}

/// Whether a sentence ends with it: a stop, perhaps with closing marks after it.
pub fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»', ' ', '\u{a0}']).ends_with(['.', '!', '?', '…'])
}

/// Whether it begins with an opening quotation mark.
pub fn begins_quoted(text: &str) -> bool {
    text.starts_with(['"', '“', '«', '„', '‘']) || text.starts_with("``")
}

/// Whether a place and a dash or bracket begin it, as a dateline does, so that it is the first paragraph.
pub fn begins_as_dateline(text: &str) -> bool {
    let head = text.split([' ', ',', '(']).next().unwrap_or("");
    is_capitals(head) && (text.contains(") ") || text.contains(" — ") || text.contains(" -- ") || text.contains(" - "))
}

/// Whether all its letters are capitals, and there are at least two.
pub fn is_capitals(text: &str) -> bool {
    let mut letters = 0;
    text.chars().filter(|character| character.is_alphabetic()).all(|character| {
        letters += 1;
        character.is_uppercase()
    }) && letters >= 2
}

/// Whether every word begins with a capital, short function words aside.
pub fn is_capitalised(text: &str) -> bool {
    words(text).all(|word| {
        let word = word.trim_start_matches(|character: char| !character.is_alphanumeric());
        !word.starts_with(char::is_lowercase)
            || matches!(
                word,
                "of" | "the" | "and" | "for" | "de" | "al" | "bin" | "von" | "van" | "in" | "at" | "to" | "on" | "with" | "a"
            )
    })
}

/// Words of news agencies and picture desks: generic, so that a credit is known when it is seen.
pub fn is_agency(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "afp"
            | "ap"
            | "reuters"
            | "getty"
            | "epa"
            | "upi"
            | "xinhua"
            | "tass"
            | "dpa"
            | "ansa"
            | "anadolu"
            | "pa"
            | "pti"
            | "ians"
            | "cnn"
            | "bbc"
            | "efe"
            | "kyodo"
            | "yonhap"
            | "bloomberg"
            | "sana"
            | "irna"
            | "rex"
            | "shutterstock"
            | "alamy"
            | "newscom"
            | "cnp"
            | "aap"
            | "swns"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_compared_by_letters_and_figures() {
        assert_eq!(plain("  “Talks’ end”, U.S. says "), "talks end u s says");
        assert!(ends_sentence("he said.”") && !ends_sentence("a heading"));
        assert!(is_capitals("LOUD") && !is_capitals("A") && !is_capitals("Loud"));
    }
}
