//! The files of a folder, in the order of their names.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

/// What a folder holds.
#[derive(Debug, Default)]
pub struct Found {
    /// Files, sorted by path.
    pub files: Vec<PathBuf>,
    /// What could not be entered or looked at, and why.
    pub failed: Vec<(PathBuf, String)>,
}

/// Every file under a folder, hidden ones left out. A folder that is reached twice is entered once.
pub fn walk(root: &Path) -> Found {
    let mut found = Found::default();
    enter(root, &mut BTreeSet::new(), &mut found);
    found.files.sort();
    found
}

fn enter(folder: &Path, entered: &mut BTreeSet<PathBuf>, found: &mut Found) {
    let listing = fs::canonicalize(folder).and_then(|whole| Ok((fs::read_dir(folder)?, entered.insert(whole))));
    let entries = match listing {
        Ok((entries, true)) => entries,
        Ok((_, false)) => {
            let reason = "leads to a folder that has been read already; it is not read again".into();
            return found.failed.push((folder.into(), reason));
        }
        Err(error) => return found.failed.push((folder.into(), explain(&error))),
    };
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in entries {
        match entry {
            Ok(entry) => paths.push(entry.path()),
            Err(error) => found.failed.push((folder.into(), explain(&error))),
        }
    }
    paths.sort();
    for path in paths {
        if path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b".")) {
            continue;
        }
        match fs::metadata(&path) {
            Ok(about) if about.is_dir() => enter(&path, entered, found),
            Ok(about) if about.is_file() => found.files.push(path),
            Ok(_) => found.failed.push((path, "expected a file, found a device or pipe; it is passed over".into())),
            Err(error) => found.failed.push((path, explain(&error))),
        }
    }
}

/// What a failure of the file system means to whoever called us.
pub fn explain(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "does not exist; check the name".into(),
        io::ErrorKind::PermissionDenied => "may not be read; allow reading it (chmod +r)".into(),
        _ => format!("could not be read: {error}"),
    }
}
