import "./styles/index.css";
import { mount } from "svelte";
import { usePlatform } from "./platform";
import { fakeDesk } from "./platform/fake";
import App from "./shell/App.svelte";
import { start } from "./shell/start";

// Only while developing: the desk in a browser, on an invented book in memory.
usePlatform(fakeDesk(new URLSearchParams(location.search)));
await start();
const target = document.getElementById("app");
if (target) mount(App, { target });
