//! "according to the ministry", before or after what it says.

use super::{
    super::{
        reader::{Reader, Unit},
        subject,
        words::Class,
    },
    Attribution,
    reach::within_reach,
};

/// Every "according to" of a sentence with what it vouches for.
pub fn find(reader: &Reader<'_>, unit: &Unit, limit: usize) -> Vec<Attribution> {
    let mut found = Vec::new();
    for at in unit.tokens.clone() {
        if !matches!(reader.word(at), "according" | "According") || reader.word(at + 1) != "to" || reader.quoted(at) {
            continue;
        }
        let limit = within_reach(reader, at, limit);
        let Some(speaker) = subject::after(reader, at + 2, limit) else { continue };
        let cue = at..at + 2;
        let mut from = unit.tokens.start;
        while from < at && reader.is(from, Class::CONJUNCTION) {
            from += 1;
        }
        let content = if at <= from {
            let comma = (speaker.end..limit).find(|&at| reader.word(at) == "," && !reader.quoted(at));
            comma.map(|comma| comma + 1..limit)
        } else {
            let to = if reader.word(at - 1) == "," { at - 1 } else { at };
            (to > from).then_some(from..to)
        };
        if let Some(content) = content.filter(|content| content.start < content.end) {
            found.push(Attribution { content, speaker: Some(speaker), cue, aside: None });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::quotes::tests::check;

    #[test]
    fn it_vouches_for_what_stands_before_it_or_after() {
        check(
            "The road was cut, according to the harbour police.",
            expect!["Indirect | The road was cut | the harbour police | according to"],
        );
        check("According to Jane Roe, the road was cut.", expect!["Indirect | the road was cut | Jane Roe | According to"]);
    }
}
