// Waiting for what is expected, instead of sleeping for as long as it might take.

const EVERY = 25;
// Long enough for a machine that is busy with other things: how quick the desk is, is measured elsewhere.
const WITHIN = 60_000;

/** The first value of `look` that is true; an error that names what was waited for, where none came within a minute. */
export async function until(what, look) {
  const end = performance.now() + WITHIN;
  let last;
  for (;;) {
    try {
      const value = await look();
      if (value) return value;
      last = undefined;
    } catch (why) {
      last = why;
    }
    if (performance.now() > end) {
      throw new Error(`waited ${WITHIN / 1000} s for ${what}${last ? `; at the end: ${last.message}` : ""}`, { cause: last });
    }
    await new Promise((go) => setTimeout(go, EVERY));
  }
}
