//! Datelines: "Porto, October 5 (NTV)-- ", "KABUL, Sept 3 (Reuters) - ", "PARIS — ".

use super::words;
use crate::{
    times::calendar::{self, Written},
    tokens::{Token, TokenKind},
};

/// A dateline at the head of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// The date in it.
    pub date: Option<Written>,
    /// The agency in brackets.
    pub agency: Option<String>,
    /// The token after it and its dash.
    pub end: usize,
}

/// The longest dateline, in tokens.
const MOST_TOKENS: usize = 24;

/// Reads the dateline at the start of a paragraph's tokens. `opening` says whether it is the article's first, where a
/// place and a colon are enough.
pub fn read(text: &str, tokens: &[Token], opening: bool) -> Option<Dateline> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.of(text));
    let mut found = Dateline { date: None, agency: None, end: 0 };
    let (mut at, mut names) = (0, 0);
    let capitals = words::is_capitals(word(0));
    while at < MOST_TOKENS.min(tokens.len()) {
        let token = tokens[at];
        if let Some(date) = calendar::written(text, tokens, at).filter(|date| date.day.is_some() && at > 0) {
            found.date = Some(date);
            at = date.end;
            continue;
        }
        match word(at) {
            "(" => {
                let close = (at + 1..(at + 8).min(tokens.len())).find(|&close| word(close) == ")")?;
                let inside = text.get(tokens[at].span.end as usize..tokens[close].span.start as usize)?.trim();
                // "LISBON (28 March 2021) –"
                if let Some(date) = calendar::written(text, tokens, at + 1).filter(|date| date.day.is_some() && date.end == close)
                {
                    found.date = found.date.or(Some(date));
                    at = close + 1;
                    continue;
                }
                let is_agency =
                    words::is_capitals(inside) || words::words(inside).all(|part| part.starts_with(char::is_uppercase));
                (is_agency && !inside.is_empty() && words::count(inside) <= 3).then_some(())?;
                found.agency = Some(inside.to_owned());
                at = close + 1;
                // "(CNN) The ..." has no dash.
                let mut dash = dash(text, tokens, at);
                if word(at) == ":" && found.date.is_some() {
                    dash = at + 1;
                }
                if dash == at && !tokens.get(at).is_none_or(|next| next.spaced) {
                    return None;
                }
                if dash == at && !words::is_capitals(inside) {
                    return None;
                }
                if dash == at && names > 0 && !capitals && !(names <= 6 && words::is_agency(inside)) {
                    return None;
                }
                found.end = dash;
                return Some(found);
            }
            // "/PRNewswire/ --", "/TASS/."
            "/" if found.date.is_some() && word(at + 2) == "/" && tokens.get(at + 2).is_some_and(|slash| !slash.spaced) => {
                let agency = word(at + 1);
                (agency.starts_with(char::is_uppercase)).then_some(())?;
                found.agency = Some(agency.to_owned());
                let after = at + 3;
                let mark = dash(text, tokens, after);
                found.end = if mark > after { mark } else { after + usize::from(matches!(word(after), "." | ":")) };
                return (found.end > after).then_some(found);
            }
            "," | "." | "/" | "’" | "'" | "|" => at += 1,
            "-" | "—" | "–" | "_" => {
                let end = dash(text, tokens, at);
                if end == at {
                    // A hyphen inside a name.
                    at += 1;
                    continue;
                }
                found.end = end;
                return (names > 0 && (capitals || found.date.is_some())).then_some(found);
            }
            ":" => {
                found.end = at + 1;
                let short = names <= 3 && at <= 4 && names == at;
                let sentence_follows =
                    tokens.get(at + 1).is_some_and(|next| next.spaced && word(at + 1).starts_with(char::is_uppercase));
                return (opening && names > 0 && sentence_follows && (short || found.date.is_some())).then_some(found);
            }
            name if token.kind == TokenKind::Word
                && (name.starts_with(char::is_uppercase) || matches!(name, "of" | "the" | "de" | "al" | "el" | "and" | "on")) =>
            {
                names += 1;
                at += 1;
            }
            _ => return None,
        }
    }
    None
}

/// The token after a dash that stands at `at`: "--", a long dash, or a hyphen with white space after it.
fn dash(text: &str, tokens: &[Token], at: usize) -> usize {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.of(text));
    match word(at) {
        "-" if word(at + 1) == "-" => at + 2,
        "—" | "–" => at + 1,
        "-" | "_" if tokens.get(at).is_some_and(|dash| dash.spaced) && tokens.get(at + 1).is_none_or(|next| next.spaced) => {
            at + 1
        }
        "-" if tokens.get(at + 1).is_some_and(|next| next.spaced) && word(at.wrapping_sub(1)) == ")" => at + 1,
        _ => at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    fn head(text: &str) -> Option<&str> {
        let tokens = tokens(text);
        let end = read(text, &tokens, true)?.end;
        Some(&text[..tokens[end - 1].span.end as usize])
    }

    #[test]
    fn datelines_are_told_from_sentences() {
        assert_eq!(head("Lisbon, October 4 (HPA)-- The port is shut."), Some("Lisbon, October 4 (HPA)--"));
        assert_eq!(head("KABUL, Sept 3 (Reuters) - The road is open."), Some("KABUL, Sept 3 (Reuters) -"));
        assert_eq!(head("SEOUL/WASHINGTON (Reuters) - Talks go on."), Some("SEOUL/WASHINGTON (Reuters) -"));
        assert_eq!(head("PARIS — A fair has opened."), Some("PARIS —"));
        assert_eq!(head("(CNN) A fair has opened."), Some("(CNN)"));
        assert_eq!(head("Lisbon: The port is shut."), Some("Lisbon:"));
        assert_eq!(head("UNITED NATIONS (AP) _"), Some("UNITED NATIONS (AP) _"));
        assert_eq!(
            head("LISBON, 3 Sept. 2016 /HarbourWire/ -- The port is shut."),
            Some("LISBON, 3 Sept. 2016 /HarbourWire/ --")
        );
        assert_eq!(head("LISBON, September 28. /HPA/. The port is shut."), Some("LISBON, September 28. /HPA/."));
        assert_eq!(head("LISBON (28 September 2016) – The port is shut."), Some("LISBON (28 September 2016) –"));
        assert_eq!(head("LISBON, Portugal (AP) — The port is shut."), Some("LISBON, Portugal (AP) —"));
        assert_eq!(head("ST. LOUIS, Oct. 4, 2016 — The port is shut."), Some("ST. LOUIS, Oct. 4, 2016 —"));
        assert_eq!(head("Lisbon, 28 September 2016 - The port is shut."), Some("Lisbon, 28 September 2016 -"));
        assert_eq!(head("LISBON | Tue Oct 4 (Reuters) - The port is shut."), Some("LISBON | Tue Oct 4 (Reuters) -"));
        assert_eq!(head("LISBON, Oct 4 (HPA): The port is shut."), Some("LISBON, Oct 4 (HPA):"));
        assert_eq!(head("Lisbon - once a port - is shut."), None);
        assert_eq!(head("The port (28 September 2016) was shut."), None);
        assert_eq!(head("The United Nations (UN) said so."), None);
    }
}
