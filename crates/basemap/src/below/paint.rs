//! Tiles onto a canvas: class by class over all of them, so that no tile's ground covers its neighbour's street.

use wasm_bindgen::JsValue;
use web_sys::{CanvasRenderingContext2d, ImageBitmap, Path2d, js_sys::Array};

use super::{cover::Placed, layer::Rect, palette::Palette, widths::width};
use crate::vector::{CLASSES, Class, EXTENT, Named};

/// What a tile brought.
#[derive(Debug)]
pub enum Picture {
    /// Paths by class, and names.
    Vector(Vec<(Class, Path2d)>, Vec<Named>),
    /// A picture.
    Bitmap(ImageBitmap),
}

impl Drop for Picture {
    fn drop(&mut self) {
        if let Self::Bitmap(bitmap) = self {
            bitmap.close();
        }
    }
}

/// A canvas, and how it is drawn on.
pub struct Painter<'a> {
    /// The canvas.
    pub context: &'a CanvasRenderingContext2d,
    /// Colours.
    pub palette: Palette,
    /// The zoom of the view.
    pub zoom: f64,
    /// Device pixels in a CSS pixel.
    pub ratio: f64,
}

/// The roads that have an edge, the lesser first.
const ROADS: [Class; 4] = [Class::Street, Class::Road, Class::Highway, Class::Motorway];
/// A road narrower than this has no edge, in CSS pixels.
const EDGED: f64 = 2.2;

impl Painter<'_> {
    /// Wipes a part of the canvas and holds what is painted within it, and within the archive's bounds, until the context is
    /// restored. In device pixels.
    pub fn clip(&self, rect: Rect, bounds: Rect) {
        self.context.save();
        let _ = self.context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0);
        for ([left, top, right, bottom], wipe) in [(rect, true), (bounds, false)] {
            if wipe {
                self.context.clear_rect(left, top, right - left, bottom - top);
            }
            self.context.begin_path();
            self.context.rect(left, top, right - left, bottom - top);
            self.context.clip();
        }
    }

    /// Paints tiles, all of one level.
    pub fn paint(&self, tiles: &[(Placed, &Picture)]) {
        for (placed, picture) in tiles {
            self.ground(*placed, picture);
        }
        for class in CLASSES {
            if class == Class::Street {
                for road in ROADS {
                    self.each(tiles, road, true);
                }
            }
            if matches!(class, Class::Path | Class::Disputed) {
                self.dash(&[3.0, 2.0]);
            }
            self.each(tiles, class, false);
            self.dash(&[]);
        }
        let _ = self.context.set_transform(self.ratio, 0.0, 0.0, self.ratio, 0.0, 0.0);
    }

    /// What stands behind a tile's shapes, or its picture.
    fn ground(&self, Placed { at: [x, y], side, .. }: Placed, picture: &Picture) {
        let _ = self.context.set_transform(self.ratio, 0.0, 0.0, self.ratio, 0.0, 0.0);
        match picture {
            Picture::Bitmap(bitmap) => {
                // On whole device pixels no seam shows.
                let edge = |at: f64| (at * self.ratio).round() / self.ratio;
                let (left, top, right, bottom) = (edge(x), edge(y), edge(x + side), edge(y + side));
                let _ = self.context.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, left, top, right - left, bottom - top);
            }
            Picture::Vector(paths, _) => {
                let drawn = paths.iter().any(|(class, _)| *class == Class::Earth);
                self.context.set_fill_style_str(&self.palette.of(if drawn { Class::Water } else { Class::Earth }));
                self.context.fill_rect(x - 0.25, y - 0.25, side + 0.5, side + 0.5);
            }
        }
    }

    fn each(&self, tiles: &[(Placed, &Picture)], class: Class, edge: bool) {
        let shape = matches!(class, Class::Earth | Class::Green | Class::Water | Class::Building);
        let width = match width(class, self.zoom) {
            _ if shape => 0.0,
            Some(width) if edge && width < EDGED => return,
            Some(width) if edge => width + 1.4,
            Some(width) => width,
            None => return,
        };
        let colour = if edge { self.palette.edge() } else { self.palette.of(class) };
        if shape {
            self.context.set_fill_style_str(&colour);
        } else {
            self.context.set_stroke_style_str(&colour);
            // On thin lines nobody sees the difference, and painting them round takes twice as long.
            let (cap, join) = if width > 3.5 { ("round", "round") } else { ("butt", "bevel") };
            self.context.set_line_cap(cap);
            self.context.set_line_join(join);
        }
        for (Placed { at: [x, y], side, .. }, picture) in tiles {
            let Picture::Vector(paths, _) = picture else { continue };
            let Some((_, path)) = paths.iter().find(|(other, _)| *other == class) else { continue };
            let scale = side / EXTENT as f64;
            let device = scale * self.ratio;
            let _ = self.context.set_transform(device, 0.0, 0.0, device, x * self.ratio, y * self.ratio);
            if shape {
                self.context.fill_with_path_2d(path);
            } else {
                self.context.set_line_width(width / scale);
                self.context.stroke_with_path(path);
            }
        }
    }

    /// Lengths in CSS pixels at the scale of the view; tiles of one level are about 512 px wide.
    fn dash(&self, pattern: &[f64]) {
        let unit = EXTENT as f64 / 512.0;
        let pattern: Array = pattern.iter().map(|length| JsValue::from(length * unit)).collect();
        let _ = self.context.set_line_dash(&pattern);
    }
}
