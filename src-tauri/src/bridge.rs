//! The commands that the window may give. Each is declared in `build.rs` and allowed in `capabilities/main.json`.

use claimbook_app::{Desk, Error};
use serde_json::Value;
use std::sync::Arc;
use tauri::ipc::{Channel, Response};
use tauri::{AppHandle, State, WebviewWindow};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

/// Carries out a use case off the window's thread. The answer goes over as bytes of JSON: an answer of Tauri's own would
/// be written twice. An error is `{code, message, args}`.
#[tauri::command]
pub async fn call(
    desk: State<'_, Arc<Desk>>,
    name: String,
    request: Value,
    on_progress: Channel<Value>,
) -> Result<Response, Error> {
    let desk = Arc::clone(&desk);
    off_thread(move || {
        let progress = |value: Value| {
            // A window that is gone hears no more of it; the work goes on.
            if let Err(why) = on_progress.send(value) {
                tracing::debug!("progress was not heard: {why}");
            }
        };
        let answer = desk.call(&name, request, &progress)?;
        let bytes = serde_json::to_vec(&answer).map_err(|why| {
            Error::new(
                "internal",
                format!("{name}: the response can't be written: {why}"),
            )
        })?;
        Ok(Response::new(bytes))
    })
    .await
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
