//! Signals: values that tell when they change, what is worked out of them, and what is kept beside them.
//!
//! They are Leptos's, which knows who reads what and whose time it is. Taken as they come they are compiled anew for every
//! type; here all values lie behind one type, and a signal of another costs a check and a cast.

use std::{
    any::Any,
    cell::RefCell,
    marker::PhantomData,
    ops::Deref,
    rc::Rc,
    sync::{Arc, Mutex, PoisonError},
};

pub use leptos::{prelude::untrack, reactive::owner::on_cleanup};
use leptos::{
    prelude::{ArcTrigger, Effect},
    reactive::{computed, effect::RenderEffect, owner, traits::*},
};

/// A value of any type, shared.
type Shared = Arc<dyn Any + Send + Sync>;

/// A value that is read through.
pub struct Read<T>(Arc<T>);

impl<T> Deref for Read<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Send + Sync + 'static> Read<T> {
    fn of(value: Shared) -> Self {
        Self(value.downcast().expect("a value of the type that it was made with"))
    }
}

/// A value and who reads it.
struct Source {
    value: Mutex<Shared>,
    changed: ArcTrigger,
}

type Place = owner::ArenaItem<Arc<Source>>;

#[inline(never)]
fn place(value: Shared) -> Place {
    Place::new(Arc::new(Source { value: Mutex::new(value), changed: ArcTrigger::new() }))
}

#[inline(never)]
fn look(place: Place, tracked: bool) -> Option<Shared> {
    let source = place.try_get_value()?;
    if tracked {
        source.changed.track();
    }
    Some(source.value.lock().unwrap_or_else(PoisonError::into_inner).clone())
}

#[inline(never)]
fn put(place: Place, value: Shared) {
    if let Some(source) = place.try_get_value() {
        // What was there is dropped once nothing is held.
        let _old = std::mem::replace(&mut *source.value.lock().unwrap_or_else(PoisonError::into_inner), value);
        source.changed.notify();
    }
}

/// A value that tells when it changes, for as long as its owner lives. It can be copied anywhere.
pub struct RwSignal<T>(Place, PhantomData<fn() -> T>);

impl<T> Clone for RwSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RwSignal<T> {}

impl<T: Default + Send + Sync + 'static> Default for RwSignal<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T: Send + Sync + 'static> RwSignal<T> {
    /// A signal with its first value.
    pub fn new(value: T) -> Self {
        Self(place(Arc::new(value)), PhantomData)
    }

    /// The value, followed by what reads it.
    pub fn read(self) -> Read<T> {
        Read::of(look(self.0, true).expect("a signal whose owner lives"))
    }

    /// The value as it is now.
    pub fn read_untracked(self) -> Read<T> {
        Read::of(look(self.0, false).expect("a signal whose owner lives"))
    }

    /// Follows it without asking for the value.
    pub fn track(self) {
        look(self.0, true);
    }

    /// Changes the value; nothing where the owner has gone.
    pub fn set(self, value: T) {
        put(self.0, Arc::new(value));
    }
}

impl<T: Clone + Send + Sync + 'static> RwSignal<T> {
    /// A copy of the value, followed by what reads it.
    pub fn get(self) -> T {
        self.read().clone()
    }

    /// A copy of the value as it is now.
    pub fn get_untracked(self) -> T {
        self.read_untracked().clone()
    }

    /// A copy of the value as it is now; none where the owner has gone.
    pub fn try_get_untracked(self) -> Option<T> {
        look(self.0, false).map(|value| Read::<T>::of(value).clone())
    }

    /// Changes a part of the value.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        let mut value = self.get_untracked();
        change(&mut value);
        self.set(value);
    }
}

/// A result and how to tell it from another of its type.
struct Outcome {
    value: Shared,
    same: fn(&Shared, &Shared) -> bool,
}

fn same<T: PartialEq + 'static>(one: &Shared, other: &Shared) -> bool {
    one.downcast_ref::<T>() == other.downcast_ref::<T>()
}

fn changed(before: Option<&Outcome>, now: Option<&Outcome>) -> bool {
    let (Some(before), Some(now)) = (before, now) else { return true };
    !(now.same)(&before.value, &now.value)
}

type Worked = computed::Memo<Outcome>;

#[inline(never)]
fn work_out(work: Box<dyn Fn() -> Outcome + Send + Sync>) -> Worked {
    Worked::new_with_compare(move |_| work(), changed)
}

#[inline(never)]
fn look_at(worked: Worked, tracked: bool) -> Option<Shared> {
    let read = |result: &Outcome| result.value.clone();
    if tracked { worked.try_with(read) } else { worked.try_with_untracked(read) }
}

/// What is worked out of signals, once for every change, for as long as its owner lives. It can be copied anywhere.
pub struct Memo<T>(Worked, PhantomData<fn() -> T>);

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// Works it out by a function of what that reads.
    pub fn new(work: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self(work_out(Box::new(move || Outcome { value: Arc::new(work()), same: same::<T> })), PhantomData)
    }

    /// The result, followed by what reads it.
    pub fn read(self) -> Read<T> {
        Read::of(look_at(self.0, true).expect("a memo whose owner lives"))
    }

    /// Follows it without asking for the result.
    pub fn track(self) {
        look_at(self.0, true);
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Memo<T> {
    /// A copy of the result, followed by what reads it.
    pub fn get(self) -> T {
        self.read().clone()
    }

    /// A copy of the result as it is now.
    pub fn get_untracked(self) -> T {
        self.try_get_untracked().expect("a memo whose owner lives")
    }

    /// A copy of the result as it is now; none where the owner has gone.
    pub fn try_get_untracked(self) -> Option<T> {
        look_at(self.0, false).map(|value| Read::<T>::of(value).clone())
    }
}

type Kept = owner::StoredValue<Rc<dyn Any>, owner::LocalStorage>;

#[inline(never)]
fn keep(value: Rc<dyn Any>) -> Kept {
    Kept::new_local(value)
}

#[inline(never)]
fn kept(place: Kept) -> Option<Rc<dyn Any>> {
    place.try_get_value()
}

/// A value that nobody follows, kept for as long as its owner lives. It can be copied anywhere.
pub struct StoredValue<T>(Kept, PhantomData<fn() -> T>);

impl<T> Clone for StoredValue<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for StoredValue<T> {}

impl<T: 'static> StoredValue<T> {
    /// Keeps a value.
    pub fn new(value: T) -> Self {
        Self(keep(Rc::new(RefCell::new(value))), PhantomData)
    }

    /// What a function makes of the value; none where the owner has gone.
    pub fn try_update_value<R>(self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        let value = kept(self.0)?;
        let value = value.downcast_ref::<RefCell<T>>().expect("a value of the type that it was made with");
        Some(change(&mut value.borrow_mut()))
    }

    /// What a function makes of the value; none where the owner has gone.
    pub fn try_with_value<R>(self, read: impl FnOnce(&T) -> R) -> Option<R> {
        let value = kept(self.0)?;
        let value = value.downcast_ref::<RefCell<T>>().expect("a value of the type that it was made with");
        Some(read(&value.borrow()))
    }

    /// What a function makes of the value.
    pub fn update_value<R>(self, change: impl FnOnce(&mut T) -> R) -> R {
        self.try_update_value(change).expect("a value whose owner lives")
    }

    /// What a function makes of the value.
    pub fn with_value<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.try_with_value(read).expect("a value whose owner lives")
    }

    /// Puts another value in its place, and says whether there is one.
    pub fn set_value(self, value: T) -> bool {
        self.try_update_value(|held| *held = value).is_some()
    }

    /// A copy of the value.
    pub fn get_value(self) -> T
    where
        T: Clone,
    {
        self.with_value(T::clone)
    }
}

/// Runs a function now and whenever something changes that it reads, for as long as the owner lives.
#[inline(never)]
pub fn follow(mut run: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_: Option<()>| run());
    on_cleanup(move || drop(effect));
}

/// Runs a function once the page is drawn and whenever something changes that it reads, for as long as the owner lives.
pub fn effect(run: impl FnMut() + 'static) {
    later(Box::new(run));
}

#[inline(never)]
fn later(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| run());
}
