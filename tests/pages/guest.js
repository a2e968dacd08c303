// A dashboard that counts what the module holds, and notes what it is told and what reaches it that should not.
import { count } from "./count.js";
import { mount, preload } from "./doubletick-onboarding/index.js";

const backend = new URLSearchParams(location.search).get("backend");
const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

const told = { faults: [], errors: [], events: [] };
addEventListener("error", ({ message }) => message && told.faults.push(message));
addEventListener("unhandledrejection", ({ reason }) => told.faults.push(`${reason}`));

let mounted;

window.test = {
  count,
  told,
  mount: () => {
    mounted = mount(document.querySelector("#place"), {
      backend,
      onError: ({ code, message, cause }) => told.errors.push([code, message, `${cause}`]),
      onEvent: ({ name, reason }) => told.events.push(reason ? `${name} ${reason}` : name),
    });
    mounted.ready.catch(() => {});
    return true;
  },
  /** Unmounts it; what is there two frames later. No timer of any length passes by itself in that time. */
  leave: async () => {
    mounted.unmount();
    await frame();
    return count();
  },
  /** Whatever the module fetches when the page is idle: no part of a mount. */
  preload: () => preload(),
  /** Has Meta's script be this, as far as there is one. */
  script: (functions) => {
    window.FB = functions;
    return true;
  },
};
