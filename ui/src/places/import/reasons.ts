// Why something was read as it was, in the words of the catalogue; what the catalogue does not know is said as it came.
// Places that it names (`script 1`, `line 7, text`) are said as those of the rows are.
import type { Reason } from "../../api/Reason";
import { has, t } from "../../i18n/index.svelte";
import { placeWords } from "./outcomes";

const words = ({ field, code, values, message }: Reason): string => {
  const id = `import-why-${code}`;
  if (!has(id)) return message;
  const why = t(id, values["place"] === undefined ? values : { ...values, place: placeWords(values["place"]) });
  return field === undefined ? why : t("import-why-field", { field: placeWords(field), why });
};

/** One after the other; what is said of a field begins a line. */
export const reasonWords = (reasons: readonly Reason[]): string => reasons.map((reason, n) => `${n === 0 ? "" : reason.field === undefined ? " " : "\n"}${words(reason)}`).join("");
