// A display of its own for each file of tests, so that no window appears on, or takes keys from, the desk of whoever
// runs them.
import { spawn } from "node:child_process";

let display;

/** The number of the display as ":7", started when first asked for; it ends with this process. */
export function ownDisplay() {
  display ??= start();
  return display;
}

function start() {
  return new Promise((resolve, reject) => {
    const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1920x1200x24", "-nolisten", "tcp", "-dpi", "96"], {
      stdio: ["ignore", "ignore", "pipe", "pipe"],
    });
    let said = "";
    server.stderr.on("data", (text) => (said += text));
    server.on("error", reject);
    server.on("exit", (code) => reject(new Error(`Xvfb ended with ${code}: ${said}`)));
    process.on("exit", () => server.kill());
    server.stdio[3].once("data", (number) => {
      // From here on the tests' end need not wait for it.
      for (const one of [server, server.stderr, server.stdio[3]]) one.unref();
      resolve(`:${String(number).trim()}`);
    });
  });
}
