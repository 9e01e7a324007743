//! The packed form of outlines: `DLOL`, a version, the grid's bits and tile bits, then land, lakes and lines.
//!
//! The pen never leaves the paper: a point is the step from the point before it. Most steps are short, a signed byte in x and
//! one in y. Those in x stand together, then those in y, then what no byte holds, for which -128 stands, and the first step
//! of each ring or line: what is alike compresses better side by side, here by a tenth.
//!
//! So after the grid come the number of short steps, the length of the long ones in bytes, the short ones in x, those in y, the
//! long ones, and then how many rings and lines there are, and of how many points each. Every whole number is a LEB128
//! varint, signed ones zigzag. Lines stand in runs of one class and rank.

use super::{Grid, Line, LineClass, Outlines, Ring};

const MAGIC: [u8; 4] = *b"DLOL";
const VERSION: u8 = 2;
/// In place of a step that no byte holds.
const LONGER: i8 = i8::MIN;

/// Why bytes could not be read as outlines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutlinesError;

impl std::fmt::Display for OutlinesError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("expected packed outlines, found something else; make them with `cargo xtask atlas`")
    }
}

impl std::error::Error for OutlinesError {}

pub(super) fn encode(outlines: &Outlines, grid: Grid) -> Vec<u8> {
    let scale = (1u32 << grid.bits) as f32;
    let mut writer = Writer { bytes: Vec::new(), short: [Vec::new(), Vec::new()], long: Vec::new(), scale, pen: [0, 0] };
    for rings in [&outlines.land, &outlines.lakes] {
        writer.number(rings.len() as u32);
        for ring in rings {
            writer.points(&ring.points);
        }
    }
    let kept: Vec<&Line> = outlines.lines.iter().filter(|line| line.class != LineClass::Coast).collect();
    let runs: Vec<&[&Line]> = kept.chunk_by(|a, b| (a.class, a.rank) == (b.class, b.rank)).collect();
    writer.number(runs.len() as u32);
    for run in runs {
        writer.bytes.extend([class_byte(run[0].class), run[0].rank]);
        writer.number(run.len() as u32);
        for line in run {
            writer.points(&line.points);
        }
    }
    writer.finish(grid)
}

pub(super) fn decode(bytes: &[u8]) -> Result<(Outlines, Grid), OutlinesError> {
    let rest = bytes.strip_prefix(&MAGIC).and_then(|rest| rest.strip_prefix(&[VERSION])).ok_or(OutlinesError)?;
    let mut reader = Reader { rest, short: [&[], &[]], long: &[], steps: 0, pen: [0, 0] };
    let grid = Grid { bits: reader.byte()?, tile_bits: reader.byte()? };
    if !(1..=24).contains(&grid.bits) || grid.tile_bits > grid.bits {
        return Err(OutlinesError);
    }
    reader.steps = 1 << grid.bits;
    let (short, long) = (reader.number()? as usize, reader.number()? as usize);
    reader.short = [reader.take(short)?, reader.take(short)?];
    reader.long = reader.take(long)?;
    let mut outlines = Outlines::default();
    for rings in [&mut outlines.land, &mut outlines.lakes] {
        for _ in 0..reader.number()? {
            rings.push(Ring { points: reader.points()? });
        }
    }
    for _ in 0..reader.number()? {
        let (class, rank) = (class_of(reader.byte()?)?, reader.byte()?);
        for _ in 0..reader.number()? {
            outlines.lines.push(Line { class, rank, points: reader.points()? });
        }
    }
    let read = [reader.rest, reader.long, reader.short[0], reader.short[1]].iter().all(|left| left.is_empty());
    if read { Ok((outlines, grid)) } else { Err(OutlinesError) }
}

fn class_byte(class: LineClass) -> u8 {
    match class {
        LineClass::Coast => 0,
        LineClass::Boundary => 1,
        LineClass::Disputed => 2,
        LineClass::Internal => 3,
        LineClass::River => 4,
    }
}

fn class_of(byte: u8) -> Result<LineClass, OutlinesError> {
    match byte {
        1 => Ok(LineClass::Boundary),
        2 => Ok(LineClass::Disputed),
        3 => Ok(LineClass::Internal),
        4 => Ok(LineClass::River),
        _ => Err(OutlinesError),
    }
}

fn number(into: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        into.push(value as u8 | 0x80);
        value >>= 7;
    }
    into.push(value as u8);
}

struct Writer {
    bytes: Vec<u8>,
    /// The short steps, in x and in y.
    short: [Vec<u8>; 2],
    long: Vec<u8>,
    scale: f32,
    pen: [i32; 2],
}

impl Writer {
    fn number(&mut self, value: u32) {
        number(&mut self.bytes, value);
    }

    fn points(&mut self, points: &[[f32; 2]]) {
        self.number(points.len() as u32);
        for (nth, point) in points.iter().enumerate() {
            let at = point.map(|value| (value * self.scale).round() as i32);
            for (axis, (to, from)) in at.into_iter().zip(self.pen).enumerate() {
                let step = to - from;
                let short = i8::try_from(step).ok().filter(|&short| short != LONGER);
                if nth > 0 {
                    self.short[axis].push(short.unwrap_or(LONGER).cast_unsigned());
                }
                if nth == 0 || short.is_none() {
                    number(&mut self.long, ((step << 1) ^ (step >> 31)) as u32);
                }
            }
            self.pen = at;
        }
    }

    fn finish(mut self, grid: Grid) -> Vec<u8> {
        let numbers = std::mem::replace(&mut self.bytes, MAGIC.to_vec());
        self.bytes.extend([VERSION, grid.bits, grid.tile_bits]);
        self.number(self.short[0].len() as u32);
        self.number(self.long.len() as u32);
        [self.bytes, self.short.concat(), self.long, numbers].concat()
    }
}

fn byte(from: &mut &[u8]) -> Result<u8, OutlinesError> {
    let (&first, rest) = from.split_first().ok_or(OutlinesError)?;
    *from = rest;
    Ok(first)
}

fn read(from: &mut &[u8]) -> Result<u32, OutlinesError> {
    let mut value = 0u32;
    for shift in [0, 7, 14, 21, 28] {
        let byte = byte(from)?;
        value |= u32::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Ok(value);
        }
    }
    Err(OutlinesError)
}

struct Reader<'a> {
    rest: &'a [u8],
    /// The short steps that are left, in x and in y.
    short: [&'a [u8]; 2],
    /// The long steps that are left.
    long: &'a [u8],
    steps: i64,
    pen: [i64; 2],
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], OutlinesError> {
        let (taken, rest) = self.rest.split_at_checked(length).ok_or(OutlinesError)?;
        self.rest = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, OutlinesError> {
        byte(&mut self.rest)
    }

    fn number(&mut self) -> Result<u32, OutlinesError> {
        read(&mut self.rest)
    }

    /// The step to the next point in x or in y; `first` of a ring or line.
    fn step(&mut self, axis: usize, first: bool) -> Result<i64, OutlinesError> {
        if !first {
            let short = byte(&mut self.short[axis])?.cast_signed();
            if short != LONGER {
                return Ok(short.into());
            }
        }
        let step = read(&mut self.long)?;
        Ok(i64::from(step >> 1) ^ -i64::from(step & 1))
    }

    fn points(&mut self) -> Result<Vec<[f32; 2]>, OutlinesError> {
        let count = self.number()? as usize;
        // Points but the first have short steps, so a damaged count cannot ask for more memory than the file is long.
        if count > self.short[0].len() + 1 {
            return Err(OutlinesError);
        }
        let mut points = Vec::with_capacity(count);
        for nth in 0..count {
            for axis in 0..2 {
                self.pen[axis] += self.step(axis, nth == 0)?;
                if !(0..=self.steps).contains(&self.pen[axis]) {
                    return Err(OutlinesError);
                }
            }
            points.push(self.pen.map(|at| at as f32 / self.steps as f32));
        }
        Ok(points)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const GRID: Grid = Grid { bits: 10, tile_bits: 0 };

    fn some_points() -> impl Strategy<Value = Vec<[f32; 2]>> {
        proptest::collection::vec((1..1024u16, 1..1024u16), 3..9)
            .prop_map(|points| points.into_iter().map(|(x, y)| [f32::from(x) / 1024.0, f32::from(y) / 1024.0]).collect())
    }

    fn some_outlines() -> impl Strategy<Value = Outlines> {
        let rings = || proptest::collection::vec(some_points().prop_map(|points| Ring { points }), 0..4);
        let lines = proptest::collection::vec((1..5u8, 0..9u8, some_points()), 0..5).prop_map(|lines| {
            lines.into_iter().map(|(class, rank, points)| Line { class: class_of(class).unwrap(), rank, points }).collect()
        });
        (rings(), rings(), lines).prop_map(|(land, lakes, lines)| Outlines { land, lakes, lines })
    }

    proptest! {
        #[test]
        fn outlines_survive_the_way_there_and_back(outlines in some_outlines()) {
            prop_assert_eq!(decode(&encode(&outlines, GRID)), Ok((outlines, GRID)));
        }

        #[test]
        fn outlines_cut_short_are_refused(outlines in some_outlines(), share in 0.0..1.0f64) {
            let bytes = encode(&outlines, GRID);
            prop_assert!(Outlines::decode(&bytes[..(bytes.len() as f64 * share) as usize]).is_err());
        }

        #[test]
        fn damaged_outlines_never_panic(outlines in some_outlines(), at in 0..400usize, byte: u8) {
            let mut bytes = encode(&outlines, GRID);
            let at = at % bytes.len();
            bytes[at] = byte;
            let _ = Outlines::decode(&bytes);
        }

        #[test]
        fn any_bytes_after_the_header_never_panic(tail in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = Outlines::decode(&[b"DLOL\x02\x10\x04".as_slice(), &tail].concat());
        }
    }

    #[test]
    fn other_bytes_are_refused() {
        assert_eq!(Outlines::decode(b""), Err(OutlinesError));
        assert_eq!(Outlines::decode(b"DLST\x01"), Err(OutlinesError));
    }
}
