//! From an address to bytes: the page, then what it needs to be looked at, several at a time.

use super::{Catch, MOST, Piece, charset, sniff, tool};
use crate::api::CaptureSettings;
use crate::{Error, Result};
use claimbook_capture::{FetchError, Fetched, Limits, Network, Proxy, fetch};
use claimbook_domain::{Absent, Provenance, Redirect, ResourceRole};
use claimbook_page::media::{Media, MediaKind};
use claimbook_page::{charset::decode_page, requisites};
use claimbook_store::{Blobs, Book, Circumstances, Follow};
use std::collections::{BTreeSet, VecDeque};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};
use url::Url;

/// How many requisites are fetched at once: few enough not to press a site.
const AT_ONCE: usize = 6;
/// The most seconds for all requisites of a page.
const REQUISITES: Duration = Duration::from_secs(120);

/// Limits and ways as the book's settings have them.
pub struct Ways {
    limits: Limits,
    network: Network,
    max_requisites: usize,
    max_requisite_bytes: u64,
}

impl Ways {
    /// As the settings have them.
    pub fn of(settings: &CaptureSettings, allow_private: bool) -> Result<Self> {
        let proxy = settings
            .proxy
            .as_deref()
            .map(Proxy::parse)
            .transpose()
            .map_err(fetch_error)?;
        let mut network = Network {
            proxy,
            allow_private,
            ..Network::default()
        };
        if let Some(user_agent) = &settings.user_agent {
            network.user_agent.clone_from(user_agent);
        }
        Ok(Self {
            limits: Limits {
                wire_bytes: settings.max_bytes,
                decoded_bytes: settings.max_bytes,
                redirects: settings.max_redirects as usize,
                total: Duration::from_secs(settings.max_seconds.into()),
                ..Limits::default()
            },
            network,
            max_requisites: settings.max_requisites as usize,
            max_requisite_bytes: settings.max_requisite_bytes,
        })
    }
}

/// A failed fetch as the desk says it.
pub fn fetch_error(e: FetchError) -> Error {
    if e == FetchError::Cancelled {
        return claimbook_store::StoreError::Stopped.into();
    }
    let error = Error::new(&format!("capture.{}", e.code()), format!("{e}. {}", e.advice()));
    match &e {
        FetchError::RefusedAddress { host, address, .. } => error.with("host", host).with("address", address),
        FetchError::TooLarge { limit, .. } => error.with("limit", limit),
        _ => error,
    }
}

/// A page that answered, whatever it answered.
pub struct Answer {
    /// Its bytes.
    pub piece: Piece,
    /// What they are.
    pub media: Media,
    /// The address that was asked for.
    pub url: String,
    /// The way to the one that answered.
    pub redirects: Vec<Redirect>,
}

fn one(
    url: &str,
    ways: &Ways,
    blobs: &Blobs,
    role: ResourceRole,
    now: &str,
    follow: &mut dyn FnMut(u64, Option<u64>) -> bool,
) -> std::result::Result<(Piece, Media, Fetched), FetchError> {
    let put_away = |e: claimbook_store::StoreError| FetchError::Sink {
        message: e.to_string(),
    };
    let mut writer = blobs.writer().map_err(put_away)?;
    let fetched = fetch(url, &ways.limits, &ways.network, &mut writer, &mut |p| {
        follow(p.received, p.announced)
    })?;
    let blob = writer.finish().map_err(put_away)?;
    let media = sniff(blobs, &blob, fetched.media_type.as_deref(), Some(&fetched.url)).map_err(|e| {
        FetchError::Sink {
            message: e.to_string(),
        }
    })?;
    let piece = Piece {
        role,
        blob,
        url: Some(fetched.url.clone()),
        status: Some(fetched.status),
        headers: fetched
            .headers
            .iter()
            .map(|h| (h.name.clone(), h.value.clone()))
            .collect(),
        media_type: media.media_type.clone(),
        fetched_at: now.to_owned(),
    };
    Ok((piece, media, fetched))
}

/// Fetches what a person pasted as an address, the page alone.
pub fn page(
    pasted: &str,
    ways: &Ways,
    book: &Book,
    circumstances: &dyn Circumstances,
    follow: Follow<'_>,
) -> Result<Answer> {
    let url = claimbook_capture::url_of(pasted).map_err(|e| fetch_error(e).with("field", "url"))?;
    let now = circumstances.now();
    let (piece, media, fetched) = one(
        &url,
        ways,
        &book.blobs(),
        ResourceRole::Page,
        &now,
        &mut |received, announced| follow(received, announced.unwrap_or(0)),
    )
    .map_err(|e| match e {
        FetchError::Sink { message } if message.contains("full") => {
            claimbook_store::StoreError::DiskFull.into()
        }
        e => fetch_error(e),
    })?;
    Ok(Answer {
        url,
        redirects: fetched
            .redirects
            .into_iter()
            .map(|r| Redirect {
                url: r.url,
                status: r.status,
                location: r.location,
            })
            .collect(),
        piece,
        media,
    })
}

/// The same with what it needs to be looked at.
pub fn whole(
    answer: Answer,
    ways: &Ways,
    book: &Book,
    circumstances: &dyn Circumstances,
    follow: Follow<'_>,
) -> Result<Catch> {
    let blobs = book.blobs();
    let captured_at = answer.piece.fetched_at.clone();
    let (mut others, mut absent) = (Vec::new(), Vec::new());
    if answer.media.kind == MediaKind::Html
        && let Ok(bytes) = blobs.read(&answer.piece.blob.sha256, MOST)
        && let Some(base) = answer.piece.url.as_deref().and_then(|u| Url::parse(u).ok())
    {
        let html = decode_page(&bytes, charset(&answer.piece.headers).as_deref()).text;
        let wanted: VecDeque<Url> = requisites::requisites(&html, &base)
            .into_iter()
            .map(|r| r.url)
            .collect();
        (others, absent) = gather(wanted, ways, &blobs, &circumstances.now(), follow)?;
    }
    Ok(Catch {
        url: Some(answer.url),
        redirects: answer.redirects,
        captured: Provenance::Fetched,
        file: None,
        title: None,
        captured_at,
        tool: tool(),
        page: answer.piece,
        others,
        absent,
    })
}

/// What the workers share.
struct Gathering {
    wanted: VecDeque<Url>,
    known: BTreeSet<String>,
    taken: usize,
    working: usize,
    pieces: Vec<(usize, Piece)>,
    absent: Vec<(usize, Absent)>,
}

fn gather(
    wanted: VecDeque<Url>,
    ways: &Ways,
    blobs: &Blobs,
    now: &str,
    follow: Follow<'_>,
) -> Result<(Vec<Piece>, Vec<Absent>)> {
    let state = Mutex::new(Gathering {
        known: wanted.iter().map(ToString::to_string).collect(),
        wanted,
        taken: 0,
        working: 0,
        pieces: Vec::new(),
        absent: Vec::new(),
    });
    let (news, stopped, bytes) = (Condvar::new(), AtomicBool::new(false), AtomicU64::new(0));
    let until = Instant::now() + REQUISITES;
    let lock = || state.lock().unwrap_or_else(PoisonError::into_inner);
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    let mut shared = lock();
                    let next = loop {
                        if stopped.load(Ordering::Relaxed) {
                            break None;
                        }
                        if let Some(url) = shared.wanted.pop_front() {
                            break Some(url);
                        }
                        if shared.working == 0 {
                            break None;
                        }
                        shared = news.wait(shared).unwrap_or_else(PoisonError::into_inner);
                    };
                    let Some(url) = next else {
                        news.notify_all();
                        return;
                    };
                    let n = shared.taken;
                    shared.taken += 1;
                    shared.working += 1;
                    drop(shared);
                    let found = if n >= ways.max_requisites {
                        Err("too-many")
                    } else if bytes.load(Ordering::Relaxed) >= ways.max_requisite_bytes
                        || Instant::now() > until
                    {
                        Err("limit")
                    } else {
                        requisite(&url, ways, blobs, now, &stopped, &bytes)
                    };
                    let mut shared = lock();
                    shared.working -= 1;
                    match found {
                        Ok((piece, more)) => {
                            for url in more {
                                if shared.known.insert(url.to_string()) {
                                    shared.wanted.push_back(url);
                                }
                            }
                            shared.pieces.push((n, piece));
                        }
                        Err(why) => shared.absent.push((
                            n,
                            Absent {
                                url: url.into(),
                                why: why.into(),
                            },
                        )),
                    }
                    news.notify_all();
                }
            });
        }
        // Whoever follows is asked while the workers work.
        let mut shared = lock();
        while !(stopped.load(Ordering::Relaxed) || shared.wanted.is_empty() && shared.working == 0) {
            let (done, total) = (shared.pieces.len() + shared.absent.len(), shared.known.len());
            drop(shared);
            if !follow(done as u64, total as u64) {
                stopped.store(true, Ordering::Relaxed);
                news.notify_all();
                return;
            }
            shared = news
                .wait_timeout(lock(), Duration::from_millis(100))
                .unwrap_or_else(PoisonError::into_inner)
                .0;
        }
    });
    if stopped.into_inner() {
        return Err(claimbook_store::StoreError::Stopped.into());
    }
    let mut found = state.into_inner().unwrap_or_else(PoisonError::into_inner);
    found.pieces.sort_by_key(|(n, _)| *n);
    found.absent.sort_by_key(|(n, _)| *n);
    Ok((
        found.pieces.into_iter().map(|(_, p)| p).collect(),
        found.absent.into_iter().map(|(_, a)| a).collect(),
    ))
}

/// One requisite, and what it needs in turn: the images of a style sheet.
fn requisite(
    url: &Url,
    ways: &Ways,
    blobs: &Blobs,
    now: &str,
    stopped: &AtomicBool,
    bytes: &AtomicU64,
) -> std::result::Result<(Piece, Vec<Url>), &'static str> {
    let mut seen = 0;
    let (mut piece, _, fetched) = one(
        url.as_str(),
        ways,
        blobs,
        ResourceRole::Requisite,
        now,
        &mut |received, _| {
            let sum = bytes.fetch_add(received - seen, Ordering::Relaxed) + received - seen;
            seen = received;
            !stopped.load(Ordering::Relaxed) && sum < ways.max_requisite_bytes
        },
    )
    .map_err(|e| match e {
        FetchError::Cancelled => "limit",
        e => e.code(),
    })?;
    if !(200..300).contains(&fetched.status) {
        return Err("status");
    }
    let mut more = Vec::new();
    if fetched.media_type.as_deref() == Some("text/css")
        && let Ok(css) = blobs.read(&piece.blob.sha256, MOST)
        && let Ok(base) = Url::parse(&fetched.url)
    {
        let css = decode_page(&css, charset(&piece.headers).as_deref()).text;
        more = requisites::style_requisites(&css, &base)
            .into_iter()
            .map(|r| r.url)
            .collect();
    }
    // The page names it by the address that was asked for.
    piece.url = Some(url.to_string());
    Ok((piece, more))
}
