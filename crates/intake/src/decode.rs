//! Bytes of a file into text.

use dateline_model::NoticeKind;

/// What the bytes 0x80 to 0x9F stand for in Windows-1252; the five it leaves free are in no text.
const WINDOWS: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“', '”', '•', '–', '—',
    '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// Text, and how sure it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text.
    pub text: String,
    /// What a person should know where the encoding had to be guessed.
    pub remark: Option<NoticeKind>,
}

const NO_TEXT: NoticeKind = NoticeKind::NotText;

const GUESSED: NoticeKind = NoticeKind::EncodingGuessed;

/// The text in bytes: UTF-8 with or without a mark, UTF-16 with a mark; else Windows-1252, where nothing speaks against
/// it.
///
/// ```
/// assert_eq!(dateline_intake::decode(b"\xff\xfeR\0\xe9\0").unwrap().text, "R\u{e9}");
/// ```
///
/// # Errors
/// What was expected, what was found, what to do, where the bytes are no text.
pub fn decode(bytes: &[u8]) -> Result<Decoded, NoticeKind> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => narrow(rest),
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => narrow(bytes),
    }
}

const OTHER: NoticeKind = NoticeKind::EncodingUnknown;

/// The text of a page, whose head may name its encoding.
///
/// # Errors
/// As [`decode`], and where the page names an encoding that is not read here.
pub fn page(bytes: &[u8]) -> Result<Decoded, NoticeKind> {
    let head = bytes.get(..2_000.min(bytes.len())).unwrap_or_default();
    let head: String = head.iter().map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    let label = head.split_once("charset=").map(|(_, rest)| rest.trim_start_matches(['"', '\'', ' ']));
    let label = label.and_then(|rest| rest.split(['"', '\'', ' ', ';', '>', '/']).next()).unwrap_or("");
    // NUL is no character of a page, and some hold it: what reads the page passes over it.
    let bytes: Vec<u8> = match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => return decode(bytes),
        _ => bytes.iter().copied().filter(|&byte| byte != 0).collect(),
    };
    let decoded = decode(&bytes)?;
    let is_western = matches!(label, "" | "utf-8" | "utf8" | "us-ascii" | "ascii")
        || label.starts_with("windows-1252")
        || label.starts_with("cp1252")
        || label.starts_with("iso-8859-1")
        || label.starts_with("latin1");
    match decoded.remark {
        Some(_) if !is_western => Err(OTHER),
        // The page said so itself.
        Some(_) if !label.is_empty() && !label.starts_with("utf") => Ok(Decoded { remark: None, ..decoded }),
        _ => Ok(decoded),
    }
}

fn narrow(bytes: &[u8]) -> Result<Decoded, NoticeKind> {
    if bytes.contains(&0) {
        return Err(NO_TEXT);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Decoded { text: text.to_owned(), remark: None }),
        Err(_) => windows(bytes).map(|text| Decoded { text, remark: Some(GUESSED) }).ok_or(NO_TEXT),
    }
}

fn windows(bytes: &[u8]) -> Option<String> {
    let character = |&byte: &u8| match byte {
        b'\t' | b'\n' | b'\r' | 0x0C | 0x20..=0x7E | 0xA0..=0xFF => Some(char::from(byte)),
        0x80..=0x9F => Some(WINDOWS[usize::from(byte - 0x80)]).filter(|&character| character != '\0'),
        _ => None,
    };
    bytes.iter().map(character).collect()
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Decoded, NoticeKind> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let text = String::from_utf16(&pairs.iter().map(|&pair| unit(pair)).collect::<Vec<_>>());
    text.ok().filter(|_| rest.is_empty()).map(|text| Decoded { text, remark: None }).ok_or(NO_TEXT)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> Option<String> {
        decode(bytes).ok().map(|decoded| decoded.text)
    }

    #[test]
    fn the_mark_of_an_encoding_is_not_text() {
        assert_eq!(decoded(b"\xef\xbb\xbfRain").as_deref(), Some("Rain"));
        assert_eq!(decoded(b"\xff\xfeR\0\xe9\0").as_deref(), Some("Ré"));
        assert_eq!(decoded(b"\xfe\xff\0R\0\xe9").as_deref(), Some("Ré"));
    }

    #[test]
    fn windows_1252_is_read_with_a_remark() {
        let decoded = decode(b"the mayor\x92s caf\xe9").unwrap();
        assert_eq!(decoded.text, "the mayor’s café");
        assert!(decoded.remark.is_some());
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        for bytes in [b"\x89PNG\r\n\x1a\n\0\0".as_slice(), b"abc\xff\x00", b"\xff\xfeR", b"caf\xe9\x01", b"\xff\xfe\x00\xd8"] {
            assert_eq!(decoded(bytes), None);
        }
    }
}
