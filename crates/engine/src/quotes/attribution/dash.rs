//! “…” — Jane Roe

use super::{
    super::{
        content,
        reader::{Reader, Unit},
        subject,
    },
    Attribution,
    reach::trimmed_end,
};

/// The first quotation of a sentence with the name that a dash sets behind it.
pub fn find(reader: &Reader<'_>, unit: &Unit) -> Option<Attribution> {
    let stretch = reader.stretches.get(unit.stretches.start)?;
    let mut dash = stretch.tokens.end;
    while dash < unit.tokens.end && reader.word(dash) == "." {
        dash += 1;
    }
    let is_dash = matches!(reader.word(dash), "—" | "–" | "―" | "-") && dash < unit.tokens.end;
    let end = trimmed_end(reader, unit.tokens.clone());
    let name = dash + 1..end;
    if !is_dash || !reader.capital(dash + 1) || name.len() > 16 || content::has_verb(reader, name.clone()) {
        return None;
    }
    let speaker = subject::after(reader, name.start, name.end)?;
    Some(Attribution { content: stretch.tokens.clone(), speaker: Some(speaker), cue: dash..dash + 1, aside: None })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::quotes::tests::check;

    #[test]
    fn a_name_behind_a_dash_signs_the_quotation() {
        check(
            "“The bridge will hold, and nobody has to leave.” — Jane Roe",
            expect!["Direct | “The bridge will hold, and nobody has to leave.” | Jane Roe | —"],
        );
    }
}
