//! Houses whose names news uses for the government in them. Points are ours, to about 100 m.

use dateline_model::PlaceKind::Site;

use super::{Area as Row, area};

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    area(Site, "White House", &[], "US", 38.898, -77.037, 0.3),
    area(Site, "Pentagon", &[], "US", 38.871, -77.056, 0.5),
    area(Site, "Kremlin", &["Moscow Kremlin"], "RU", 55.752, 37.618, 0.5),
    area(Site, "Downing Street", &["10 Downing Street", "No 10 Downing Street"], "GB", 51.503, -0.128, 0.3),
    area(Site, "Whitehall", &[], "GB", 51.504, -0.126, 0.5),
    area(Site, "Buckingham Palace", &[], "GB", 51.501, -0.142, 0.3),
    area(Site, "Élysée Palace", &["Élysée"], "FR", 48.87, 2.317, 0.3),
    area(Site, "Quai d'Orsay", &[], "FR", 48.861, 2.318, 0.3),
    area(Site, "Blue House", &[], "KR", 37.587, 126.975, 0.3),
    area(Site, "Zhongnanhai", &[], "CN", 39.912, 116.383, 0.5),
];
