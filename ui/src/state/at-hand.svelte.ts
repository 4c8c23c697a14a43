// The claim at hand: the one that was opened last, or that quotes were sent to since. What is quoted goes there, wherever
// one has wandered in the meantime.
let current = $state<string | null>(null);

export const atHand = {
  get claim(): string | null {
    return current;
  },
};

/** That claim is worked on from now on; `null`: none. */
export function takeInHand(claim: string | null): void {
  current = claim;
}
