//! Text into a JSON value, after RFC 8259, and a little beyond: a string may hold bare line breaks and a list may end in
//! a comma, since pages in the wild hold such JSON.

use dateline_model::{Notice, NoticeKind};

use super::Value;

/// How deep values may lie within each other.
const DEEPEST: usize = 100;

/// The most values that a text may hold.
const MOST: usize = 2_000_000;

/// Where a text stops being JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
    /// What is found there.
    pub what: NoticeKind,
}

impl Fault {
    /// Says it of a file, with its line where that is not the first.
    pub fn in_file(self) -> Notice {
        match self.line {
            1 => self.in_line(NoticeKind::NotJsonInLine),
            line => Notice::new(NoticeKind::NotJson).found(self.what).number(line).number(self.column),
        }
    }

    /// Says it of a text of one line.
    pub fn in_line(self, kind: NoticeKind) -> Notice {
        Notice::new(kind).found(self.what).number(self.column)
    }
}

/// Reads a text that is one JSON value.
///
/// # Errors
/// Where and why it is none.
pub fn parse(text: &str) -> Result<Value, Fault> {
    let mut parser = Parser { text, at: 0, left: MOST };
    let read = parser.value(0).and_then(|value| match parser.peek() {
        None => Ok(value),
        Some(_) => Err(NoticeKind::FoundMore),
    });
    read.map_err(|what| {
        let before = text.get(..parser.at).unwrap_or(text);
        let line = before.rsplit('\n').next().unwrap_or(before);
        Fault { line: before.matches('\n').count() + 1, column: line.chars().count() + 1, what }
    })
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    left: usize,
}

type Read<T> = Result<T, NoticeKind>;

const CUT: NoticeKind = NoticeKind::FoundEnd;

impl Parser<'_> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no white space.
    fn peek(&mut self) -> Option<u8> {
        while matches!(self.byte(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
        self.byte()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn value(&mut self, depth: usize) -> Read<Value> {
        self.left = self.left.checked_sub(1).ok_or(NoticeKind::FoundManyValues)?;
        if depth > DEEPEST {
            return Err(NoticeKind::FoundDeepValues);
        }
        match self.peek().ok_or(CUT)? {
            b'{' => self.object(depth),
            b'[' => self.array(depth),
            b'"' => Ok(Value::String(self.string()?)),
            b'-' | b'0'..=b'9' => Ok(self.number()),
            _ => self.word(),
        }
    }

    fn object(&mut self, depth: usize) -> Read<Value> {
        self.at += 1;
        let mut fields = Vec::new();
        while !self.eat(b'}') {
            if self.peek().ok_or(CUT)? != b'"' {
                return Err(NoticeKind::FoundNoName);
            }
            let name = self.string()?;
            if !self.eat(b':') {
                return Err(NoticeKind::FoundNoColon);
            }
            fields.push((name, self.value(depth + 1)?));
            if !self.eat(b',') && self.peek().ok_or(CUT)? != b'}' {
                return Err(NoticeKind::FoundNoCommaInObject);
            }
        }
        Ok(Value::Object(fields))
    }

    fn array(&mut self, depth: usize) -> Read<Value> {
        self.at += 1;
        let mut values = Vec::new();
        while !self.eat(b']') {
            values.push(self.value(depth + 1)?);
            if !self.eat(b',') && self.peek().ok_or(CUT)? != b']' {
                return Err(NoticeKind::FoundNoCommaInArray);
            }
        }
        Ok(Value::Array(values))
    }

    fn number(&mut self) -> Value {
        let start = self.at;
        while matches!(self.byte(), Some(b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E')) {
            self.at += 1;
        }
        Value::Number(self.text.get(start..self.at).unwrap_or("").to_owned())
    }

    fn word(&mut self) -> Read<Value> {
        let rest = self.text.get(self.at..).unwrap_or("");
        for (word, value) in [("null", Value::Null), ("true", Value::Bool(true)), ("false", Value::Bool(false))] {
            if rest.starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
        }
        Err(NoticeKind::FoundNoValue)
    }

    fn string(&mut self) -> Read<String> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = self.text.get(self.at..).unwrap_or("");
            let plain = rest.find(['"', '\\']).ok_or(NoticeKind::FoundOpenString)?;
            out.push_str(rest.get(..plain).unwrap_or(""));
            self.at += plain + 1;
            if rest.as_bytes().get(plain) == Some(&b'"') {
                return Ok(out);
            }
            let escape = self.byte().ok_or(CUT)?;
            out.push(match escape {
                b'n' => '\n',
                b't' => '\t',
                b'r' => '\r',
                b'b' => '\u{8}',
                b'f' => '\u{c}',
                b'"' | b'\\' | b'/' => char::from(escape),
                b'u' => {
                    self.at += 1;
                    out.push(self.unicode()?);
                    continue;
                }
                _ => return Err(NoticeKind::FoundOtherEscape),
            });
            self.at += 1;
        }
    }

    /// The character of `\u` and what follows; half of a pair stands for no character.
    fn unicode(&mut self) -> Read<char> {
        let first = self.hex()?;
        if (0xD800..0xDC00).contains(&first) && self.text.get(self.at..).is_some_and(|rest| rest.starts_with("\\u")) {
            let before = self.at;
            self.at += 2;
            let second = self.hex()?;
            if (0xDC00..0xE000).contains(&second) {
                let code = 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00);
                return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.at = before;
        }
        Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn hex(&mut self) -> Read<u32> {
        let digits = self.text.get(self.at..self.at + 4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let code = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).ok_or(NoticeKind::FoundShortEscape)?;
        self.at += 4;
        Ok(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> (NoticeKind, usize, usize) {
        let fault = parse(text).unwrap_err();
        (fault.what, fault.line, fault.column)
    }

    #[test]
    fn every_kind_of_value_is_read() {
        let value = parse(r#" {"a": [1, -2.5e3, true, null], "b": "x\n\"\u00e9\ud83d\ude00", "b": {}} "#).unwrap();
        let Some(Value::Array(list)) = value.get("a") else { panic!() };
        assert_eq!(list[1], Value::Number("-2.5e3".into()));
        assert_eq!(value.get("b"), Some(&Value::Object(vec![])));
        let Value::Object(fields) = value else { panic!() };
        assert_eq!(fields[1].1.as_str(), Some("x\n\"é😀"));
    }

    #[test]
    fn half_a_pair_is_no_character() {
        for text in [r#""\ud83d""#, r#""\ude00""#] {
            assert_eq!(parse(text).unwrap().as_str(), Some("\u{fffd}"));
        }
        assert_eq!(parse(r#""\ud83d\u0041""#).unwrap().as_str(), Some("\u{fffd}A"));
    }

    #[test]
    fn what_pages_write_is_read_too() {
        assert_eq!(parse("[\"two\nlines\",]").unwrap(), Value::Array(vec![Value::String("two\nlines".into())]));
    }

    #[test]
    fn a_fault_names_its_place() {
        assert_eq!(fault("{\"id\": \"b\""), (NoticeKind::FoundEnd, 1, 11));
        assert_eq!(fault("[1,\n 2 3]"), (NoticeKind::FoundNoCommaInArray, 2, 4));
        assert_eq!(fault("no json"), (NoticeKind::FoundNoValue, 1, 1));
        assert_eq!(fault("1 2"), (NoticeKind::FoundMore, 1, 3));
        assert_eq!(fault(r#""\u12""#), (NoticeKind::FoundShortEscape, 1, 4));
    }

    #[test]
    fn depth_and_number_of_values_are_bounded() {
        assert_eq!(fault(&"[".repeat(1_000_000)).0, NoticeKind::FoundDeepValues);
        assert_eq!(fault(&format!("[{}", "1,".repeat(MOST))).0, NoticeKind::FoundManyValues);
    }
}
