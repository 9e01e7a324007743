//! Words that tell what a capitalised name beside them is. Every list is sorted, for binary search.

/// Whether a sorted list holds a word.
fn holds(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// Whether a sorted list holds a word, however it is written.
fn holds_any_case(list: &[&str], word: &str) -> bool {
    word.len() <= 16 && holds(list, &word.to_lowercase())
}

/// Words that name no place by themselves, though some gazetteer has a town of the name.
pub fn is_never(word: &str) -> bool {
    #[rustfmt::skip]
    const NEVER: &[&str] = &[
        "april", "august", "but", "central", "december", "east", "eastern", "february", "friday", "he", "i", "it",
        "january", "july", "june", "lower", "march", "may", "monday", "nato", "north", "northeast", "northeastern",
        "northern", "northwest", "northwestern", "november", "october", "occidental", "oriental", "saturday",
        "september", "she", "south", "southeast", "southeastern", "southern", "southwest", "southwestern", "sunday",
        "the", "they", "thursday", "tuesday", "un", "upper", "we", "wednesday", "west", "western", "you",
    ];
    holds_any_case(NEVER, word)
}

/// Nouns that, with a capital, are the second half of a place's own name: "Neva River", "Kent County", "Baker Street".
pub fn is_feature(word: &str) -> bool {
    #[rustfmt::skip]
    const FEATURES: &[&str] = &[
        "Airport", "Avenue", "Ave", "Bay", "Beach", "Blvd", "Boulevard", "Bridge", "Canal", "Cemetery", "County", "Creek",
        "Drive", "Falls", "Forest", "Freeway", "Harbor", "Harbour", "Heights", "Highway", "Hospital", "Hwy", "Island",
        "Islands", "Lake", "Lane", "Mountain", "Mountains", "Parish", "Park", "Parkway", "Peninsula", "Pkwy", "Plaza",
        "Province", "Rd", "River", "Road", "Square", "St", "Street", "Township", "Trail", "Valley", "Village", "Wilderness",
        "Woods",
    ];
    FEATURES.contains(&word)
}

/// Articles that are part of a name: "al-Bab".
pub fn is_article(word: &str) -> bool {
    holds(&["ad", "al", "an", "ar", "as", "ash", "at", "az", "ed", "el", "er", "es", "esh", "et", "ez"], word)
}

/// Small words inside names: "Isle of Man", "Port au Prince".
pub fn is_inner(word: &str) -> bool {
    const INNER: &[&str] = &[
        "ad", "al", "am", "and", "ar", "ash", "au", "aux", "az", "bin", "da", "das", "de", "del", "der", "des", "di", "do",
        "dos", "du", "e", "el", "en", "es", "ez", "in", "la", "las", "le", "les", "los", "of", "on", "sur", "the", "under",
        "upon", "van", "y",
    ];
    holds(INNER, word)
}

/// Prepositions that put something in a place.
pub fn is_locative(word: &str) -> bool {
    #[rustfmt::skip]
    const LOCATIVE: &[&str] = &[
        "across", "around", "at", "beyond", "from", "in", "inside", "into", "near", "off", "outside", "over", "through",
        "throughout", "to", "toward", "towards", "within",
    ];
    holds_any_case(LOCATIVE, word)
}

/// Words that begin a sentence before a name and are no part of it: "A Lisbon woman".
pub fn is_determiner(word: &str) -> bool {
    #[rustfmt::skip]
    const DETERMINERS: &[&str] = &[
        "A", "All", "An", "Another", "As", "Both", "But", "Each", "Every", "Former", "Five", "Four", "Historic", "If", "Its", "Local",
        "Many", "Metro", "Most", "Nearby", "One", "Other", "Our", "Rural", "Several", "Six", "Some", "That", "The", "Their", "These",
        "This", "Those", "Three", "Two", "When", "While",
    ];
    DETERMINERS.contains(&word)
}

/// Sides of a place: "northern Iraq", "East Aleppo".
pub fn is_side(word: &str) -> bool {
    #[rustfmt::skip]
    const SIDES: &[&str] = &[
        "central", "downtown", "east", "eastern", "greater", "inner", "lower", "mainland", "mid", "north", "northeast",
        "northeastern", "northern", "northwest", "northwestern", "rural", "south", "southeast", "southeastern",
        "southern", "southwest", "southwestern", "suburban", "upper", "west", "western",
    ];
    holds_any_case(SIDES, word)
}

/// Nouns of which a place follows after "of", or stands before: "the city of X", "X province".
pub fn is_place_noun(word: &str) -> bool {
    #[rustfmt::skip]
    const NOUNS: &[&str] = &[
        "airport", "area", "base", "bay", "beach", "border", "boroughs", "capital", "cities", "city", "coast", "county",
        "district", "enclave", "governorate", "harbour", "hamlet", "harbor", "island", "islands", "metropolis",
        "municipality", "neighborhood", "neighbourhood", "outskirts", "parish", "peninsula", "port", "prefecture",
        "province", "region", "resort", "ruins", "shores", "state", "streets", "suburb", "suburbs", "territory", "town",
        "towns", "township", "valley", "village", "villages",
    ];
    let lower = word.to_lowercase();
    NOUNS.contains(&lower.as_str())
}

/// Nouns for a body that belongs to the place named before it: "Lisbon police", "Fargo residents".
pub fn is_local_body(word: &str) -> bool {
    #[rustfmt::skip]
    const BODIES: &[&str] = &[
        "ambassador", "area", "army", "assembly", "authorities", "citizen", "citizens", "city", "council", "councillor",
        "county", "court", "department", "embassy", "fire", "firefighters", "forces", "government", "governor", "high",
        "hospital", "legislature", "man", "mayor", "military", "native", "officers", "officials", "parliament",
        "police", "prison", "resident", "residents", "road", "school", "schools", "senator", "sheriff", "street",
        "teenager", "woman",
    ];
    holds_any_case(BODIES, word)
}

/// Nouns that make a name before them an organisation, a paper or a team, and no place.
pub fn is_organisation_noun(word: &str) -> bool {
    #[rustfmt::skip]
    const NOUNS: &[&str] = &[
        "advertiser", "advocate", "agency", "airlines", "airways", "bank", "bulletin", "chronicle", "club", "co",
        "company", "corp", "courier", "daily", "dispatch", "enquirer", "examiner", "express", "foundation", "gazette",
        "globe", "group", "guardian", "herald", "holdings", "inc", "inquirer", "institute", "journal", "ledger",
        "limited", "llc", "ltd", "magazine", "mail", "mercury", "monitor", "morning", "news", "newspaper", "observer",
        "plc", "post", "press", "radio", "record", "register", "reporter", "review", "sentinel", "standard", "star",
        "sun", "telegraph", "times", "tribune", "tv", "united",
    ];
    holds_any_case(NOUNS, word)
}

/// Nouns before "of X" that make the whole an organisation: "Bank of X", "University of X".
pub fn is_organisation_of(word: &str) -> bool {
    #[rustfmt::skip]
    const NOUNS: &[&str] = &[
        "Archbishop", "Association", "Bank", "Bishop", "Chamber", "Church", "Club", "College", "Daughters", "Duchess",
        "Duke", "Earl", "Institute", "Lord", "Marquess", "Museum", "Order", "Prince", "Princess", "Society", "Sons",
        "Union", "University", "Voice",
    ];
    holds(NOUNS, word)
}

/// Titles before a person's name.
pub fn is_title(word: &str) -> bool {
    #[rustfmt::skip]
    const TITLES: &[&str] = &[
        "adm", "admiral", "ambassador", "archbishop", "attorney", "baron", "baroness", "bishop", "brigadier", "brother",
        "capt", "captain", "cardinal", "chairman", "chairwoman", "chancellor", "chief", "cllr", "coach", "col",
        "colonel", "commander", "commissioner", "congressman", "congresswoman", "constable", "councillor", "councilman",
        "councilwoman", "cpl", "dame", "deacon", "deputy", "det", "detective", "director", "dr", "duke", "executive",
        "father", "gen", "general", "governor", "gov", "imam", "inspector", "judge", "justice", "king", "lady",
        "lieutenant", "lord", "lt", "madame", "maj", "major", "manager", "marshal", "mayor", "minister", "miss", "mr",
        "mrs", "ms", "mx", "officer", "pastor", "patrolman", "pfc", "police", "pope", "premier", "president", "prince",
        "princess", "principal", "prof", "professor", "pvt", "queen", "rabbi", "rep", "reporter", "rev", "reverend",
        "secretary", "sen", "senator", "sergeant", "sgt", "sheik", "sheikh", "sheriff", "sir", "sister", "spokesman",
        "spokesperson", "spokeswoman", "supt", "superintendent", "trooper", "warden",
    ];
    let lower = word.to_lowercase();
    TITLES.contains(&lower.as_str())
}

/// Given names that news of many countries has. A capital after one of them is a surname.
pub fn is_given_name(word: &str) -> bool {
    #[rustfmt::skip]
    const NAMES: &[&str] = &[
        "aaron", "abdul", "abdullah", "abraham", "adam", "adrian", "ahmad", "ahmed", "alan", "albert", "alex",
        "alexander", "alexandra", "alexei", "alfred", "ali", "alice", "alicia", "alison", "allan", "allen", "amanda",
        "amy", "ana", "andrea", "andreas", "andrei", "andrew", "andy", "angela", "anita", "ann", "anna", "anne",
        "annie", "anthony", "antonio", "antony", "april", "arnold", "arthur", "ashley", "barack", "barbara", "barry",
        "bashar", "becky", "ben", "benjamin", "bernard", "beth", "betty", "bill", "billy", "bob", "bobby", "boris",
        "brad", "bradley", "brandon", "brenda", "brian", "bruce", "bryan", "caitlin", "carl", "carla", "carlos",
        "carol", "caroline", "catherine", "charles", "charlie", "cheryl", "chris", "christian", "christina",
        "christine", "christopher", "cindy", "claire", "clara", "claude", "claudia", "clint", "colin", "connie",
        "craig", "curtis", "cynthia", "dale", "dan", "daniel", "danny", "darren", "darryl", "dave", "david", "dawn",
        "dean", "deborah", "debra", "denis", "dennis", "derek", "diana", "diane", "dmitry", "don", "donald", "donna",
        "doris", "dorothy", "doug", "douglas", "duncan", "earl", "ed", "eddie", "edgar", "edward", "eileen", "elena",
        "elizabeth", "ellen", "emily", "emma", "eric", "erik", "erin", "ernest", "eugene", "eva", "evelyn", "fatima",
        "felix", "fernando", "frances", "francis", "francisco", "frank", "franklin", "fred", "gabriel", "gary", "geoff",
        "geoffrey", "george", "gerald", "gerard", "giovanni", "glenn", "gloria", "gordon", "grace", "graham", "greg",
        "gregory", "hannah", "hans", "harold", "harriet", "harry", "hassan", "heather", "heidi", "helen", "henry",
        "herbert", "hillary", "howard", "hugh", "hugo", "hussein", "ian", "ibrahim", "irene", "isaac", "isabel", "ivan",
        "jack", "jackie", "jacob", "jaime", "james", "jamie", "jane", "janet", "janice", "jason", "javier", "jay",
        "jean", "jeff", "jeffrey", "jennifer", "jenny", "jeremy", "jerry", "jesse", "jessica", "jill", "jim", "jimmy",
        "joan", "joanna", "joe", "joel", "johannes", "john", "johnny", "jon", "jonathan", "jorge", "jose", "joseph",
        "josh", "joshua", "joyce", "juan", "judith", "judy", "julia", "julian", "julie", "justin", "karen", "karl",
        "kate", "katherine", "kathleen", "kathryn", "kathy", "katie", "keith", "kelly", "ken", "kenneth", "kevin",
        "khalid", "kim", "kimberly", "kofi", "kurt", "kyle", "larry", "laura", "lauren", "laurie", "lawrence", "lee",
        "leo", "leon", "leonard", "leslie", "lewis", "linda", "lisa", "liz", "lloyd", "lois", "lori", "louis", "louise",
        "lucas", "lucy", "luis", "luke", "lynn", "marc", "marco", "margaret", "maria", "marian", "marie", "marilyn",
        "mario", "marion", "mark", "martha", "martin", "marvin", "mary", "matt", "matthew", "maurice", "max", "megan",
        "melanie", "melissa", "michael", "michel", "michelle", "miguel", "mike", "mikhail", "mohamed", "mohammad",
        "mohammed", "monica", "muhammad", "mustafa", "nancy", "natalie", "nathan", "neil", "nelson", "nicholas", "nick",
        "nicole", "nicolas", "nigel", "nina", "noah", "norman", "olga", "oliver", "omar", "oscar", "owen", "pablo",
        "pamela", "pat", "patricia", "patrick", "paul", "paula", "pedro", "peggy", "peter", "phil", "philip", "phillip",
        "phyllis", "pierre", "rachel", "ralph", "ray", "raymond", "rebecca", "reginald", "rex", "ricardo", "richard",
        "rick", "rita", "rob", "robert", "roberto", "robin", "rod", "rodney", "roger", "roland", "ron", "ronald",
        "rosa", "rose", "ross", "roy", "russell", "ruth", "ryan", "sally", "sam", "samantha", "samuel", "sandra",
        "sara", "sarah", "scott", "sean", "sergei", "sergey", "sharon", "sheila", "sherry", "shirley", "silvia",
        "simon", "sofia", "sophie", "stan", "stanley", "stefan", "stephanie", "stephen", "steve", "steven", "stewart",
        "stuart", "sue", "susan", "suzanne", "sylvia", "tamara", "tanya", "tara", "ted", "teresa", "terry", "theodore",
        "theresa", "thomas", "tiffany", "tim", "timothy", "tina", "todd", "tom", "tommy", "tony", "tracy", "travis",
        "trevor", "tyler", "valerie", "vernon", "veronica", "victor", "vincent", "vladimir", "wallace", "walter",
        "wanda", "warren", "wayne", "wendy", "wilfred", "will", "william", "willie", "yusuf", "yvonne", "zachary",
    ];
    holds_any_case(NAMES, word)
}

/// Words that are towns somewhere and far oftener are words: they need a cue.
pub fn is_common(word: &str) -> bool {
    #[rustfmt::skip]
    const COMMON: &[&str] = &[
        "academy", "act", "african", "agency", "air", "alliance", "along", "also", "americans", "angels", "any", "anti",
        "april", "are", "army", "art", "at", "august", "ball", "bank", "banks", "baptist", "bar", "bay", "beach",
        "bear", "beauty", "best", "bethel", "big", "bird", "black", "blue", "board", "bond", "born", "bridge", "brown",
        "built", "bush", "but", "can", "canal", "cannon", "capital", "cars", "castle", "catholic", "center", "central",
        "centre", "chair", "chairman", "champion", "chance", "christian", "christmas", "church", "city", "clay",
        "clear", "clerk", "climate", "coast", "college", "come", "commerce", "commission", "committee", "community",
        "company", "concord", "congress", "constitution", "council", "county", "court", "creek", "crown", "data", "day",
        "december", "defiance", "democrat", "deputies", "deputy", "district", "division", "east", "easter", "education",
        "electric", "energy", "enterprise", "equality", "eve", "fair", "faith", "fall", "farmer", "february", "field",
        "fire", "first", "fisher", "forest", "fort", "forum", "foster", "fox", "free", "freedom", "friday", "friend",
        "future", "gap", "garden", "gas", "general", "gold", "golden", "golf", "good", "grace", "grand", "grant",
        "gray", "great", "green", "guide", "hall", "harbor", "health", "helper", "here", "high", "hill", "hills",
        "home", "honor", "hope", "hospital", "hot", "house", "how", "hunter", "imperial", "independence", "independent",
        "industry", "international", "island", "january", "july", "june", "jury", "just", "justice", "king", "kings",
        "lake", "land", "large", "law", "lead", "league", "liberal", "liberty", "life", "light", "lions", "little",
        "live", "long", "lord", "love", "low", "man", "many", "march", "marine", "mars", "mary", "mason", "may",
        "mayor", "media", "mercury", "middle", "mill", "miller", "mine", "minister", "mission", "mobile", "monday",
        "moon", "most", "mount", "mountain", "museum", "nation", "national", "nature", "new", "news", "nice", "nine",
        "no", "normal", "north", "not", "november", "ocean", "october", "of", "office", "oil", "old", "olympia",
        "olympic", "one", "opera", "orange", "order", "our", "pacific", "page", "palace", "papers", "park",
        "parliament", "peace", "pearl", "people", "plain", "plains", "plant", "police", "polo", "pope", "port", "post",
        "power", "premier", "president", "price", "pride", "prince", "progress", "project", "prophet", "protection",
        "public", "queen", "queens", "race", "rally", "ranger", "reading", "ready", "red", "reform", "republic",
        "republican", "research", "rest", "river", "road", "rock", "rome", "roads", "rose", "royal", "rugby", "safety",
        "saint", "sale", "sandy", "santa", "saturday", "school", "science", "sea", "second", "security", "senate",
        "september", "service", "shell", "side", "silver", "social", "society", "some", "south", "space", "speed",
        "split", "sport", "spring", "springs", "star", "state", "station", "stone", "street", "success", "summer",
        "sun", "sunday", "supreme", "surprise", "talent", "tea", "tech", "technology", "temple", "ten", "thursday",
        "tiger", "time", "today", "tool", "tornado", "tower", "town", "trade", "treasury", "troy", "trust", "truth",
        "tuesday", "unity", "union", "university", "upper", "valley", "victor", "victory", "village", "wales", "wall",
        "war", "ward", "water", "waters", "wednesday", "welcome", "west", "western", "what", "white", "why", "winner",
        "winter", "wood", "woods", "work", "world", "yes", "young", "zero",
    ];
    let lower = word.to_lowercase();
    COMMON.contains(&lower.as_str())
}

/// Countries that are given names too: "Jordan". What a town is, its neighbours tell already.
pub fn is_namesake(word: &str) -> bool {
    matches!(word, "Chad" | "India" | "Israel" | "Jordan" | "Kenya")
}

/// Verbs that people, and governments, are the subject of.
pub fn is_speech_verb(word: &str) -> bool {
    #[rustfmt::skip]
    const VERBS: &[&str] = &[
        "accepted", "accused", "accuses", "added", "admitted", "agreed", "agrees", "announced", "announces", "appeals",
        "argued", "argues", "asked", "asks", "backed", "backs", "believes", "blamed", "blames", "called", "calls",
        "claimed", "claims", "condemned", "condemns", "confirmed", "confirms", "considers", "criticised", "criticized",
        "decided", "decides", "declared", "declares", "declined", "declines", "demanded", "demands", "denied", "denies",
        "described", "dismissed", "expressed", "fears", "hopes", "insisted", "insists", "intends", "objected",
        "objects", "offered", "offers", "ordered", "pledged", "pledges", "promised", "promises", "proposed", "proposes",
        "protested", "pushed", "refused", "refuses", "rejected", "rejects", "replied", "responded", "responds", "said",
        "says", "signalled", "suggested", "suggests", "threatened", "threatens", "told", "urged", "urges", "vetoed",
        "vowed", "vows", "wanted", "wants", "warned", "warns", "welcomed", "welcomes",
    ];
    holds(VERBS, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_in_any_case() {
        assert!(is_locative("In") && is_side("Eastern") && is_given_name("Sergei") && is_given_name("MARIA"));
        assert!(is_speech_verb("refused") && is_organisation_noun("Herald") && is_local_body("police") && is_article("ez"));
        assert!(!is_given_name("Aleppo") && !is_speech_verb("lies"));
    }
}
