// A WACZ opened the way replay tools do it, by code that is not ours (fflate for the ZIP, Webrecorder's warcio for the
// records): page list, index, record at its offset, digests.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const ui = createRequire(new URL("../../../ui/package.json", import.meta.url));
const library = (name) => import(pathToFileURL(ui.resolve(name)).href);
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const text = (bytes) => Buffer.from(bytes).toString("utf8");
const lines = (bytes) => text(bytes).split("\n").filter(Boolean);

/** The pages of an archive, each with what its record answers: `{url, ts, title, status, type, body, sha256}`. Throws where a
    digest is wrong, an entry is missing, or a record is not where the index says. */
export async function replay(file) {
  const [{ unzipSync, gunzipSync }, { WARCParser }] = await Promise.all([library("fflate"), library("warcio")]);
  const members = unzipSync(new Uint8Array(readFileSync(file)));
  const member = (name) => {
    if (!members[name]) throw new Error(`the archive has no ${name}: ${Object.keys(members).join(", ")}`);
    return members[name];
  };
  const described = JSON.parse(text(member("datapackage.json")));
  for (const { path, hash, bytes } of described.resources) {
    const found = member(path);
    if (found.length !== bytes || `sha256:${sha256(found)}` !== hash) throw new Error(`${path} is not what datapackage.json says`);
  }
  const sealed = JSON.parse(text(member("datapackage-digest.json")));
  if (sealed.hash !== `sha256:${sha256(member("datapackage.json"))}`) throw new Error("datapackage.json is not what its digest says");

  const index = lines(gunzipSync(member("indexes/index.cdx.gz"))).map((line) => {
    const [, time, json] = /^\S+ (\d{14}) (.*)$/.exec(line);
    return { time, ...JSON.parse(json) };
  });
  const [, ...pages] = lines(member("pages/pages.jsonl")).map((line) => JSON.parse(line));
  return Promise.all(
    pages.map(async ({ url, ts, title }) => {
      const entry = index.find((e) => e.url === url && e.time === ts.replace(/\D/g, "").slice(0, 14));
      if (!entry) throw new Error(`the index has no ${url} of ${ts}`);
      const at = Number(entry.offset);
      const piece = member(`archive/${entry.filename}`).subarray(at, at + Number(entry.length));
      const record = await WARCParser.parse([piece]);
      const body = await record.readFully(true);
      if (record.warcTargetURI !== url) throw new Error(`at ${at} lies ${record.warcTargetURI}, not ${url}`);
      const payload = record.warcPayloadDigest;
      if (payload !== entry.digest) throw new Error(`the digests of ${url} differ: ${payload}, ${entry.digest}`);
      if (payload !== `sha256:${sha256(body)}`) throw new Error(`the digest of ${url} is wrong: ${payload}`);
      return { url, ts, title, status: record.httpHeaders.statusCode, type: record.httpHeaders.headers.get("content-type"), body: text(body), sha256: sha256(body) };
    }),
  );
}
