//! Which things that are counted are one: "people", "persons" and "civilians" are, "children" are some of them.

use super::unit;

/// What a topic's figures have in common before anything else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// What is counted: "people", the singular of a noun, or a dimension.
    pub kind: String,
    /// What befell it, or the verb of what it does.
    pub deed: String,
    /// Whether `deed` befell it.
    pub fate: bool,
    /// Whether it is only feared, suspected or foreseen.
    pub supposed: bool,
}

impl Key {
    /// Whether a later figure can be higher without any report being wrong: who was killed stays so.
    pub fn grows(&self) -> bool {
        self.fate && !matches!(self.deed.as_str(), "missing" | "trapped" | "hospitalised" | "quarantined" | "ill")
    }
}

/// What befell those who are counted, in one word for what is told of the same people in two.
pub fn deed(fate: &str) -> &str {
    match fate {
        "besieged" => "trapped",
        _ => fate,
    }
}

/// The kind of what is counted. `home` is whether the noun is the people of the country that the story is about.
pub fn of(counts: &str, home: bool) -> String {
    if let Some((dimension, _)) = unit::of(counts) {
        return dimension.to_owned();
    }
    let lower = counts.to_lowercase();
    if home || is_people(&lower) { "people".to_owned() } else { singular(&lower) }
}

/// Words for people of whatever sort.
fn is_people(lower: &str) -> bool {
    matches!(
        lower,
        "" | "people"
            | "person"
            | "persons"
            | "civilians"
            | "civilian"
            | "victims"
            | "victim"
            | "individuals"
            | "lives"
            | "souls"
            | "residents"
            | "citizens"
            | "inhabitants"
            | "bodies"
            | "humans"
            | "fatalities"
            | "deaths"
            | "casualties"
            | "injuries"
            | "cases"
            | "infections"
    )
}

/// A noun without the ending of its plural.
fn singular(lower: &str) -> String {
    let irregular = match lower {
        "men" => "man",
        "women" => "woman",
        "children" | "kids" | "kid" => "child",
        "troops" | "servicemen" => "soldier",
        "officers" => "police",
        "crises" => "crisis",
        _ => "",
    };
    if !irregular.is_empty() {
        return irregular.to_owned();
    }
    if let Some(stem) = lower.strip_suffix("ies").filter(|stem| stem.len() > 2) {
        return format!("{stem}y");
    }
    let hissing = ["sses", "shes", "ches", "xes"].iter().any(|ending| lower.ends_with(ending));
    let cut = if hissing { 2 } else { usize::from(lower.ends_with('s') && !lower.ends_with("ss") && lower.len() > 3) };
    lower.get(..lower.len() - cut).unwrap_or(lower).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_one_kind_and_some_of_them_another() {
        assert_eq!(of("civilians", false), of("persons", false));
        assert_eq!(of("Norwegians", true), of("people", false));
        assert_ne!(of("Norwegians", false), of("people", false));
        assert_ne!(of("children", false), of("people", false));
        assert_eq!(of("soldiers", false), of("troops", false));
    }

    #[test]
    fn a_noun_is_counted_in_the_singular() {
        assert_eq!(["boats", "ferries", "churches", "glass"].map(singular), ["boat", "ferry", "church", "glass"]);
    }
}
