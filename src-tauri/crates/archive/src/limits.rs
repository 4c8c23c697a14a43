//! How much an archive may ask of us. Archives come from anywhere: every length in them is a claim, and compressed
//! data may expand without end, so each reader counts against these bounds and stops with a reason when one is reached.

/// Bounds of reading. All sizes are bytes after decompression, unless said otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The header of one record, or of the HTTP message in it.
    pub header_bytes: usize,
    /// The block of one record, as its Content-Length states it.
    pub record_bytes: u64,
    /// All that one archive may expand to.
    pub expanded_bytes: u64,
    /// Records in one archive.
    pub records: u64,
    /// A body after its codings (chunked, gzip, deflate, br) are undone.
    pub body_bytes: u64,
    /// Problems after which the tolerant way of reading gives up.
    pub problems: usize,
    /// Files in a WACZ.
    pub files: usize,
    /// A file of a WACZ that is held in memory: the data package and its digest. Lines of the page list are bounded by
    /// `header_bytes` times sixteen.
    pub manifest_bytes: u64,
    /// Pages in a WACZ.
    pub pages: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            header_bytes: 256 << 10,
            record_bytes: (2 << 30) + (1 << 20),
            expanded_bytes: 32 << 30,
            records: 5_000_000,
            body_bytes: 2 << 30,
            problems: 1_000,
            files: 10_000,
            manifest_bytes: 16 << 20,
            pages: 100_000,
        }
    }
}
