//! Labels cut to the room they have.

/// The text, or as much of it as `room` holds with an ellipsis; `width` measures a text. Nothing where not even a word's start fits.
pub fn cut(text: &str, room: f64, width: &dyn Fn(&str) -> f64) -> Option<String> {
    if width(text) <= room {
        return Some(text.into());
    }
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let shortened = |count: usize| [text.get(..ends[count]).unwrap_or_default().trim_end_matches([' ', ',']), "…"].concat();
    // The widest that fits, by halving.
    let (mut fits, mut too_wide) = (0, ends.len());
    while too_wide - fits > 1 {
        let middle = (fits + too_wide) / 2;
        if width(&shortened(middle)) <= room {
            fits = middle;
        } else {
            too_wide = middle;
        }
    }
    (fits >= 3).then(|| shortened(fits))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by_letters(room: usize) -> Option<String> {
        cut("Two hospitals hit", room as f64, &|text| text.chars().count() as f64)
    }

    #[test]
    fn a_label_is_cut_with_an_ellipsis() {
        assert_eq!(by_letters(17).as_deref(), Some("Two hospitals hit"));
        assert_eq!(by_letters(10).as_deref(), Some("Two hospi…"));
        assert_eq!(by_letters(5).as_deref(), Some("Two…"));
    }

    #[test]
    fn a_stump_is_no_label() {
        assert_eq!(by_letters(3), None);
        assert_eq!(by_letters(0), None);
        assert_eq!(cut("", -1.0, &|_| 0.0), None);
    }

    #[test]
    fn letters_of_several_bytes_stay_whole() {
        assert_eq!(cut("Şanlıurfa çöktü", 8.0, &|text| text.chars().count() as f64).as_deref(), Some("Şanlıur…"));
    }
}
