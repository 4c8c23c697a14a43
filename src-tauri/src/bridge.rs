//! The commands that the window may give. Each is declared in `build.rs` and allowed in `capabilities/main.json`.

use crate::start::Opening;
use claimbook_app::{Desk, Error};
use serde_json::{Value, json};
use std::cell::Cell;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tauri::ipc::{Channel, Response};
use tauri::{AppHandle, State, WebviewWindow};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

/// How often the window hears how far a work is.
const TOLD_EVERY: Duration = Duration::from_millis(80);

/// The works that the window follows, by the numbers that it gave them.
#[derive(Debug, Default)]
pub struct Works(Mutex<HashMap<u32, Arc<AtomicBool>>>);

impl Works {
    fn begin(&self, work: u32) -> Arc<AtomicBool> {
        let stopped = Arc::new(AtomicBool::new(false));
        self.lock().insert(work, stopped.clone());
        stopped
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<u32, Arc<AtomicBool>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Stops a work that the window follows, at its next step; it then fails with `stopped`. One that has ended is left alone.
#[tauri::command]
pub async fn stop(works: State<'_, Works>, work: u32) -> Result<(), Error> {
    if let Some(stopped) = works.lock().get(&work) {
        stopped.store(true, Ordering::Relaxed);
    }
    Ok(())
}

/// Carries out a use case off the window's thread. The answer goes over as bytes of JSON: an answer of Tauri's own would
/// be written twice. An error is `{code, message, args}`. A `work` that is given can be stopped, and tells `on_progress`
/// how far it is, as `{done, total}`.
#[tauri::command]
pub async fn call(
    desk: State<'_, Arc<Desk>>,
    opening: State<'_, Arc<Opening>>,
    works: State<'_, Works>,
    name: String,
    request: Value,
    work: Option<u32>,
    on_progress: Channel<Value>,
) -> Result<Response, Error> {
    let desk = Arc::clone(&desk);
    let opening = Arc::clone(&opening);
    let stopped = work.map(|work| works.begin(work)).unwrap_or_default();
    let answered = off_thread(move || {
        opening.wait();
        let began = Instant::now();
        let told = Cell::new(Instant::now());
        let follow = |done: u64, total: u64| {
            if work.is_some() && told.get().elapsed() >= TOLD_EVERY {
                told.set(Instant::now());
                // A window that is gone hears no more of it; the work goes on.
                if let Err(why) = on_progress.send(json!({ "done": done, "total": total })) {
                    tracing::debug!("progress was not heard: {why}");
                }
            }
            !stopped.load(Ordering::Relaxed)
        };
        let answer = desk.call(&name, request, &follow)?;
        let bytes = serde_json::to_vec(&answer).map_err(|why| {
            Error::new(
                "internal",
                format!("{name}: the response can't be written: {why}"),
            )
        })?;
        // `RUST_LOG=claimbook_desktop=debug` shows what the window asks for; the start is measured by it.
        tracing::debug!("{name} in {:?}, {} bytes", began.elapsed(), bytes.len());
        Ok(Response::new(bytes))
    })
    .await;
    if let Some(work) = work {
        works.lock().remove(&work);
    }
    answered
}

/// What a path is picked for.
#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PathKind {
    /// A file to read.
    Open,
    /// A file to write.
    Save,
    /// A folder.
    Folder,
}

/// The system's file dialog; `null` where the person closed it.
#[tauri::command]
pub async fn pick_path(
    app: AppHandle,
    window: WebviewWindow,
    kind: PathKind,
    suggested: Option<String>,
) -> Result<Option<String>, Error> {
    off_thread(move || {
        let mut dialog = app.dialog().file().set_parent(&window);
        if let Some(suggested) = suggested.as_deref().map(std::path::Path::new) {
            if let Some(folder) = suggested.parent().filter(|folder| folder.is_dir()) {
                dialog = dialog.set_directory(folder);
            }
            if let Some(name) = suggested.file_name() {
                dialog = dialog.set_file_name(name.to_string_lossy());
            }
        }
        let picked = match kind {
            PathKind::Open => dialog.blocking_pick_file(),
            PathKind::Save => dialog.blocking_save_file(),
            PathKind::Folder => dialog.blocking_pick_folder(),
        };
        Ok(picked.map(|path| path.to_string()))
    })
    .await
}

/// Opens a web address in the person's browser. Other schemes could start programs: they are refused.
#[tauri::command]
pub async fn open_link(app: AppHandle, url: String) -> Result<(), Error> {
    if !is_web(&url) {
        let words = format!("“{url}” is not a web address, so it was not opened.");
        return Err(Error::new("link.scheme", words).with("url", url));
    }
    off_thread(move || {
        app.opener().open_url(&url, None::<&str>).map_err(|why| {
            Error::new("link.failed", format!("No browser opened {url}: {why}"))
                .with("url", &url)
                .with("why", why)
        })
    })
    .await
}

fn is_web(url: &str) -> bool {
    tauri::Url::parse(url).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

/// The first thing is on the screen: the window is shown.
#[tauri::command]
pub async fn ready(window: WebviewWindow) -> Result<(), Error> {
    crate::start::show(&window);
    Ok(())
}

/// Runs what may take long where it holds nothing up. A panic there is an error here, not the end of the window.
async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    tauri::async_runtime::spawn_blocking(work)
        .await
        .unwrap_or_else(|why| {
            Err(Error::new(
                "internal",
                format!("The work ended halfway, and nothing of it was kept: {why}"),
            ))
        })
}

#[cfg(test)]
mod tests {
    use super::is_web;

    #[test]
    fn only_web_addresses_are_links() {
        assert!(is_web("https://www.iaea.org/newscenter"));
        assert!(is_web("http://example.org"));
        for other in [
            "file:///etc/passwd",
            "javascript:alert(1)",
            "mailto:a@b.c",
            "example.org",
            "http://",
            "",
        ] {
            assert!(!is_web(other), "{other}");
        }
    }
}
