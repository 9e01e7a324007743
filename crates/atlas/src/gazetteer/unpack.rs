//! Reads a tier. No bytes make it panic or ask for more memory than the tier is long.

use std::ops::Range;

use super::pack::{GazetteerError, Kind, MAGIC, Tier, VERSION, unpack_population};

/// A tier as it is read: all strings in one, each as where it ends.
#[derive(Debug, Default)]
pub(super) struct Decoded {
    pub strings: String,
    pub places: Vec<DecodedPlace>,
    /// Where each other name ends; the places have theirs one after another.
    pub alternates: Vec<Range<u32>>,
}

/// A place as it is read.
#[derive(Clone, Debug, Default)]
pub(super) struct DecodedPlace {
    pub name: Range<u32>,
    pub alternates: Range<u32>,
    pub kind: Kind,
    pub lat: f32,
    pub lon: f32,
    pub country: [u8; 2],
    pub region: u16,
    pub population: u32,
    pub radius_km: f32,
    pub capital: bool,
}

pub(super) fn decode_tier(bytes: &[u8]) -> Result<(Tier, Decoded), GazetteerError> {
    let rest = bytes.strip_prefix(&MAGIC).and_then(|rest| rest.strip_prefix(&[VERSION])).ok_or(GazetteerError)?;
    let mut reader = Reader { rest };
    let tier = match reader.byte()? {
        0 => Tier::First,
        1 => Tier::Second,
        2 => Tier::Third,
        _ => return Err(GazetteerError),
    };
    let count = reader.count()?;
    let mut decoded = Decoded { places: Vec::with_capacity(count), ..Decoded::default() };
    for _ in 0..reader.count()? {
        let country = [reader.byte()?, reader.byte()?];
        if !country.is_ascii() {
            return Err(GazetteerError);
        }
        let more = reader.count()?;
        if more > count - decoded.places.len() {
            return Err(GazetteerError);
        }
        decoded.places.extend(std::iter::repeat_n(DecodedPlace { country, ..DecodedPlace::default() }, more));
    }
    if decoded.places.len() != count {
        return Err(GazetteerError);
    }
    let mut names = reader.strings(count)?;
    let mut before = 0..0;
    for place in &mut decoded.places {
        before = names.next(before, &mut decoded.strings)?;
        place.name = before.clone();
    }
    let mut total = 0u32;
    for place in &mut decoded.places {
        let start = total;
        total = total.checked_add(reader.number()?).ok_or(GazetteerError)?;
        place.alternates = start..total;
    }
    let mut alternates = reader.strings(total as usize)?;
    for place in &decoded.places {
        let mut before = place.name.clone();
        for _ in place.alternates.clone() {
            before = alternates.next(before, &mut decoded.strings)?;
            decoded.alternates.push(before.clone());
        }
    }
    for (place, &byte) in decoded.places.iter_mut().zip(reader.take(count)?) {
        place.kind = match byte & 0xf {
            0 => Kind::City,
            1 => Kind::Division,
            2 => Kind::County,
            _ => return Err(GazetteerError),
        };
        place.capital = byte >> 4 != 0;
    }
    let columns = [reader.take(count)?, reader.take(count)?, reader.take(count)?, reader.take(count)?];
    let populations = reader.take(count)?;
    for (at, place) in decoded.places.iter_mut().enumerate() {
        place.lat = unpack_degrees(columns[0][at], columns[1][at], 90.0);
        place.lon = unpack_degrees(columns[2][at], columns[3][at], 180.0);
        place.population = unpack_population(populations[at]);
    }
    for place in &mut decoded.places {
        place.region = u16::try_from(reader.number()?).map_err(|_| GazetteerError)?;
    }
    for place in decoded.places.iter_mut().filter(|place| place.kind != Kind::City) {
        place.radius_km = f32::from(reader.byte()?) * 4.0;
    }
    if reader.rest.is_empty() { Ok((tier, decoded)) } else { Err(GazetteerError) }
}

fn unpack_degrees(high: u8, low: u8, most: f32) -> f32 {
    (f32::from(u16::from_be_bytes([high, low])) / 32767.5 - 1.0) * most
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], GazetteerError> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or(GazetteerError)?;
        self.rest = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, GazetteerError> {
        Ok(self.take(1)?[0])
    }

    fn number(&mut self) -> Result<u32, GazetteerError> {
        let mut value = 0u32;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            value |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(GazetteerError)
    }

    /// A number of things that take a byte or more each, so that damage cannot ask for more memory than the file is long.
    fn count(&mut self) -> Result<usize, GazetteerError> {
        let count = self.number()? as usize;
        if count <= self.rest.len() { Ok(count) } else { Err(GazetteerError) }
    }

    fn strings(&mut self, count: usize) -> Result<Strings<'a>, GazetteerError> {
        let shared = self.take(count)?;
        let length = self.count()?;
        Ok(Strings { shared, text: self.take(length)? })
    }
}

/// Front-coded strings as they are read.
struct Strings<'a> {
    shared: &'a [u8],
    text: &'a [u8],
}

impl Strings<'_> {
    /// Appends the next string, which shares its beginning with the one at `before`; says where it stands.
    fn next(&mut self, before: Range<u32>, strings: &mut String) -> Result<Range<u32>, GazetteerError> {
        let (&shared, rest) = self.shared.split_first().ok_or(GazetteerError)?;
        self.shared = rest;
        let end = self.text.iter().position(|&byte| byte == b'\n').ok_or(GazetteerError)?;
        let own = std::str::from_utf8(&self.text[..end]).map_err(|_| GazetteerError)?;
        self.text = &self.text[end + 1..];
        let (from, start) = (before.start as usize, strings.len());
        let kept = from..from + usize::from(shared);
        if kept.end > before.end as usize || !strings.is_char_boundary(kept.end) {
            return Err(GazetteerError);
        }
        strings.extend_from_within(kept);
        strings.push_str(own);
        Ok(start as u32..strings.len() as u32)
    }
}
