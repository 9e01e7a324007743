//! The states of the United States as newspapers shorten them: "Fla.", "N.C.", "LA" after a town.

use super::reader::Reader;

/// The states with the forms of newspapers, points left out, and of the post.
const STATES: [(&str, &str, &str); 51] = [
    ("Alabama", "Ala", "AL"),
    ("Alaska", "Alaska", "AK"),
    ("Arizona", "Ariz", "AZ"),
    ("Arkansas", "Ark", "AR"),
    ("California", "Calif", "CA"),
    ("Colorado", "Colo", "CO"),
    ("Connecticut", "Conn", "CT"),
    ("Delaware", "Del", "DE"),
    ("District of Columbia", "DC", "DC"),
    ("Florida", "Fla", "FL"),
    ("Georgia", "Ga", "GA"),
    ("Hawaii", "Hawaii", "HI"),
    ("Idaho", "Idaho", "ID"),
    ("Illinois", "Ill", "IL"),
    ("Indiana", "Ind", "IN"),
    ("Iowa", "Iowa", "IA"),
    ("Kansas", "Kan", "KS"),
    ("Kentucky", "Ky", "KY"),
    ("Louisiana", "La", "LA"),
    ("Maine", "Maine", "ME"),
    ("Maryland", "Md", "MD"),
    ("Massachusetts", "Mass", "MA"),
    ("Michigan", "Mich", "MI"),
    ("Minnesota", "Minn", "MN"),
    ("Mississippi", "Miss", "MS"),
    ("Missouri", "Mo", "MO"),
    ("Montana", "Mont", "MT"),
    ("Nebraska", "Neb", "NE"),
    ("Nevada", "Nev", "NV"),
    ("New Hampshire", "NH", "NH"),
    ("New Jersey", "NJ", "NJ"),
    ("New Mexico", "NM", "NM"),
    ("New York", "NY", "NY"),
    ("North Carolina", "NC", "NC"),
    ("North Dakota", "ND", "ND"),
    ("Ohio", "Ohio", "OH"),
    ("Oklahoma", "Okla", "OK"),
    ("Oregon", "Ore", "OR"),
    ("Pennsylvania", "Pa", "PA"),
    ("Rhode Island", "RI", "RI"),
    ("South Carolina", "SC", "SC"),
    ("South Dakota", "SD", "SD"),
    ("Tennessee", "Tenn", "TN"),
    ("Texas", "Tex", "TX"),
    ("Utah", "Utah", "UT"),
    ("Vermont", "Vt", "VT"),
    ("Virginia", "Va", "VA"),
    ("Washington", "Wash", "WA"),
    ("West Virginia", "WVa", "WV"),
    ("Wisconsin", "Wis", "WI"),
    ("Wyoming", "Wyo", "WY"),
];

/// Whether a word is the form of a state, written without its point.
pub fn is_short(word: &str) -> bool {
    word.len() >= 2 && word.len() <= 5 && STATES.iter().any(|(name, press, _)| name != press && *press == word)
}

/// The state that these tokens shorten.
///
/// The forms of newspapers need their point, and those of the post a comma and a town before them: "LA" is more often
/// Los Angeles and "OK" no place.
pub fn state(reader: &Reader<'_>, tokens: &std::ops::Range<usize>) -> Option<&'static str> {
    let mut letters = String::new();
    let mut points = 0;
    for at in tokens.clone() {
        match reader.word(at) {
            "." => points += 1,
            word if letters.len() + word.len() <= 6 => letters.push_str(word),
            _ => return None,
        }
    }
    let after_town = reader.before(tokens.start, 1) == "," && tokens.start >= 2 && reader.capital(tokens.start - 2);
    let upper = letters.chars().all(char::is_uppercase);
    let known = |(name, press, post): &&(&'static str, &str, &str)| {
        (points > 0 && name != press && *press == letters && (after_town || letters.len() > 2 || upper || points > 1))
            || (upper && after_town && *post == letters)
    };
    STATES.iter().find(known).map(|(name, ..)| *name)
}
