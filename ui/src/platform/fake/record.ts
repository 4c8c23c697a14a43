// The book in memory, and an invented one to look at. Names and events are made up.
import type { ClaimView } from "../../api/ClaimView";
import type { DeskSettings } from "../../api/DeskSettings";
import type { DocumentView } from "../../api/DocumentView";
import type { ErrorBody } from "../../api/ErrorBody";
import type { Person } from "../../api/Person";
import type { SavedSearch } from "../../api/SavedSearch";
import type { ScaleView } from "../../api/ScaleView";
import type { SourceView } from "../../api/SourceView";
import type { JsonValue } from "../../api/serde_json/JsonValue";
import { inventedDocument } from "./invented";
import { inventClaims } from "./invented-claims";
import { inventedSources } from "./sources";

/** When everything in the invented book happens. */
export const FAKE_NOW = "2031-09-10T10:00:00Z";

export interface FakeBook {
  name: string;
  readOnly: boolean;
  problem: ErrorBody | null;
  people: Person[];
  me: string | null;
  settings: DeskSettings;
  scales: ScaleView[];
  documents: DocumentView[];
  claims: ClaimView[];
  sources: SourceView[];
  searches: SavedSearch[];
  drafts: Map<string, JsonValue>;
  /** What undo would take back, where the fake can. */
  undo: string | null;
  redo: string | null;
  /** How many marks "not for publication" there are. */
  withheld: () => number;
  nextId: () => string;
}

const settings: DeskSettings = {
  book_name: null,
  publisher_name: null,
  publisher_url: null,
  check_url_base: null,
  corrections_policy_url: null,
  method_note: null,
  scale: "claimbook",
  report_language: null,
  report_template: null,
};

const ratings = [
  ["true", "True", "full"],
  ["mostly-true", "Mostly true", "three-quarters"],
  ["half-true", "Half true", "half"],
  ["mostly-false", "Mostly false", "quarter"],
  ["false", "False", "struck"],
  ["unproven", "Unproven", "open"],
] as const;

export function emptyBook(): FakeBook {
  let made = 0;
  return {
    name: "New book",
    readOnly: false,
    problem: null,
    people: [],
    me: null,
    settings: { ...settings },
    scales: [
      {
        scale: { id: "claimbook", name: "Claimbook" },
        ratings: ratings.map(([id, name, mark], i) => ({ id: `claimbook/${id}`, scale: "claimbook", name, ordinal: i + 1, number: 5 - i, mark, definition: null, retired: false })),
      },
    ],
    documents: [],
    claims: [],
    sources: [],
    searches: [],
    drafts: new Map(),
    undo: null,
    redo: null,
    withheld: () => 0,
    nextId: () => `00000000-0000-7000-8000-${String(++made).padStart(12, "0")}`,
  };
}

/** An invented book, with as many claims more as are asked for. */
export function invented(claims = 0): FakeBook {
  const book = emptyBook();
  book.name = "Harbour tunnel";
  const ann = book.nextId();
  book.people = [
    { id: ann, name: "Ann Reader", initials: "AR" },
    { id: book.nextId(), name: "Петро Читач", initials: "ПЧ" },
  ];
  book.me = ann;
  book.searches = [{ id: book.nextId(), name: "Safety, open", query: "topic:safety verdict:none" }];
  book.documents = [inventedDocument(book.nextId)];
  book.sources = inventedSources(book.nextId);
  inventClaims(book, claims);
  return book;
}
