//! Drawing in CSS pixels on a canvas of device pixels, from the side where lines of text begin: where that is the right,
//! all but the texts is mirrored, so that nobody else need know.

use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::{browser, words};

/// A canvas with its context.
#[derive(Clone, Debug)]
pub struct Pen {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    density: f64,
}

impl Pen {
    /// A pen on a canvas; nothing where the browser gives no context.
    pub fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        let context = browser::context(&canvas, true)?;
        Some(Self { canvas, context, density: 1.0 })
    }

    /// A pen on a canvas that nobody sees.
    pub fn hidden() -> Option<Self> {
        let (canvas, context) = browser::canvas(true)?;
        Some(Self { canvas, context, density: 1.0 })
    }

    /// Wipes the canvas, and gives it another size where it has not got it.
    pub fn begin(&mut self, width: f64, height: f64, density: f64) {
        self.density = density;
        let (width, height) = ((width * density).round() as u32, (height * density).round() as u32);
        if (self.canvas.width(), self.canvas.height()) != (width, height) {
            self.canvas.set_width(width);
            self.canvas.set_height(height);
        }
        let _ = self.context.reset_transform();
        self.context.clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
        let _ = if words::is_right_to_left() {
            self.context.transform(-density, 0.0, 0.0, density, f64::from(width), 0.0)
        } else {
            self.context.scale(density, density)
        };
    }

    /// How opaque all that follows is, 0 to 1.
    pub fn alpha(&self, alpha: f64) {
        self.context.set_global_alpha(alpha);
    }

    /// Makes a rectangle as empty as it was.
    pub fn wipe(&self, x: f64, y: f64, width: f64, height: f64) {
        self.context.clear_rect(x, y, width, height);
    }

    /// A filled rectangle.
    pub fn rect(&self, color: &str, x: f64, y: f64, width: f64, height: f64) {
        self.context.set_fill_style_str(color);
        self.context.fill_rect(x, y, width, height);
    }

    /// A filled rectangle with round corners.
    pub fn round_rect(&self, color: &str, x: f64, y: f64, width: f64, height: f64, radius: f64) {
        self.context.set_fill_style_str(color);
        self.context.begin_path();
        if self.context.round_rect_with_f64(x, y, width, height, radius).is_err() {
            self.context.rect(x, y, width, height);
        }
        self.context.fill();
    }

    /// A straight line.
    pub fn line(&self, color: &str, width: f64, from: (f64, f64), to: (f64, f64)) {
        self.context.set_stroke_style_str(color);
        self.context.set_line_width(width);
        self.context.begin_path();
        self.context.move_to(from.0, from.1);
        self.context.line_to(to.0, to.1);
        self.context.stroke();
    }

    /// A closed shape of straight lines: filled, or with a fill of paper and a line where `hollow` names it.
    pub fn shape(&self, color: &str, hollow: Option<&str>, points: &[(f64, f64)]) {
        self.context.begin_path();
        for &(x, y) in points {
            self.context.line_to(x, y);
        }
        self.context.close_path();
        self.finish(color, hollow);
    }

    /// A circle: filled, or with a fill of paper and a line where `hollow` names it.
    pub fn circle(&self, color: &str, hollow: Option<&str>, (x, y): (f64, f64), radius: f64) {
        self.context.begin_path();
        let _ = self.context.arc(x, y, radius, 0.0, std::f64::consts::TAU);
        self.finish(color, hollow);
    }

    /// The line of a circle, broken in six.
    pub fn broken_ring(&self, color: &str, (x, y): (f64, f64), radius: f64) {
        const SIXTH: f64 = std::f64::consts::TAU / 6.0;
        self.context.set_stroke_style_str(color);
        self.context.set_line_width(2.0);
        for part in 0..6 {
            let from = f64::from(part) * SIXTH;
            self.context.begin_path();
            let _ = self.context.arc(x, y, radius, from, from + 0.62 * SIXTH);
            self.context.stroke();
        }
    }

    fn finish(&self, color: &str, hollow: Option<&str>) {
        self.context.set_fill_style_str(hollow.unwrap_or(color));
        self.context.fill();
        if hollow.is_some() {
            self.context.set_stroke_style_str(color);
            self.context.set_line_width(2.0);
            self.context.stroke();
        }
    }

    /// The font of what is written next.
    pub fn font(&self, font: &str) {
        self.context.set_font(font);
        self.context.set_text_baseline("middle");
    }

    /// How wide a text is.
    pub fn width(&self, text: &str) -> f64 {
        self.context.measure_text(text).map_or(0.0, |metrics| metrics.width())
    }

    /// A text, `align` "left", "center" or "right" of its place.
    pub fn text(&self, color: &str, align: &str, x: f64, y: f64, text: &str) {
        self.context.set_fill_style_str(color);
        if !words::is_right_to_left() {
            self.context.set_text_align(align);
            let _ = self.context.fill_text(text, x, y);
            return;
        }
        self.context.set_text_align(match align {
            "left" => "right",
            "right" => "left",
            align => align,
        });
        self.context.save();
        let _ = self.context.transform(-1.0, 0.0, 0.0, 1.0, x, y);
        // Titles are in the reports' own language: each text runs as its first letter does.
        let _ = self.context.fill_text(&["\u{2068}", text, "\u{2069}"].concat(), 0.0, 0.0);
        self.context.restore();
    }

    /// Copies another canvas of the same size, once within the rectangles (x, y, width, height), or everywhere but in them.
    pub fn copy(&self, from: &Self, rects: &[(f64, f64, f64, f64)], outside: bool) {
        self.context.save();
        self.context.begin_path();
        if outside {
            let (width, height) = (f64::from(self.canvas.width()), f64::from(self.canvas.height()));
            self.context.rect(0.0, 0.0, width / self.density, height / self.density);
        }
        for &(x, y, width, height) in rects {
            self.context.rect(x, y, width, height);
        }
        self.context.clip_with_canvas_winding_rule(if outside {
            web_sys::CanvasWindingRule::Evenodd
        } else {
            web_sys::CanvasWindingRule::Nonzero
        });
        self.copy_all(from);
        self.context.restore();
    }

    /// Copies another canvas of the same size.
    pub fn copy_all(&self, from: &Self) {
        self.context.save();
        let _ = self.context.reset_transform();
        let _ = self.context.draw_image_with_html_canvas_element(&from.canvas, 0.0, 0.0);
        self.context.restore();
    }
}
