//! Organisations that news knows by several names, none of which sound alike. Reference works give the same names.

/// One organisation a line: the usual name, then the others, folded.
const NAMES: &[(&str, &[&str])] = &[
    ("United Nations", &["un", "united nations"]),
    ("European Union", &["eu", "european union"]),
    ("NATO", &["nato", "north atlantic treaty organization", "north atlantic treaty organisation"]),
    ("African Union", &["au", "african union"]),
    ("International Monetary Fund", &["imf", "international monetary fund"]),
    ("World Health Organization", &["who", "world health organization", "world health organisation"]),
    (
        "Islamic State",
        &[
            "is",
            "isis",
            "isil",
            "daesh",
            "islamic state",
            "islamic state group",
            "islamic state of iraq and the levant",
            "islamic state of iraq and syria",
        ],
    ),
    ("al-Qaeda", &["al qaeda", "al qaida", "qaeda"]),
    (
        "al-Nusra Front",
        &[
            "al nusra",
            "nusra",
            "al nusra front",
            "nusra front",
            "jabhat al nusra",
            "jabhat fateh al sham",
            "jabhat fatah al sham",
            "fateh al sham",
            "fatah al sham",
        ],
    ),
    ("Hezbollah", &["hezbollah", "hizbollah", "hizbullah"]),
    ("International Committee of the Red Cross", &["icrc", "international committee of the red cross"]),
    ("Doctors Without Borders", &["msf", "medecins sans frontieres", "doctors without borders"]),
    ("Associated Press", &["ap", "associated press"]),
    ("Agence France-Presse", &["afp", "agence france presse"]),
    ("Kremlin", &["kremlin"]),
    ("White House", &["white house"]),
];

/// The usual name of an organisation with this folded name.
pub fn usual(folded: &str) -> Option<&'static str> {
    let bare = folded.strip_prefix("the ").unwrap_or(folded);
    NAMES.iter().find(|(_, names)| names.contains(&bare)).map(|(usual, _)| *usual)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_organisation_meet() {
        assert_eq!(usual("the eu"), Some("European Union"));
        assert_eq!(usual("ministry"), None);
    }
}
