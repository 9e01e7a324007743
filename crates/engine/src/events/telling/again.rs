//! The sentences of a report that is read for one day of publication after another: most tell the same on each.

use dateline_model::{Date, Time};

use super::{Telling, sentence::Reading};
use crate::{events::dating, within};

/// What each sentence told when it was read last.
#[derive(Default)]
pub struct Known(Vec<Option<Told>>);

/// What a sentence told, and all that it hung on beside the text.
struct Told {
    times: Vec<Time>,
    today: Option<Date>,
    before: Option<String>,
    found: Vec<Telling>,
    subject: Option<String>,
}

impl Known {
    /// Reads the sentence at `index`, where it hangs on something else than the last time.
    pub(super) fn read(&mut self, index: usize, reader: &mut Reading<'_>) {
        let (document, sentence) = (reader.document, reader.sentence);
        // A date may come from as far back as the paragraph begins, or from the sentence right before it.
        let block = document.blocks.get(sentence.block).map_or(0, |block| block.span.start);
        let previous = within::before(&document.sentences, sentence.span.start).map_or(block, |before| before.span.start);
        let from = block.min(previous);
        let first = reader.times.partition_point(|time| time.span.end <= from);
        let end = reader.times.partition_point(|time| time.span.start < sentence.span.end);
        let times = reader.times.get(first..end).unwrap_or_default();
        let today = document.today().filter(|_| dating::opens(document, sentence));
        if self.0.len() <= index {
            self.0.resize_with(index + 1, || None);
        }
        let Some(place) = self.0.get_mut(index) else { return };
        if let Some(told) =
            place.as_ref().filter(|told| told.today == today && told.before == reader.subject && told.times == times)
        {
            reader.found.clone_from(&told.found);
            reader.subject.clone_from(&told.subject);
            for telling in &mut reader.found {
                telling.told = document.today();
            }
            return;
        }
        let before = reader.subject.clone();
        reader.read();
        let (found, subject) = (reader.found.clone(), reader.subject.clone());
        *place = Some(Told { times: times.to_vec(), today, before, found, subject });
    }
}
