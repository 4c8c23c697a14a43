// Writes an Apple icon file: the letters "icns", the length of the file, then a four-letter type, a length and a PNG
// for each size. `node icns.mjs FOLDER-OF-SIZES OUT.icns`
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const TYPES = [
  ["icp4", 16],
  ["icp5", 32],
  ["ic07", 128],
  ["ic08", 256],
  ["ic09", 512],
  ["ic10", 1024],
  ["ic11", 32],
  ["ic12", 64],
  ["ic13", 256],
  ["ic14", 512],
];

const [folder, out] = process.argv.slice(2);

function member(type, body) {
  const head = Buffer.alloc(8);
  head.write(type, 0, "latin1");
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

const members = TYPES.map(([type, size]) => member(type, readFileSync(join(folder, `${size}.png`))));
writeFileSync(out, member("icns", Buffer.concat(members)));
