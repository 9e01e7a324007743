//! What each kind of evidence weighs. The score of a candidate is a sum; only differences matter.

/// For each factor of ten in inhabitants.
pub const POPULATION: f64 = 1.0;
/// A capital.
pub const CAPITAL: f64 = 1.0;
/// The name is not the candidate's own but another spelling, and one holds the other: "San Pedro" for San Pedro Sula.
pub const SHORT: f64 = -0.7;
/// The name is another name altogether, often a former one: "Salisbury" for Harare.
pub const OTHER_NAME: f64 = -1.5;
/// A country goes before a town of its name.
pub const COUNTRY: f64 = 2.3;
/// A division goes before a town of its name, as "New York" without more.
pub const REGION: f64 = 0.5;
/// A small town that has the name of one of its country's divisions: the Californias that are no state.
pub const SMALL_NAMESAKE: f64 = -2.5;
/// How many people make a town no longer small.
pub const SMALL_PEOPLE: u32 = 500_000;
/// A division goes after its own large town of the same name: "Porto" is the city.
pub const SEAT: f64 = -1.0;
/// How many people make such a town large.
pub const SEAT_PEOPLE: u32 = 100_000;
/// A town that has the name of a country, where the name could be the country's.
pub const NAMESAKE: f64 = -4.0;
/// A noun beside the name says that it is of the candidate's kind: "Washington state".
pub const NOUN: f64 = 5.0;
/// The name beside it contains the candidate.
pub const CONTAINER: f64 = 12.0;
/// The other reports of the story settled the name so.
pub const STORY: f64 = 8.0;
/// The whole of the document's mentions of countries lie in the candidate's; a share of it for a share of them.
pub const SHARE: f64 = 2.5;
/// The division that the candidate lies in is named in the document.
pub const DIVISION: f64 = 2.5;
/// A settled town lies in the candidate, a division.
pub const HOLDS: f64 = 3.0;
/// A settled place lies at the candidate's door; half of it at [`HALF_KM`].
pub const NEAR: f64 = 3.0;
/// The distance at which nearness counts half, in kilometres.
pub const HALF_KM: f64 = 120.0;
/// The names beside it in a list are of the candidate's kind, and of its country.
pub const LIST: f64 = 2.0;
/// The outlet's own town, or a place close to it.
pub const OUTLET: f64 = 5.0;
/// The outlet's country.
pub const OUTLET_COUNTRY: f64 = 2.0;
