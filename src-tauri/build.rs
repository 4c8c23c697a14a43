//! Declares the commands, so that each needs a permission, and has the window's pages embedded anew when they change.

fn main() {
    println!("cargo:rerun-if-changed=../ui/dist");
    println!("cargo:rerun-if-changed=../icons");
    let commands =
        tauri_build::AppManifest::new().commands(&["call", "stop", "pick_path", "open_link", "ready"]);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands)) {
        println!("cargo:warning=the shell can't be built: {error:#}");
        std::process::exit(1);
    }
}
