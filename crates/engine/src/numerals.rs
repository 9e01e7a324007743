//! Numbers below twenty as they are spelled.

const SPELLED: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// The value of a number from zero to nineteen that is spelled in small letters: "seven" is 7.
pub fn spelled(word: &str) -> Option<u8> {
    SPELLED.iter().zip(0..).find(|(numeral, _)| **numeral == word).map(|(_, value)| value)
}
