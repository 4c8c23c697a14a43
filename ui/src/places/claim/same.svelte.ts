// Claims of the same wording, looked for while it is typed.
import type { ClaimCard } from "../../api/ClaimCard";
import { call } from "../../platform";

/** Shorter than this, a wording is not looked for: it is still being typed. */
const SHORTEST = 8;

/** Call in a component's script. `wording` of `null` looks for nothing. */
export class SameWordings {
  found = $state.raw<ClaimCard[]>([]);

  constructor(wording: () => string | null) {
    $effect(() => {
      const now = wording()?.trim() ?? "";
      if (now.length < SHORTEST) {
        this.found = [];
        return;
      }
      let current = true;
      const timer = setTimeout(() => {
        call("claim.same", { wording: now }).then(
          (same) => {
            if (current) this.found = same.items;
          },
          // Not knowing keeps nobody from recording; what fails there says so itself.
          () => undefined,
        );
      }, 250);
      return () => {
        current = false;
        clearTimeout(timer);
      };
    });
  }
}
