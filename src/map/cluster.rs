//! Which events share a mark: a grid over the view, anchored in the world so that panning never regroups.

use super::camera::world_px;
use crate::order::sorted;

/// No two clusters stand nearer to each other than this, in CSS pixels.
pub const RADIUS: f64 = 40.0;

/// Events drawn as one mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Where it stands, in world units: the mean of its densest part, so a real place where there is only one.
    pub at: [f64; 2],
    /// Its share of [`Clusters::members`].
    pub from: u32,
    /// End of its share.
    pub to: u32,
}

/// All clusters in and around the view.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clusters {
    /// The marks, largest first.
    pub list: Vec<Cluster>,
    /// Events by cluster, within one in the order given.
    pub members: Vec<u32>,
}

impl Clusters {
    /// The events of one cluster.
    pub fn members(&self, cluster: &Cluster) -> &[u32] {
        self.members.get(cluster.from as usize..cluster.to as usize).unwrap_or_default()
    }
}

#[derive(Clone, Copy, Default)]
struct Cell {
    x: f32,
    y: f32,
    count: u32,
    /// One more than the cluster it belongs to.
    cluster: u32,
}

/// Groups those of `events` whose points lie within `bounds` (west, north, east, south; west from -1, no wider than a
/// world). A point that is not a number is no place.
pub fn cluster(points: &[[f32; 2]], events: &[u32], bounds: [f64; 4], zoom: f64) -> Clusters {
    let across = (world_px(zoom) / RADIUS).floor().max(1.0);
    let [west, north, east, south] = bounds;
    let first_column = (west * across).floor();
    let first_row = (north.max(0.0) * across).floor();
    let columns = ((east * across).ceil() - first_column).clamp(1.0, across) as usize;
    let rows = ((south.min(1.0) * across).ceil() - first_row).max(1.0) as usize;
    let (left, top, scale) = ((first_column / across) as f32, (first_row / across) as f32, across as f32);

    // Sums are kept from the grid's corner: small numbers keep their digits in 32 bits.
    let mut cells = vec![Cell::default(); columns * rows];
    let mut at = Vec::with_capacity(events.len());
    for &event in events {
        let mut found = u32::MAX;
        if let Some(&[x, y]) = points.get(event as usize) {
            let mut dx = x - left;
            if dx < 0.0 {
                dx += 1.0;
            } else if dx >= 1.0 {
                dx -= 1.0;
            }
            let dy = y - top;
            let (column, row) = ((dx * scale) as usize, (dy * scale) as usize);
            // Comparing is false for what is not a number.
            if dx >= 0.0 && dy >= 0.0 && column < columns && row < rows {
                let index = row * columns + column;
                let cell = &mut cells[index];
                cell.x += dx;
                cell.y += dy;
                cell.count += 1;
                found = index as u32;
            }
        }
        at.push(found);
    }

    let filled: Vec<u32> = (0..cells.len() as u32).filter(|&index| cells[index as usize].count > 0).collect();
    let order = sorted(&filled, |&index| -f64::from(cells[index as usize].count));
    let near = (RADIUS / world_px(zoom)) as f32;
    let mean = |cell: Cell| [cell.x / cell.count as f32, cell.y / cell.count as f32];
    let mut list: Vec<Cluster> = Vec::new();
    for &index in &order {
        let seed = cells[index as usize];
        if seed.cluster > 0 {
            continue;
        }
        let id = list.len() as u32 + 1;
        let [x, y] = mean(seed);
        let (row, column) = (index as usize / columns, index as usize % columns);
        let mut count = 0;
        for row in row.saturating_sub(1)..(row + 2).min(rows) {
            for column in column.saturating_sub(1)..(column + 2).min(columns) {
                let cell = &mut cells[row * columns + column];
                if cell.count == 0 || cell.cluster > 0 {
                    continue;
                }
                let [cx, cy] = mean(*cell);
                if (cx - x) * (cx - x) + (cy - y) * (cy - y) < near * near {
                    cell.cluster = id;
                    count += cell.count;
                }
            }
        }
        let place = [f64::from(left + x) - f64::from(left + x).floor(), f64::from(top + y)];
        list.push(Cluster { at: place, from: 0, to: count });
    }

    let mut start = 0;
    for cluster in &mut list {
        let count = cluster.to;
        (cluster.from, cluster.to) = (start, start);
        start += count;
    }
    let mut members = vec![0; start as usize];
    for (&event, &cell) in events.iter().zip(&at) {
        if let Some(cell) = cells.get(cell as usize)
            && let Some(cluster) = list.get_mut(cell.cluster as usize - 1)
        {
            members[cluster.to as usize] = event;
            cluster.to += 1;
        }
    }
    Clusters { list, members }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WORLD: [f64; 4] = [0.0, 0.0, 1.0, 1.0];

    #[test]
    fn one_place_is_one_mark_where_it_stands() {
        let clusters = cluster(&[[0.6, 0.4]; 7], &[0, 1, 2, 3, 4, 5, 6], WORLD, 6.0);
        assert_eq!(clusters.list.len(), 1);
        assert!((clusters.list[0].at[0] - 0.6).abs() < 1e-6);
        assert_eq!(clusters.members(&clusters.list[0]), [0, 1, 2, 3, 4, 5, 6]);
    }

    #[test]
    fn nearer_places_part_as_the_map_comes_nearer() {
        let points = [[0.6, 0.4], [0.601, 0.4]];
        assert_eq!(cluster(&points, &[0, 1], WORLD, 5.0).list.len(), 1);
        assert_eq!(cluster(&points, &[0, 1], WORLD, 9.0).list.len(), 2);
    }

    #[test]
    fn the_view_may_cross_the_edge_of_the_world() {
        let clusters = cluster(&[[0.99, 0.5], [0.02, 0.5], [f32::NAN, 0.5]], &[0, 1, 2], [-0.05, 0.4, 0.05, 0.6], 6.0);
        assert_eq!(clusters.members.len(), 2);
    }

    proptest! {
        #[test]
        fn every_event_has_one_mark_and_marks_stand_apart(
            points in prop::collection::vec([0.0f32..1.0, 0.0f32..1.0], 0..300), zoom in 0.0f64..6.0,
        ) {
            let events: Vec<u32> = (0..points.len() as u32).collect();
            let clusters = cluster(&points, &events, WORLD, zoom);
            let mut members = clusters.members.clone();
            members.sort_unstable();
            prop_assert_eq!(members, events);
            for (index, one) in clusters.list.iter().enumerate() {
                for other in &clusters.list[index + 1..] {
                    let (dx, dy) = (one.at[0] - other.at[0], one.at[1] - other.at[1]);
                    prop_assert!((dx * dx + dy * dy).sqrt() * world_px(zoom) > RADIUS * 0.99);
                }
            }
        }
    }
}
