//! Words beside a capital's name that make it a government, or leave it a town.

/// Verbs of governments, beyond those of speech.
pub fn is_verb_of_government(word: &str) -> bool {
    #[rustfmt::skip]
    const VERBS: &[&str] = &[
        "accept", "agree", "blame", "continue", "deny", "hope", "insist", "refuse", "say", "seek", "want", "acted", "acts", "aims", "annexed", "approved", "armed", "attempted", "back", "banned", "barred",
        "began", "begun", "blocked", "boycotted", "breached", "broke", "changed", "committed", "conducted", "considered",
        "considering", "continued", "continues", "contributed", "convinced", "cut", "delayed", "deployed", "deploys",
        "developed", "did", "does", "dropped", "earned", "ended", "ends", "engaged", "exercised", "expelled", "failed",
        "fails", "faced", "faces", "fired", "fires", "follows", "fulfil", "funds", "gave", "gives", "halted", "halts",
        "hardened", "honoured", "ignored", "imposed", "imposes", "insist", "intervened", "invaded", "invited", "kept",
        "keeps", "knows", "launched", "launches", "lifted", "lodged", "looks", "lost", "made", "maintained",
        "maintains", "makes", "meant", "needs", "negotiated", "opposed", "opposes", "planned", "plans", "prefers",
        "prepared", "preparing", "pressed", "provided", "provides", "pursued", "pursues", "pushes", "raised", "ratified",
        "reacted", "reaffirmed", "recalled", "recognised", "recognises", "recognized", "recognizes", "regards", "reiterated", "relies",
        "remained", "resisted", "resumed", "retaliated", "says", "sees", "seeks", "seized", "sent", "sends", "shares",
        "shown", "shows", "sided", "signed", "signs", "sought", "started", "stepped", "stopped", "struck", "supplied",
        "supplies", "supported", "supports", "suspended", "takes", "tested", "tests", "took", "trained", "trains",
        "tried", "tries", "trusts", "turned", "used", "uses", "viewed", "views", "violated", "voted", "weighs",
        "withdrew", "withheld", "withholds",
    ];
    VERBS.contains(&word)
}

/// What a government is like, or does, after "is": "unlikely", "playing". A town is "burning".
pub fn is_mood(word: &str) -> bool {
    const OF_TOWNS: &[&str] =
        &["booming", "burning", "celebrating", "growing", "hosting", "mourning", "recovering", "reeling", "shaking", "sinking"];
    if word.ends_with("ing") && word.len() > 4 && !OF_TOWNS.contains(&word) {
        return true;
    }
    #[rustfmt::skip]
    const MOODS: &[&str] = &[
        "accused", "adamant", "afraid", "angry", "anxious", "asking", "aware", "backing", "blamed", "committed",
        "concerned", "considering", "convinced", "cool", "demanding", "determined", "eager", "expected", "furious", "hoping",
        "keen", "likely", "looking", "losing", "negotiating", "not", "obliged", "open", "opposed", "planning",
        "prepared", "preparing", "pressing", "pushing", "ready", "reluctant", "responsible", "seeking", "sending",
        "serious", "suspected", "talking", "threatening", "to", "trying", "unable", "under", "unhappy", "unlikely",
        "unwilling", "urging", "wary", "weighing", "willing", "worried",
    ];
    MOODS.contains(&word)
}

/// What belongs to a government after "'s".
pub fn is_of_government(word: &str) -> bool {
    #[rustfmt::skip]
    const NOUNS: &[&str] = &[
        "accusation", "accusations", "actions", "aggression", "aim", "aims", "allegations", "alliance", "allies", "ally", "ambassador", "ambition",
        "ambitions", "approach", "approval", "arsenal", "backing", "behaviour", "behavior", "bid", "capabilities",
        "claim", "claims", "commitment", "commitments", "concern", "concerns", "consent", "decision", "defence",
        "defense", "delegation", "demand", "demands", "denial", "diplomacy", "diplomatic", "diplomats", "economic",
        "effort", "efforts", "envoy", "failure", "fears", "foreign", "forces", "goal", "goals", "government",
        "hand", "help", "hopes", "inability", "influence", "intelligence", "intention", "intentions", "intervention",
        "interest", "interests", "involvement", "leaders", "leadership", "leverage", "military", "missile", "missiles",
        "move", "moves", "negotiator", "negotiators", "nuclear", "objections", "offer", "partner", "partners",
        "permission", "plan", "plans", "policies", "policy", "position", "posture", "pressure", "proposal", "proposals", "protector",
        "provocations", "reaction", "refusal", "regime", "relations", "relationship", "request", "resolution", "response",
        "rhetoric", "rival", "rivals", "role", "sanctions", "side", "stance", "strategy", "support", "suspicions",
        "tactics", "test", "tests", "threat", "threats", "ties", "troops", "trust", "view", "views", "warning", "warnings",
        "weapons", "willingness",
    ];
    NOUNS.contains(&word)
}

/// What comes "from", is put "on" or goes "to" a government: "a threat from", "pressure on", "a message to".
pub fn is_dealing(word: &str) -> bool {
    #[rustfmt::skip]
    const NOUNS: &[&str] = &[
        "accusations", "aid", "answer", "appeal", "approval", "assurances", "backing", "ban", "challenge", "close",
        "concession", "concessions", "condemnation", "criticism", "demand", "demands", "denial", "denials",
        "dependent", "exports", "guarantees", "help", "hostile", "imports", "influence", "leverage", "loyal", "message", "messages",
        "offer", "opposed", "opposition", "orders", "permission", "pleas", "pressure", "proposal", "protest",
        "provocation", "provocations", "reaction", "rebuke", "reply", "response", "restrictions", "sanctions", "signal", "signals",
        "statement", "statements", "support", "tariffs", "threat", "threats", "ties", "ultimatum", "warning", "warnings",
    ];
    NOUNS.contains(&word)
}

/// Verbs whose object is a government.
pub fn is_dealt_with(word: &str) -> bool {
    #[rustfmt::skip]
    const VERBS: &[&str] = &[
        "accuse", "accused", "accuses", "accusing", "angered", "angering", "antagonise", "antagonize", "appease", "ask",
        "asked", "asking", "back", "backed", "backs", "blame", "blamed", "blames", "blaming", "condemn", "condemned",
        "condemning", "confront", "contain", "convince", "convinced", "criticise", "criticised", "criticize",
        "criticized", "defied", "defy", "denounce", "denounced", "denouncing", "deter", "discourage", "embarrass", "engage", "force", "forced", "forcing", "infuriate", "infuriated",
        "isolate", "notified", "notify", "persuade", "persuaded", "persuading", "press", "pressed", "pressing", "pressure",
        "pressured", "pressuring", "prod", "prompted", "punish", "punishing", "pushed", "pushing", "sanction", "sanctioned", "support", "supported",
        "supporting", "tell", "telling", "threaten", "threatened", "threatening", "told", "trust", "urge", "urged", "urging", "warn", "warned",
        "warning",
    ];
    VERBS.contains(&word)
}

/// Words that may follow a whole phrase.
pub fn is_small(word: &str) -> bool {
    #[rustfmt::skip]
    const SMALL: &[&str] = &[
        "about", "after", "again", "against", "ago", "alone", "amid", "and", "are", "as", "at", "because", "before", "but", "by", "can",
        "could", "did", "do", "does", "during", "for", "from", "had", "has", "have", "if", "in", "into", "is", "last",
        "may", "might", "more", "must", "not", "now", "of", "on", "or", "over", "should", "since", "so", "soon", "than", "that",
        "this", "through", "to", "under", "until", "was", "were", "when", "where", "which", "while", "who", "whose",
        "will", "with", "without", "would",
    ];
    SMALL.contains(&word)
}

/// Nouns of roads and journeys: what is "between" two towns, and no governments.
pub fn is_journey(word: &str) -> bool {
    #[rustfmt::skip]
    const NOUNS: &[&str] = &[
        "border", "bus", "distance", "ferry", "flight", "flights", "highway", "journey", "line", "midway", "miles",
        "motorway", "rail", "railway", "road", "route", "train", "trains", "travel", "travelled", "travelling", "trip",
        "way",
    ];
    NOUNS.contains(&word)
}

/// Nouns of blows: a city is what they fall "on" or are "against".
pub fn is_blow(word: &str) -> bool {
    const NOUNS: &[&str] =
        &["assault", "assaults", "attack", "attacks", "bombing", "march", "offensive", "raid", "raids", "strike", "strikes"];
    NOUNS.contains(&word)
}
