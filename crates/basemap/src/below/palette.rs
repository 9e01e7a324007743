//! The colours of an archive, mixed from the page's own, so that it wears what the page wears.

use web_sys::CssStyleDeclaration;

use crate::vector::Class;

/// Red, green, blue.
type Colour = [u8; 3];

/// Colours as CSS text.
#[derive(Clone, Debug, PartialEq)]
pub struct Palette {
    /// What stands behind the shapes.
    pub land: String,
    /// The same where the archive draws land as a shape.
    pub water: String,
    /// The edge of a road.
    pub edge: String,
    green: String,
    stream: String,
    building: String,
    path: String,
    rail: String,
    street: String,
    highway: String,
    motorway: String,
    border: String,
}

impl Palette {
    /// What the page says now.
    pub fn read(style: &CssStyleDeclaration) -> Self {
        Self::mixed(|name| style.get_property_value(name).unwrap_or_default())
    }

    pub(super) fn mixed(token: impl Fn(&str) -> String) -> Self {
        let colour = |name: &str| parse(&token(name));
        let [land, water, river, border] = ["--land", "--water", "--river", "--border"].map(colour);
        let [paper, ink, green, warm, gold] = ["--raised", "--ink", "--outlet-2", "--place-tint", "--place-line"].map(colour);
        // By night a street is lighter than the ground, as it is by day.
        let night = ink[1] > land[1];
        let street = if night { mix(land, ink, 0.13) } else { paper };
        Self {
            land: css(land),
            water: css(water),
            edge: css(if night { mix(land, paper, 0.7) } else { mix(land, border, 0.5) }),
            green: css(mix(land, green, if night { 0.14 } else { 0.13 })),
            stream: css(mix(water, river, 0.5)),
            building: css(mix(land, if night { ink } else { border }, if night { 0.055 } else { 0.24 })),
            path: css(mix(land, border, 0.75)),
            rail: css(mix(land, ink, 0.3)),
            street: css(street),
            highway: css(if night { mix(street, gold, 0.22) } else { mix(paper, warm, 0.85) }),
            motorway: css(if night { mix(street, gold, 0.4) } else { mix(warm, gold, 0.3) }),
            border: css(border),
        }
    }

    /// The colour of a class.
    pub fn of(&self, class: Class) -> &str {
        match class {
            Class::Earth => &self.land,
            Class::Green => &self.green,
            Class::Water => &self.water,
            Class::Stream => &self.stream,
            Class::Building => &self.building,
            Class::Path => &self.path,
            Class::Rail => &self.rail,
            Class::Street | Class::Road => &self.street,
            Class::Highway => &self.highway,
            Class::Motorway => &self.motorway,
            Class::Division | Class::Boundary | Class::Disputed => &self.border,
        }
    }
}

/// `#rrggbb`; grey where it is anything else.
fn parse(text: &str) -> Colour {
    let digits = text.trim().strip_prefix('#').and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or(0x80_8080);
    [(digits >> 16) as u8, (digits >> 8) as u8, digits as u8]
}

/// So much of the second in the first.
fn mix(one: Colour, other: Colour, share: f64) -> Colour {
    std::array::from_fn(|part| (f64::from(one[part]) * (1.0 - share) + f64::from(other[part]) * share) as u8)
}

fn css(colour: Colour) -> String {
    let mut text = String::from("#");
    for part in colour {
        text.extend([part >> 4, part & 15].map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)])));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_mixed_and_written() {
        assert_eq!(css(mix(parse(" #000000"), parse("#ff8040"), 0.5)), "#7f4020");
        assert_eq!(css(parse("red")), "#808080");
    }

    #[test]
    fn a_street_is_lighter_than_the_ground_by_day_and_by_night() {
        let day = |name: &str| {
            if name == "--raised" {
                "#fffdfa"
            } else if name == "--ink" {
                "#1d1d1f"
            } else {
                "#f3efe6"
            }
            .to_owned()
        };
        let night = |name: &str| if name == "--ink" { "#ebe7df" } else { "#26282b" }.to_owned();
        for palette in [Palette::mixed(day), Palette::mixed(night)] {
            assert!(parse(palette.of(Class::Street))[1] > parse(&palette.land)[1]);
        }
    }
}
