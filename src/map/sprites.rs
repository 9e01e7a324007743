//! Text drawn once and copied from then on: setting type is the dearest thing that a frame could do.

use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::theme::Theme;
use crate::browser;

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    /// A town.
    Town,
    /// The place of a pin.
    Pin,
    /// A country or region.
    Country,
    /// A sea, lake or river.
    Water,
    /// A number on a filled mark.
    Count,
    /// A number on a hollow mark.
    HollowCount,
    /// What is pointed at or chosen.
    Lit,
}

/// Where a text stands on the sheet, in device pixels, and how large it is, in CSS pixels, halo included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sprite {
    from: [f64; 2],
    /// Width and height.
    pub size: [f64; 2],
}

/// Width and height of the sheet in CSS pixels.
const SHEET: [f64; 2] = [720.0, 640.0];
/// The height of a line and the room for its halo.
pub const LINE: f64 = 17.0;
const HALO: f64 = 2.0;

/// A text that has been measured, and drawn if there is a sprite.
struct Known {
    style: Style,
    text: String,
    width: f64,
    sprite: Option<Sprite>,
}

/// The sheet, and where every text stands on it.
#[derive(Default)]
pub struct Sprites {
    sheet: Option<(HtmlCanvasElement, CanvasRenderingContext2d)>,
    ratio: f64,
    /// In the order of style and text.
    known: Vec<Known>,
    pen: [f64; 2],
    /// Rises whenever the sheet is wiped and all sprites are void.
    pub age: u32,
}

impl Sprites {
    /// Wipes the sheet: the colours, the font or the pixels have changed, or it is full.
    pub fn wipe(&mut self, ratio: f64) {
        self.ratio = ratio;
        self.age += 1;
        self.pen = [0.0, 0.0];
        self.known.clear();
        if self.sheet.is_none() {
            self.sheet = browser::canvas(true);
        }
        if let Some((canvas, context)) = &self.sheet {
            canvas.set_width((SHEET[0] * ratio) as u32);
            canvas.set_height((SHEET[1] * ratio) as u32);
            let _ = context.scale(ratio, ratio);
            context.set_text_baseline("middle");
            context.set_line_join("round");
        }
    }

    /// The width of a text in CSS pixels, halo included.
    pub fn width(&mut self, theme: &Theme, style: Style, text: &str) -> f64 {
        let place = self.know(theme, style, text);
        self.known[place].width
    }

    /// The place of a text among those that are known; measured now if it has not been.
    #[inline(never)]
    fn know(&mut self, theme: &Theme, style: Style, text: &str) -> usize {
        let found = self.known.binary_search_by(|known| (known.style, known.text.as_str()).cmp(&(style, text)));
        found.unwrap_or_else(|place| {
            let measured = self.sheet.as_ref().map_or(0.0, |(_, context)| {
                set_font(context, theme, style);
                context.measure_text(text).map_or(0.0, |metrics| metrics.width()).ceil() + 2.0 * HALO
            });
            let width = measured.min(SHEET[0]);
            self.known.insert(place, Known { style, text: text.to_owned(), width, sprite: None });
            place
        })
    }

    /// The text on the sheet; drawn now if it has not been.
    pub fn sprite(&mut self, theme: &Theme, style: Style, text: &str) -> Option<Sprite> {
        let place = self.know(theme, style, text);
        let Known { width, sprite, .. } = self.known[place];
        if sprite.is_some() {
            return sprite;
        }
        if self.pen[0] + width > SHEET[0] {
            self.pen = [0.0, self.pen[1] + LINE + 1.0];
        }
        if self.pen[1] + LINE > SHEET[1] {
            self.wipe(self.ratio);
        }
        let (_, context) = self.sheet.as_ref()?;
        let [x, y] = self.pen;
        let (left, middle) = (x + HALO, y + LINE / 2.0);
        set_font(context, theme, style);
        let (fill, halo) = match style {
            Style::Town | Style::Country => (&theme.muted, Some(&theme.land)),
            Style::Pin | Style::Lit => (&theme.ink, Some(&theme.land)),
            Style::Water => (&theme.muted, Some(&theme.water)),
            Style::Count => (&theme.on_accent, None),
            Style::HollowCount => (&theme.accent, None),
        };
        if let Some(halo) = halo {
            context.set_line_width(2.0 * HALO);
            context.set_stroke_style_str(halo);
            context.set_global_alpha(0.85);
            let _ = context.stroke_text(text, left, middle);
            context.set_global_alpha(1.0);
        }
        context.set_fill_style_str(fill);
        let _ = context.fill_text(text, left, middle);
        let sprite = Sprite { from: [x * self.ratio, y * self.ratio], size: [width, LINE] };
        self.pen[0] = (x + width + 1.0).ceil();
        // Wiping the sheet may have forgotten it.
        let place = self.know(theme, style, text);
        self.known[place].sprite = Some(sprite);
        Some(sprite)
    }

    /// Copies a sprite, its upper left at `at`, on whole device pixels.
    pub fn copy(&self, context: &CanvasRenderingContext2d, sprite: Sprite, at: [f64; 2]) {
        let Some((canvas, _)) = &self.sheet else { return };
        let [x, y] = at.map(|edge| (edge * self.ratio).round() / self.ratio);
        let [width, height] = sprite.size;
        let _ = context.draw_image_with_html_canvas_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
            canvas,
            sprite.from[0],
            sprite.from[1],
            width * self.ratio,
            height * self.ratio,
            x,
            y,
            width,
            height,
        );
    }
}

fn set_font(context: &CanvasRenderingContext2d, theme: &Theme, style: Style) {
    let font = match style {
        Style::Town => "400 12px ",
        Style::Pin => "600 12px ",
        Style::Country => "500 11px ",
        Style::Water => "italic 400 12px ",
        Style::Count | Style::HollowCount => "700 12px ",
        Style::Lit => "700 13px ",
    };
    context.set_font(&[font, &theme.sans].concat());
}
