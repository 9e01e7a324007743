//! One JSON object into a report: the input of `dateline read`.

use dateline_model::Report;
use serde_json::{Map, Value};

/// A report, and its id in the form in which it was given: a string or a number.
pub struct Given {
    /// The id as given.
    pub id: Value,
    /// The report; its id as a string.
    pub report: Report,
}

/// Why a line is no report.
#[derive(Debug, PartialEq)]
pub struct Refused {
    /// The id, where it could still be told; null otherwise.
    pub id: Value,
    /// What was expected, what was found, what to do.
    pub message: String,
}

/// The report in one line of JSON.
///
/// # Errors
/// [`Refused`] says what is wrong with the line.
pub fn parse(line: &[u8]) -> Result<Given, Refused> {
    let refuse = |message: String| Refused { id: salvage(line), message };
    let text = std::str::from_utf8(line).map_err(|error| {
        refuse(format!("expected UTF-8, found another byte at {}; save the file as UTF-8", error.valid_up_to()))
    })?;
    let value = serde_json::from_str(text).map_err(|error| {
        let reason = error.to_string();
        let reason = reason.split(" at line ").next().unwrap_or_default();
        refuse(format!("expected one JSON object, found {reason} (column {}); write one object a line", error.column()))
    })?;
    from_value(value)
}

/// The report in a JSON value.
///
/// # Errors
/// [`Refused`] says which field is wrong.
pub fn from_value(value: Value) -> Result<Given, Refused> {
    let mut fields = match value {
        Value::Object(fields) => fields,
        other => {
            let message = format!("expected a JSON object, found {}; write {{\"id\":…,\"text\":…}}", kind(&other));
            return Err(Refused { id: Value::Null, message });
        }
    };
    let id = fields.remove("id").unwrap_or_default();
    let name = match &id {
        Value::String(name) => name.clone(),
        Value::Number(number) => number.to_string(),
        other => {
            let message = format!("expected `id`, a string or a number, found {}; give every report one", kind(other));
            return Err(Refused { id: Value::Null, message });
        }
    };
    let report = (|| {
        let text = match fields.remove("text") {
            Some(Value::String(text)) => text,
            other => {
                let found = kind(&other.unwrap_or_default());
                return Err(format!("expected `text`, a string, found {found}; give the words of the report"));
            }
        };
        Ok(Report {
            id: name,
            text,
            published: optional(&mut fields, "published")?,
            title: optional(&mut fields, "title")?,
            outlet: optional(&mut fields, "outlet")?,
            url: optional(&mut fields, "url")?,
            language: optional(&mut fields, "language")?,
            ..Report::default()
        })
    })();
    match report {
        Ok(report) => Ok(Given { id, report }),
        Err(message) => Err(Refused { id, message }),
    }
}

fn optional(fields: &mut Map<String, Value>, name: &str) -> Result<Option<String>, String> {
    match fields.remove(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text).filter(|text| !text.trim().is_empty())),
        Some(other) => Err(format!("expected `{name}`, a string or null, found {}; leave it out where unknown", kind(&other))),
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "none",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

/// The id of a line that is no JSON as a whole: what stands after the first `"id":`.
pub fn salvage(line: &[u8]) -> Value {
    const KEY: &[u8] = b"\"id\"";
    let Some(at) = line.windows(KEY.len()).position(|window| window == KEY) else { return Value::Null };
    let Some(rest) = line[at + KEY.len()..].trim_ascii_start().strip_prefix(b":") else { return Value::Null };
    match serde_json::Deserializer::from_slice(rest).into_iter::<Value>().next() {
        Some(Ok(id @ (Value::String(_) | Value::Number(_)))) => id,
        _ => Value::Null,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(line: &str) -> (String, String) {
        let refused = parse(line.as_bytes()).err().unwrap();
        (refused.id.to_string(), refused.message)
    }

    #[test]
    fn what_is_known_from_outside_is_taken_over() {
        let given =
            parse(r#"{"id":"a","text":"Rain.","published":"2016-10-01","title":null,"words":3}"#.as_bytes()).ok().unwrap();
        assert_eq!(given.report.published.as_deref(), Some("2016-10-01"));
        assert_eq!(given.report.title, None);
    }

    #[test]
    fn a_number_may_be_an_id() {
        let given = parse(br#"{"id":7,"text":""}"#).ok().unwrap();
        assert_eq!((given.id, given.report.id.as_str()), (Value::from(7), "7"));
    }

    #[test]
    fn a_broken_line_keeps_its_id() {
        assert_eq!(refused(r#"{"id": "a7", "text": "cut sh"#).0, r#""a7""#);
        assert_eq!(refused("not json").0, "null");
        assert_eq!(refused(r#"{"id":["a"],"text":""}"#).0, "null");
    }

    #[test]
    fn a_missing_field_is_named() {
        assert_eq!(refused(r#"{"id":"a"}"#).1, "expected `text`, a string, found none; give the words of the report");
        assert_eq!(refused(r#"{"text":"Rain."}"#).1, "expected `id`, a string or a number, found none; give every report one");
        assert_eq!(refused("[]").1, r#"expected a JSON object, found an array; write {"id":…,"text":…}"#);
    }
}
