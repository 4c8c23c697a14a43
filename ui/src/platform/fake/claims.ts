// Answers to the calls about claims.
import type { FakeCalls } from ".";
import type { FakeBook } from "./record";

export function claimCalls(book: FakeBook): FakeCalls {
  void book;
  return {};
}
