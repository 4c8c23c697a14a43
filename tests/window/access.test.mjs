// axe-core in every place of the desk, in the light and in the dark: no finding that is serious.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Desk } from "./driver/desk.mjs";
import { openExample, PLACES, settled } from "./places.mjs";

for (const dark of [false, true]) {
  test(`everybody can use every place, ${dark ? "dark" : "light"}`, async (t) => {
    const desk = await Desk.open({ dark });
    try {
      assert.equal(await desk.run(() => matchMedia("(prefers-color-scheme: dark)").matches), dark);
      await t.test("empty book", async () => {
        await desk.see("heading", "An empty book");
        await settled(desk);
        assert.deepEqual(await desk.findings(), []);
      });
      await openExample(desk);
      for (const place of PLACES) {
        await t.test(place.name, async () => {
          try {
            await place.open(desk);
            assert.deepEqual(await desk.findings(), []);
          } finally {
            await place.leave?.(desk);
          }
        });
      }
    } finally {
      await desk.close();
    }
  });
}
