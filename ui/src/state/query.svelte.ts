// A call whose answer is on the screen: asked again when its request or the record changes, an older answer never
// over a newer one. The last good answer stays visible while the next one is on its way.
import { asError, call, type CallError, type CallName, type RequestOf, type ResponseOf } from "../platform";
import { desk } from "./desk.svelte";

export interface Query<T> {
  readonly data: T | undefined;
  readonly error: CallError | null;
  readonly loading: boolean;
  /** Asks again. */
  again(): void;
}

/** `const list = query("document.list", () => ({}))`, in a component's script. A request of `null` asks nothing. */
export function query<K extends CallName>(name: K, request: () => RequestOf<K> | null): Query<ResponseOf<K>> {
  let data = $state.raw<ResponseOf<K> | undefined>();
  let error = $state.raw<CallError | null>(null);
  let loading = $state(true);
  let turn = $state(0);
  let asked = 0;

  $effect(() => {
    void desk.revision;
    void turn;
    const wanted = request();
    const mine = ++asked;
    if (wanted === null) {
      data = undefined;
      error = null;
      loading = false;
      return;
    }
    loading = true;
    call(name, wanted).then(
      (answer) => {
        if (mine !== asked) return;
        data = answer;
        error = null;
        loading = false;
      },
      (thrown: unknown) => {
        if (mine !== asked) return;
        error = asError(thrown);
        loading = false;
      },
    );
  });

  return {
    get data() {
      return data;
    },
    get error() {
      return error;
    },
    get loading() {
      return loading;
    },
    again() {
      turn += 1;
    },
  };
}
