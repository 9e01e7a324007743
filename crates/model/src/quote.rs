use serde::{Deserialize, Serialize};

use crate::Span;

/// How speech is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum QuoteKind {
    /// Word for word, between quotation marks.
    Direct,
    /// In the reporter's words.
    Indirect,
    /// In the reporter's words with some of the speaker's between quotation marks.
    Mixed,
}

/// Who said it, as the article names them there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// The words that name the speaker.
    pub span: Span,
    /// The [`crate::Actor`]'s id, where the words could be tied to one.
    pub actor: Option<String>,
}

/// Something said, found in an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// What was said.
    pub span: Span,
    /// How it is given.
    pub kind: QuoteKind,
    /// Who said it.
    pub speaker: Option<Speaker>,
    /// The word that says so: "said", "warned", "according to".
    pub cue: Option<Span>,
}
