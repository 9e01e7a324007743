use serde::{Deserialize, Serialize};

/// What goes into the engine: one article as it came, with what is known of it from outside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The article's id in its story; a file's name without its ending.
    pub id: String,
    /// The whole text, as scraped.
    pub text: String,
    /// Date or date and time of publication, ISO 8601, where given from outside.
    #[serde(default)]
    pub published: Option<String>,
    /// The headline, where given from outside.
    #[serde(default)]
    pub title: Option<String>,
    /// The outlet's name or host, where given from outside.
    #[serde(default)]
    pub outlet: Option<String>,
    /// The article's address.
    #[serde(default)]
    pub url: Option<String>,
    /// BCP 47 tag of its language.
    #[serde(default)]
    pub language: Option<String>,
}

/// On what a date of publication rests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PublishedBasis {
    /// Given from outside, or in the file's front matter.
    Given,
    /// Stated in the text.
    Stated,
    /// Worked out from other reports or the text's own mentions.
    Inferred,
    /// Not known.
    #[default]
    Unknown,
}

/// When an article was published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// ISO 8601 date, or date and time; nothing where unknown.
    pub value: Option<String>,
    /// On what it rests.
    pub basis: PublishedBasis,
}
