import "./styles/index.css";
import { mount } from "svelte";
import { usePlatform } from "./platform";
import { tauri } from "./platform/tauri";
import App from "./shell/App.svelte";
import { start } from "./shell/start";

usePlatform(tauri);
await start();
const target = document.getElementById("app");
if (target) mount(App, { target });
