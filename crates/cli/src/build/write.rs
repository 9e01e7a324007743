//! A file is there whole, or as it was before.

use std::{
    fs,
    io::{self, Write},
    path::Path,
};

/// Writes a file beside its place, then puts it there in one step. What is no file, a pipe or a device, is written to as
/// it stands, and a link is followed.
///
/// # Errors
/// A sentence that says what could not be written.
pub fn file(path: &Path, bytes: &[u8]) -> Result<(), String> {
    if fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir()) {
        return fs::write(path, bytes).map_err(|error| format!("{} could not be written: {error}", path.display()));
    }
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let name =
        path.file_name().ok_or_else(|| format!("expected the name of a file, found {}; give one with -o", path.display()))?;
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}", std::process::id()));
    let beside = path.with_file_name(beside);
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    written.map_err(|error| {
        // Nothing of it may stay; that it was never made is as well.
        let _ = fs::remove_file(&beside);
        let hint = match error.kind() {
            io::ErrorKind::NotFound => "; make the folder first",
            io::ErrorKind::PermissionDenied => "; choose a place you may write to",
            _ => "",
        };
        format!("{} could not be written: {error}{hint}", path.display())
    })
}

/// Writes to standard output; a reader who has closed the pipe has seen enough.
///
/// # Errors
/// A sentence that says what failed.
pub fn standard_output(bytes: &[u8]) -> Result<(), String> {
    let mut output = io::stdout().lock();
    match output.write_all(bytes).and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("standard output failed: {error}")),
        _ => Ok(()),
    }
}
