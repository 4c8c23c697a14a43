// Answers to the calls about sources.
import type { FakeCalls } from ".";
import type { FakeBook } from "./record";

export function sourceCalls(book: FakeBook): FakeCalls {
  void book;
  return {};
}
