//! Sorting. A sort is a page of code for every type that is sorted, so all sort by one kind of key.

/// The order in which `keys` ascend, as places among them; equal ones stay as they stand.
///
/// Whole numbers up to 2^53 are exact as keys.
#[inline(never)]
pub fn ascending(keys: &[f64]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..keys.len() as u32).collect();
    order.sort_unstable_by(|&a, &b| keys[a as usize].total_cmp(&keys[b as usize]).then(a.cmp(&b)));
    order
}

/// The items in the order in which their keys ascend.
pub fn sorted<T: Clone>(items: &[T], key: impl Fn(&T) -> f64) -> Vec<T> {
    let keys: Vec<f64> = items.iter().map(key).collect();
    ascending(&keys).into_iter().map(|place| items[place as usize].clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_stay_as_they_stand() {
        assert_eq!(sorted(&["ccc", "a", "bb", "d", "ee"], |text| text.len() as f64), ["a", "d", "bb", "ee", "ccc"]);
    }
}
