//! Plural forms by the rules of Unicode CLDR, for whole numbers and the languages of the page.

/// The form that a number takes in the language of a locale: `zero`, `one`, `two`, `few`, `many` or `other`.
pub fn category(locale: &str, number: usize) -> &'static str {
    let (ten, hundred) = (number % 10, number % 100);
    match locale.get(..2).unwrap_or_default() {
        "ar" => match number {
            0 => "zero",
            1 => "one",
            2 => "two",
            _ if (3..=10).contains(&hundred) => "few",
            _ if hundred >= 11 => "many",
            _ => "other",
        },
        "ru" => match ten {
            1 if hundred != 11 => "one",
            2..=4 if !(12..=14).contains(&hundred) => "few",
            _ => "many",
        },
        "fr" if number == 0 => "one",
        _ if number == 1 => "one",
        _ => "other",
    }
}

/// The variant of a text for a form: of `one: {n} event | other: {n} events` the first or the last, which stands in for any
/// that is missing.
pub fn variant<'a>(text: &'a str, category: &str) -> &'a str {
    let mut last = text;
    for variant in text.split('|') {
        let named = |name: &str| name.trim().bytes().all(|byte| byte.is_ascii_lowercase());
        if let Some((name, text)) = variant.split_once(':').filter(|(name, _)| named(name)) {
            last = text.trim();
            if name.trim() == category {
                break;
            }
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_has_six_forms_and_russian_three() {
        let arabic = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map(|number| category("ar-EG", number));
        assert_eq!(arabic, ["zero", "one", "two", "few", "few", "many", "many", "other", "other", "few"]);
        let russian = [1, 2, 5, 11, 12, 21, 22, 111].map(|number| category("ru", number));
        assert_eq!(russian, ["one", "few", "many", "many", "many", "one", "few", "many"]);
        assert_eq!([category("fr", 0), category("de", 0), category("en", 1)], ["one", "other", "one"]);
    }

    #[test]
    fn a_missing_variant_is_the_last() {
        assert_eq!(variant("one: a | other: b", "few"), "b");
        assert_eq!(variant("one: a | other: b", "one"), "a");
        assert_eq!(variant("No variants: {n}", "one"), "No variants: {n}");
    }
}
