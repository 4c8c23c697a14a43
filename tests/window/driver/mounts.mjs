// Folders that can only be read, and folders that are soon full. Both are mounts, for whoever may make some: rights of files
// do not bind who is root, and a disk is not filled for a test.
import { execFileSync } from "node:child_process";
import { mkdirSync, openSync, closeSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

const mounted = new Set();
process.on("exit", () => mounted.forEach(unmount));

function mount(folder, ...ways) {
  mkdirSync(folder, { recursive: true });
  try {
    for (const way of ways) {
      execFileSync("mount", way, { stdio: "pipe" });
      mounted.add(folder);
    }
    return true;
  } catch {
    unmount(folder);
    return false;
  }
}

/** Makes what is in `from` seen in `folder`, where nothing can be written. `false` where mounting is not permitted. */
export function readOnly(from, folder) {
  return mount(folder, ["--bind", from, folder], ["-o", "remount,bind,ro", folder]);
}

/** Makes `folder` a disk of its own, of so many bytes. `false` where mounting is not permitted. */
export function disk(folder, bytes) {
  return mount(folder, ["-t", "tmpfs", "-o", `size=${bytes}`, "none", folder]);
}

/** Takes the mount away. What is still open there goes on with it until it is closed. */
export function unmount(folder) {
  if (!mounted.delete(folder)) return;
  try {
    execFileSync("umount", ["--lazy", folder], { stdio: "pipe" });
  } catch {
    // It is gone already.
  }
}

/** Fills a disk to the last byte; what is returned makes room again. */
export function fill(folder) {
  const path = join(folder, "filling");
  const file = openSync(path, "w");
  for (let bytes = 1 << 20; bytes > 0; ) {
    try {
      if (writeSync(file, Buffer.alloc(bytes)) < bytes) bytes >>= 1;
    } catch (why) {
      if (why.code !== "ENOSPC") throw why;
      bytes >>= 1;
    }
  }
  closeSync(file);
  return () => rmSync(path);
}
