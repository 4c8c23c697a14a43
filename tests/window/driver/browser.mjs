// A browser as readers have one, for what was published: WebKitGTK's own, driven, on a home and a bus of its own. And a
// server of files on this machine, as any host would serve them.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { findings } from "./axe.mjs";
import { BUS, RESULTS, drivers, end, environment, freePorts } from "./desk.mjs";
import { chord, typing } from "./keys.mjs";
import { until } from "./wait.mjs";
import { Session } from "./webdriver.mjs";

/** Where Linux distributions put the browser that comes with WebKitGTK. */
function browser() {
  for (const base of ["/usr/libexec", "/usr/lib", ...readdirSync("/usr/lib").map((name) => join("/usr/lib", name))]) {
    const found = join(base, "webkit2gtk-4.1", "MiniBrowser");
    if (existsSync(found)) return found;
  }
  throw new Error("WebKitGTK's MiniBrowser is not installed");
}

export class Browser {
  #home = mkdtempSync(join(tmpdir(), "claimbook-browser-"));
  #driver;
  #session;

  /** `{dark, width, height}` */
  static async open(options = {}) {
    const reader = new Browser();
    await reader.#start(options);
    return reader;
  }

  async #start({ width = 1280, height = 800, ...options }) {
    const [port] = await freePorts(1);
    const env = await environment(this.#home, options);
    const command = ["--config-file", BUS, "--", "WebKitWebDriver", `--port=${port}`];
    this.#driver = spawn("dbus-run-session", command, { env, detached: true, stdio: "ignore" });
    if (this.#driver.pid) drivers.add(this.#driver.pid);
    const url = `http://127.0.0.1:${port}`;
    await until("the driver", () => fetch(`${url}/status`).then((r) => r.ok));
    this.#session = await Session.begin(url, { "webkitgtk:browserOptions": { binary: browser(), args: ["--automation"] } });
    await this.#session.timeouts(60_000);
    await this.#session.size(width, height);
  }

  async close() {
    await this.#session.end().catch(() => {});
    if (this.#driver.pid) end(this.#driver.pid);
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  async go(address) {
    await this.#session.open(address);
    await until("the page", () => this.run(() => document.readyState === "complete"));
  }

  run(script, ...args) {
    return this.#session.run(script, ...args);
  }

  /** What the page says. */
  text() {
    return this.run(() => document.body.innerText);
  }

  /** Waits for words in the page. */
  read(words) {
    return until(`the words ${words}`, async () => ((await this.text()).match(words) ? true : undefined));
  }

  click(css) {
    return this.#session.click(css);
  }

  async press(...keys) {
    for (const one of keys) await this.#session.keys(chord(one));
  }

  type(text) {
    return this.#session.keys(typing(text));
  }

  axe() {
    return findings(this.#session, ["minor", "moderate", "serious", "critical"]);
  }

  async picture(name) {
    const file = join(RESULTS, `${name.replaceAll(" ", "-")}.png`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await this.#session.picture());
  }
}

const TYPES = { ".html": "text/html", ".xml": "application/xml", ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };

/** Serves files of memory, `{path: bytes}`, on this machine alone: `{address, asked, close()}`, `asked` being every path. */
export async function served(files) {
  const asked = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname).slice(1);
    asked.push(path);
    const name = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    if (!Object.hasOwn(files, name)) return response.writeHead(404).end();
    const type = TYPES[extname(name)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(files[name]);
  });
  await new Promise((go) => server.listen(0, "127.0.0.1", go));
  return { address: `http://127.0.0.1:${server.address().port}/`, asked, close: () => server.close() };
}
