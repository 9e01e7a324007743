//! The story file that the page loads: four magic bytes, a version, then the story in postcard.
//!
//! It holds what the first screen shows. What is only compared stands in a file of its own, made alike, which a page fetches
//! later; what no view reads is left out of both, since every reader would load it. The JSON of the command line has all.

use crate::{Comparison, Story, unpack};

const MAGIC: [u8; 4] = *b"DLST";
const COMPARISON: [u8; 4] = *b"DLCM";

/// The version of the story file. It rises with every change to the types it holds.
pub const VERSION: u8 = 10;

/// Why bytes could not be read as a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BundleError {
    /// The bytes do not begin as a story file does.
    NotAStory,
    /// The file was written by another version, which is given.
    OtherVersion(u8),
    /// The file is cut short or damaged.
    Damaged,
}

impl std::fmt::Display for BundleError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotAStory => f.write_str("expected a story file, found something else; make one with `dateline build`"),
            Self::OtherVersion(found) => {
                write!(
                    f,
                    "expected a story file of version {VERSION}, found version {found}; build it again with `dateline build`"
                )
            }
            Self::Damaged => f.write_str("the story file is cut short or damaged; build it again with `dateline build`"),
        }
    }
}

impl std::error::Error for BundleError {}

/// The story as bytes, the same for the same story on every machine, without what the first screen does not show: what
/// [`encode_comparison`] holds, speech and figures of each report, the values of times, the countries of places and how many
/// live there.
pub fn encode(story: &Story) -> Vec<u8> {
    packed(MAGIC, &shown(story))
}

/// What of the story is compared, as bytes: statements, figures, wording, actors, what is told of each event.
pub fn encode_comparison(story: &Story) -> Vec<u8> {
    packed(COMPARISON, &Comparison::of(story))
}

fn packed(magic: [u8; 4], what: &impl serde::Serialize) -> Vec<u8> {
    let mut bytes = magic.to_vec();
    bytes.push(VERSION);
    // A vector grows without fail, and every type here has a known length.
    bytes.extend(postcard::to_allocvec(what).unwrap_or_default());
    bytes
}

impl Comparison {
    /// What of `story` is compared.
    pub fn of(story: &Story) -> Self {
        let Story { actors, statements, counts, wording, events, .. } = story.clone();
        Self { actors, statements, counts, wording, facets: events.into_iter().map(|event| event.facets).collect() }
    }
}

/// The story with what the page shows of it.
fn shown(story: &Story) -> Story {
    let mut shown = Story { statements: Vec::new(), counts: Vec::new(), wording: Vec::new(), ..story.clone() };
    for actor in &mut shown.actors {
        (actor.aliases, actor.roles) = (Vec::new(), Vec::new());
    }
    for article in &mut shown.articles {
        (article.actors, article.quotes) = (Vec::new(), Vec::new());
        (article.figures, article.events) = (Vec::new(), Vec::new());
        for time in &mut article.times {
            time.value = String::new();
            (time.modifier, time.quant, time.freq) = (None, None, None);
        }
        for place in &mut article.places {
            place.country = None;
            for candidate in &mut place.candidates {
                candidate.population = 0;
            }
        }
    }
    for event in &mut shown.events {
        event.facets = Vec::new();
    }
    shown
}

/// The story in `bytes`.
///
/// # Errors
/// [`BundleError`] says what was found instead. Damaged bytes never panic.
pub fn decode(bytes: &[u8]) -> Result<Story, BundleError> {
    unpack::story(body(MAGIC, bytes)?).ok_or(BundleError::Damaged)
}

/// What is compared, in `bytes`.
///
/// # Errors
/// [`BundleError`] says what was found instead. Damaged bytes never panic.
pub fn decode_comparison(bytes: &[u8]) -> Result<Comparison, BundleError> {
    unpack::comparison(body(COMPARISON, bytes)?).ok_or(BundleError::Damaged)
}

fn body(magic: [u8; 4], bytes: &[u8]) -> Result<&[u8], BundleError> {
    let rest = bytes.strip_prefix(&magic).ok_or(BundleError::NotAStory)?;
    match rest.split_first() {
        Some((&VERSION, body)) => Ok(body),
        Some((&other, _)) => Err(BundleError::OtherVersion(other)),
        None => Err(BundleError::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Article, Span, Time};

    #[test]
    fn a_story_survives_the_way_there_and_back() {
        let story = Story { title: "A truce".into(), standfirst: "How it came.".into(), ..Story::default() };
        assert_eq!(decode(&encode(&story)), Ok(story));
    }

    #[test]
    fn what_no_view_reads_stays_behind() {
        let time = Time { span: Span::new(0, 4), value: "2016-09".into(), ..Time::default() };
        let article = Article { text: "2016".into(), times: vec![time], ..Article::default() };
        let story = Story { articles: vec![article], ..Story::default() };
        let told = decode(&encode(&story)).unwrap();
        assert_eq!((told.articles[0].times[0].span, told.articles[0].times[0].value.as_str()), (Span::new(0, 4), ""));
    }

    #[test]
    fn other_bytes_are_refused_by_name() {
        assert_eq!(decode(b"{\"title\":1}"), Err(BundleError::NotAStory));
        assert_eq!(decode(b"DLST\xff"), Err(BundleError::OtherVersion(255)));
        let bytes = encode(&Story { title: "A truce".into(), ..Story::default() });
        assert_eq!(decode(&bytes[..bytes.len() - 1]), Err(BundleError::Damaged));
    }
}
