//! Tells the window when another program, such as the command line, has written the book.

use claimbook_app::Desk;
use std::sync::{Arc, Weak};
use std::time::Duration;
use tauri::{AppHandle, Emitter};

/// How often to look: seldom enough to cost nothing, often enough to seem at once.
const EVERY: Duration = Duration::from_millis(500);

/// Begins to look, until the desk is gone.
pub fn watch(app: AppHandle, desk: Arc<Desk>) -> std::io::Result<()> {
    let desk: Weak<Desk> = Arc::downgrade(&desk);
    std::thread::Builder::new()
        .name("watch-book".into())
        .spawn(move || {
            loop {
                std::thread::sleep(EVERY);
                let Some(desk) = desk.upgrade() else { return };
                if let Some(changed) = desk.poll_changes()
                    && let Err(why) = app.emit("book-changed", changed)
                {
                    tracing::warn!("the window can't be told of a change: {why}");
                }
            }
        })?;
    Ok(())
}
