import { count } from "./count.js";
import { mount } from "./doubletick-onboarding/index.js";
import init from "./doubletick-onboarding/module.js";

const backend = new URLSearchParams(location.search).get("backend");
const place = document.querySelector("#place");
const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Until it is so; what the page counts, in any case. */
async function until(so) {
  const began = performance.now();
  for (;;) {
    const counted = await count();
    if (so(counted) || performance.now() - began > 30_000) return counted;
    await frame();
  }
}

let mounted;

window.test = {
  count,
  mount: () => {
    mounted = mount(place, { backend });
    return mounted.ready;
  },
  unmount: () => mounted.unmount(),
  /** Mounts and unmounts it, each time at another moment of its life: at once, loaded, at work. */
  often: async (times) => {
    for (let time = 0; time < times; time += 1) {
      const one = mount(place, { backend });
      if (time % 4 > 0) await one.ready;
      if (time % 4 > 1) await until(({ requests }) => requests.some((url) => url.endsWith("/stream")));
      if (time % 4 > 2) await frame();
      one.unmount();
    }
    const none = ({ timers, intervals, requests, locks }) =>
      timers + intervals + requests.length + locks === 0;
    return until(none);
  },
  /** Bytes of the module's memory. */
  memory: async () => (await init()).memory.buffer.byteLength,
};
