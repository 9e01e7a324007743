/// Adds a whole number to a text. A tile has tens of thousands, for which the library's way is slow, and its code is long.
pub fn push(text: &mut String, value: i64) {
    let mut digits = [0; 20];
    let mut at = digits.len();
    let mut rest = value.unsigned_abs();
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if value < 0 {
        text.push('-');
    }
    text.extend(digits[at..].iter().map(|&digit| char::from(digit)));
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_are_written_as_the_library_writes_them() {
        for value in [0, 7, -7, 10, 4096, -1_234_567, i64::MAX, i64::MIN] {
            let mut text = String::new();
            super::push(&mut text, value);
            assert_eq!(text, value.to_string());
        }
    }
}
