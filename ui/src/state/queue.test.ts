import { describe, expect, it } from "vitest";
import { CallError, type Follow } from "../platform";
import { Queue } from "./queue.svelte";

/** A work whose every step the test takes itself. */
function watched() {
  const begun: { item: string; follow: Follow; done: (answer: string) => void; fail: (code: string) => void }[] = [];
  const queue = new Queue<string, string>(
    (item, follow) =>
      new Promise((done, failed) => {
        const fail = (code: string) => failed(new CallError({ code, message: code, args: {} }));
        follow.stop?.addEventListener("abort", () => fail("stopped"));
        begun.push({ item, follow, done, fail });
      }),
  );
  const states = () => queue.all.map((e) => `${e.item} ${e.state}`);
  const settle = () => new Promise((go) => setTimeout(go));
  return { queue, begun, states, settle };
}

describe("a queue", () => {
  it("does one after another, in their order", async () => {
    const { queue, begun, states, settle } = watched();
    void queue.add(["a", "b"]);
    expect(states()).toEqual(["a running", "b waiting"]);
    begun[0]?.done("A");
    await settle();
    expect(states()).toEqual(["a done", "b running"]);
    expect(queue.all[0]?.answer).toBe("A");
    begun[1]?.done("B");
    await settle();
    expect(queue.busy).toBe(false);
    expect(queue.over).toBe(2);
  });

  it("goes on after a failure, and keeps why", async () => {
    const { queue, begun, states, settle } = watched();
    void queue.add(["a", "b"]);
    begun[0]?.fail("capture.dns");
    await settle();
    expect(states()).toEqual(["a failed", "b running"]);
    expect(queue.all[0]?.error?.code).toBe("capture.dns");
    expect(queue.failed).toBe(1);
  });

  it("tells how far the one is that runs", async () => {
    const { queue, begun } = watched();
    void queue.add(["a"]);
    begun[0]?.follow.progress?.({ done: 10, total: 40 });
    expect(queue.running?.at).toEqual({ done: 10, total: 40 });
  });

  it("stops one, and begins the next", async () => {
    const { queue, states, settle } = watched();
    void queue.add(["a", "b", "c"]);
    queue.stop(queue.all[1]?.n ?? 0);
    queue.stop(queue.all[0]?.n ?? 0);
    await settle();
    expect(states()).toEqual(["a stopped", "b stopped", "c running"]);
  });

  it("stops all: nothing is begun after it", async () => {
    const { queue, begun, states, settle } = watched();
    void queue.add(["a", "b", "c"]);
    queue.stopAll();
    await settle();
    expect(states()).toEqual(["a stopped", "b stopped", "c stopped"]);
    expect(begun).toHaveLength(1);
  });

  it("tries again what failed, as it is or changed", async () => {
    const { queue, begun, states, settle } = watched();
    void queue.add(["a"]);
    begun[0]?.fail("capture.refused-address");
    await settle();
    void queue.again(queue.all[0]?.n ?? 0, "a, allowed");
    expect(states()).toEqual(["a, allowed running"]);
    expect(queue.all[0]?.error).toBeNull();
    begun[1]?.done("A");
    await settle();
    expect(states()).toEqual(["a, allowed done"]);
  });

  it("puts away what is over, and nothing else", async () => {
    const { queue, begun, states, settle } = watched();
    void queue.add(["a", "b"]);
    begun[0]?.done("A");
    await settle();
    queue.clear();
    expect(states()).toEqual(["b running"]);
    queue.forget();
    await settle();
    expect(states()).toEqual([]);
  });
});
