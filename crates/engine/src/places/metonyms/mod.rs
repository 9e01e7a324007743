//! "Washington said", "a deal between Moscow and Washington", "according to Seoul": a government under the name of its
//! capital or country. It is shown in the text and is never the place of an event.

mod words;

use std::collections::BTreeMap;

use dateline_model::{BlockKind, Place, PlaceKind, Span};

use super::{names::Name, reader::Reader, words as place_words};

/// Marks the names that stand for a government.
///
/// `names` are the names as found, before the phrases added theirs; a name is looked up by its span.
pub fn mark(reader: &Reader<'_>, places: &mut [Place], names: &[Name<'_>]) {
    let spans = names.iter().map(|name| (name.span, name)).collect::<BTreeMap<_, _>>();
    for index in 0..places.len() {
        let Some(place) = places.get(index) else { continue };
        let Some(name) = spans.get(&place.span) else { continue };
        let Some(seat) = seat(place, name) else { continue };
        if name.container.is_some() || name.block == BlockKind::Dateline {
            continue;
        }
        // "Moscow and Washington agreed": the verb that follows the pair is the verb of both.
        let paired = |end: usize| match reader.word(end) {
            "and" | "or" | "/" if reader.capital(end + 1) => {
                let start = reader.document.tokens.get(end + 1).map_or(0, |token| token.span.start);
                let other = places.iter().skip(index + 1).take(2).find(|other| other.span.start == start)?;
                Some(reader.document.tokens.partition_point(|token| token.span.start < other.span.end))
            }
            _ => None,
        };
        let end = name.tokens.end;
        let (start, next) = (name.tokens.start, paired(end).unwrap_or(end));
        let metonym = Seen { reader, start, end, next, seat }.stands_for_government();
        if let Some(place) = places.get_mut(index) {
            place.metonym = metonym;
        }
    }
    pairs(reader, places, &spans);
}

/// What kind of name may stand for a government.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seat {
    /// A country.
    Country,
    /// Its capital.
    Capital,
    /// The house of its government: "the Kremlin".
    House,
}

fn seat(place: &Place, name: &Name<'_>) -> Option<Seat> {
    let capital = || name.candidates.iter().any(|candidate| candidate.capital && candidate.name == place.name);
    match place.kind {
        PlaceKind::Country => Some(Seat::Country),
        PlaceKind::City if capital() => Some(Seat::Capital),
        PlaceKind::Site if name.candidates.iter().any(|house| house.kind == PlaceKind::Site && house.name == place.name) => {
            (!name.given).then_some(Seat::House)
        }
        _ => None,
    }
}

/// Two capitals beside each other are both governments, or neither: "Tokyo and Washington will seek".
fn pairs(reader: &Reader<'_>, places: &mut [Place], names: &BTreeMap<Span, &Name<'_>>) {
    for at in 1..places.len() {
        let (Some(one), Some(other)) = (places.get(at - 1), places.get(at)) else { continue };
        let tokens = |place: &Place| names.get(&place.span).filter(|name| seat(place, name).is_some()).map(|name| &name.tokens);
        let (Some(before), Some(after)) = (tokens(one), tokens(other)) else { continue };
        let beside = before.end + 1 == after.start && matches!(reader.word(before.end), "and" | "or" | "/");
        if beside && one.kind == other.kind && one.metonym != other.metonym {
            if let Some(place) = places.get_mut(at - 1) {
                place.metonym = true;
            }
            if let Some(place) = places.get_mut(at) {
                place.metonym = true;
            }
        }
    }
}

/// A name in its sentence.
struct Seen<'r, 'd> {
    reader: &'r Reader<'d>,
    start: usize,
    end: usize,
    /// The token after the name, and after the other of a pair.
    next: usize,
    seat: Seat,
}

impl Seen<'_, '_> {
    fn stands_for_government(&self) -> bool {
        let the = usize::from(matches!(self.reader.before(self.start, 1), "the" | "The"));
        let before = |back: usize| self.reader.before(self.start, back + the);
        // "from Moscow" and "to Seoul" say where, unless a threat or a message goes there.
        let dealing = match before(1) {
            "to" if before(2) == "according" => return !self.modifies(),
            "from" | "to" | "on" | "for" | "of" => {
                words::is_dealing(before(2)) || words::is_dealing(before(3)) && before(2) == "ties"
            }
            _ => false,
        };
        if dealing && self.seat != Seat::Country {
            return !self.modifies();
        }
        if self.owns() {
            return true;
        }
        let outside = matches!(self.seat, Seat::House) && matches!(before(1), "to" | "from");
        if (place_words::is_locative(before(1)) && !outside) || place_words::is_side(before(1)) || before(1) == "of" {
            return false;
        }
        if self.acts() {
            return true;
        }
        self.seat != Seat::Country && !self.modifies() && self.is_dealt_with(before(1), before(2), before(3))
    }

    /// Whether a noun follows that the name is told of: "Seoul police".
    fn modifies(&self) -> bool {
        let word = self.reader.word(self.end);
        // "sanctions against Lisbon Monday"
        let day = self.reader.capital(self.end) && place_words::is_never(word);
        self.reader.is_word(self.end) && !day && !words::is_small(word) && !self.acts()
    }

    /// Whether a verb of governments follows.
    fn acts(&self) -> bool {
        let (reader, next) = (self.reader, self.next);
        let mut at = next;
        // "Beijing, which accounts for", "Washington also": the verb stands a little on.
        while at < next + 3
            && (reader.word(at).ends_with("ly")
                || matches!(reader.word(at), "also" | "never" | "still" | "which" | "now")
                || reader.word(at) == "," && reader.word(at + 1) == "which")
        {
            at += 1;
        }
        let verb = |word: &str| place_words::is_speech_verb(word) || words::is_verb_of_government(word);
        let (word, after) = (reader.word(at), reader.word(at + 1));
        match word {
            "is" | "are" | "was" | "were" => words::is_mood(if after == "not" { reader.word(at + 2) } else { after }),
            "has" | "have" | "had" if after == "been" => words::is_mood(reader.word(at + 2)),
            "has" | "have" | "had" => {
                let second = if after.ends_with("ly") || matches!(after, "also" | "not" | "ever" | "never" | "so") {
                    reader.word(at + 2)
                } else {
                    after
                };
                verb(second) || second.ends_with("ed") || matches!(after, "no" | "to")
            }
            "will" | "would" | "could" | "might" | "may" | "must" | "should" | "can" | "did" | "does" => {
                self.seat != Seat::Country || self.reader.begins_sentence(self.start)
            }
            _ if at == next || reader.word(next) != "," => verb(word),
            _ => false,
        }
    }

    /// Whether what belongs to governments follows a possessive.
    fn owns(&self) -> bool {
        let reader = self.reader;
        let possessive = matches!(reader.word(self.end), "'" | "’") && reader.word(self.end + 1) == "s";
        possessive
            && self.seat != Seat::Country
            && (self.end + 2..self.end + 5)
                .take_while(|&at| reader.is_word(at))
                .any(|at| words::is_of_government(reader.word(at)))
    }

    /// Whether the words before make it the other side of something.
    fn is_dealt_with(&self, before: &str, second: &str, third: &str) -> bool {
        match before {
            "with" => !matches!(second, "compared" | "shared"),
            "by" => {
                second.ends_with("ed")
                    || matches!(second, "rhetoric" | "comments" | "remarks" | "attempts" | "efforts")
                    || matches!(second, "taken" | "made" | "given" | "led" | "driven" | "steps" | "move" | "decision")
            }
            // "calls for Lisbon to stop"
            "for" => self.reader.word(self.end) == "to",
            "between" => !words::is_journey(second) && !words::is_journey(third),
            "and" => {
                self.reader.capital(self.start.saturating_sub(2)) && self.start >= 4 && {
                    let lead = self.reader.before(self.start, 3);
                    matches!(lead, "between" | "with") && !words::is_journey(self.reader.before(self.start, 4))
                }
            }
            "against" => !words::is_blow(second),
            "that" | "if" | "unless" | "whether" | "because" | "while" | "how" | "says" | "said" => {
                self.next == self.end && self.reader.word(self.end) == "and"
            }
            verb => words::is_dealt_with(verb),
        }
    }
}
