// Waiting for what is expected, instead of sleeping for as long as it might take.

const EVERY = 25;

/** The first value of `look` that is true; an error that names what was waited for, where none came in time. */
export async function until(what, look, { within = 10_000 } = {}) {
  const end = performance.now() + within;
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
      throw new Error(`waited ${within} ms for ${what}${last ? `; at the end: ${last.message}` : ""}`, { cause: last });
    }
    await new Promise((go) => setTimeout(go, EVERY));
  }
}
