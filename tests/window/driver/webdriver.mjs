// The few commands of W3C WebDriver that the tests need, over fetch. A library would bring hundreds of packages, and
// drivers to download, for these forty lines.

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** What the driver answered instead of a value. */
export class DriverError extends Error {
  constructor(code, message) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/** One session with one window. */
export class Session {
  #base;

  constructor(base) {
    this.#base = base;
  }

  /** Starts what is wanted through the driver at `url`. No browserName: WebKitWebDriver would look for that browser. */
  static async begin(url, wanted) {
    const { sessionId } = await ask("POST", `${url}/session`, { capabilities: { alwaysMatch: wanted } });
    return new Session(`${url}/session/${sessionId}`);
  }

  end() {
    return ask("DELETE", this.#base);
  }

  /** Opens an address. */
  open(address) {
    return ask("POST", `${this.#base}/url`, { url: address });
  }

  /** Runs a function in the page; its arguments and its value are JSON. */
  run(script, ...args) {
    const body = typeof script === "string" ? script : `return (${script}).apply(null, arguments)`;
    return ask("POST", `${this.#base}/execute/sync`, { script: body, args });
  }

  /** The same for a function that promises its value. */
  async runAsync(script, ...args) {
    const body = `const done = arguments[arguments.length - 1], given = Array.from(arguments).slice(0, -1);
      Promise.resolve((${script}).apply(null, given)).then((value) => done({ value }), (why) => done({ why: String(why) }))`;
    const { value, why } = await ask("POST", `${this.#base}/execute/async`, { script: body, args });
    if (why) throw new Error(why);
    return value;
  }

  /** Presses keys: a list of keyDown and keyUp. */
  keys(actions) {
    const source = { type: "key", id: "keyboard", actions };
    return ask("POST", `${this.#base}/actions`, { actions: [source] });
  }

  /** Moves and presses the mouse: a list of pointerMove, pointerDown and pointerUp. What was pressed stays so until it is let go. */
  pointer(actions) {
    const source = { type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions };
    return ask("POST", `${this.#base}/actions`, { actions: [source] });
  }

  /** Clicks the first element that the selector finds. */
  async click(css) {
    const found = await ask("POST", `${this.#base}/element`, { using: "css selector", value: css });
    await ask("POST", `${this.#base}/element/${found[ELEMENT]}/click`, {});
  }

  /** A picture of the page, as the bytes of a PNG. */
  async picture() {
    return Buffer.from(await ask("GET", `${this.#base}/screenshot`), "base64");
  }

  /** Makes the window so large. */
  size(width, height) {
    return ask("POST", `${this.#base}/window/rect`, { width, height });
  }

  /** How long scripts may take. */
  timeouts(milliseconds) {
    return ask("POST", `${this.#base}/timeouts`, { script: milliseconds });
  }
}

async function ask(method, url, body) {
  const response = await fetch(url, {
    method,
    headers: body ? { "content-type": "application/json" } : {},
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(60_000),
  });
  const text = await response.text();
  let value;
  try {
    ({ value } = JSON.parse(text));
  } catch {
    throw new DriverError(`HTTP ${response.status}`, text.slice(0, 400));
  }
  if (!response.ok) throw new DriverError(value?.error ?? `HTTP ${response.status}`, value?.message ?? text);
  return value;
}
