//! What each kind of evidence weighs. A name is kept from 0 upwards.

/// A country, a state, a sea, a continent: hardly anything else has its name.
pub const KNOWN: i32 = 4;
/// A town of 100,000 and more.
pub const LARGE: i32 = 2;
/// A town of 15,000 and more.
pub const MIDDLE: i32 = 0;
/// A smaller place: its name alone says little.
pub const SMALL: i32 = -1;
/// Several words, all of them in the gazetteer's name.
pub const WORDS: i32 = 2;
/// "in X", "near X".
pub const LOCATIVE: i32 = 3;
/// "the city of X", "X province".
pub const NOUN: i32 = 3;
/// "X police", "X residents".
pub const BODY: i32 = 3;
/// "northern X".
pub const SIDE: i32 = 3;
/// "X, Louisiana".
pub const CONTAINER: i32 = 5;
/// Contains another name.
pub const CONTAINS: i32 = 3;
/// Stands in a dateline.
pub const DATELINE: i32 = 6;
/// The same name was kept elsewhere in the document, or is known from the other reports.
pub const KEPT: i32 = 4;
/// A word that is far oftener no place.
pub const COMMON: i32 = -5;
/// The word stands in small letters elsewhere in the document.
pub const SMALL_LETTERS: i32 = -4;
/// The first word of a sentence.
pub const FIRST: i32 = -1;
/// A capitalised word stands right before or after that is no part of the name.
pub const PART: i32 = -6;
/// A given name, an initial or a title right before: a surname.
pub const PERSON: i32 = -9;
/// The document has a person of that name.
pub const NAMESAKE: i32 = -6;
/// "Bank of X", "X Herald".
pub const ORGANISATION: i32 = -9;
/// "Rep. X, D-Lisbon": the seat of a member of a party.
pub const PARTY: i32 = 12;
/// "X virus", "X fever": named for the place, and no place.
pub const DISEASE: i32 = -9;
/// Half of a double name: "Navarro-X", "Bab el-X".
pub const DOUBLE: i32 = -12;
