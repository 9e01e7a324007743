//! Lines of a stream, none longer than what memory is given to.

use std::io::{self, BufRead, Read};

/// The most bytes that one report may have.
pub const LIMIT: usize = 10_000_000;

/// What came next in a stream.
#[derive(Debug, PartialEq, Eq)]
pub enum Line {
    /// A line, now in the buffer, without its ending.
    Whole,
    /// A line of more than [`LIMIT`] bytes; its beginning is in the buffer, the rest has been passed over.
    TooLong,
    /// Nothing more.
    End,
}

/// Reads the next line into `buffer`.
///
/// # Errors
/// Where the stream fails.
pub fn next(stream: &mut impl BufRead, buffer: &mut Vec<u8>) -> io::Result<Line> {
    buffer.clear();
    if stream.by_ref().take(LIMIT as u64 + 1).read_until(b'\n', buffer)? == 0 {
        return Ok(Line::End);
    }
    if buffer.last() == Some(&b'\n') {
        buffer.pop();
        if buffer.last() == Some(&b'\r') {
            buffer.pop();
        }
    } else if buffer.len() > LIMIT {
        stream.skip_until(b'\n')?;
        return Ok(Line::TooLong);
    }
    Ok(Line::Whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_come_without_their_endings() {
        let mut stream: &[u8] = b"one\r\n\ntwo";
        let mut buffer = Vec::new();
        for expected in ["one", "", "two"] {
            assert_eq!(next(&mut stream, &mut buffer).unwrap(), Line::Whole);
            assert_eq!(buffer, expected.as_bytes());
        }
        assert_eq!(next(&mut stream, &mut buffer).unwrap(), Line::End);
    }

    #[test]
    fn a_line_that_is_too_long_is_passed_over() {
        let mut text = vec![b'x'; LIMIT + 7];
        text.extend(b"\nshort\n");
        let (mut stream, mut buffer) = (text.as_slice(), Vec::new());
        assert_eq!(next(&mut stream, &mut buffer).unwrap(), Line::TooLong);
        assert_eq!(next(&mut stream, &mut buffer).unwrap(), Line::Whole);
        assert_eq!(buffer, b"short");
    }
}
