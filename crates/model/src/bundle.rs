//! The story file that the page loads: four magic bytes, a version, then the story in postcard.

use crate::{Story, unpack};

const MAGIC: [u8; 4] = *b"DLST";

/// The version of the story file. It rises with every change to the types it holds.
pub const VERSION: u8 = 4;

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

/// The story as bytes, the same for the same story on every machine.
pub fn encode(story: &Story) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.push(VERSION);
    // A vector grows without fail, and every type here has a known length.
    bytes.extend(postcard::to_allocvec(story).unwrap_or_default());
    bytes
}

/// The story in `bytes`.
///
/// # Errors
/// [`BundleError`] says what was found instead. Damaged bytes never panic.
pub fn decode(bytes: &[u8]) -> Result<Story, BundleError> {
    let rest = bytes.strip_prefix(&MAGIC).ok_or(BundleError::NotAStory)?;
    match rest.split_first() {
        Some((&VERSION, body)) => unpack::story(body).ok_or(BundleError::Damaged),
        Some((&other, _)) => Err(BundleError::OtherVersion(other)),
        None => Err(BundleError::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_survives_the_way_there_and_back() {
        let story = Story { title: "A truce".into(), standfirst: "How it came.".into(), ..Story::default() };
        assert_eq!(decode(&encode(&story)), Ok(story));
    }

    #[test]
    fn other_bytes_are_refused_by_name() {
        assert_eq!(decode(b"{\"title\":1}"), Err(BundleError::NotAStory));
        assert_eq!(decode(b"DLST\xff"), Err(BundleError::OtherVersion(255)));
        let bytes = encode(&Story { title: "A truce".into(), ..Story::default() });
        assert_eq!(decode(&bytes[..bytes.len() - 1]), Err(BundleError::Damaged));
    }
}
