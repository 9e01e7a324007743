//! From folded names to places.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::fold;

const NONE: u32 = u32::MAX;

/// Folded names by their 64-bit FNV-1a hash. The names themselves are not kept: among a million names, the odds that a
/// word of a text falls on a wrong one are one in ten million million.
#[derive(Debug, Default)]
pub struct Index {
    slots: HashMap<u64, Slot, BuildHasherDefault<Same>>,
    links: Vec<Link>,
    folded: String,
}

#[derive(Clone, Copy, Debug)]
struct Slot {
    first: u32,
    begins: bool,
}

/// One of the places of a name, and where the next stands.
#[derive(Clone, Copy, Debug)]
struct Link {
    place: u32,
    next: u32,
}

impl Index {
    /// Makes room for so many names more, and the beginnings of the longer ones.
    pub fn reserve(&mut self, names: usize) {
        self.slots.reserve(names);
        self.links.reserve(names);
    }

    /// Enters a place under a name, and a word after it where there is one. All names of a place are entered together.
    pub fn enter(&mut self, name: &str, word: &str, place: u32) {
        self.folded.clear();
        fold(name, &mut self.folded);
        if !word.is_empty() {
            self.folded.push(' ');
            self.folded.push_str(word);
        }
        let mut hash = SEED;
        for &byte in self.folded.as_bytes() {
            if byte == b' ' {
                self.slots.entry(hash).or_insert(Slot { first: NONE, begins: true }).begins = true;
            }
            hash = step(hash, byte);
        }
        let slot = self.slots.entry(hash).or_insert(Slot { first: NONE, begins: false });
        // Two names of one place that fold alike follow each other, so the newest link shows a repeat.
        if self.links.get(slot.first as usize).is_none_or(|link| link.place != place) {
            self.links.push(Link { place, next: slot.first });
            slot.first = self.links.len() as u32 - 1;
        }
    }

    /// The places of a name, in no order to rely on.
    pub fn find(&self, folded: &str) -> impl Iterator<Item = u32> {
        let first = self.slots.get(&hash(folded)).map_or(NONE, |slot| slot.first);
        std::iter::successors(self.links.get(first as usize), |link| self.links.get(link.next as usize)).map(|link| link.place)
    }

    pub fn begins(&self, folded: &str) -> bool {
        self.slots.get(&hash(folded)).is_some_and(|slot| slot.begins)
    }
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;

fn hash(folded: &str) -> u64 {
    folded.bytes().fold(SEED, step)
}

fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

/// The keys are hashes already.
#[derive(Debug, Default)]
struct Same(u64);

impl Hasher for Same {
    fn write(&mut self, _bytes: &[u8]) {}

    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }

    fn finish(&self) -> u64 {
        // The map takes its slot from the low bits and its tag from the high ones, where FNV mixes least.
        self.0 ^ (self.0 << 32).rotate_left(7)
    }
}
