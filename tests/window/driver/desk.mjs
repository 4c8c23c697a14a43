// The desk in its window: a home of its own, a message bus of its own, a driver of its own, and what a person would do
// there. `Desk.open()` opens one, `desk.close()` takes all of it away.
import { spawn } from "node:child_process";
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findings } from "./axe.mjs";
import { ownDisplay } from "./display.mjs";
import { chord, typing } from "./keys.mjs";
import { inPage, selectorOf } from "./page.mjs";
import { until } from "./wait.mjs";
import { Session } from "./webdriver.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const built = process.env.CARGO_TARGET_DIR ?? join(root, "target");
// The tests drive the development build; figures are taken of the one that people get.
const profile = process.env.CLAIMBOOK_PROFILE ?? "debug";
export const APPLICATION = join(built, profile, "claimbook-desktop");
export const COMMAND = join(built, profile, "claimbook");
export const RESULTS = join(root, "test-results");
export const BUS = fileURLToPath(new URL("bus.conf", import.meta.url));

// Whatever ends the tests ends the windows.
export const drivers = new Set();
process.on("exit", () => drivers.forEach(end));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

export function end(pid) {
  drivers.delete(pid);
  try {
    process.kill(-pid, "SIGTERM");
  } catch {
    // It has ended by itself.
  }
}

/** What a window sees of the machine: a home and a display of its own, light or dark, the same everywhere. */
export async function environment(home, { dark, env: more } = {}) {
  const env = {
    ...process.env,
    CLAIMBOOK_HOME: home,
    XDG_CONFIG_HOME: join(home, "xdg-config"),
    XDG_DATA_HOME: join(home, "xdg-data"),
    XDG_CACHE_HOME: join(home, "xdg-cache"),
    XDG_RUNTIME_DIR: join(home, "xdg-runtime"),
    DISPLAY: await ownDisplay(),
    GDK_BACKEND: "x11",
    GTK_THEME: dark ? "Adwaita:dark" : "Adwaita",
    LANG: "C.UTF-8",
    NO_AT_BRIDGE: "1",
    TZ: "UTC",
    ...more,
  };
  delete env.WAYLAND_DISPLAY;
  mkdirSync(env.XDG_RUNTIME_DIR, { recursive: true, mode: 0o700 });
  return env;
}

export class Desk {
  /** Where this desk keeps books and drafts. */
  home;
  #options;
  #driver;
  #session;

  /** `{dark, width, height, book, home, env}`; the window is up, and its pages have loaded, when this is done. */
  static async open(options = {}) {
    const desk = new Desk();
    desk.#options = { width: 1280, height: 800, ...options };
    desk.home = options.home ?? mkdtempSync(join(tmpdir(), "claimbook-window-"));
    await desk.#start();
    return desk;
  }

  async #start() {
    const [port, native] = await freePorts(2);
    const env = await environment(this.home, this.#options);
    const command = ["--config-file", BUS, "--", "tauri-driver", "--port", String(port), "--native-port", String(native)];
    // A group of its own, so that the bus, the driver and the window end together.
    this.#driver = spawn("dbus-run-session", command, { env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    if (this.#driver.pid) drivers.add(this.#driver.pid);
    let said = "";
    for (const stream of [this.#driver.stdout, this.#driver.stderr]) stream.on("data", (text) => (said += text));
    const failed = new Promise((_, reject) => {
      this.#driver.once("error", (why) => reject(new Error(`tauri-driver can't be started: ${why.message}`)));
      this.#driver.once("exit", (code) => reject(new Error(`tauri-driver ended with ${code}: ${said}`)));
    });
    failed.catch(() => {});
    const url = `http://127.0.0.1:${port}`;
    const args = this.#options.book ? ["--book", this.#options.book] : [];
    try {
      await Promise.race([until("the driver", () => fetch(`${url}/status`).then((r) => r.ok)), failed]);
      this.#session = await Promise.race([Session.begin(url, { "tauri:options": { application: APPLICATION, args } }), failed]);
      await this.#session.timeouts(60_000);
      await this.size(this.#options.width, this.#options.height);
      await until("the pages", () => this.run(() => document.readyState === "complete"));
    } catch (why) {
      this.#end();
      throw new Error(`${why.message}\n${said}`, { cause: why });
    }
  }

  #end() {
    if (this.#driver.pid) end(this.#driver.pid);
  }

  /** Ends the window as a person does, and takes its home away. */
  async close() {
    await this.leave();
    // What the web view still writes while it ends makes one try too few.
    rmSync(this.home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  /** Ends the window; its home stays. */
  async leave() {
    const pid = this.process();
    await this.#session.end().catch(() => {});
    this.#end();
    if (pid) await until("the window's end", () => !alive(pid, this.home) && !threads(pid));
  }

  /** Ends the process as a loss of power does. */
  async kill() {
    const pid = this.process();
    if (!pid) throw new Error("there is no window to kill");
    process.kill(pid, "SIGKILL");
    await until("the window's end", () => !alive(pid, this.home) && !threads(pid));
    this.#end();
  }

  /** Opens the window again on the same home, with other options where some are given. */
  async again(options = {}) {
    this.#options = { ...this.#options, ...options };
    await this.#start();
  }

  /** The id of the window's process: the one that runs the application with this home. */
  process() {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number).find((pid) => alive(pid, this.home));
  }

  /** Starts Claimbook a second time beside this one, as from a menu; its exit code when it has ended. */
  second(args = []) {
    const env = Object.fromEntries(environmentOf(this.process()).map((line) => line.split(/=(.*)/s).slice(0, 2)));
    return new Promise((resolve, reject) => {
      const child = spawn(APPLICATION, args, { env, stdio: "ignore" });
      child.on("error", reject);
      child.on("exit", resolve);
    });
  }

  /** Calls the command line on this home; standard output as JSON. */
  command(...args) {
    const child = spawn(COMMAND, ["--json", ...args], { env: { ...process.env, CLAIMBOOK_HOME: this.home } });
    return new Promise((resolve, reject) => {
      let out = "";
      let said = "";
      child.stdout.on("data", (text) => (out += text));
      child.stderr.on("data", (text) => (said += text));
      child.on("error", reject);
      child.on("close", (code) => {
        if (code === 0) resolve(out.trim() ? JSON.parse(out) : null);
        else reject(new Error(`claimbook ${args.join(" ")} ended with ${code}: ${said}`));
      });
    });
  }

  run(script, ...args) {
    return this.#session.run(script, ...args);
  }

  runAsync(script, ...args) {
    return this.#session.runAsync(script, ...args);
  }

  /** Waits for what is expected; takes a picture where it does not come. */
  async until(what, look) {
    try {
      return await until(what, look);
    } catch (why) {
      const file = await this.picture(join("failed", what)).catch(() => "no picture");
      throw new Error(`${why.message} (${file})`, { cause: why });
    }
  }

  /** Presses keys together: "Control+k". Several are pressed one after the other. */
  async press(...keys) {
    for (const one of keys) await this.#session.keys(chord(one));
  }

  /** Types a text into what has the focus. Emoji are dropped by the driver: paste them. */
  type(text) {
    return this.#session.keys(typing(text));
  }

  /** Puts a text in the clipboard, from a field that is there for that moment, as a person copies it elsewhere. */
  async copy(text) {
    await this.run((body) => {
      const had = document.activeElement;
      const field = document.createElement("textarea");
      field.id = "copied-elsewhere";
      field.value = body;
      for (const name of ["keydown", "keyup"]) field.addEventListener(name, (event) => event.stopPropagation());
      field.had = had;
      document.body.append(field);
      field.select();
    }, text);
    await this.press("Control+c");
    await this.run(() => {
      const field = document.getElementById("copied-elsewhere");
      field.remove();
      if (field.had?.isConnected) field.had.focus();
    });
  }

  /** Pastes a text, however long, where the focus is: the event with its data, and what the browser does by itself. */
  paste(text) {
    return this.run((body) => {
      const data = new DataTransfer();
      data.setData("text/plain", body);
      const target = document.activeElement ?? document.body;
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      if (target.dispatchEvent(event)) document.execCommand("insertText", false, body);
      return event.defaultPrevented;
    }, text);
  }

  /** How many are seen of that role and name (text, or a pattern). */
  count(role, name = null, within = null) {
    return this.#ask(role, name, within, "count");
  }

  /** The names of all that are seen of that role. */
  names(role, within = null) {
    return this.#ask(role, null, within, "names");
  }

  /** Waits until it is seen. */
  see(role, name = null, within = null) {
    return this.until(`${role} ${name ?? ""}`, async () => (await this.count(role, name, within)) > 0);
  }

  /** Waits until a dialog of that name is open and the keyboard is in it. */
  dialog(name = null) {
    return this.until(`the keyboard in the dialog ${name ?? ""}`, async () => {
      if (!(await this.count("dialog", name))) return false;
      return this.run(() => Boolean(document.activeElement?.closest("[role=dialog]")));
    });
  }

  /** Waits until it is no longer seen. */
  gone(role, name = null, within = null) {
    return this.until(`no ${role} ${name ?? ""}`, async () => (await this.count(role, name, within)) === 0);
  }

  /** Waits until these words are on the page. */
  read(words) {
    const pattern = words instanceof RegExp ? words : null;
    return this.until(`the words “${words}”`, async () => {
      const text = (await this.run(() => document.body.innerText)).replace(/\s+/g, " ");
      return pattern ? pattern.test(text) : text.includes(words);
    });
  }

  /** Gives it the focus, as a screen reader's list of fields does. */
  focus(role, name = null, within = null) {
    return this.until(`the focus on ${role} ${name ?? ""}`, () => this.#ask(role, name, within, "focus"));
  }

  /** Clicks it. */
  click(role, name = null, within = null) {
    return this.until(`${role} ${name ?? ""} to click`, () => this.#ask(role, name, within, "click"));
  }

  /** The words in it. */
  text(role, name = null, within = null) {
    return this.#ask(role, name, within, "text");
  }

  /** What is filled in. */
  value(role, name = null, within = null) {
    return this.#ask(role, name, within, "value");
  }

  /** Where it lies in the window: `{x, y, width, height}`. */
  box(role, name = null, within = null) {
    return this.#ask(role, name, within, "box");
  }

  /** Drags with the mouse from the middle of one box to the middle of another; `meanwhile` runs while it is held there. */
  async drag(from, to, meanwhile = async () => {}) {
    const middle = ({ x, y, width, height }) => ({ x: Math.round(x + width / 2), y: Math.round(y + height / 2) });
    const move = (at) => ({ type: "pointerMove", duration: 0, origin: "viewport", ...at });
    const [start, end] = [middle(from), middle(to)];
    await this.#session.pointer([move(start), { type: "pointerDown", button: 0 }]);
    await this.#session.pointer([move({ x: start.x + 12, y: start.y + 6 }), move(end)]);
    await meanwhile();
    await this.#session.pointer([{ type: "pointerUp", button: 0 }]);
  }

  #ask(role, name, within, act) {
    const pattern = name instanceof RegExp;
    return this.run(inPage, selectorOf(role), pattern ? name.source : name, pattern ? name.flags || "u" : null, within, act);
  }

  /** Selects words by keyboard in a pane that has the caret: walks word by word until `ahead` lies behind it, then marks
      until they are selected; what a word's step took too much, it gives back sign by sign. */
  async select(pane, ahead, words) {
    const walk = async (onwards, back, state, what) => {
      for (let steps = 0, now; (now = await state()) !== "there"; steps += 1) {
        if (steps > 120) throw new Error(`the keys do not lead to “${what}”`);
        await this.press(now === "short" ? onwards : back);
      }
    };
    const behind = () =>
      this.run((pane) => {
        const { focusNode, focusOffset } = getSelection();
        const root = document.querySelector(pane);
        if (!focusNode || !root.contains(focusNode)) return "";
        const range = document.createRange();
        range.setStart(root, 0);
        range.setEnd(focusNode, focusOffset);
        return range.toString().trimEnd();
      }, pane);
    const selected = () => this.run(() => getSelection().toString().trim());
    const at = async () => {
      const text = await behind();
      return text.endsWith(ahead) ? "there" : text.includes(ahead) ? "far" : "short";
    };
    const marked = async () => {
      const text = await selected();
      return text === words ? "there" : text.startsWith(words) ? "far" : "short";
    };
    await walk("Control+ArrowRight", "ArrowLeft", at, ahead);
    await walk("Shift+Control+ArrowRight", "Shift+ArrowLeft", marked, words);
  }

  /** What has the focus: its role or tag, and its words. */
  focused() {
    return this.run(() => {
      const at = document.activeElement;
      return at ? `${at.getAttribute("role") ?? at.localName} ${at.getAttribute("aria-label") ?? at.innerText ?? ""}`.trim() : "";
    });
  }

  /** Makes the window so large that the page inside has that size. */
  async size(width, height) {
    await this.#session.size(width, height);
    await until(`a window of ${width} by ${height}`, () => this.run((w) => Math.abs(innerWidth - w) <= 2, width));
  }

  /** A picture in test-results/NAME.png, or in that file; its path. */
  async picture(name) {
    const file = name.endsWith(".png") ? name : join(RESULTS, `${name.replace(/[^\p{L}\p{N}/.-]+/gu, "-").slice(0, 120)}.png`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await this.#session.picture());
    return file;
  }

  /** What axe-core finds in the page as it is now. */
  findings(impacts) {
    return findings(this.#session, impacts);
  }
}

function environmentOf(pid) {
  return readFileSync(`/proc/${pid}/environ`, "utf8").split("\0").filter(Boolean);
}

function alive(pid, home) {
  try {
    return readlinkSync(`/proc/${pid}/exe`).startsWith(APPLICATION) && environmentOf(pid).includes(`CLAIMBOOK_HOME=${home}`);
  } catch {
    return false;
  }
}

/** Whether threads of the process still end: till then its files are open and its locks held. */
function threads(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`).length > 1;
  } catch {
    return false;
  }
}

/** Ports that nobody has now; held together until all are known, so that they differ. */
export async function freePorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise((resolve, reject) => {
        server.on("error", reject);
        server.listen(0, "127.0.0.1", () => resolve(server));
      });
    }),
  );
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
