//! Which of the packages' country lines are disputed, or lines of control. Natural Earth draws who holds the ground;
//! the map says where that is not agreed by drawing the line dashed. The policy stands in `crates/atlas/data/README.md`.

/// A stretch of line between two countries, named as the package names them.
struct Stretch {
    pair: [&'static str; 2],
    /// West, south, east and north in degrees; the whole line where it is the whole world.
    within: [f64; 4],
}

const WHOLE: [f64; 4] = [-180.0, -90.0, 180.0, 90.0];

const fn all(one: &'static str, other: &'static str) -> Stretch {
    Stretch { pair: [one, other], within: WHOLE }
}

const fn part(one: &'static str, other: &'static str, within: [f64; 4]) -> Stretch {
    Stretch { pair: [one, other], within }
}

#[rustfmt::skip]
const STRETCHES: &[Stretch] = &[
    // Crimea: the line at Perekop, which Russia claims as its own since 2014.
    part("Ukraine", "Russia", [32.0, 45.0, 36.9, 46.5]),
    // The Golan: the disengagement line of 1974.
    all("Israel", "Syria"),
    // The Blue Line of 2000, a line of withdrawal.
    all("Israel", "Lebanon"),
    // The armistice line of 1949 around the West Bank and Gaza.
    all("Israel", "Palestine"),
    all("Morocco", "W. Sahara"),
    // Kashmir: the Line of Control and the Siachen glacier.
    part("India", "Pakistan", [73.0, 32.4, 78.0, 37.0]),
    all("India", "Siachen Glacier"),
    all("Pakistan", "Siachen Glacier"),
    all("China", "Siachen Glacier"),
    all("China", "Pakistan"),
    // Aksai Chin and the middle sector: the Line of Actual Control.
    part("China", "India", [77.0, 30.0, 81.1, 36.5]),
    // Arunachal Pradesh: the McMahon line.
    part("China", "India", [91.4, 27.0, 97.5, 30.0]),
    // Doklam.
    part("Bhutan", "China", [88.8, 27.1, 89.4, 27.6]),
    all("Kosovo", "Serbia"),
    all("Cyprus", "N. Cyprus"),
    all("Somalia", "Somaliland"),
    // The military demarcation line of 1953.
    all("North Korea", "South Korea"),
    // No boundary is agreed since 2011, Abyei least of all.
    all("S. Sudan", "Sudan"),
    // The Halaib triangle and Bir Tawil.
    part("Egypt", "Sudan", [33.0, 21.5, 37.5, 24.0]),
    // The Ilemi triangle.
    all("Kenya", "S. Sudan"),
    // Al-Fashaga.
    part("Ethiopia", "Sudan", [35.5, 13.0, 36.8, 14.6]),
    // The Essequibo.
    all("Guyana", "Venezuela"),
    // The Tigri area.
    part("Guyana", "Suriname", [-58.2, 1.8, -56.3, 3.6]),
    all("Belize", "Guatemala"),
    // Preah Vihear.
    part("Cambodia", "Thailand", [104.4, 14.0, 105.0, 14.6]),
];

/// Whether the line between two countries is disputed at a point, longitude first.
pub fn is_disputed(one: &str, other: &str, at: [f64; 2]) -> bool {
    STRETCHES.iter().any(|stretch| {
        let [west, south, east, north] = stretch.within;
        (stretch.pair == [one, other] || stretch.pair == [other, one])
            && (west..=east).contains(&at[0])
            && (south..=north).contains(&at[1])
    })
}

/// The pairs of the table, for a check that the packages still name them so.
pub fn pairs() -> impl Iterator<Item = [&'static str; 2]> {
    STRETCHES.iter().map(|stretch| stretch.pair)
}
