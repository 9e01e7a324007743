//! The texts of the language that the page speaks.

use std::sync::OnceLock;

static TEXTS: OnceLock<Texts> = OnceLock::new();

struct Texts {
    locale: &'static str,
    digits: String,
    group: Option<char>,
    lines: Vec<&'static str>,
}

/// Gives the page its texts: the locale on the first line, the number 9876543210 as the locale writes it on the second, then
/// a text a line in the order of their numbers. Only the first call counts.
pub fn set(texts: String) {
    let _ = TEXTS.set(read(Box::leak(texts.into_boxed_str())));
}

fn read(texts: &'static str) -> Texts {
    let mut lines = texts.split('\n');
    let locale = lines.next().unwrap_or_default();
    let sample = lines.next().unwrap_or_default();
    let group = sample.chars().nth(1).filter(|_| sample.chars().count() > 10);
    let mut digits: Vec<char> = sample.chars().filter(|&character| Some(character) != group).collect();
    digits.reverse();
    Texts { locale, digits: digits.into_iter().collect(), group, lines: lines.collect() }
}

#[cfg(any(debug_assertions, not(target_arch = "wasm32")))]
fn texts() -> &'static Texts {
    let english = || ["en-GB\n9,876,543,210\n", &crate::packed("en"), "\n", &crate::later("en")].concat();
    TEXTS.get_or_init(|| read(Box::leak(english().into_boxed_str())))
}

#[cfg(not(any(debug_assertions, not(target_arch = "wasm32"))))]
fn texts() -> &'static Texts {
    TEXTS.get_or_init(|| read(""))
}

/// The text of a number; none where it is not there.
pub fn text(number: u16) -> &'static str {
    texts().lines.get(usize::from(number)).copied().unwrap_or_default()
}

/// The locale, as a BCP 47 tag: the language of the words, and the reader's own country where it is known.
pub fn locale() -> &'static str {
    texts().locale
}

/// Whether lines run from right to left.
pub fn is_right_to_left() -> bool {
    locale().starts_with("ar")
}

/// The figures 0 to 9, and what stands between groups of three.
pub fn digits() -> (&'static str, Option<char>) {
    (&texts().digits, texts().group)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_s_own_figures_are_read_from_its_sample() {
        let texts = read("ar\n٩٬٨٧٦٬٥٤٣٬٢١٠\nأ\nب");
        assert_eq!((texts.digits.as_str(), texts.group, texts.lines.len()), ("٠١٢٣٤٥٦٧٨٩", Some('٬'), 2));
    }
}
