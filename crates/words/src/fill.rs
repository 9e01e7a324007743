//! Texts with places: `{n}` for a number, `{1}` to `{9}` for other parts.

/// The text with its places filled; a place without a part is left out.
pub fn fill(text: &str, number: &str, parts: &[&str]) -> String {
    let mut filled = String::new();
    for piece in pieces(text) {
        filled.push_str(match piece {
            Ok(text) => text,
            Err(0) => number,
            Err(part) => parts.get(part - 1).copied().unwrap_or_default(),
        });
    }
    filled
}

/// The texts between places, and for each place the number of its part, 0 for `{n}`.
pub fn pieces(text: &str) -> impl Iterator<Item = Result<&str, usize>> {
    text.split('{').enumerate().flat_map(|(at, piece)| {
        let (place, rest) = if at == 0 { (None, piece) } else { opened(piece) };
        place.map(Err).into_iter().chain((!rest.is_empty()).then_some(Ok(rest)))
    })
}

/// What follows an opening brace: the place, and the text after it.
fn opened(piece: &str) -> (Option<usize>, &str) {
    let place = piece.bytes().next().map(|byte| usize::from(byte.wrapping_sub(b'0')));
    (place.map(|place| if place > 9 { 0 } else { place }), piece.get(2..).unwrap_or_default())
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
