//! Plane geometry on the web-Mercator square, x and y from 0 to 1.

/// A point of the square; x may leave it where a shape crosses the antimeridian.
pub type Xy = [f64; 2];

/// Degrees to the square. Latitudes beyond its edge (85.05°) come out below 0 or above 1.
pub fn project([lon, lat]: [f64; 2]) -> Xy {
    let lat = lat.clamp(-89.9, 89.9).to_radians();
    let y = 0.5 - (std::f64::consts::FRAC_PI_4 + lat / 2.0).tan().ln() / std::f64::consts::TAU;
    [lon / 360.0 + 0.5, y]
}

/// Moves points by whole worlds so that no step is longer than half of one.
pub fn unwrap(points: &mut [Xy]) {
    for at in 1..points.len() {
        let step = points[at][0] - points[at - 1][0];
        points[at][0] -= step.round();
    }
}

/// How much longer a step is on the map than on the equator: the secant of the latitude.
pub fn stretch(y: f64) -> f64 {
    ((0.5 - y) * std::f64::consts::TAU).cosh()
}

/// Fewer points, none farther from the new line than `tolerance`, which is a length on the ground in parts of the
/// equator: a shore near the pole is not kept finer than one in the tropics (Douglas and Peucker; the ends stay).
pub fn simplify(points: &[Xy], tolerance: f64) -> Vec<Xy> {
    let mut kept = vec![false; points.len()];
    let mut open = Vec::new();
    let Some(last) = points.len().checked_sub(1) else { return Vec::new() };
    (kept[0], kept[last]) = (true, true);
    if points[0] == points[last] {
        // A closed line has no chord: it is cut at the point farthest from its start.
        let far = (0..last).max_by(|&a, &b| distance(points[a], points[0]).total_cmp(&distance(points[b], points[0])));
        let far = far.unwrap_or(0);
        kept[far] = true;
        open.extend([(0, far), (far, last)]);
    } else {
        open.push((0, last));
    }
    while let Some((from, to)) = open.pop() {
        let off = |at: usize| to_segment(points[at], points[from], points[to]) / stretch(points[at][1]);
        let Some(far) = (from + 1..to).max_by(|&a, &b| off(a).total_cmp(&off(b))) else { continue };
        if off(far) > tolerance {
            kept[far] = true;
            open.extend([(from, far), (far, to)]);
        }
    }
    points.iter().zip(kept).filter(|(_, kept)| *kept).map(|(point, _)| *point).collect()
}

/// The part of a ring on one side of `limit`: `keep` 1.0 keeps larger values of the axis, -1.0 smaller ones.
///
/// Sutherland and Hodgman's way: parts that fall asunder stay joined along the limit, where the map draws no coast.
pub fn clip(ring: &[Xy], axis: usize, limit: f64, keep: f64) -> Vec<Xy> {
    let inside = |point: Xy| (point[axis] - limit) * keep >= 0.0;
    let mut out = Vec::with_capacity(ring.len());
    for (at, &to) in ring.iter().enumerate() {
        let from = ring[(at + ring.len() - 1) % ring.len()];
        if inside(from) != inside(to) {
            // From the lesser end always, so that both sides of a cut get the same point.
            let (low, high) = if from[axis] < to[axis] { (from, to) } else { (to, from) };
            let share = (limit - low[axis]) / (high[axis] - low[axis]);
            let mut cut = [0.0; 2];
            cut[axis] = limit;
            cut[1 - axis] = low[1 - axis] + (high[1 - axis] - low[1 - axis]) * share;
            out.push(cut);
        }
        if inside(to) {
            out.push(to);
        }
    }
    out
}

/// Twice the signed area.
pub fn area(ring: &[Xy]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| a[0] * b[1] - b[0] * a[1]).sum()
}

/// The area, in no unit to rely on, and the middle of a ring of degrees, longitude first.
pub fn middle(ring: &[[f64; 2]]) -> Option<(f64, [f64; 2])> {
    // The sine of the latitude keeps areas as they are on the globe.
    let mut flat: Vec<Xy> = ring.iter().map(|[lon, lat]| [lon / 360.0, lat.to_radians().sin()]).collect();
    unwrap(&mut flat);
    let (mut area, mut sum) = (0.0, [0.0, 0.0]);
    for (a, b) in flat.iter().zip(flat.iter().cycle().skip(1)) {
        let cross = a[0] * b[1] - b[0] * a[1];
        area += cross;
        sum = [sum[0] + (a[0] + b[0]) * cross, sum[1] + (a[1] + b[1]) * cross];
    }
    let [x, y] = sum.map(|sum| sum / (3.0 * area));
    (area != 0.0).then(|| (area.abs(), [x * 360.0, y.clamp(-1.0, 1.0).asin().to_degrees()]))
}

/// The length of a line.
pub fn length(line: &[Xy]) -> f64 {
    line.windows(2).map(|pair| distance(pair[0], pair[1])).sum()
}

/// Whole steps of a grid, without points that say nothing: repeated ones and those within a straight run.
pub fn quantise(points: &[Xy], steps: f64, closed: bool) -> Vec<Xy> {
    let mut out: Vec<Xy> = Vec::with_capacity(points.len());
    for point in points {
        let point = point.map(|value| (value * steps).round());
        if out.last() == Some(&point) {
            continue;
        }
        while let [.., before, middle] = out[..]
            && straight(before, middle, point)
        {
            out.pop();
        }
        out.push(point);
    }
    if closed {
        while out.len() > 1 && out.first() == out.last() {
            out.pop();
        }
    }
    out
}

fn straight(a: Xy, b: Xy, c: Xy) -> bool {
    let (u, v) = ([b[0] - a[0], b[1] - a[1]], [c[0] - b[0], c[1] - b[1]]);
    u[0] * v[1] == u[1] * v[0] && u[0] * v[0] + u[1] * v[1] >= 0.0
}

fn distance(a: Xy, b: Xy) -> f64 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}

fn to_segment(point: Xy, from: Xy, to: Xy) -> f64 {
    let along = [to[0] - from[0], to[1] - from[1]];
    let square = along[0] * along[0] + along[1] * along[1];
    if square == 0.0 {
        return distance(point, from);
    }
    let share = ((point[0] - from[0]) * along[0] + (point[1] - from[1]) * along[1]) / square;
    let share = share.clamp(0.0, 1.0);
    distance(point, [from[0] + along[0] * share, from[1] + along[1] * share])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_across_the_antimeridian_stays_short() {
        let mut points = [[0.99, 0.5], [0.01, 0.5]];
        unwrap(&mut points);
        assert!((points[1][0] - 1.01).abs() < 1e-12);
    }

    #[test]
    fn clipping_keeps_the_half() {
        let square = [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]];
        let half = clip(&square, 0, 0.5, 1.0);
        assert_eq!(area(&half).abs(), 1.0);
    }

    #[test]
    fn simplifying_keeps_what_stands_out() {
        let line = [[0.0, 0.5], [0.5, 0.501], [1.0, 0.5], [1.5, 0.6], [2.0, 0.5]];
        assert_eq!(simplify(&line, 0.01), [[0.0, 0.5], [1.0, 0.5], [1.5, 0.6], [2.0, 0.5]]);
    }
}
