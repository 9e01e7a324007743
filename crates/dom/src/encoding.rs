//! Words and numbers as an address carries them.

/// Percent-encoding of all but letters, digits and `-_.~`; a space stands as `+`.
pub fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => encoded.push(char::from(byte)),
            b' ' => encoded.push('+'),
            _ => {
                encoded.push('%');
                encoded.extend([byte >> 4, byte & 15].map(|digit| char::from(b"0123456789ABCDEF"[usize::from(digit)])));
            }
        }
    }
    encoded
}

/// The words that [`encode`] was given. What is no encoding stands as it is; what is no UTF-8 is replaced.
pub fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let digit = |offset: usize| bytes.get(at + offset).and_then(|&byte| char::from(byte).to_digit(16));
        match (byte, digit(1), digit(2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                at += 2;
            }
            (b'+', ..) => decoded.push(b' '),
            _ => decoded.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// A number with that many places after the point. Exact enough for a map, and far smaller than printing floats.
pub fn fixed(number: f64, places: u32) -> String {
    let unit = 10_u64.pow(places);
    let scaled = (number.abs() * unit as f64).round() as u64;
    let after = (scaled % unit + unit).to_string();
    let sign = if number < 0.0 && scaled > 0 { "-" } else { "" };
    [sign, &(scaled / unit).to_string(), ".", &after[1..]].concat()
}

/// Reads what [`fixed`] prints, and whole numbers.
pub fn parse_fixed(text: &str) -> Option<f64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1.0, text), |rest| (-1.0, rest));
    let (whole, after) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |part: &str| (1..=9).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    (plain(whole) && plain(after)).then_some(())?;
    let fraction = f64::from(after.parse::<u32>().ok()?) / 10_u64.pow(after.len() as u32) as f64;
    Some(sign * (f64::from(whole.parse::<u32>().ok()?) + fraction))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_words_survive_encoding() {
        for text in ["", "two hospitals", "a+b&c=d#e?f%20", "حلب Şanlıurfa 🙂"] {
            assert_eq!(decode(&encode(text)), text);
            assert!(encode(text).is_ascii());
        }
    }

    #[test]
    fn broken_encodings_do_not_fail() {
        assert_eq!(decode("%"), "%");
        assert_eq!(decode("%g1%2"), "%g1%2");
        assert_eq!(decode("%ff"), "\u{fffd}");
    }

    #[test]
    fn numbers_survive_at_their_places() {
        for (number, text) in [(36.2, "36.2000"), (-0.05, "-0.0500"), (0.0, "0.0000"), (-179.99999, "-180.0000")] {
            assert_eq!(fixed(number, 4), text);
            assert!((parse_fixed(text).unwrap() - number).abs() <= 0.00005);
        }
        assert_eq!(parse_fixed("7"), Some(7.0));
        for text in ["", "-", "1.", ".5", "1e5", "NaN", "1.2.3", "99999999999"] {
            assert_eq!(parse_fixed(text), None, "{text}");
        }
    }
}
