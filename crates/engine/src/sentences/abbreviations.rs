//! Abbreviations that end in a stop which ends no sentence.

/// Whether the sentence goes on after this abbreviation whatever follows: a title, "No.", "vs.".
pub fn goes_on(word: &str) -> bool {
    matches!(
        word,
        "Mr" | "Mrs" | "Ms" | "Mx" | "Dr" | "Prof" | "Gen" | "Lt" | "Col" | "Maj" | "Capt" | "Cpt" | "Cmdr" | "Cdr" | "Adm" | "Brig" | "Sgt" | "Cpl" | "Pvt" | "Pfc" | "Sen" | "Sens" | "Rep" | "Reps" | "Gov" | "Govs"
            | "Pres" | "Rev" | "Fr" | "Hon" | "Amb" | "Supt" | "Insp" | "Det" | "Messrs" | "Mme" | "Mlle" | "St" | "Ste" | "Mt" | "Ft" | "No" | "Nos" | "vs" | "Vs" | "v" | "cf" | "Cf" | "e.g" | "i.e" | "Atty" | "Asst" | "Sec" | "Treas" | "Dist" | "Fig" | "Vol" | "pp" | "ca" | "approx" | "viz"
    )
}

/// Whether it is an abbreviation that may also stand at the end of a sentence.
pub fn may_end(word: &str) -> bool {
    matches!(
        word,
        "Inc" | "Corp" | "Co" | "Cos" | "Ltd" | "Bros" | "Jr" | "Sr" | "Ph" | "etc" | "Etc" | "al" | "Ave" | "Blvd" | "Rd" | "Dept" | "Univ" | "Assn" | "Est" | "Mfg" | "Pty" | "Plc" | "LLC" | "Jan" | "Feb" | "Mar" | "Apr"
            | "Jun" | "Jul" | "Aug" | "Sep" | "Sept" | "Oct" | "Nov" | "Dec" | "Mon" | "Tue" | "Tues" | "Wed" | "Thu" | "Thurs" | "Fri" | "Ala" | "Ariz" | "Ark" | "Calif" | "Colo" | "Conn" | "Del" | "Fla" | "Ga" | "Ill" | "Ind" | "Kan"
            | "Ky" | "La" | "Md" | "Mass" | "Mich" | "Minn" | "Miss" | "Mo" | "Mont" | "Neb" | "Nev" | "Okla" | "Ore" | "Pa" | "Penn" | "Tenn" | "Tex" | "Vt" | "Va" | "Wash" | "Wis" | "Wyo" | "Ont" | "Que"
    )
}

/// Whether a word at the start of what follows shows that a new sentence begins there: no name starts with it.
pub fn starts_sentence(word: &str) -> bool {
    matches!(
        word,
        "The" | "A" | "An" | "He" | "She" | "It" | "They" | "We" | "I" | "You" | "This" | "That" | "These" | "Those" | "There" | "Here" | "His" | "Her" | "Its" | "Their" | "Our" | "My" | "Your" | "But" | "And" | "Or" | "So" | "Yet"
            | "If" | "When" | "While" | "After" | "Before" | "Since" | "Because" | "Although" | "Though" | "However" | "In" | "On" | "At" | "By" | "For" | "From" | "With" | "Without" | "As" | "To" | "Of" | "Under" | "Over" | "During"
            | "Meanwhile" | "Then" | "Also" | "Some" | "Many" | "Most" | "Both" | "All" | "Each" | "Every" | "Another" | "Other" | "Others" | "One" | "Two" | "Several" | "No" | "Not" | "What" | "Who" | "Why" | "How" | "Where"
            | "Which" | "Earlier" | "Later" | "Now" | "Still" | "Even" | "Until" | "Despite" | "According" | "Last" | "Next" | "Once" | "More" | "Instead" | "Nor" | "Among" | "About" | "Between" | "Through" | "Neither" | "Either"
    )
}

/// Whether it is a verb of speech, so that what follows a quotation's "?" still belongs to its sentence.
pub fn is_speech(word: &str) -> bool {
    matches!(word, "said" | "says" | "asked" | "asks" | "told" | "added" | "wrote" | "tweeted" | "replied" | "answered" | "shouted" | "cried" | "wondered" | "warned" | "declared" | "exclaimed" | "concluded" | "continued" | "recalled" | "explained" | "noted" | "read")
}
