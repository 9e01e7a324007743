//! JSON (RFC 8259), written and read without a library: the page links this crate, and serde's reader is many times as long.

use std::borrow::Cow;

/// A JSON value; an object keeps the order of its members.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true`, `false`
    Flag(bool),
    /// A number; written as `null` where it is none (JSON knows no infinity).
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object.
    Object(Vec<(Cow<'static, str>, Json)>),
}

/// An object of the members given, without those that are null.
pub fn object<const N: usize>(members: [(&'static str, Json); N]) -> Json {
    let kept = members.into_iter().filter(|(_, value)| *value != Json::Null);
    Json::Object(kept.map(|(name, value)| (Cow::Borrowed(name), value)).collect())
}

/// An array of what comes.
pub fn list<T: Into<Json>>(items: impl IntoIterator<Item = T>) -> Json {
    Json::List(items.into_iter().map(Into::into).collect())
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Json {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<f64> for Json {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Json {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<i32> for Json {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl Json {
    /// The value as text in lines, two blanks to a level, with a line feed at its end.
    pub fn written(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, 0);
        text.push('\n');
        text
    }

    fn write(&self, out: &mut String, depth: usize) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Flag(true) => out.push_str("true"),
            Self::Flag(false) => out.push_str("false"),
            Self::Number(number) if number.is_finite() => out.push_str(&number.to_string()),
            Self::Number(_) => out.push_str("null"),
            Self::Text(text) => quoted(text, out),
            Self::List(items) => {
                let flat = items.iter().all(|item| !matches!(item, Self::List(_) | Self::Object(_)));
                out.push('[');
                for (at, item) in items.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { "," });
                    match (flat, at) {
                        (true, 0) => {}
                        (true, _) => out.push(' '),
                        (false, _) => line(out, depth + 1),
                    }
                    item.write(out, depth + 1);
                }
                if !flat {
                    line(out, depth);
                }
                out.push(']');
            }
            Self::Object(members) => {
                out.push('{');
                for (at, (name, value)) in members.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { "," });
                    line(out, depth + 1);
                    quoted(name, out);
                    out.push_str(": ");
                    value.write(out, depth + 1);
                }
                if !members.is_empty() {
                    line(out, depth);
                }
                out.push('}');
            }
        }
    }

    /// The member of an object.
    pub fn get(&self, name: &str) -> Option<&Json> {
        let Self::Object(members) = self else { return None };
        members.iter().find(|(other, _)| other == name).map(|(_, value)| value)
    }

    /// The words of a string.
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

fn line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth));
}

/// A string with its quotation marks. `<` is written as an escape, so that no value ends a `<script>` it stands in.
fn quoted(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '<' | '\u{7f}' | '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' => {
                out.push_str("\\u");
                for shift in [12, 8, 4, 0] {
                    out.push(char::from(HEX[(character as usize >> shift) & 15]));
                }
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

/// The deepest nesting that is read.
const DEEPEST: usize = 64;

/// The value in a text; nothing where it is no JSON, or nested deeper than 64 levels.
pub fn parse(text: &str) -> Option<Json> {
    let mut reader = Reader { rest: text };
    let value = reader.value(0)?;
    reader.blanks();
    reader.rest.is_empty().then_some(value)
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn blanks(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    /// Takes `word` where it comes next, after blanks.
    fn take(&mut self, word: &str) -> bool {
        self.blanks();
        let rest = self.rest.strip_prefix(word);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        if depth > DEEPEST {
            return None;
        }
        self.blanks();
        match self.rest.bytes().next()? {
            b'"' => self.string().map(Json::Text),
            b'[' => self.items(depth),
            b'{' => self.members(depth),
            b't' => self.take("true").then_some(Json::Flag(true)),
            b'f' => self.take("false").then_some(Json::Flag(false)),
            b'n' => self.take("null").then_some(Json::Null),
            _ => self.number(),
        }
    }

    fn items(&mut self, depth: usize) -> Option<Json> {
        self.take("[");
        let mut items = Vec::new();
        if self.take("]") {
            return Some(Json::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            if self.take("]") {
                return Some(Json::List(items));
            }
            self.take(",").then_some(())?;
        }
    }

    fn members(&mut self, depth: usize) -> Option<Json> {
        self.take("{");
        let mut members = Vec::new();
        if self.take("}") {
            return Some(Json::Object(members));
        }
        loop {
            self.blanks();
            let name = self.string()?;
            self.take(":").then_some(())?;
            members.push((Cow::Owned(name), self.value(depth + 1)?));
            if self.take("}") {
                return Some(Json::Object(members));
            }
            self.take(",").then_some(())?;
        }
    }

    fn number(&mut self) -> Option<Json> {
        let end = self.rest.find(|c: char| !matches!(c, '0'..='9' | '-' | '+' | '.' | 'e' | 'E')).unwrap_or(self.rest.len());
        let (number, rest) = self.rest.split_at_checked(end)?;
        let digits = number.strip_prefix('-').unwrap_or(number);
        let zero = digits.starts_with('0') && digits.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
        let first = digits.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
        let point = digits.split_once('.').is_some_and(|(_, after)| !after.starts_with(|c: char| c.is_ascii_digit()));
        if zero || !first || point {
            return None;
        }
        self.rest = rest;
        number.parse().ok().map(Json::Number)
    }

    fn string(&mut self) -> Option<String> {
        self.rest = self.rest.strip_prefix('"')?;
        let mut text = String::new();
        loop {
            let plain = self.rest.find(|c: char| c == '"' || c == '\\' || c < ' ')?;
            text.push_str(self.rest.get(..plain)?);
            let mut after = self.rest.get(plain..)?.chars();
            let mark = after.next()?;
            self.rest = after.as_str();
            match mark {
                '"' => return Some(text),
                '\\' => text.push(self.escape()?),
                _ => return None,
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        let mut after = self.rest.chars();
        let mark = after.next()?;
        self.rest = after.as_str();
        Some(match mark {
            '"' | '\\' | '/' => mark,
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\u{8}',
            'f' => '\u{c}',
            'u' => match self.unit()? {
                high @ 0xD800..=0xDBFF => {
                    self.rest = self.rest.strip_prefix("\\u")?;
                    let low = self.unit().filter(|low| (0xDC00..=0xDFFF).contains(low))?;
                    char::from_u32(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))?
                }
                unit => char::from_u32(unit)?,
            },
            _ => return None,
        })
    }

    fn unit(&mut self) -> Option<u32> {
        let (digits, rest) = self.rest.split_at_checked(4)?;
        self.rest = rest;
        digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).ok())?
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            Just(Json::Null),
            proptest::bool::ANY.prop_map(Json::Flag),
            proptest::num::i32::ANY.prop_map(|number| Json::Number(f64::from(number) / 1e3)),
            "\\PC*|[\u{0}-\u{40}\u{2028}𝔻\\\\]*".prop_map(Json::Text),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..6).prop_map(Json::List),
                proptest::collection::btree_map(".*", inner, 0..6)
                    .prop_map(|members| Json::Object(members.into_iter().map(|(name, value)| (name.into(), value)).collect())),
            ]
        })
    }

    fn theirs(value: &serde_json::Value) -> Json {
        use serde_json::Value;
        match value {
            Value::Null => Json::Null,
            Value::Bool(flag) => Json::Flag(*flag),
            Value::Number(number) => Json::Number(number.as_f64().unwrap()),
            Value::String(text) => Json::Text(text.clone()),
            Value::Array(items) => Json::List(items.iter().map(theirs).collect()),
            Value::Object(members) => {
                Json::Object(members.iter().map(|(name, value)| (Cow::Owned(name.clone()), theirs(value))).collect())
            }
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_what_serde_json_reads(value in any()) {
            prop_assert_eq!(theirs(&serde_json::from_str(&value.written()).unwrap()), value);
        }

        #[test]
        fn what_serde_json_writes_is_read(value in any()) {
            let text = serde_json::to_string(&serde_json::from_str::<serde_json::Value>(&value.written()).unwrap()).unwrap();
            prop_assert_eq!(parse(&text), Some(value));
        }

        #[test]
        fn what_is_read_is_json(text in "[\\[\\]{}\",:0-9a-z.\\\\ +-]{0,12}") {
            if parse(&text).is_some() {
                prop_assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{}", text);
            }
        }
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for text in ["", "{", "[1,]", "\"a", "01", "1.", "--1", "\"\\ud800\"", "tru", "[1] 2", "\"\n\"", &"[".repeat(100_000)] {
            assert_eq!(parse(text), None, "{text:.20}");
        }
    }

    #[test]
    fn no_string_ends_a_script() {
        assert!(!Json::from("</script><!--").written().contains('<'));
    }
}
