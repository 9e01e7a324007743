//! What both pictures are drawn with.

use std::fmt::Write;

use crate::markup::escaped;

/// The width of a picture in its own units.
pub const WIDTH: f64 = 1200.0;

/// The colours of a picture.
pub struct Palette {
    pub paper: &'static str,
    pub ink: &'static str,
    pub muted: &'static str,
    pub rule: &'static str,
    pub accent: &'static str,
    pub water: &'static str,
    pub land: &'static str,
    pub border: &'static str,
    pub coast: &'static str,
    pub river: &'static str,
}

const LIGHT: Palette = Palette {
    paper: "#fbf9f5",
    ink: "#1d1d1f",
    muted: "#625e57",
    rule: "#e3ddd2",
    accent: "#b8432b",
    water: "#cfdce3",
    land: "#f3efe6",
    border: "#b5a88f",
    coast: "#9db2bd",
    river: "#b4c9d3",
};

const DARK: Palette = Palette {
    paper: "#17181b",
    ink: "#ebe7df",
    muted: "#aaa59c",
    rule: "#383a3f",
    accent: "#e0745a",
    water: "#1b2a33",
    land: "#26282b",
    border: "#6b6455",
    coast: "#3f5560",
    river: "#2c424e",
};

/// The colours by day or by night.
pub fn palette(dark: bool) -> &'static Palette {
    if dark { &DARK } else { &LIGHT }
}

/// A picture while it grows.
pub struct Picture(pub String);

impl Picture {
    /// An empty picture with its name for those who do not see it.
    pub fn new(height: f64, title: &str, background: &str) -> Self {
        let mut picture = Self(String::new());
        let _ = write!(
            picture.0,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" \
             role=\"img\" font-family=\"system-ui, sans-serif\">\n<title>{}</title>\n\
             <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"{background}\"/>\n",
            escaped(title)
        );
        picture
    }

    /// Adds markup of our own; texts in it have been escaped.
    pub fn add(&mut self, markup: &str) {
        self.0.push_str(markup);
        self.0.push('\n');
    }

    /// Adds words at a point, with a halo in the colour of what lies below.
    pub fn words(&mut self, at: [f64; 2], size: f64, fill: &str, halo: &str, more: &str, words: &str) {
        self.add(&format!(
            "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"{size}\" fill=\"{fill}\" stroke=\"{halo}\" stroke-width=\"3\" \
             stroke-linejoin=\"round\" paint-order=\"stroke\"{more}>{}</text>",
            at[0],
            at[1],
            escaped(words)
        ));
    }

    /// The whole picture.
    pub fn done(mut self) -> String {
        self.0.push_str("</svg>\n");
        self.0
    }
}

/// About how wide words are in a sans serif.
pub fn width(words: &str, size: f64) -> f64 {
    words.chars().map(|character| if character.is_ascii() { 0.57 } else { 0.75 }).sum::<f64>() * size
}

/// Words of at most so many characters.
pub fn shortened(words: &str, most: usize) -> String {
    let line = crate::cited::one_line(words);
    if line.chars().count() <= most {
        return line;
    }
    let mut short: String = line.chars().take(most.saturating_sub(1)).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

/// Boxes that are taken: left, top, right, bottom.
#[derive(Default)]
pub struct Taken(Vec<[f64; 4]>);

impl Taken {
    /// Takes a box, where it is free and lies within the picture.
    pub fn take(&mut self, wanted: [f64; 4], height: f64) -> bool {
        let inside = wanted[0] >= 4.0 && wanted[1] >= 4.0 && wanted[2] <= WIDTH - 4.0 && wanted[3] <= height - 4.0;
        let meets =
            |other: &[f64; 4]| wanted[0] < other[2] && other[0] < wanted[2] && wanted[1] < other[3] && other[1] < wanted[3];
        let free = inside && !self.0.iter().any(meets);
        if free {
            self.0.push(wanted);
        }
        free
    }

    /// Takes a box whatever lies there.
    pub fn hold(&mut self, held: [f64; 4]) {
        self.0.push(held);
    }
}
