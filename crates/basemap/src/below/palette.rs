//! The colours of an archive, mixed from the page's own, so that it wears what the page wears.

use web_sys::CssStyleDeclaration;

use crate::vector::{CLASSES, Class};

/// Red, green, blue.
type Colour = [u8; 3];

/// The colours of an archive: one a class, and the edge of a road.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    classes: [Colour; CLASSES.len()],
    edge: Colour,
}

impl Palette {
    /// What the page says now.
    pub fn read(style: &CssStyleDeclaration) -> Self {
        Self::mixed(&|name| style.get_property_value(name).unwrap_or_default())
    }

    pub(super) fn mixed(token: &dyn Fn(&str) -> String) -> Self {
        let colour = |name: &str| parse(&token(name));
        let (land, water, river, border) = (colour("--land"), colour("--water"), colour("--river"), colour("--border"));
        let (paper, ink, green) = (colour("--raised"), colour("--ink"), colour("--outlet-2"));
        let (warm, gold) = (colour("--place-tint"), colour("--place-line"));
        // By night a street is lighter than the ground, as it is by day.
        let night = ink[1] > land[1];
        let street = if night { mix(land, ink, 13) } else { paper };
        let classes = CLASSES.map(|class| match class {
            Class::Earth => land,
            Class::Green => mix(land, green, 13),
            Class::Water => water,
            Class::Stream => mix(water, river, 50),
            Class::Building if night => mix(land, ink, 6),
            Class::Building => mix(land, border, 24),
            Class::Path => mix(land, border, 75),
            Class::Rail => mix(land, ink, 30),
            Class::Street | Class::Road => street,
            Class::Highway if night => mix(street, gold, 22),
            Class::Highway => mix(paper, warm, 85),
            Class::Motorway if night => mix(street, gold, 40),
            Class::Motorway => mix(warm, gold, 30),
            Class::Division | Class::Boundary | Class::Disputed => border,
        });
        Self { classes, edge: if night { mix(land, paper, 70) } else { mix(land, border, 50) } }
    }

    /// The colour of a class, as CSS text.
    pub fn of(&self, class: Class) -> String {
        css(self.classes[class as usize])
    }

    /// The colour of a road's edge, as CSS text.
    pub fn edge(&self) -> String {
        css(self.edge)
    }
}

/// `#rrggbb`; grey where it is anything else.
fn parse(text: &str) -> Colour {
    let digits = text.trim().strip_prefix('#').and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or(0x80_8080);
    [(digits >> 16) as u8, (digits >> 8) as u8, digits as u8]
}

/// So many hundredths of the second in the first.
fn mix(one: Colour, other: Colour, share: u32) -> Colour {
    std::array::from_fn(|part| ((u32::from(one[part]) * (100 - share) + u32::from(other[part]) * share) / 100) as u8)
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
        assert_eq!(css(mix(parse(" #000000"), parse("#ff8040"), 50)), "#7f4020");
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
        for palette in [Palette::mixed(&day), Palette::mixed(&night)] {
            assert!(parse(&palette.of(Class::Street))[1] > parse(&palette.of(Class::Earth))[1]);
        }
    }

    #[test]
    fn every_class_has_its_own_place() {
        assert!(CLASSES.iter().enumerate().all(|(at, class)| *class as usize == at));
    }
}
