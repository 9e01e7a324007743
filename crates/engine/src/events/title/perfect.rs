//! The perfect told as the past.

/// Participles that differ from the past tense that is told in their place.
const PARTICIPLES: [(&str, &str); 16] = [
    ("begun", "began"),
    ("taken", "took"),
    ("retaken", "retook"),
    ("spoken", "spoke"),
    ("gone", "went"),
    ("come", "came"),
    ("flown", "flew"),
    ("fallen", "fell"),
    ("given", "gave"),
    ("withdrawn", "withdrew"),
    ("overrun", "overran"),
    ("broken", "broke"),
    ("driven", "drove"),
    ("risen", "rose"),
    ("shown", "showed"),
    ("seen", "saw"),
];

/// "has suspended" is told as "suspended", "has been hit" as "was hit".
pub(super) fn drop_perfect(words: &mut Vec<String>) {
    words.retain(|word| !matches!(word.as_str(), "since" | "already" | "also" | "just" | "recently" | "then" | "later"));
    let Some(first) = words.first().cloned() else { return };
    if matches!(first.as_str(), "has" | "have" | "had") && words.len() > 1 {
        words.remove(0);
        if let Some(been) = words.iter().take(3).position(|word| word == "been") {
            words.remove(been);
            if first != "had" {
                words.insert(0, if first == "has" { "was" } else { "were" }.to_owned());
            } else {
                words.insert(0, "were".to_owned());
            }
        }
    }
    if let (true, Some(verb)) = (matches!(first.as_str(), "has" | "have" | "had"), words.first_mut()) {
        let past = PARTICIPLES.iter().find(|(participle, _)| participle == verb);
        past.map(|(_, past)| *verb = (*past).to_owned()).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(predicate: &str) -> String {
        let mut words = predicate.split(' ').map(str::to_owned).collect();
        drop_perfect(&mut words);
        words.join(" ")
    }

    #[test]
    fn the_perfect_is_told_as_the_past() {
        assert_eq!(told("has suspended talks"), "suspended talks");
        assert_eq!(told("have since taken the port"), "took the port");
        assert_eq!(told("has been hit"), "was hit");
        assert_eq!(told("fell to rebels"), "fell to rebels");
    }
}
