//! Land, water and lines, drawn once into a bitmap larger than the view. While the map moves the bitmap is moved and
//! stretched; it is drawn anew when the map has come to rest, or when a drag runs off its edge.

use dateline_model::LineClass;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::{
    camera::{Viewport, nearest_copy, world_px},
    layers::{Frame, Layers},
    nearer,
    theme::Theme,
};
use crate::{browser, state::Camera};

/// How much larger than the view the bitmap is, each way.
const OVERSIZE: f64 = 1.4;
/// The zoom of the small picture of the whole world that stands behind, and so its width of 1024 pixels.
const WORLD_ZOOM: f64 = 2.0;

/// A canvas off the page, and what is drawn on it.
struct Bitmap {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    frame: Frame,
    ratio: f64,
}

/// The two bitmaps.
#[derive(Default)]
pub struct Basemap {
    near: Option<Bitmap>,
    world: Option<Bitmap>,
    fresh: bool,
    /// The nearest zoom that what is laid below is good for; 0 where there is nothing.
    pub deepest: f64,
}

impl Basemap {
    /// The outlines or colours have changed.
    pub fn invalidate(&mut self) {
        self.fresh = false;
        self.world = None;
    }

    /// More is there to be drawn than when the bitmap was.
    pub fn outdate(&mut self) {
        self.fresh = false;
    }

    /// Whether the bitmap shows this view sharply, without a gap and with something to spare on every side. While the map
    /// moves it need not show what has come since.
    pub fn serves(&self, camera: Camera, view: Viewport, ratio: f64, moving: bool) -> bool {
        (self.fresh || moving)
            && self.near.as_ref().is_some_and(|bitmap| {
                bitmap.ratio == ratio && bitmap.frame.camera.zoom == camera.zoom && bitmap.spare(camera, view) > 0.0
            })
    }

    /// Draws the bitmap for a view.
    pub fn draw(&mut self, layers: &Layers, theme: &Theme, camera: Camera, view: Viewport, ratio: f64) {
        let frame = Frame { camera, size: [(view.width * OVERSIZE).ceil(), (view.height * OVERSIZE).ceil()] };
        self.near = Bitmap::draw(self.near.take(), layers, theme, frame, ratio);
        if let Some(bitmap) = &self.near {
            self.deepest = nearer::below(&bitmap.context, frame, ratio);
        }
        self.fresh = true;
    }

    /// Draws the picture of the whole world, if there is none.
    pub fn draw_world(&mut self, layers: &Layers, theme: &Theme) {
        if self.world.is_none() {
            let side = world_px(WORLD_ZOOM);
            let frame = Frame { camera: Camera { x: 0.5, y: 0.5, zoom: WORLD_ZOOM }, size: [side, side] };
            self.world = Bitmap::draw(None, layers, theme, frame, 1.0);
        }
    }

    /// Copies what there is onto the map.
    pub fn blit(&self, context: &CanvasRenderingContext2d, camera: Camera, view: Viewport, ratio: f64) {
        let covers = self.near.as_ref().is_some_and(|bitmap| bitmap.spare(camera, view) >= 0.0);
        if !covers && let Some(world) = &self.world {
            let [west, _, east, _] = view.bounds(camera);
            for copy in west.floor() as i32..=east.floor() as i32 {
                world.blit(context, camera, view, ratio, f64::from(copy) + 0.5);
            }
        }
        if let Some(bitmap) = &self.near {
            bitmap.blit(context, camera, view, ratio, nearest_copy(bitmap.frame.camera.x, camera.x));
        }
    }
}

impl Bitmap {
    fn draw(old: Option<Self>, layers: &Layers, theme: &Theme, frame: Frame, ratio: f64) -> Option<Self> {
        let (canvas, context) = match old {
            Some(old) => (old.canvas, old.context),
            None => browser::canvas(false)?,
        };
        let [width, height] = frame.size;
        // Setting a size clears the canvas and its state, so it is set even where it stays the same.
        canvas.set_width((width * ratio).round() as u32);
        canvas.set_height((height * ratio).round() as u32);
        let _ = context.scale(ratio, ratio);
        paint(&context, layers, theme, frame);
        Some(Self { canvas, context, frame, ratio })
    }

    /// How many CSS pixels of the view's size the bitmap reaches beyond the view where it reaches least.
    fn spare(&self, camera: Camera, view: Viewport) -> f64 {
        let px = world_px(camera.zoom);
        let stretch = px / world_px(self.frame.camera.zoom);
        let x = (nearest_copy(self.frame.camera.x, camera.x) - camera.x).abs() * px;
        let y = (self.frame.camera.y - camera.y).abs() * px;
        let across = self.frame.size[0] * stretch / 2.0 - view.width / 2.0 - x;
        let down = self.frame.size[1] * stretch / 2.0 - view.height / 2.0 - y;
        across.min(down)
    }

    fn blit(&self, context: &CanvasRenderingContext2d, camera: Camera, view: Viewport, ratio: f64, x: f64) {
        let stretch = world_px(camera.zoom) / world_px(self.frame.camera.zoom);
        let [width, height] = self.frame.size.map(|length| length * stretch);
        let [cx, cy] = view.to_screen(camera, [x, self.frame.camera.y]);
        let (mut left, mut top) = (cx - width / 2.0, cy - height / 2.0);
        if stretch == 1.0 {
            // On whole device pixels nothing is resampled.
            (left, top) = ((left * ratio).round() / ratio, (top * ratio).round() / ratio);
        }
        let _ = context.draw_image_with_html_canvas_element_and_dw_and_dh(&self.canvas, left, top, width, height);
    }
}

/// Paints outlines: water, land as one mass, lakes, rivers, then lines between countries.
fn paint(context: &CanvasRenderingContext2d, layers: &Layers, theme: &Theme, frame: Frame) {
    let zoom = frame.camera.zoom;
    context.set_fill_style_str(&theme.water);
    context.fill_rect(0.0, 0.0, frame.size[0], frame.size[1]);
    context.set_line_join("round");
    context.begin_path();
    layers.trace_land(context, frame);
    context.set_fill_style_str(&theme.land);
    context.fill();
    let stroke = |class, most, colour: &str, width: f64| {
        context.begin_path();
        layers.trace_lines(context, frame, class, most);
        context.set_stroke_style_str(colour);
        context.set_line_width(width);
        context.stroke();
    };
    let nearness = ((zoom - 2.0) / 6.0).clamp(0.0, 1.0);
    stroke(LineClass::River, ((zoom - 2.0) * 1.6).clamp(0.0, 9.0) as u8, &theme.river, 0.6 + 0.7 * nearness);
    context.begin_path();
    layers.trace_lakes(context, frame);
    context.set_fill_style_str(&theme.water);
    context.fill();
    context.set_stroke_style_str(&theme.coast);
    context.set_line_width(0.4 + 0.3 * nearness);
    context.stroke();
    stroke(LineClass::Coast, 9, &theme.coast, 0.5 + 0.5 * nearness);
    if zoom > 4.5 {
        context.set_global_alpha(0.4);
        stroke(LineClass::Internal, 9, &theme.border, 0.7);
        context.set_global_alpha(1.0);
    }
    stroke(LineClass::Boundary, 9, &theme.border, 0.6 + 0.6 * nearness);
    browser::dash(context, &[4.0, 3.0]);
    stroke(LineClass::Disputed, 9, &theme.border, 0.6 + 0.6 * nearness);
    browser::dash(context, &[]);
}
