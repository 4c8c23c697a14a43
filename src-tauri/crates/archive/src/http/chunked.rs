//! Chunked transfer coding (RFC 9112, 7.1), undone piece by piece. Not a few archives hold bodies that were unchunked
//! when they were stored while the header still says otherwise, so a body without a first chunk size is handed on as it
//! is; so is what follows a size that cannot be read.

/// Longest line that a chunk's size may stand on.
const LINE: usize = 4 << 10;

#[derive(Debug, Default)]
enum State {
    #[default]
    Size,
    Data(u64),
    /// Between a chunk's bytes and the next size.
    After,
    Trailer,
    Done,
    /// Not chunked, or no longer.
    Raw,
}

/// How the coding was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kept {
    Well,
    /// There is no chunk in it.
    NotChunked,
    /// Chunks, and then something else.
    Broken,
    /// The last chunk is missing.
    Truncated,
}

/// Takes pieces of a chunked body, gives pieces of the body.
#[derive(Debug, Default)]
pub(crate) struct Dechunker {
    state: State,
    line: Vec<u8>,
    chunks: u64,
}

impl Dechunker {
    pub(crate) fn feed(&mut self, mut input: &[u8], out: &mut dyn FnMut(&[u8])) {
        while !input.is_empty() {
            match &mut self.state {
                State::Raw => {
                    out(input);
                    return;
                }
                State::Done => return,
                State::Data(left) => {
                    let most = usize::try_from(*left).unwrap_or(usize::MAX).min(input.len());
                    let (now, rest) = input.split_at(most);
                    out(now);
                    *left -= most as u64;
                    if *left == 0 {
                        self.state = State::After;
                    }
                    input = rest;
                }
                State::Size | State::After | State::Trailer => input = self.line(input, out),
            }
        }
    }

    /// Takes what belongs to a line of the coding itself; gives back the rest.
    fn line<'i>(&mut self, input: &'i [u8], out: &mut dyn FnMut(&[u8])) -> &'i [u8] {
        let end = input
            .iter()
            .position(|&byte| byte == b'\n')
            .map_or(input.len(), |at| at + 1);
        let (now, rest) = input.split_at(end);
        let room = LINE.saturating_sub(self.line.len());
        let (now, over) = now.split_at(now.len().min(room.saturating_add(1)));
        self.line.extend_from_slice(now);
        let whole = self.line.last() == Some(&b'\n');
        if !whole && self.line.len() <= LINE {
            return rest;
        }
        let line = std::mem::take(&mut self.line);
        let text = line.trim_ascii();
        match self.state {
            State::Trailer => {
                if whole && text.is_empty() {
                    self.state = State::Done;
                }
            }
            State::After if whole && text.is_empty() => self.state = State::Size,
            // The line end after a chunk is missing: the size follows at once.
            _ => match size(text).filter(|_| whole) {
                Some(0) => {
                    self.chunks += 1;
                    self.state = State::Trailer;
                }
                Some(length) => {
                    self.chunks += 1;
                    self.state = State::Data(length);
                }
                None => {
                    out(&line);
                    out(over);
                    self.state = State::Raw;
                }
            },
        }
        rest
    }

    /// At the end of the input: what was held back, and how it went.
    pub(crate) fn end(&mut self, out: &mut dyn FnMut(&[u8])) -> Kept {
        match self.state {
            State::Done => Kept::Well,
            State::Raw => {
                if self.chunks == 0 {
                    Kept::NotChunked
                } else {
                    Kept::Broken
                }
            }
            State::Trailer => Kept::Well,
            State::Size if self.chunks == 0 => {
                out(&std::mem::take(&mut self.line));
                self.state = State::Raw;
                Kept::NotChunked
            }
            _ => Kept::Truncated,
        }
    }
}

/// A chunk's size: hexadecimal, extensions after a semicolon are dropped.
fn size(line: &[u8]) -> Option<u64> {
    let digits = line.split(|&byte| byte == b';').next()?.trim_ascii();
    if digits.is_empty() || digits.len() > 16 || !digits.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    u64::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn undo(pieces: &[&[u8]]) -> (Vec<u8>, Kept) {
        let mut dechunker = Dechunker::default();
        let mut out = Vec::new();
        for piece in pieces {
            dechunker.feed(piece, &mut |bytes| out.extend_from_slice(bytes));
        }
        let kept = dechunker.end(&mut |bytes| out.extend_from_slice(bytes));
        (out, kept)
    }

    #[test]
    fn chunks_are_joined_wherever_the_pieces_are_cut() {
        let body = b"4;x=1\r\nWiki\r\n5\r\npedia\r\n0\r\nTrailer: x\r\n\r\n";
        for at in 0..body.len() {
            let (one, two) = body.split_at(at);
            assert_eq!(
                undo(&[one, two]),
                (b"Wikipedia".to_vec(), Kept::Well),
                "cut at {at}"
            );
        }
    }

    #[test]
    fn a_body_that_is_not_chunked_stays_as_it_is() {
        assert_eq!(
            undo(&[b"<!doctype html>\n<p>x"]),
            (b"<!doctype html>\n<p>x".to_vec(), Kept::NotChunked)
        );
        assert_eq!(
            undo(&[b"no line end"]),
            (b"no line end".to_vec(), Kept::NotChunked)
        );
        let long = vec![b'x'; 3 * LINE];
        assert_eq!(undo(&[&long]), (long.clone(), Kept::NotChunked));
    }

    #[test]
    fn what_follows_a_broken_chunk_is_kept() {
        assert_eq!(
            undo(&[b"2\r\nab\r\nzz\r\nrest"]),
            (b"abzz\r\nrest".to_vec(), Kept::Broken)
        );
        assert_eq!(undo(&[b"9\r\nab"]), (b"ab".to_vec(), Kept::Truncated));
    }

    proptest! {
        #[test]
        fn any_body_comes_back(chunks in prop::collection::vec(prop::collection::vec(any::<u8>(), 1..40), 0..8), cut in 1_usize..9) {
            let mut coded = Vec::new();
            for chunk in &chunks {
                coded.extend(format!("{:x}\r\n", chunk.len()).bytes());
                coded.extend(chunk);
                coded.extend(b"\r\n");
            }
            coded.extend(b"0\r\n\r\n");
            let pieces: Vec<&[u8]> = coded.chunks(cut).collect();
            prop_assert_eq!(undo(&pieces), (chunks.concat(), Kept::Well));
        }
    }
}
