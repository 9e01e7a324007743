//! Pins, clusters, and circles of uncertain places. Certainty is a shape: a filled disc stands at its place, a hollow one
//! somewhere within its circle with the broken rim.

use std::f64::consts::{LN_10, TAU};

use web_sys::CanvasRenderingContext2d;

use super::{
    sprites::{Sprite, Sprites},
    theme::Theme,
};
use crate::browser::{self, math};

/// What stands out about a mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Emphasis {
    #[default]
    None,
    /// Pointed at, or the active option of the list.
    Hovered,
    /// Chosen.
    Selected,
}

/// One mark on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pin {
    /// Its cluster's place in the list.
    pub cluster: usize,
    /// In CSS pixels.
    pub at: [f64; 2],
    pub radius: f64,
    /// Whether all in it are somewhere around here.
    pub vague: bool,
    /// The number of events, where there are several.
    pub count: Option<Sprite>,
    pub emphasis: Emphasis,
}

impl Pin {
    /// Left, top, right, bottom of it with its rim, in CSS pixels.
    pub fn bounds(&self) -> [f64; 4] {
        let ([x, y], reach) = (self.at, self.radius + 2.0);
        [x - reach, y - reach, x + reach, y + reach]
    }
}

/// The radius of a mark of so many events, in CSS pixels.
pub fn radius(count: usize) -> f64 {
    if count < 2 { 7.0 } else { (10.5 + 3.0 * math::ln(count as f64) / LN_10).min(19.0) }
}

/// The number on a mark: "7", "940", "12k".
pub fn count_text(count: usize) -> String {
    if count < 1000 { count.to_string() } else { [&(count / 1000).to_string(), "k"].concat() }
}

/// Circles up to this radius in CSS pixels are tinted.
const TINTED: f64 = 360.0;

/// A circle within which something lies.
pub fn draw_area(context: &CanvasRenderingContext2d, theme: &Theme, at: [f64; 2], radius: f64, emphasis: Emphasis) {
    context.begin_path();
    circle(context, at, radius);
    // A tint over all of the map would say nothing.
    if radius < TINTED {
        context.set_fill_style_str(&theme.accent);
        context.set_global_alpha(if emphasis == Emphasis::None { 0.06 } else { 0.12 });
        context.fill();
    }
    context.set_global_alpha(if emphasis == Emphasis::None { 0.5 } else { 0.9 });
    context.set_stroke_style_str(&theme.accent);
    context.set_line_width(1.0);
    browser::dash(context, &[4.0, 3.0]);
    context.stroke();
    browser::dash(context, &[]);
    context.set_global_alpha(1.0);
}

/// All pins, each kind in one path.
pub fn draw_pins(context: &CanvasRenderingContext2d, theme: &Theme, sprites: &Sprites, pins: &[Pin]) {
    let trace = |wanted: &dyn Fn(&Pin) -> bool, grow: f64| {
        context.begin_path();
        pins.iter().filter(|pin| wanted(pin)).for_each(|pin| circle(context, pin.at, pin.radius + grow));
    };
    // A rim of paper keeps each mark off the lines beneath.
    trace(&|_| true, 1.5);
    context.set_fill_style_str(&theme.paper);
    context.fill();
    trace(&|pin| !pin.vague, 0.0);
    context.set_fill_style_str(&theme.accent);
    context.fill();
    if pins.iter().any(|pin| pin.vague) {
        trace(&|pin| pin.vague, -1.0);
        context.set_stroke_style_str(&theme.accent);
        context.set_line_width(2.0);
        context.stroke();
    }
    for (emphasis, colour, width) in [(Emphasis::Hovered, &theme.ink, 1.5), (Emphasis::Selected, &theme.accent, 2.0)] {
        if pins.iter().any(|pin| pin.emphasis == emphasis) {
            for (paint, width) in [(&theme.paper, width + 2.0), (colour, width)] {
                trace(&|pin| pin.emphasis == emphasis, 3.5);
                context.set_stroke_style_str(paint);
                context.set_line_width(width);
                context.stroke();
            }
        }
    }
    for pin in pins {
        if let Some(sprite) = pin.count {
            sprites.copy(context, sprite, [pin.at[0] - sprite.size[0] / 2.0, pin.at[1] - sprite.size[1] / 2.0 + 0.5]);
        }
    }
}

/// The place of something that has no pin: a ring with a dot.
pub fn draw_spot(context: &CanvasRenderingContext2d, theme: &Theme, at: [f64; 2]) {
    for (colour, width) in [(&theme.paper, 5.0), (&theme.ink, 2.0)] {
        context.begin_path();
        circle(context, at, 8.0);
        context.set_stroke_style_str(colour);
        context.set_line_width(width);
        context.stroke();
    }
    context.begin_path();
    circle(context, at, 2.5);
    context.set_fill_style_str(&theme.ink);
    context.fill();
}

/// Adds a circle to the path, apart from what stands in it.
pub fn circle(context: &CanvasRenderingContext2d, [x, y]: [f64; 2], radius: f64) {
    context.move_to(x + radius, y);
    let _ = context.arc(x, y, radius, 0.0, TAU);
}
