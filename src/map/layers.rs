//! Outlines made ready to draw: each shape with its box, so that what is out of view costs nothing.

use dateline_model::{LineClass, Outlines};
use web_sys::CanvasRenderingContext2d;

use super::camera::world_px;
use crate::state::Camera;

/// A ring or line and west, north, east, south of it, in world units.
#[derive(Debug)]
struct Shape {
    bounds: [f32; 4],
    points: Vec<[f32; 2]>,
}

/// Everything the basemap draws.
#[derive(Debug)]
pub struct Layers {
    land: Vec<Shape>,
    lakes: Vec<Shape>,
    lines: Vec<(LineClass, u8, Shape)>,
}

/// A part of the world on a canvas: where its middle stands and how large it is, in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// Its middle and zoom.
    pub camera: Camera,
    /// Its width and height.
    pub size: [f64; 2],
}

impl Layers {
    /// The layers of a set of outlines.
    pub fn new(outlines: Outlines) -> Self {
        Self {
            land: outlines.land.into_iter().map(|ring| shape(ring.points)).collect(),
            lakes: outlines.lakes.into_iter().map(|ring| shape(ring.points)).collect(),
            lines: outlines.lines.into_iter().map(|line| (line.class, line.rank, shape(line.points))).collect(),
        }
    }

    /// Adds all land in view to the context's path.
    pub fn trace_land(&self, context: &CanvasRenderingContext2d, frame: Frame) {
        self.land.iter().for_each(|shape| shape.trace(context, frame, true));
    }

    /// Adds all lakes in view to the context's path.
    pub fn trace_lakes(&self, context: &CanvasRenderingContext2d, frame: Frame) {
        self.lakes.iter().for_each(|shape| shape.trace(context, frame, true));
    }

    /// Adds the lines of a class in view to the context's path, up to a rank.
    pub fn trace_lines(&self, context: &CanvasRenderingContext2d, frame: Frame, wanted: LineClass, most: u8) {
        for (class, rank, shape) in &self.lines {
            if *class == wanted && *rank <= most {
                shape.trace(context, frame, false);
            }
        }
    }
}

fn shape(points: Vec<[f32; 2]>) -> Shape {
    let mut bounds = [f32::MAX, f32::MAX, f32::MIN, f32::MIN];
    for [x, y] in &points {
        bounds = [bounds[0].min(*x), bounds[1].min(*y), bounds[2].max(*x), bounds[3].max(*y)];
    }
    Shape { bounds, points }
}

impl Shape {
    /// Adds the shape, once for every copy of the world in view. Points nearer than half a pixel to the last are left out.
    fn trace(&self, context: &CanvasRenderingContext2d, frame: Frame, closed: bool) {
        let px = world_px(frame.camera.zoom);
        let [width, height] = frame.size;
        let [west, north, east, south] = self.bounds.map(f64::from);
        let top = height / 2.0 - frame.camera.y * px;
        if south * px + top < -2.0 || north * px + top > height + 2.0 {
            return;
        }
        let half = width / 2.0 / px;
        let first = (frame.camera.x - half - east).ceil() as i32;
        let last = (frame.camera.x + half - west).floor() as i32;
        for copy in first..=last {
            let left = (f64::from(copy) - frame.camera.x) * px + width / 2.0;
            let mut before = [f64::MIN; 2];
            let count = self.points.len();
            for (index, [x, y]) in self.points.iter().enumerate() {
                let (x, y) = (f64::from(*x) * px + left, f64::from(*y) * px + top);
                if index == 0 {
                    context.move_to(x, y);
                } else if index + 1 < count && (x - before[0]).abs() < 0.5 && (y - before[1]).abs() < 0.5 {
                    continue;
                } else {
                    context.line_to(x, y);
                }
                before = [x, y];
            }
            if closed {
                context.close_path();
            }
        }
    }
}
