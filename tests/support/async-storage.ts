import { AsyncLocalStorage } from "node:async_hooks";

// What Next puts there when it starts: a test that loads a page's code has the console ask for it from then on.
Object.assign(globalThis, { AsyncLocalStorage });
