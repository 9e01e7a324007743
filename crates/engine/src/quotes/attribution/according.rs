//! "according to the ministry", "as the ministry put it", "per the ministry".

use super::{
    super::{
        reader::{Reader, Unit},
        subject,
        words::Class,
    },
    Attribution,
    around::around,
    reach::within_reach,
};

/// Every "according to" of a sentence with what it vouches for.
pub fn find(reader: &Reader<'_>, unit: &Unit, limit: usize) -> Vec<Attribution> {
    let mut found = Vec::new();
    for at in unit.tokens.clone() {
        found.extend(put(reader, unit, at, limit));
        let cue = match reader.word(at) {
            "according" | "According" if reader.word(at + 1) == "to" => at..at + 2,
            // "two per day" is no source.
            "per" if vouches(reader, unit, at) => at..at + 1,
            _ => continue,
        };
        if reader.quoted(at) {
            continue;
        }
        let limit = within_reach(reader, at, limit);
        let Some(speaker) = subject::after(reader, cue.end, limit) else { continue };
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

/// "…, per the ministry"
fn vouches(reader: &Reader<'_>, unit: &Unit, at: usize) -> bool {
    let apart = at > unit.tokens.start && (reader.word(at - 1) == "," || reader.quoted(at - 1));
    apart && (matches!(reader.word(at + 1), "the" | "his" | "her" | "their" | "its") || reader.capital(at + 1))
}

/// "as the minister put it"
fn put(reader: &Reader<'_>, unit: &Unit, at: usize, limit: usize) -> Option<Attribution> {
    let puts = matches!(reader.word(at), "put" | "puts") && reader.word(at + 1) == "it" && !reader.quoted(at);
    let speaker = subject::before(reader, at, unit.tokens.start).filter(|_| puts)?;
    let led = speaker.start > unit.tokens.start && matches!(reader.word(speaker.start - 1), "as" | "As");
    let (content, aside) = around(reader, unit, speaker.start, at + 2, within_reach(reader, at, limit)).filter(|_| led)?;
    Some(Attribution { content, speaker: Some(speaker), cue: at..at + 2, aside })
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
        check(
            "The pier is “as good as lost,” as Jane Roe put it.",
            expect!["Mixed | The pier is “as good as lost,” | Jane Roe | put it"],
        );
        check(
            "The pier was “as good as lost,” per the harbour police.",
            expect!["Mixed | The pier was “as good as lost,” | the harbour police | per"],
        );
        check("According to Jane Roe, the road was cut.", expect!["Indirect | the road was cut | Jane Roe | According to"]);
    }
}
