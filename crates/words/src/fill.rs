//! Texts with places: `{n}` for a number, `{1}` to `{9}` for other parts.

/// The text with its places filled; a place without a part is left out.
pub fn fill(text: &str, number: &str, parts: &[&str]) -> String {
    let mut filled = String::new();
    pieces(text, &mut |piece| {
        filled.push_str(match piece {
            Ok(text) => text,
            Err(0) => number,
            Err(part) => parts.get(part - 1).copied().unwrap_or_default(),
        });
    });
    filled
}

/// Tells the texts between places in order, and for each place the number of its part, 0 for `{n}`.
pub fn pieces<'a>(text: &'a str, tell: &mut dyn FnMut(Result<&'a str, usize>)) {
    let mut parts = text.split('{');
    tell(Ok(parts.next().unwrap_or_default()));
    for part in parts {
        let place = part.bytes().next().unwrap_or(b'0').wrapping_sub(b'0');
        tell(Err(if place > 9 { 0 } else { usize::from(place) }));
        tell(Ok(part.get(2..).unwrap_or_default()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_in_the_text_s_own_order() {
        assert_eq!(fill("{2} of {n}, {1}", "7", &["a", "b"]), "b of 7, a");
        assert_eq!(fill("{1}{1} and", "", &["a"]), "aa and");
    }

    #[test]
    fn a_damaged_text_fails_nowhere() {
        for text in ["", "{", "{1", "{}", "{é}", "a } {n} {", "{9}"] {
            fill(text, "7", &["a"]);
        }
    }
}
