use std::f64::consts::PI;

use dateline_model::Point;

use crate::browser::math;

/// What the map shows: its centre in Mercator world units (0 to 1) and its zoom (world = 256 px * 2^zoom).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// East, 0 to 1.
    pub x: f64,
    /// South, 0 to 1.
    pub y: f64,
    /// 0 shows the world in 256 px.
    pub zoom: f64,
}

impl Camera {
    /// A camera over a point.
    pub fn over(point: Point, zoom: f64) -> Self {
        let [x, y] = world(point);
        Self { x, y, zoom }
    }

    /// The point under its centre.
    pub fn point(self) -> Point {
        let lat = 2.0 * math::atan(math::exp(PI * (1.0 - 2.0 * self.y))) - PI / 2.0;
        Point { lat: lat.to_degrees(), lon: (self.x - self.x.floor()) * 360.0 - 180.0 }
    }
}

/// A point in Mercator world units, held within the square that the map shows.
pub fn world(point: Point) -> [f64; 2] {
    let sin = math::sin(point.lat.clamp(-85.051_128, 85.051_128).to_radians());
    [(point.lon + 180.0) / 360.0, 0.5 - math::ln((1.0 + sin) / (1.0 - sin)) / (4.0 * PI)]
}

/// Whether a point lies within west, north, east, south; the world repeats eastwards and westwards.
pub fn within(point: Point, [west, north, east, south]: [f64; 4]) -> bool {
    let [x, y] = world(point);
    let first = x + (west - x).ceil();
    (north..=south).contains(&y) && first <= east
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_camera_keeps_its_point() {
        let point = Camera::over(Point { lat: 36.2, lon: 37.16 }, 7.0).point();
        assert!((point.lat - 36.2).abs() < 1e-9 && (point.lon - 37.16).abs() < 1e-9, "{point:?}");
    }

    #[test]
    fn a_map_across_the_date_line_holds_both_shores() {
        let across = [0.95, 0.0, 1.05, 1.0];
        assert!(within(Point { lat: 0.0, lon: 179.0 }, across));
        assert!(within(Point { lat: 0.0, lon: -179.0 }, across));
        assert!(!within(Point { lat: 0.0, lon: 0.0 }, across));
        assert!(within(Point { lat: 0.0, lon: 179.0 }, [-0.05, 0.0, 0.05, 1.0]));
    }
}
