//! How wide a line is at a zoom, in CSS pixels.

use crate::{math::exp2, vector::Class};

/// The width at zoom 15, how much of a doubling each zoom brings, and the least.
fn growth(class: Class) -> (f64, f64, f64) {
    match class {
        Class::Path => (1.1, 0.4, 0.0),
        Class::Rail => (1.3, 0.35, 0.5),
        Class::Street => (2.6, 0.8, 0.0),
        Class::Road => (4.6, 0.68, 0.5),
        Class::Highway => (6.0, 0.58, 0.8),
        Class::Motorway => (7.0, 0.54, 1.0),
        Class::Stream => (1.8, 0.5, 0.6),
        _ => (1.2, 0.1, 0.7),
    }
}

/// How wide; nothing where it would be too thin to be seen.
pub fn width(class: Class, zoom: f64) -> Option<f64> {
    let (at_fifteen, doubling, least) = growth(class);
    let width = (at_fifteen * exp2((zoom - 15.0) * doubling)).max(least);
    (width >= 0.45).then_some(width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_greater_road_is_the_wider() {
        let roads = [Class::Street, Class::Road, Class::Highway, Class::Motorway];
        for zoom in [13.0, 15.0, 17.0] {
            let widths = roads.map(|road| width(road, zoom).unwrap());
            assert!(widths.is_sorted(), "{zoom}: {widths:?}");
        }
    }

    #[test]
    fn streets_go_where_a_region_is_shown() {
        assert_eq!(width(Class::Street, 10.0), None);
        assert!(width(Class::Highway, 10.0).is_some());
    }
}
