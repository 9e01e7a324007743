//! A constant for every word, made from `texts/en.txt`.

use crate::Word;

include!(concat!(env!("OUT_DIR"), "/names.rs"));
