// The window opens, and what it shows can be used by everybody.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Desk } from "./driver/desk.mjs";

let desk;
before(async () => (desk = await Desk.open()));
after(() => desk?.close());

test("the window opens and shows its main part", async () => {
  await desk.see("main");
  assert.equal(await desk.run(() => document.title.includes("Claimbook")), true);
});

test("a planted fault is found, so that finding none means something", async () => {
  await desk.run(() => {
    const button = document.createElement("button");
    button.id = "planted";
    document.querySelector("main").append(button);
  });
  assert.match((await desk.findings()).join("\n"), /button-name/);
  await desk.run(() => document.getElementById("planted").remove());
});

test("the page reaches nothing but its own commands", async () => {
  const refused = await desk.runAsync(async () => {
    const tries = {
      "a plugin's command": () => window.__TAURI_INTERNALS__.invoke("plugin:opener|open_url", { url: "https://example.org" }),
      "a path through the plugin": () => window.__TAURI_INTERNALS__.invoke("plugin:dialog|open", { options: {} }),
      "a link that is no web address": () => window.__TAURI_INTERNALS__.invoke("open_link", { url: "file:///etc/hostname" }),
      "the network": () => fetch("http://127.0.0.1:9/"),
    };
    const out = [];
    for (const [name, attempt] of Object.entries(tries)) {
      await attempt().then(
        () => {},
        () => out.push(name),
      );
    }
    return out;
  });
  assert.deepEqual(refused, ["a plugin's command", "a path through the plugin", "a link that is no web address", "the network"]);
  assert.equal(await desk.run(() => typeof window.__TAURI__), "undefined");
});

test("a second start ends at once, and this window stays", async () => {
  const first = desk.process();
  assert.equal(await desk.second(), 0);
  assert.equal(desk.process(), first);
  await desk.see("main");
});
