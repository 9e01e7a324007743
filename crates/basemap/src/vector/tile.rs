//! A tile, layer by layer.

use super::{
    EXTENT,
    class::{Class, Properties, Value, class, place},
    path,
    protobuf::{Field, Message},
};

/// A tile may have so many points; what comes after them is left out.
const MOST_POINTS: usize = 400_000;
/// And so many names, of so many bytes.
const MOST_NAMES: usize = 400;
const LONGEST_NAME: usize = 80;

/// A name that a tile brings.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// From the tile's west and north, in parts of the tile.
    pub at: [f64; 2],
    /// `t` for a town or village, `q` for a quarter.
    pub kind: char,
    /// The name, in Latin letters where the tile has one in them.
    pub name: String,
}

/// What is drawn of a tile.
#[derive(Debug, Default)]
pub struct Tile {
    /// A path of SVG for each class that it has, in units of [`EXTENT`]. A list, since a tree's code is longer.
    pub paths: Vec<(Class, String)>,
    /// Names.
    pub names: Vec<Named>,
}

impl Tile {
    fn path(&mut self, class: Class) -> &mut String {
        let at = self.paths.iter().position(|(other, _)| *other == class).unwrap_or_else(|| {
            self.paths.push((class, String::new()));
            self.paths.len() - 1
        });
        &mut self.paths[at].1
    }
}

/// Reads a tile that has been unpacked.
pub fn tile(bytes: &[u8]) -> Tile {
    let mut tile = Tile::default();
    let mut room = MOST_POINTS;
    for (number, field) in Message(bytes) {
        if let (3, Field::Bytes(layer)) = (number, field) {
            read_layer(layer, &mut tile, &mut room);
        }
    }
    tile
}

fn read_layer(bytes: &[u8], tile: &mut Tile, room: &mut usize) {
    let (mut name, mut extent) = ("", EXTENT);
    let (mut keys, mut values) = (Vec::new(), Vec::new());
    for (number, field) in Message(bytes) {
        match (number, field) {
            (1, Field::Bytes(text)) => name = text_of(text),
            (3, Field::Bytes(text)) => keys.push(text_of(text)),
            (4, Field::Bytes(message)) => values.push(value(message)),
            // Widths that no writer uses would only blow numbers up.
            (5, Field::Number(width @ 64..=65_536)) => extent = width as i64,
            _ => {}
        }
    }
    for (number, field) in Message(bytes) {
        if let (2, Field::Bytes(feature)) = (number, field) {
            read_feature(feature, name, extent, &keys, &values, tile, room);
        }
    }
}

fn read_feature(bytes: &[u8], layer: &str, extent: i64, keys: &[&str], values: &[Value<'_>], tile: &mut Tile, room: &mut usize) {
    let (mut tags, mut geometry, mut kind) = (Message::default(), [].as_slice(), 0);
    for (number, field) in Message(bytes) {
        match (number, field) {
            (2, Field::Bytes(bytes)) => tags = Message(bytes),
            (3, Field::Number(number)) => kind = number,
            (4, Field::Bytes(bytes)) => geometry = bytes,
            _ => {}
        }
    }
    let mut properties = Properties::default();
    // The best of the names that a feature has, and how good it is.
    let (mut name, mut rank) = ("", 0);
    while let (Some(key), Some(value)) = (tags.number(), tags.number()) {
        let key = keys.get(key as usize).copied().unwrap_or_default();
        let value = values.get(value as usize).copied().unwrap_or_default();
        let better = match key {
            "class" | "kind" => {
                properties.kind = value;
                0
            }
            "kind_detail" => {
                properties.detail = value;
                0
            }
            "admin_level" => {
                properties.level = value;
                0
            }
            "disputed" => {
                properties.disputed = value;
                0
            }
            "maritime" => {
                properties.maritime = value;
                0
            }
            "rail" => {
                properties.rail = value;
                0
            }
            "name" => 1,
            "name:latin" | "name_int" => 2,
            "name:en" | "name_en" => 3,
            _ => 0,
        };
        if better > rank && !value.text.is_empty() {
            (name, rank) = (value.text, better);
        }
    }
    match kind {
        1 => {
            let fits = !name.is_empty() && name.len() <= LONGEST_NAME && !name.contains('\n') && tile.names.len() < MOST_NAMES;
            if let (true, Some(kind), Some(at)) = (fits, place(layer, &properties), path::point(geometry)) {
                let at = at.map(|x| x as f64 / extent as f64);
                // A name in the margin stands in the tile beside as well.
                if at.iter().all(|x| (0.0..1.0).contains(x)) {
                    tile.names.push(Named { at, kind, name: name.to_owned() });
                }
            }
        }
        2 | 3 => {
            if let Some(class) = class(layer, kind == 3, &properties) {
                path::trace(tile.path(class), geometry, extent, kind == 3, room);
            }
        }
        _ => {}
    }
}

fn value(message: &[u8]) -> Value<'_> {
    let number = |number| Value { text: "", number };
    Message(message).next().map_or(Value::default(), |(kind, field)| match field {
        Field::Bytes(text) => Value { text: text_of(text), number: 0.0 },
        Field::Long(bytes) => number(f64::from_le_bytes(bytes)),
        Field::Short(bytes) => number(f64::from(f32::from_le_bytes(bytes))),
        Field::Number(bits) if kind == 6 => number(super::protobuf::zigzag(bits) as f64),
        Field::Number(bits) => number(bits as f64),
    })
}

fn text_of(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A field of bytes, shorter than 128.
    fn field(number: u8, bytes: &[u8]) -> Vec<u8> {
        [&[number << 3 | 2, bytes.len() as u8], bytes].concat()
    }

    fn layer(name: &str, parts: &[Vec<u8>]) -> Vec<u8> {
        field(3, &[field(1, name.as_bytes()), parts.concat()].concat())
    }

    fn street() -> Vec<u8> {
        let feature = [field(2, &[0, 0]), vec![24, 2], field(4, &[9, 4, 4, 10, 20, 0])].concat();
        layer("transportation", &[field(2, &feature), field(3, b"class"), field(4, &field(1, b"minor"))])
    }

    #[test]
    fn a_street_is_read_with_its_class() {
        assert_eq!(tile(&street()).paths, [(Class::Street, "M2 2l10 0".to_owned())]);
    }

    #[test]
    fn a_name_in_latin_letters_wins() {
        let feature = [field(2, &[0, 0, 1, 1, 2, 2]), vec![24, 1], field(4, &[9, 128, 32, 128, 32])].concat();
        let keys = [field(3, b"class"), field(3, b"name"), field(3, b"name:latin")].concat();
        let values = ["suburb", "حي", "Mill End"].map(|word| field(4, &field(1, word.as_bytes()))).concat();
        let named = Named { at: [0.5, 0.5], kind: 'q', name: "Mill End".into() };
        assert_eq!(tile(&layer("place", &[field(2, &feature), keys, values])).names, [named]);
    }

    #[test]
    fn a_damaged_tile_gives_what_came_before_the_damage() {
        let whole = street();
        for end in 0..whole.len() {
            assert!(tile(&whole[..end]).paths.len() <= 1);
        }
        assert_eq!(tile(&[whole, vec![0xff; 40]].concat()).paths.len(), 1);
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400), at in 0_usize..60, byte: u8) {
            let _ = tile(&bytes);
            let mut street = street();
            if let Some(place) = street.get_mut(at) {
                *place = byte;
            }
            let _ = tile(&street);
            let _ = tile(&field(3, &bytes));
        }
    }
}
