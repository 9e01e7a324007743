//! Captions: the words under a picture, and its credit.

use super::words;

/// Whether a line is a caption by its own words.
pub fn is_caption(line: &str) -> bool {
    begins_as_credit(line) || ends_in_credit(line) || is_pointing(line)
}

/// "Photo by: ...", "Image: ...", "FILE - ...", "Enlarge this image".
fn begins_as_credit(line: &str) -> bool {
    let plain = words::plain(words::head(line, 60));
    let colon = [
        "photo",
        "photos",
        "image",
        "images",
        "picture",
        "credit",
        "photograph",
        "photo credit",
        "image credit",
        "photo courtesy",
        "video",
        "caption",
    ];
    let labelled =
        line.split_once(':').is_some_and(|(label, _)| label.len() <= 20 && colon.contains(&words::plain(label).as_str()));
    labelled
        || is_numbered(line)
        || [
            "photo by ",
            "photograph by ",
            "image by ",
            "picture by ",
            "file photo",
            "file image",
            "file picture",
            "enlarge this image",
            "toggle caption",
            "image copyright",
            "image caption",
            "media caption",
            "media playback",
            "handout photo",
        ]
        .iter()
        .any(|begin| plain.starts_with(begin))
        || line.starts_with("FILE -")
        || line.starts_with("FILE –")
        || line.starts_with("FILE PHOTO")
}

/// "Reuters Boats at the pier": an agency's name before words that are no sentence, or by itself.
pub fn begins_with_agency(line: &str) -> bool {
    let first = line.split([' ', ':', '/']).next().unwrap_or("");
    let count = words::count(line);
    words::is_agency(first)
        && (words::is_capitals(first) || first.starts_with(char::is_uppercase))
        && (count == 1 || count >= 4 && !words::ends_sentence(line) && !line.contains(','))
}

/// "12/34 Boats at the pier": a picture of a gallery.
fn is_numbered(line: &str) -> bool {
    let Some((of, rest)) = line.split_once(' ') else { return false };
    let Some((one, all)) = of.split_once('/') else { return false };
    let figures = |part: &str| !part.is_empty() && part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    figures(one) && figures(all) && words::count(rest) >= 3
}

/// "... [Getty]", "... Source: Reuters", "(Jane Roe/AP)", "... Reuters", "... /AFP/Getty Images".
fn ends_in_credit(line: &str) -> bool {
    if let Some((_, credit)) = last_bracket(line, '[', ']') {
        return words::count(credit) <= 4 && credit.starts_with(char::is_uppercase);
    }
    if let Some((before, credit)) = last_bracket(line, '(', ')')
        && !before.is_empty()
    {
        let named = credit.split(['/', ' ', ',']).any(words::is_agency) || words::plain(credit).contains("associated press");
        let short = words::count(credit) <= 9;
        // "(Photo: Jane Roe)": the label is enough.
        if short && ["Photo: ", "Image: ", "Picture: ", "Credit: ", "Photo by "].iter().any(|label| credit.starts_with(label)) {
            return true;
        }
        return named
            && short
            && (credit.contains('/')
                || credit.contains(" via ")
                || words::ends_sentence(before)
                || words::plain(credit).starts_with("photo")
                || words::plain(credit).starts_with("associated"))
            || matches!(words::plain(credit).as_str(), "archive" | "file" | "file photo" | "file image" | "file picture");
    }
    let Some(source) = ["Source: ", "Credit: ", "Image: ", "Photo: ", "Photograph: "]
        .iter()
        .filter_map(|label| line.rfind(label).map(|at| (at, at + label.len())))
        .max()
    else {
        let last = words::words(line).last().unwrap_or("");
        let slashed = last.contains('/') && last.split('/').any(words::is_agency)
            || line.ends_with("Getty Images")
            || line.ends_with("AFP") && last == "AFP" && !line.ends_with("told AFP");
        let agency_alone = words::is_agency(last)
            && words::is_capitals(last)
            && words::ends_sentence(line.strip_suffix(last).unwrap_or("").trim_end());
        let named = last == "Reuters" && words::ends_sentence(line.strip_suffix(last).unwrap_or("").trim_end());
        return slashed && words::count(line) > 1 || agency_alone || named;
    };
    let (at, after) = source;
    let credit = line.get(after..).unwrap_or("");
    at > 0 && words::count(credit) <= 6
}

/// "Minister Jane Roe (L) and ...": words that point into a picture.
fn is_pointing(line: &str) -> bool {
    ["(L)", "(R)", "(C)", "(left)", "(right)", "(centre)", "(center)", "(pictured)"].iter().any(|mark| line.contains(mark))
        && words::count(line) <= 40
}

/// The words before the last bracket that closes the line, and those in it.
fn last_bracket(line: &str, open: char, close: char) -> Option<(&str, &str)> {
    let line = line.trim_end_matches(['.', ' ']);
    let inside = line.strip_suffix(close)?;
    let at = inside.rfind(open)?;
    Some((inside.get(..at)?.trim_end(), inside.get(at + open.len_utf8()..)?))
}

/// Whether a short line is only a name with a title: "Harbour Minister Jane Roe".
pub fn is_name(line: &str) -> bool {
    let count = words::count(line);
    let titled = words::words(line).any(|word| is_title(&word.to_lowercase()));
    (2..=8).contains(&count)
        && titled
        && words::is_capitalised(line)
        && !line.contains([',', ':', '"', '“', '?'])
        && !words::is_capitals(line)
        && words::words(line).last().is_some_and(|word| !is_title(&word.to_lowercase()))
}

fn is_title(word: &str) -> bool {
    let word = word.rsplit('-').next().unwrap_or(word).trim_end_matches('.');
    matches!(
        word,
        "president"
            | "minister"
            | "secretary"
            | "general"
            | "chancellor"
            | "senator"
            | "governor"
            | "mayor"
            | "ambassador"
            | "king"
            | "queen"
            | "prince"
            | "princess"
            | "chief"
            | "director"
            | "spokesman"
            | "spokeswoman"
            | "spokesperson"
            | "commander"
            | "colonel"
            | "captain"
            | "judge"
            | "justice"
            | "professor"
            | "dr"
            | "mr"
            | "mrs"
            | "ms"
            | "sir"
            | "lord"
            | "lady"
            | "pope"
            | "bishop"
            | "premier"
            | "leader"
            | "chairman"
            | "chairwoman"
            | "envoy"
            | "representative"
            | "congressman"
            | "congresswoman"
            | "admiral"
            | "sheikh"
            | "emir"
            | "sultan"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_are_known_by_their_credit() {
        assert!(is_caption("Boats at the pier after the storm [Harbour Wire]"));
        assert!(is_caption("Boats at the pier, September 28, 2016. Source: Reuters"));
        assert!(is_caption("Photo by: Reuters (Archive)"));
        assert!(is_caption("Boats at the pier. (Jane Roe/AP)"));
        assert!(is_caption("Minister Jane Roe (L) and the harbour master."));
        assert!(is_caption("12/34 Boats at the pier") && begins_with_agency("Reuters Boats at the pier"));
        assert!(!is_caption("Source: The Harbour Post, agencies"));
        assert!(!is_caption("The ferry sank, she told the broadcaster."));
    }

    #[test]
    fn a_name_with_a_title_is_a_caption() {
        assert!(is_name("Harbour Minister Jane Roe") && is_name("Secretary of Ports John Doe"));
        assert!(!is_name("Minister Condemns Storm, Again") && !is_name("The new minister"));
    }
}
