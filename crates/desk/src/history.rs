//! What was done, so that it can be undone and done again.

/// One step: what a thing was before it, and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Step<T> {
    /// What was done, for the reader.
    pub what: String,
    /// As it was.
    pub before: T,
    /// As it became.
    pub after: T,
}

/// The steps of a session.
#[derive(Clone, Debug)]
pub struct History<T> {
    steps: Vec<Step<T>>,
    /// How many of them are done; those behind were undone.
    done: usize,
}

/// The most steps that are kept: each holds a story.
const MOST: usize = 50;

impl<T> Default for History<T> {
    fn default() -> Self {
        Self { steps: Vec::new(), done: 0 }
    }
}

impl<T> History<T> {
    /// Notes a step. What had been undone cannot be done again after it.
    pub fn push(&mut self, step: Step<T>) {
        self.steps.truncate(self.done);
        self.steps.push(step);
        if self.steps.len() > MOST {
            self.steps.remove(0);
        }
        self.done = self.steps.len();
    }

    /// The step that would be undone.
    pub fn last(&self) -> Option<&Step<T>> {
        self.done.checked_sub(1).and_then(|at| self.steps.get(at))
    }

    /// The step that would be done again.
    pub fn next(&self) -> Option<&Step<T>> {
        self.steps.get(self.done)
    }

    /// Counts a step as undone.
    pub fn undone(&mut self) {
        self.done = self.done.saturating_sub(1);
    }

    /// Counts a step as done again.
    pub fn redone(&mut self) {
        self.done = (self.done + 1).min(self.steps.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(what: &str) -> Step<u8> {
        Step { what: what.into(), before: 0, after: 1 }
    }

    #[test]
    fn what_was_done_last_is_undone_first() {
        let mut history = History::default();
        history.push(step("a"));
        history.push(step("b"));
        assert_eq!(history.last().map(|step| step.what.as_str()), Some("b"));
        history.undone();
        assert_eq!((history.last(), history.next()), (Some(&step("a")), Some(&step("b"))));
        history.redone();
        assert_eq!((history.last(), history.next()), (Some(&step("b")), None));
    }

    #[test]
    fn another_step_takes_the_place_of_what_was_undone() {
        let mut history = History::default();
        history.push(step("a"));
        history.undone();
        history.push(step("b"));
        assert_eq!((history.last(), history.next()), (Some(&step("b")), None));
        history.undone();
        history.undone();
        assert_eq!(history.last(), None);
    }
}
