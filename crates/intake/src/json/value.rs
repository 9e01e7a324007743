use dateline_model::NoticeKind;

/// A JSON value. Numbers stay as they are written: none is reckoned with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, in its own digits.
    Number(String),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Value>),
    /// An object, its fields in order; a name may stand twice.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// The field of an object; the last, where there are several of that name.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => fields.iter().rfind(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// A string's text.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// What it is.
    pub fn kind(&self) -> NoticeKind {
        match self {
            Self::Null => NoticeKind::FoundNone,
            Self::Bool(_) => NoticeKind::FoundBool,
            Self::Number(_) => NoticeKind::FoundNumber,
            Self::String(_) => NoticeKind::FoundString,
            Self::Array(_) => NoticeKind::FoundArray,
            Self::Object(_) => NoticeKind::FoundObject,
        }
    }
}
