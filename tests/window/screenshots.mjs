// Pictures of every place of the example book: in test-results/screenshots all of them, light and dark, in two sizes; in
// docs/screenshots the ones of the README. `node screenshots.mjs`
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Desk, RESULTS } from "./driver/desk.mjs";
import { openExample, PLACES, settled } from "./places.mjs";

const docs = fileURLToPath(new URL("../../docs/screenshots", import.meta.url));
/** For the README: the place, and whether dark. */
const README = { document: false, claims: false, claim: false, verdict: true, reports: false, board: true };

let failed = 0;
for (const dark of [false, true]) {
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ]) {
    const look = `${dark ? "dark" : "light"}-${width}`;
    const desk = await Desk.open({ dark, width, height });
    const picture = (name) => desk.picture(join("screenshots", look, name));
    try {
      await desk.see("heading", "An empty book");
      await settled(desk);
      await picture("empty book");
      await openExample(desk);
      for (const place of PLACES) {
        try {
          await place.open(desk);
          const file = await picture(place.name);
          if (README[place.name] === dark && width === 1280) keep(file, place.name);
        } catch (why) {
          failed += 1;
          console.error(`${look}, ${place.name}: ${why.message}`);
        } finally {
          await place.leave?.(desk).catch((why) => console.error(`${look}, leaving ${place.name}: ${why.message}`));
        }
      }
    } finally {
      await desk.close();
    }
    console.log(join(RESULTS, "screenshots", look));
  }
}
process.exit(failed ? 1 : 0);

/** Into the repository, as small as it can be without loss. */
function keep(file, name) {
  const kept = join(docs, `${name.replaceAll(" ", "-")}.png`);
  mkdirSync(dirname(kept), { recursive: true });
  copyFileSync(file, kept);
  try {
    execFileSync("optipng", ["-quiet", "-strip", "all", "-o3", kept]);
  } catch {
    console.error("optipng is not installed: the pictures are larger than they need to be");
  }
}
