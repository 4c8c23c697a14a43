// Answers to the calls about evidence bundles. What the file is called decides what holds of it.
import type { BundleFault } from "../../api/BundleFault";
import type { BundleVerdict } from "../../api/BundleVerdict";
import { fail, slowly, type FakeCalls } from ".";
import type { FakeBook } from "./record";

const OURS = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const THEIRS = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";

export function bundleCalls(book: FakeBook): FakeCalls {
  const files = new Set(["/home/reader/Documents/taken.bundle.zip"]);
  return {
    "bundle.key": () => ({ fingerprint: OURS, public_key: "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----\n", path: "/home/reader/.local/share/Claimbook/signing-key.pem" }),
    "bundle.write": async ({ path, replace, sign, formats, select }, follow) => {
      await slowly(20, path.startsWith("/slow/") ? 300 : 40, follow);
      if (path.startsWith("/full/")) fail("bundle.write", "No space left on device", { why: "no space is left on the device" });
      if (files.has(path) && !replace) fail("file.exists", "there", { path });
      files.add(path);
      return {
        export: { id: book.nextId(), exported_at: new Date().toISOString(), format: "bundle", sha256: "71c5".repeat(16), selection: select.query ?? (select.document ? `document ${select.document}` : `id:${(select.claims ?? []).join(",")}`), claims: 8 },
        path,
        bytes: 48_213_004,
        files: 9 + formats.length,
        manifest_sha256: "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9",
        signed_by: sign ? OURS : null,
        withheld: book.withheld(),
      };
    },
    "bundle.verify": async ({ path, signer }, follow) => {
      await slowly(15, path.startsWith("/slow/") ? 300 : 40, follow);
      if (/no-bundle|nobody/.test(path)) fail("bundle.read", "no such file", { path, why: "there is no such file" });
      const says = { title: "Fact check: the harbour tunnel may open a year late", created: "2031-09-12T09:30:00Z", publisher: "The Daily Tide", holding: 11, broken: [], problems: [] };
      const verdict = (standing: string, more: Partial<BundleVerdict> = {}): BundleVerdict => ({ ...says, standing, signed_by: OURS, ours: true, ...more });
      const faults: BundleFault[] = [
        { path: "report/harbour-tunnel-2031-09-12.html", code: "altered" },
        { path: "snapshots/snapshots.wacz", code: "missing" },
        { path: "читайте мене.txt", code: "extra" },
        { path: "../../etc/a name that is much longer than any line of this window could ever be, and goes on and on.txt", code: "name" },
      ];
      if (path.includes("broken")) return verdict("broken", { signed_by: THEIRS, ours: false, holding: 7, broken: path.includes("many") ? Array.from({ length: 1000 }, (_, i) => ({ path: `data/${i}.json`, code: "altered" })) : faults, problems: ["the signature was not made of this list of hashes"] });
      if (path.includes("unsigned")) return verdict("unsigned", { signed_by: null, ours: false });
      const by = path.includes("theirs") ? THEIRS : OURS;
      const named = signer?.replace(/[\s:]/g, "").toLowerCase();
      if (named && !named.includes("begin") && named !== by) return verdict("wrong-signer", { signed_by: by, ours: by === OURS });
      return by === OURS || named ? verdict("holds", { signed_by: by, ours: by === OURS }) : verdict("unknown-signer", { signed_by: by, ours: false });
    },
  };
}
