//! Abbreviations that end in a stop which ends no sentence, and words that show that a new one begins. Every list is
//! sorted by bytes, for binary search.

fn holds(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// Whether the sentence goes on after this abbreviation whatever follows: a title, "vs.".
pub fn goes_on(word: &str) -> bool {
    #[rustfmt::skip]
    const GOES_ON: &[&str] = &[
        "Adm", "Amb", "Asst", "Atty", "Brig", "Capt", "Cdr", "Cf", "Cmdr", "Col", "Cpl", "Cpt", "Det", "Dr", "Drs", "Fig",
        "Figs", "Fr", "Gen", "Gens", "Gov", "Govs", "Hon", "Insp", "Lt", "MM", "Maj", "Messrs", "Mgr", "Mlle", "Mme", "Mmes",
        "Mr", "Mrs", "Ms", "Mt", "Mx", "Mxs", "Pfc", "Pres", "Prof", "Profs", "Pvt", "Rep", "Reps", "Rev", "Sec", "Sen",
        "Sens", "Sgt", "Ste", "Supt", "Treas", "Vs", "approx", "ca", "cf", "e.g", "i.e", "v", "viz", "vs",
    ];
    holds(GOES_ON, word)
}

/// Whether it stands before a number or a name, and is another word, or the last of its sentence, elsewhere.
pub fn may_go_on(word: &str) -> bool {
    const MAY_GO_ON: &[&str] = &["Dist", "Ft", "St", "Sts"];
    holds(MAY_GO_ON, word)
}

/// Whether it is short for a word that a number follows: "No. 5", "sec. 3", "pp. 9".
pub fn numbers(word: &str) -> bool {
    #[rustfmt::skip]
    const NUMBERS: &[&str] = &[
        "Apt", "Art", "Ch", "Ed", "Ex", "Ext", "No", "Nos", "Nr", "Op", "Para", "Pp", "Pt", "Rte", "Sect", "Ste", "Tel", "Vol",
        "Vols", "apr", "art", "arts", "aug", "b", "c", "ch", "chap", "d", "dec", "ed", "est", "ext", "feb", "ff", "fig",
        "figs", "jan", "no", "nos", "nov", "nr", "oct", "p", "par", "para", "paras", "pp", "pt", "sec", "secs", "sect",
        "sep", "sept", "tel", "vol", "vols",
    ];
    holds(NUMBERS, word)
}

/// Whether it is an abbreviation that may also stand at the end of a sentence.
pub fn may_end(word: &str) -> bool {
    #[rustfmt::skip]
    const MAY_END: &[&str] = &[
        "Ala", "Apr", "Ariz", "Ark", "Assn", "Assoc", "Aug", "Ave", "Bldg", "Blvd", "Bros", "Calif", "Cia", "Co", "Colo",
        "Conn", "Corp", "Cos", "Ct", "Dec", "Del", "Dept", "Esq", "Est", "Etc", "Feb", "Fla", "Fri", "Ga", "Hts", "Ill",
        "Inc", "Ind", "Jan", "Jr", "Jul", "Jun", "Kan", "Ky", "LLC", "La", "Ltd", "Mar", "Mass", "Md", "Mfg", "Mich",
        "Minn", "Miss", "Mo", "Mon", "Mont", "Neb", "Nev", "Nov", "Oct", "Okla", "Ont", "Ore", "Pa", "Penn", "Ph", "Pkwy",
        "Plc", "Pty", "Que", "Rd", "Sask", "Sat", "Sep", "Sept", "Sr", "Sun", "Tenn", "Tex", "Thu", "Thur", "Thurs",
        "Tue", "Tues", "Univ", "Va", "Vt", "Wash", "Wed", "Wis", "Wyo", "al", "bros", "co", "corp", "dept", "etc", "inc",
        "ltd",
    ];
    holds(MAY_END, word)
}

/// Whether a word at the start of what follows shows that a new sentence begins there: hardly a name starts with it.
pub fn starts_sentence(word: &str) -> bool {
    #[rustfmt::skip]
    const STARTERS: &[&str] = &[
        "A", "About", "According", "Additionally", "After", "Afterwards", "Again", "Ahead", "All", "Almost", "Already",
        "Also", "Although", "Among", "An", "And", "Another", "Any", "Anyone", "Are", "As", "Asked", "At", "Because",
        "Before", "Behind", "Below", "Besides", "Between", "Both", "But", "By", "Can", "Could", "Despite", "Did", "Do",
        "Does", "During", "Each", "Earlier", "Either", "Even", "Every", "Everyone", "Everything", "Few", "Finally",
        "Following", "For", "From", "Furthermore", "Had", "Has", "Have", "He", "Hence", "Her", "Here", "His", "How",
        "However", "I", "If", "In", "Indeed", "Instead", "Is", "It", "Its", "Just", "Last", "Later", "Like", "Many",
        "Maybe", "Meanwhile", "More", "Moreover", "Most", "Much", "My", "Near", "Nearly", "Neither", "Nevertheless", "Next",
        "No", "Nobody", "None", "Nonetheless", "Nor", "Not", "Nothing", "Now", "Of", "Officials", "On", "Once", "One", "Only",
        "Or", "Other", "Others", "Our", "Out", "Over", "Perhaps", "Police", "Rather", "Recently", "Several", "She", "Should",
        "Since", "So", "Some", "Someone", "Something", "Sometimes", "Soon", "Still", "Such", "That", "The", "Their", "Then",
        "There", "Therefore", "These", "They", "This", "Those", "Though", "Three", "Through", "Thus", "To", "Today",
        "Together", "Tomorrow", "Two", "Under", "Unless", "Unlike", "Until", "Was", "We", "Were", "What", "When",
        "Whenever", "Where", "Whether", "Which", "While", "Who", "Whoever", "Whose", "Why", "Will", "With", "Within",
        "Without", "Would", "Yesterday", "Yet", "You", "Your",
    ];
    holds(STARTERS, word)
}

/// Whether it is, with a capital, a family name as well as the start of a sentence: "Kim J. An".
pub fn is_short_name(word: &str) -> bool {
    matches!(word, "A" | "An" | "I" | "So" | "To" | "No" | "My" | "Her" | "Day" | "Will" | "Like" | "Still" | "Over")
}

/// Whether it is the last part of a name with a dot before it in an address: "com" of "example.com".
pub fn is_domain(word: &str) -> bool {
    #[rustfmt::skip]
    const DOMAINS: &[&str] = &[
        "ai", "app", "au", "biz", "ca", "cn", "co", "com", "de", "dev", "edu", "es", "eu", "fm", "fr", "gov", "in", "info",
        "int", "io", "it", "jp", "js", "me", "mil", "net", "news", "nl", "no", "nz", "org", "ru", "so", "to", "tv", "uk", "us",
    ];
    word.len() <= 4 && holds(DOMAINS, &word.to_ascii_lowercase())
}

/// Whether it can follow "a.m." in the same sentence although it has a capital: a zone or, before "time", a place.
pub fn is_zone(word: &str) -> bool {
    let capitals = (2..=5).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase());
    capitals || matches!(word, "Eastern" | "Central" | "Mountain" | "Pacific" | "Atlantic" | "Greenwich" | "Zulu")
}

/// Whether it is a verb of speech, so that what follows a quotation's "?" still belongs to its sentence.
pub fn is_speech(word: &str) -> bool {
    #[rustfmt::skip]
    const SPEECH: &[&str] = &[
        "added", "answered", "argued", "asked", "asks", "called", "cried", "declared", "demanded", "exclaimed", "explained",
        "insisted", "joked", "noted", "read", "reads", "recalled", "replied", "said", "says", "screamed", "shouted", "told",
        "tweeted", "urged", "warned", "wondered", "wrote", "yelled",
    ];
    holds(SPEECH, word)
}
