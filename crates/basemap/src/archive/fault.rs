/// Why an archive, or a part of it, cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file does not begin as a PMTiles archive does.
    NotAnArchive,
    /// It is one of another version, which is given.
    Version(u8),
    /// It is packed in a way that browsers do not unpack, or that it does not name.
    Compression,
    /// Its tiles are of a kind that is not known here.
    Kind,
    /// It is cut short, or its numbers are impossible.
    Damaged,
    /// The server sent the whole file where a part was asked for.
    NoRanges,
    /// The server answered with this status.
    Status(u16),
    /// Nothing came: no connection, or the server does not allow this page to read it.
    Unreachable,
}
