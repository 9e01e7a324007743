//! The sentences of an article, one after the other.

use dateline_model::{BlockKind, Place, PublishedBasis, Time};

use super::{Telling, again::Known, clock, outcomes::CAUSES, sentence::Reading};
use crate::document::Document;

/// The most tokens of a sentence that tells something.
const LONGEST: usize = 110;

/// How many of what was told before "the attack" may be.
const BACK: usize = 64;

/// Everything an article tells, dated or not.
pub fn tellings(document: &Document<'_>, times: &[Time], places: &[Place]) -> Vec<Telling> {
    read(document, times, places, |_, reader| reader.read())
}

/// The same for a document that may have been read before with another `now`, the same places and this `known`.
pub fn tellings_again(document: &Document<'_>, times: &[Time], places: &[Place], known: &mut Known) -> Vec<Telling> {
    // Where the day was worked out before, what is not sure about a time may hang on any other.
    if document.published.basis == PublishedBasis::Inferred {
        return tellings(document, times, places);
    }
    read(document, times, places, |index, reader| known.read(index, reader))
}

fn read(
    document: &Document<'_>,
    times: &[Time],
    places: &[Place],
    mut read: impl FnMut(usize, &mut Reading<'_>),
) -> Vec<Telling> {
    let mut tellings = Vec::new();
    let mut subject: Option<String> = None;
    let mut block = usize::MAX;
    let mut cause: Option<(usize, usize)> = None;
    for (index, sentence) in document.sentences.iter().enumerate() {
        let kind = document.blocks.get(sentence.block).map_or(BlockKind::Paragraph, |block| block.kind);
        // Words without end are a list or a gallery, whatever they stand in.
        if !matches!(kind, BlockKind::Paragraph | BlockKind::Standfirst) || sentence.tokens.len() > LONGEST {
            continue;
        }
        if block != sentence.block && sentence.block != block.wrapping_add(1) {
            subject = None;
        }
        block = sentence.block;
        let mut reader = Reading { document, times, places, sentence, found: Vec::new(), subject, spoken: false };
        read(index, &mut reader);
        // "Planes struck the port. At least six people died."
        if let Some(cause) = cause.filter(|(after, _)| *after == index).and_then(|(_, cause)| tellings.get(cause)) {
            reader.found.iter_mut().for_each(|telling| telling.follow(cause));
        }
        // "Two of them died in the attack."
        for outcome in reader.found.iter_mut().filter(|telling| telling.refers) {
            let causes = tellings.iter().rev().filter(|telling| CAUSES.contains(&telling.concept));
            if let Some(cause) = causes.take(BACK).find(|cause| outcome.stems.contains(cause.concept)) {
                outcome.refer(cause);
            }
        }
        let here = reader.found.iter().position(|telling| CAUSES.contains(&telling.concept));
        cause = here.map(|here| (index + 1, tellings.len() + here));
        subject = reader.subject;
        tellings.append(&mut reader.found);
    }
    clock::move_clocks(document, times, &mut tellings);
    tellings
}
