//! What passed and what failed.

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    time::Instant,
};

/// Counts over all steps.
#[derive(Debug, Default)]
pub struct Tally {
    passed: usize,
    failed: usize,
    left_out: Vec<String>,
    faults: Vec<String>,
}

impl Tally {
    /// Runs a step that counts as one.
    pub fn step(&mut self, name: &str, step: impl FnOnce() -> Result<(), String>) {
        eprintln!("\nxtask: {name}");
        let start = Instant::now();
        match step() {
            Ok(()) => {
                self.passed += 1;
                eprintln!("xtask: {name}: passed in {:.0} s", start.elapsed().as_secs_f64());
            }
            Err(reason) => self.fault(name, &reason),
        }
    }

    /// Runs a program that counts its own tests: `count` finds in a line how many passed and failed.
    pub fn counted(&mut self, name: &str, command: &mut Command, count: fn(&str) -> (usize, usize)) {
        eprintln!("\nxtask: {name}");
        let start = Instant::now();
        let (mut passed, mut failed) = (0, 0);
        let status = command.stdout(Stdio::piped()).spawn().and_then(|mut child| {
            let lines = child.stdout.take().map(BufReader::new).into_iter().flat_map(|reader| reader.split(b'\n'));
            for line in lines.map_while(Result::ok) {
                let line = String::from_utf8_lossy(&line);
                println!("{line}");
                let (more, worse) = count(&line);
                (passed, failed) = (passed + more, failed + worse);
            }
            child.wait()
        });
        self.passed += passed;
        let well = matches!(&status, Ok(status) if status.success());
        match (well, failed, passed) {
            (true, 0, 1..) => eprintln!("xtask: {name}: {passed} passed in {:.0} s", start.elapsed().as_secs_f64()),
            (true, 0, 0) => self.fault(name, "expected tests, found none"),
            (_, 0, _) => self.fault(name, "did not run to its end"),
            (_, failed, _) => {
                self.failed += failed - 1;
                self.fault(name, &format!("{failed} failed"));
            }
        }
    }

    /// Notes what was left out.
    pub fn left_out(&mut self, name: &str) {
        self.left_out.push(name.to_owned());
    }

    fn fault(&mut self, name: &str, reason: &str) {
        self.failed += 1;
        self.faults.push(format!("{name}: {reason}"));
        eprintln!("xtask: {name}: FAILED: {reason}");
    }

    /// Says how it all went.
    ///
    /// # Errors
    /// Where anything failed.
    pub fn close(self) -> Result<(), String> {
        eprintln!();
        for fault in &self.faults {
            eprintln!("failed: {fault}");
        }
        for name in &self.left_out {
            eprintln!("left out: {name}");
        }
        println!("{} passed, {} failed", self.passed, self.failed);
        if self.failed == 0 { Ok(()) } else { Err("not every check passed".into()) }
    }
}

/// `test result: ok. 12 passed; 0 failed; …`
pub fn cargo_counts(line: &str) -> (usize, usize) {
    let Some(counts) = line.trim().strip_prefix("test result: ") else { return (0, 0) };
    let before = |word: &str| {
        let words: Vec<&str> = counts.split([' ', ';', '.']).filter(|word| !word.is_empty()).collect();
        words.windows(2).find(|pair| pair[1] == word).and_then(|pair| pair[0].parse().ok()).unwrap_or(0)
    };
    (before("passed"), before("failed"))
}

/// `ℹ pass 12` and `ℹ fail 0`
pub fn node_counts(line: &str) -> (usize, usize) {
    let after = |word: &str| line.strip_prefix(word).and_then(|number| number.trim().parse().ok()).unwrap_or(0);
    (after("ℹ pass "), after("ℹ fail "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_found_in_the_lines_that_hold_them() {
        assert_eq!(cargo_counts("test result: FAILED. 26 passed; 3 failed; 0 ignored; 0 measured"), (26, 3));
        assert_eq!(cargo_counts("test a ... ok"), (0, 0));
        assert_eq!((node_counts("ℹ pass 12"), node_counts("ℹ fail 3")), ((12, 0), (0, 3)));
    }
}
