//! The desktop shell, thin: one window, the typed bridge to the use cases, and a look now and then at whether another
//! program has written the book. What the desk can do is in the app crate; nothing here decides anything about claims.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod bridge;
mod served;
mod start;
mod watch;

use arguments::Arguments;
use claimbook_app::Desk;
use std::process::ExitCode;
use std::sync::Arc;
use tauri::{Emitter, Manager};
use tauri_plugin_window_state::StateFlags;

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn".into()),
        )
        .with_writer(std::io::stderr)
        .init();
    let arguments = match Arguments::parse(std::env::args_os().skip(1)) {
        Ok(Arguments { help: true, .. }) => {
            println!("{}", arguments::USAGE);
            return ExitCode::SUCCESS;
        }
        Ok(Arguments { version: true, .. }) => {
            println!("claimbook-desktop {}", env!("CARGO_PKG_VERSION"));
            return ExitCode::SUCCESS;
        }
        Ok(arguments) => arguments,
        Err(why) => {
            eprintln!("{why}\n\n{}", arguments::USAGE);
            return ExitCode::from(2);
        }
    };
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("Claimbook can't start: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    tauri::Builder::default()
        // First, so that a second process ends before it opens anything.
        .plugin(tauri_plugin_single_instance::init(second_instance))
        .plugin(tauri_plugin_dialog::init())
        .plugin(
            tauri_plugin_opener::Builder::new()
                .open_js_links_on_click(false)
                .build(),
        )
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .build(),
        )
        .register_asynchronous_uri_scheme_protocol(served::SCHEME, served::serve)
        .invoke_handler(tauri::generate_handler![
            bridge::call,
            bridge::stop,
            bridge::pick_path,
            bridge::open_link,
            bridge::ready
        ])
        .setup(move |app| {
            let desk = Arc::new(Desk::open_home(None)?.for_window());
            // Beside the window's own start, which takes longer.
            app.manage(start::Opening::begin(desk.clone(), arguments.book)?);
            app.manage(desk.clone());
            app.manage(bridge::Works::default());
            watch::watch(app.handle().clone(), desk)?;
            start::show_at_last(app.handle().clone())?;
            Ok(())
        })
        .run(tauri::generate_context!())?;
    Ok(())
}

/// Claimbook was started again: the window that stands comes to the front, and is told which book was meant.
fn second_instance(app: &tauri::AppHandle, arguments: Vec<String>, folder: String) {
    let book = Arguments::parse(arguments.into_iter().skip(1).map(Into::into))
        .ok()
        .and_then(|a| a.book)
        .map(|book| std::path::Path::new(&folder).join(book).display().to_string());
    if let Some(window) = app.get_webview_window("main") {
        let shown = window
            .unminimize()
            .and_then(|()| window.show())
            .and_then(|()| window.set_focus());
        if let Err(why) = shown {
            tracing::warn!("the window can't be brought to the front: {why}");
        }
    }
    if let Err(why) = app.emit("second-instance", serde_json::json!({ "book": book })) {
        tracing::warn!("the window can't be told of the second start: {why}");
    }
}
