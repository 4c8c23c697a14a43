// Pictures of invented pages and cards, as the window would be served them.
const esc = (s: string) => s.replace(/[<&]/g, (c) => (c === "<" ? "&lt;" : "&amp;"));
const svg = (width: number, height: number, body: string) =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`)}`;

const WORDS = "The log of the control room shows a load of sixty-one percent at most and nobody contradicts it while the factory has not answered whether it tested them before they were delivered in the spring".split(" ");

function line(n: number, width: number): string {
  let text = "";
  for (let i = n * 7; text.length < width; i += 1) text += `${WORDS[i % WORDS.length] ?? ""} `;
  return text.slice(0, width).trimEnd();
}

/** A page of A4, in points. */
function page(n: number, all: number): string {
  const lines = Array.from({ length: 34 }, (_, i) => (i % 9 === 8 ? "" : `<text x="64" y="${266 + i * 15}" font-size="10.5">${esc(line(n * 40 + i, i % 9 === 7 ? 46 : 88))}</text>`)).join("");
  return svg(595, 842, `<rect width="595" height="842" fill="#fff"/><g font-family="Source Serif 4 Variable, Georgia, serif" fill="#1c1b19"><text x="64" y="60" font-size="9" font-family="sans-serif" fill="#57534c">Fact check · The Daily Tide</text><path d="M64 70H531" stroke="#1c1b19" stroke-width="1.4"/>
<circle cx="72" cy="112" r="7" fill="none" stroke="#3c6f2a" stroke-width="1.6"/><path d="M72 112V106A6 6 0 1 1 66 112z" fill="#3c6f2a"/><text x="88" y="117" font-size="15" font-weight="700" font-family="sans-serif" fill="#3c6f2a">Mostly true</text>
<text x="64" y="158" font-size="24">The eastern pumps of the harbour</text><text x="64" y="188" font-size="24">tunnel have never run at full load.</text><text x="64" y="222" font-size="10" font-family="sans-serif" fill="#57534c">Ida Brandt and Jon Falk, The Daily Tide, 7 September 2031</text>${lines}<text x="531" y="808" font-size="9" text-anchor="end" fill="#57534c">${n + 1} / ${all}</text></g>`);
}

function card(width: number, height: number): string {
  const w = width / 100;
  const words = width > height ? ["The eastern pumps of the harbour tunnel", "have never run at full load."] : ["The eastern pumps of", "the harbour tunnel have", "never run at full load."];
  const size = width > height ? w * 4.6 : w * 7;
  return svg(width, height, `<rect width="100%" height="100%" fill="#faf9f5"/><rect width="${w * 1.2}" height="100%" fill="#3c6f2a"/><text x="${w * 8}" y="${w * 12}" font-size="${w * 3}" font-family="sans-serif" fill="#57534c">The Daily Tide · Fact check</text>
${words.map((t, i) => `<text x="${w * 8}" y="${height / 2 - size * 0.8 + i * size * 1.25}" font-size="${size}" font-family="Georgia, serif" fill="#1c1b19">${t}</text>`).join("")}
<circle cx="${w * 10.5}" cy="${height - w * 11}" r="${w * 2.4}" fill="none" stroke="#3c6f2a" stroke-width="${w * 0.5}"/><text x="${w * 15}" y="${height - w * 9.6}" font-size="${w * 4.4}" font-weight="700" font-family="sans-serif" fill="#3c6f2a">Mostly true</text>`);
}

/** The picture at `preview/pdf-41/3` or `preview/card-1200x630/0`; `null` for any other address. */
export function previewPicture(address: string): string | null {
  const pdf = /^preview\/pdf-(\d+)\/(\d+)$/.exec(address);
  // One page that can't be drawn, to see what is said then.
  if (pdf) return Number(pdf[2]) === 12 ? "data:image/png;base64,broken" : page(Number(pdf[2]), Number(pdf[1]));
  const size = /^preview\/card-(\d+)x(\d+)\/0$/.exec(address);
  return size ? card(Number(size[1]), Number(size[2])) : null;
}
