import { expect, it } from "vitest";
import type { Party } from "../../api/Party";
import { named } from "./parties";

const party = (id: string, name: string, aliases: string[] = []): Party => ({ id, name, kind: "unknown", aliases, same_as: [] });
const all = [party("1", "Ida Brandt", ["I. Brandt"]), party("2", "Місцева газета"), party("3", "I. Brandt"), party("4", "Oskar Lind", ["O. Lind"])];
const ids = (name: string) => named(all, name).map((p) => p.id);

it("finds who is meant by a name, in whatever capitals and spaces", () => {
  expect(ids(" ida  brandt ")).toEqual(["1"]);
  expect(ids("МІСЦЕВА ГАЗЕТА")).toEqual(["2"]);
});
it("takes other spellings only where nobody is called that", () => {
  expect(ids("I. Brandt")).toEqual(["3"]);
  expect(ids("o. lind")).toEqual(["4"]);
});
it("finds nobody by no name, or by half of one", () => {
  expect(ids("  ")).toEqual([]);
  expect(ids("Ida")).toEqual([]);
});
