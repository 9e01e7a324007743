//! What has been painted of an archive, on a canvas of its own. When the view is dragged, what is painted already is moved
//! and only the strips that come into view are painted: streets by the thousand are too dear to be painted twice.

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::{cover::Frame, palette::Palette};

/// Left, top, right, bottom in device pixels.
pub type Rect = [f64; 4];

/// For what a layer was painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The part of the world, on whole device pixels.
    pub frame: Frame,
    /// Device pixels in a CSS pixel.
    pub ratio: f64,
    /// The level of its tiles.
    pub level: u8,
    /// Its colours.
    pub palette: Palette,
}

/// A canvas, and what it shows.
#[derive(Debug)]
pub struct Layer {
    /// The canvas's context.
    pub context: CanvasRenderingContext2d,
    canvas: HtmlCanvasElement,
    look: Option<Look>,
}

impl Look {
    /// A look at a part of the world, moved by less than a device pixel so that it lies on whole ones.
    pub fn new(frame: Frame, ratio: f64, level: u8, palette: Palette) -> Self {
        let px = frame.px();
        let snapped = |axis: usize| {
            let half = frame.size[axis] / 2.0;
            (((frame.at[axis] * px - half) * ratio).round() / ratio + half) / px
        };
        Self { frame: Frame { at: [snapped(0), snapped(1)], ..frame }, ratio, level, palette }
    }

    fn size(&self) -> [f64; 2] {
        self.frame.size.map(|length| (length * self.ratio).round())
    }

    /// By how many device pixels what was painted for the other is to be moved; nothing where it is of no use.
    fn moved_from(&self, other: &Self) -> Option<[f64; 2]> {
        let same = Self { frame: Frame { at: self.frame.at, ..other.frame }, ..*other } == *self;
        let size = self.size();
        let by = [0, 1].map(|axis| ((other.frame.at[axis] - self.frame.at[axis]) * self.frame.px() * self.ratio).round());
        (same && by[0].abs() < size[0] && by[1].abs() < size[1]).then_some(by)
    }
}

/// What comes into view where a picture is moved.
fn strips([dx, dy]: [f64; 2], [width, height]: [f64; 2]) -> Vec<Rect> {
    let across = if dx > 0.0 { [0.0, 0.0, dx, height] } else { [width + dx, 0.0, width, height] };
    let down = if dy > 0.0 { [0.0, 0.0, width, dy] } else { [0.0, height + dy, width, height] };
    [across, down].into_iter().filter(|[left, top, right, bottom]| left < right && top < bottom).collect()
}

impl Layer {
    /// An empty one.
    pub fn new() -> Option<Self> {
        let canvas: HtmlCanvasElement = web_sys::window()?.document()?.create_element("canvas").ok()?.unchecked_into();
        let context = canvas.get_context("2d").ok()??.unchecked_into();
        Some(Self { context, canvas, look: None })
    }

    /// Makes ready for a look: what is to be painted, and whether that is everything.
    pub fn turn(&mut self, look: &Look) -> (Vec<Rect>, bool) {
        let size = look.size();
        let moved = self.look.as_ref().and_then(|last| look.moved_from(last));
        self.look = Some(*look);
        let Some(by) = moved else {
            // Setting the size wipes it.
            self.canvas.set_width(size[0] as u32);
            self.canvas.set_height(size[1] as u32);
            return (vec![[0.0, 0.0, size[0], size[1]]], true);
        };
        if by != [0.0, 0.0] {
            let _ = self.context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0);
            let _ = self.context.set_global_composite_operation("copy");
            let _ = self.context.draw_image_with_html_canvas_element(&self.canvas, by[0], by[1]);
            let _ = self.context.set_global_composite_operation("source-over");
        }
        (strips(by, size), false)
    }

    /// Copies it onto a canvas of the same size in CSS pixels.
    pub fn show(&self, onto: &CanvasRenderingContext2d, [width, height]: [f64; 2]) {
        let _ = onto.draw_image_with_html_canvas_element_and_dw_and_dh(&self.canvas, 0.0, 0.0, width, height);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(x: f64, zoom: f64) -> Look {
        let palette = Palette::mixed(&|_| String::new());
        Look::new(Frame { at: [x, 0.4], zoom, size: [600.0, 400.0] }, 2.0, 3, palette)
    }

    #[test]
    fn a_drag_moves_by_whole_pixels() {
        let by = look(0.5000012, 15.0).moved_from(&look(0.5, 15.0)).unwrap();
        assert_eq!(by, [-20.0, 0.0]);
        assert_eq!(strips(by, [1200.0, 800.0]), [[1180.0, 0.0, 1200.0, 800.0]]);
        assert_eq!(strips([3.0, 5.0], [9.0, 9.0]), [[0.0, 0.0, 3.0, 9.0], [0.0, 0.0, 9.0, 5.0]]);
    }

    #[test]
    fn another_zoom_or_place_is_painted_anew() {
        assert_eq!(look(0.5, 15.0).moved_from(&look(0.5, 15.5)), None);
        assert_eq!(look(0.5, 15.0).moved_from(&look(0.6, 15.0)), None);
    }
}
