//! Whom an archive wants named: `attribution` in its metadata, which is HTML.

use web_sys::js_sys::{JSON, Reflect};

/// No credit is longer, in characters.
const LONGEST: usize = 200;

/// The words of `attribution` in metadata, without their markup; nothing where there are none.
pub fn credit(metadata: &str) -> String {
    let metadata = JSON::parse(metadata).unwrap_or_default();
    let attribution = Reflect::get(&metadata, &"attribution".into()).unwrap_or_default();
    words(&attribution.as_string().unwrap_or_default())
}

/// HTML without tags, with the few character references that credits use.
fn words(html: &str) -> String {
    let mut words = String::new();
    let mut rest = html;
    while let Some(first) = rest.chars().next() {
        let (said, taken) = match first {
            '<' => (' ', rest.find('>').map_or(rest.len(), |end| end + 1)),
            '&' => reference(rest),
            other => (other, other.len_utf8()),
        };
        rest = rest.get(taken..).unwrap_or_default();
        let said = if said < ' ' { ' ' } else { said };
        if said != ' ' || !(words.is_empty() || words.ends_with(' ')) {
            words.push(said);
        }
    }
    if words.ends_with(' ') {
        words.pop();
    }
    words.chars().take(LONGEST).collect()
}

fn reference(text: &str) -> (char, usize) {
    const KNOWN: [(&str, char); 7] =
        [("&copy;", '©'), ("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&#169;", '©'), ("&nbsp;", ' ')];
    let known = KNOWN.iter().find(|(name, _)| text.starts_with(name));
    known.map_or(('&', 1), |(name, sign)| (*sign, name.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_credit_is_said_without_its_markup() {
        let html = "<a href=\"https://example.org\" onclick=\"x()\">&copy; Street Mappers</a> &amp; <b>friends</b>";
        assert_eq!(words(html), "© Street Mappers & friends");
    }

    #[test]
    fn damage_in_it_does_no_harm() {
        assert_eq!(words("A <b"), "A");
        assert_eq!(words("&&copy"), "&&copy");
        assert_eq!(words(&"é\u{202e}\n".repeat(500)).chars().count(), LONGEST);
    }
}
