//! The window's own scheme, `snapshot:`, by which it shows captured bytes: served by the desk, sanitised, each under a
//! policy that lets nothing out and nothing run. Nothing but the window asks for it.

use crate::start::Opening;
use claimbook_app::{Desk, Error};
use std::sync::Arc;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, UriSchemeContext, UriSchemeResponder, Wry};

/// Its name. Windows and Android know it as `http://snapshot.localhost`.
pub const SCHEME: &str = "snapshot";

/// Answers a request, off the window's thread.
pub fn serve(context: UriSchemeContext<'_, Wry>, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let app = context.app_handle().clone();
    let path = request.uri().path().to_owned();
    let root = if cfg!(any(windows, target_os = "android")) {
        format!("http://{SCHEME}.localhost")
    } else {
        format!("{SCHEME}://localhost")
    };
    tauri::async_runtime::spawn_blocking(move || {
        app.state::<Arc<Opening>>().wait();
        let served = app.state::<Arc<Desk>>().served(&path, &root);
        responder.respond(match served {
            Ok(served) => answer(StatusCode::OK, &served.media_type, served.policy, served.bytes),
            Err(why) => refusal(&why),
        });
    });
}

fn refusal(why: &Error) -> Response<Vec<u8>> {
    tracing::debug!("not served: {why}");
    let status = if why.code() == "not-found" {
        StatusCode::NOT_FOUND
    } else {
        StatusCode::INTERNAL_SERVER_ERROR
    };
    answer(
        status,
        "text/plain; charset=utf-8",
        "default-src 'none'; sandbox",
        why.to_string().into_bytes(),
    )
}

fn answer(status: StatusCode, media_type: &str, policy: &str, bytes: Vec<u8>) -> Response<Vec<u8>> {
    let built = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, media_type)
        .header(header::CONTENT_SECURITY_POLICY, policy)
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(header::REFERRER_POLICY, "no-referrer")
        .header(header::CACHE_CONTROL, "no-store")
        .body(bytes);
    // Headers that can't be written (a media type with odd signs in it) leave nothing to show.
    built.unwrap_or_default()
}
