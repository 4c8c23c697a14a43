//! From the start of the process to the window on the screen.

use claimbook_app::Desk;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;
use tauri::{AppHandle, Manager, WebviewWindow};

/// How long the window's pages may take before it is shown as it is, so that a fault in them is seen.
const AT_LAST: Duration = Duration::from_secs(4);

/// The opening of the first book, on a thread of its own; calls wait for its end.
pub struct Opening(Mutex<Option<JoinHandle<()>>>);

impl Opening {
    /// Begins it, and asks for what the window asks for first.
    pub fn begin(desk: Arc<Desk>, named: Option<PathBuf>) -> std::io::Result<Arc<Self>> {
        let thread = std::thread::Builder::new()
            .name("open-book".into())
            .spawn(move || {
                open_first_book(&desk, named.as_deref());
                if let Err(why) = desk.call("desk.status", serde_json::json!({}), claimbook_app::UNFOLLOWED) {
                    tracing::debug!("no status yet: {why}");
                }
            })?;
        Ok(Arc::new(Self(Mutex::new(Some(thread)))))
    }

    /// Waits for its end.
    pub fn wait(&self) {
        let mut thread = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(thread) = thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the opening of the book ended halfway");
        }
    }
}

/// Opens the book that was named, else the one that was open last, else the desk's own. Where that fails, the desk keeps
/// the reason and the window says it: without a book there is still a window.
fn open_first_book(desk: &Desk, named: Option<&Path>) {
    let book = named
        .map(Path::to_owned)
        .or_else(|| desk.last_book())
        .unwrap_or_else(|| desk.default_book());
    // A book that was open last and is gone is not made anew: it may lie on a medium that is not there now.
    let create = named.is_some() || book == desk.default_book();
    let request = serde_json::json!({ "path": book, "create": create });
    if let Err(why) = desk.call("book.open", request, claimbook_app::UNFOLLOWED) {
        tracing::warn!("{}: {why}", book.display());
    }
}

/// Shows the window and gives it the keyboard.
pub fn show(window: &WebviewWindow) {
    if let Err(why) = window.show().and_then(|()| window.set_focus()) {
        tracing::warn!("the window can't be shown: {why}");
    }
}

/// Shows the window after a while, where its pages have not asked for it.
pub fn show_at_last(app: AppHandle) -> std::io::Result<()> {
    std::thread::Builder::new()
        .name("show-at-last".into())
        .spawn(move || {
            std::thread::sleep(AT_LAST);
            if let Some(window) = app.get_webview_window("main")
                && !window.is_visible().unwrap_or(true)
            {
                show(&window);
            }
        })?;
    Ok(())
}
