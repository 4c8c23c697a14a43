// Keys by the names that people use, as the code points that WebDriver knows them by (W3C WebDriver, 17.4.2).

const NAMED = {
  Cancel: "\uE001",
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  Space: " ",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
  F1: "\uE031",
  F2: "\uE032",
  Meta: "\uE03D",
};

/** "Control+Shift+z" as the actions of one input source of keys. */
export function chord(keys) {
  const parts = keys === "+" ? ["+"] : keys.split("+").map((part) => part || "+");
  const values = parts.map((part) => {
    const value = NAMED[part] ?? part;
    if ([...value].length !== 1) throw new Error(`no key is called “${part}”`);
    return value;
  });
  return [
    ...values.map((value) => ({ type: "keyDown", value })),
    ...values.toReversed().map((value) => ({ type: "keyUp", value })),
  ];
}

/** A text, a key after the other; a line's end is Enter. */
export function typing(text) {
  return [...text].flatMap((character) => {
    const value = character === "\n" ? NAMED.Enter : character === "\t" ? NAMED.Tab : character;
    return [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ];
  });
}
