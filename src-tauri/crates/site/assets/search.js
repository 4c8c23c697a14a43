// The search of the site. It reads the parts of the index that the words need, and nothing else.
// Words are folded as the index was (see fold.rs): whoever changes one changes the other.
const here = new URL('.', import.meta.url);
const input = document.getElementById('q');
const state = document.getElementById('state');
const list = document.getElementById('results');
const more = document.getElementById('more');
const STEP = 20;
const letters = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ς: 'σ', ґ: 'г' };

export function words(text) {
  const plain = text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}|['’ʼ`]/gu, '');
  const found = plain.match(/[\u3040-\u30ff\u3400-\u9fff]|(?:(?![\u3040-\u30ff\u3400-\u9fff])[\p{Alphabetic}\p{N}])+/gu) ?? [];
  return found.map((w) => [...w.replace(/[ßæœøłđıςґ]/g, (c) => letters[c])].slice(0, 32).join(''));
}

const parts = new Map();
function part(name) {
  if (!parts.has(name)) {
    const load = fetch(new URL(`${name}.json`, here)).then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    });
    load.catch(() => parts.delete(name));
    parts.set(name, load);
  }
  return parts.get(name);
}

// Words are in the order of their code points, which is not that of JavaScript's own comparison.
function before(a, b) {
  const x = [...a], y = [...b];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    if (x[i] !== y[i]) return x[i].codePointAt(0) < y[i].codePointAt(0);
  }
  return x.length < y.length;
}

async function having(index, word, prefix) {
  const starts = index.words;
  const found = new Map();
  for (let n = 0; n < starts.length; n++) {
    const ends = n + 1 < starts.length && before(starts[n + 1], word);
    if (ends) continue;
    if (before(word, starts[n]) && !(prefix && starts[n].startsWith(word))) break;
    for (const [entry, numbers] of await part(`words-${n + 1}`)) {
      if (entry !== word && !(prefix && entry.startsWith(word))) continue;
      let check = 0;
      for (const number of numbers) {
        check += number >> 2;
        const weight = (number & 3) + (entry === word ? 1 : 0);
        if (!(found.get(check) >= weight)) found.set(check, weight);
      }
    }
  }
  return found;
}

async function search(text) {
  const asked = [...new Set(words(text))].slice(0, 12);
  if (!asked.length) return null;
  const index = await part('index');
  const last = words(text).at(-1);
  let scores = null;
  for (const word of asked) {
    const found = await having(index, word, word === last);
    const rare = Math.log(1 + index.count / (1 + found.size));
    const next = new Map();
    for (const [check, weight] of found) {
      if (scores === null) next.set(check, weight * rare);
      else if (scores.has(check)) next.set(check, scores.get(check) + weight * rare);
    }
    scores = next;
  }
  return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([check]) => check);
}

async function shown(number) {
  const { checks } = await part('index');
  let n = checks.length;
  while (n > 1 && checks[n - 1] > number) n--;
  return (await part(`checks-${n}`))[number - checks[n - 1]];
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function card([id, text, lang, who, date, rating, mark]) {
  const item = element('li'), article = element('article', 'card');
  const rated = element('p', `rating m-${mark}`);
  const sign = document.getElementById(`mark-${mark}`);
  if (sign) rated.append(sign.content.cloneNode(true));
  rated.append(element('bdi', '', rating));
  const claim = element('h2', 'claim'), link = element('a', '', text);
  claim.dir = 'auto';
  if (lang) claim.lang = lang;
  link.href = new URL(`../checks/${id}/index.html`, here).href;
  claim.append(link);
  const said = element('p', 'meta');
  said.append(element('bdi', '', who), date ? ' · ' : '', element('bdi', '', date));
  article.append(rated, claim, said);
  item.append(article);
  return item;
}

let turn = 0;
let found = [];
async function show(now) {
  const from = list.children.length;
  const cards = await Promise.all(found.slice(from, from + STEP).map(shown));
  if (now !== turn) return null;
  const items = cards.map(card);
  list.append(...items);
  more.hidden = list.children.length >= found.length;
  return items[0];
}

async function run() {
  const now = ++turn;
  const text = input.value;
  const address = new URL(location.href);
  if (text) address.searchParams.set('q', text);
  else address.searchParams.delete('q');
  try {
    history.replaceState(null, '', address);
  } catch {
    // Pages from a disk have no address to change.
  }
  try {
    const busy = setTimeout(() => { if (now === turn) state.textContent = state.dataset.busy; }, 300);
    const result = await search(text).finally(() => clearTimeout(busy));
    if (now !== turn) return;
    found = result ?? [];
    list.replaceChildren();
    await show(now);
    if (now !== turn) return;
    state.textContent = !result ? '' : found.length ? state.dataset.some.replace('{n}', found.length) : state.dataset.none;
  } catch {
    if (now === turn) state.textContent = state.dataset.failed;
  }
}

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey || !input) return;
  event.preventDefault();
  input.focus();
  input.select();
});

if (input && list) {
  let wait = 0;
  input.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(run, 120);
  });
  input.form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(wait);
    run();
  });
  more.addEventListener('click', async () => {
    const first = await show(turn).catch(() => null);
    first?.querySelector('a').focus();
  });
  input.value = new URL(location.href).searchParams.get('q') ?? '';
  if (input.value) run();
}
