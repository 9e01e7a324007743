use crate::texts;

/// From this number on figures stand in groups of three; years and most counts are below.
const GROUPED: usize = 10_000;

/// A number in the figures of the reader's language: 12,400 or ١٢٬٤٠٠.
#[inline(never)]
pub fn figures(number: usize) -> String {
    let plain = number.to_string();
    let (digits, group) = texts::digits();
    let mut written = String::new();
    for (at, byte) in plain.bytes().enumerate() {
        if number >= GROUPED && at > 0 && (plain.len() - at).is_multiple_of(3) {
            written.extend(group);
        }
        written.push(digits.chars().nth(usize::from(byte - b'0')).unwrap_or(char::from(byte)));
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_numbers_are_grouped() {
        assert_eq!([0, 2016, 12_400, 1_234_567].map(figures), ["0", "2016", "12,400", "1,234,567"]);
    }
}
