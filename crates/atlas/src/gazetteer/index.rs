//! From folded names to places.

use crate::fold;

const NONE: u32 = u32::MAX;

/// Folded names by their 64-bit FNV-1a hash. The names themselves are not kept: among a million names, the odds that a
/// word of a text falls on a wrong one are one in ten million million.
#[derive(Debug, Default)]
pub struct Index {
    /// Slots by the high bits of their hash, each in the first free one after its own: an open table, whose order is the
    /// same on every machine. Its length is a power of two.
    slots: Vec<Slot>,
    used: usize,
    links: Vec<Link>,
    folded: String,
}

/// A name or the beginning of one.
#[derive(Clone, Copy, Debug)]
struct Slot {
    /// Its hash; 0 in an empty slot.
    hash: u64,
    first: u32,
    begins: bool,
}

const EMPTY: Slot = Slot { hash: 0, first: NONE, begins: false };

/// One of the places of a name, and where the next stands.
#[derive(Clone, Copy, Debug)]
struct Link {
    place: u32,
    next: u32,
}

impl Index {
    /// Makes room for so many names more, and the beginnings of the longer ones.
    pub fn reserve(&mut self, names: usize) {
        self.grow(self.used + names + names / 4);
        self.links.reserve(names);
    }

    /// Enlarges the table until so many slots fill three quarters of it at most.
    fn grow(&mut self, used: usize) {
        let size = (used * 4 / 3 + 1).next_power_of_two();
        if size > self.slots.len() {
            let old = std::mem::replace(&mut self.slots, vec![EMPTY; size]);
            for slot in old.into_iter().filter(|slot| slot.hash != 0) {
                let at = self.at(slot.hash);
                self.slots[at] = slot;
            }
        }
    }

    /// Where a hash stands, or the empty slot where it would. The table is never full.
    fn at(&self, hash: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (hash >> 32) as usize & mask;
        while self.slots[at].hash != hash && self.slots[at].hash != 0 {
            at = (at + 1) & mask;
        }
        at
    }

    fn slot(&self, folded: &str) -> Option<&Slot> {
        if self.slots.is_empty() {
            return None;
        }
        let slot = &self.slots[self.at(hash(folded))];
        (slot.hash != 0).then_some(slot)
    }

    fn slot_mut(&mut self, hash: u64) -> &mut Slot {
        self.grow(self.used + 1);
        let at = self.at(hash);
        let slot = &mut self.slots[at];
        self.used += usize::from(slot.hash == 0);
        slot.hash = hash;
        slot
    }

    /// Enters a place under a name, and a word after it where there is one. All names of a place are entered together.
    pub fn enter(&mut self, name: &str, word: &str, place: u32) {
        // Out of the way while the table is written; the buffer is kept for the next name.
        let mut folded = std::mem::take(&mut self.folded);
        folded.clear();
        fold(name, &mut folded);
        if !word.is_empty() {
            folded.push(' ');
            folded.push_str(word);
        }
        let mut hash = SEED;
        for &byte in folded.as_bytes() {
            if byte == b' ' {
                self.slot_mut(finish(hash)).begins = true;
            }
            hash = step(hash, byte);
        }
        self.folded = folded;
        // Two names of one place that fold alike follow each other, so the newest link shows a repeat.
        let (hash, new) = (finish(hash), self.links.len() as u32);
        let first = self.slot_mut(hash).first;
        if self.links.get(first as usize).is_none_or(|link| link.place != place) {
            self.links.push(Link { place, next: first });
            self.slot_mut(hash).first = new;
        }
    }

    /// The places of a name, in no order to rely on.
    pub fn find(&self, folded: &str) -> impl Iterator<Item = u32> {
        let first = self.slot(folded).map_or(NONE, |slot| slot.first);
        std::iter::successors(self.links.get(first as usize), |link| self.links.get(link.next as usize)).map(|link| link.place)
    }

    pub fn begins(&self, folded: &str) -> bool {
        self.slot(folded).is_some_and(|slot| slot.begins)
    }
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;

fn hash(folded: &str) -> u64 {
    finish(folded.bytes().fold(SEED, step))
}

fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

/// Mixes the low bits, which FNV stirs best, into the high ones, by which the table is ordered. Never 0.
fn finish(hash: u64) -> u64 {
    (hash ^ hash << 32).max(1)
}
