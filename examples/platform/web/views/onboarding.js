// DoubleTick's onboarding, as long as this is shown.

import { post } from "../api.js";
import { h } from "../elements.js";

/** What Chaupal says to who is back from Meta, by where they have come to. */
const OUTCOMES = {
  finalizing: "Welcome back. Meta has confirmed your number, and we are connecting it.",
  connected: "Welcome back. Your number is connected.",
  interrupted: "Welcome back. Nothing has changed yet: see below how to go on.",
};

/** `start` is what the customer pressed; at all addresses below `basePath` the module shows its own pages. */
export function onboarding(app, start, basePath) {
  const place = h("div", { id: "onboarding" });
  const news = h("p", { role: "status", class: "news" });
  let mounted;
  let hasLeft = false;
  let isBack = false;
  // Where no window of Meta's opened, its full page comes back here: what came of it follows.
  const tell = ({ name }) => {
    if (name === "returned") isBack = true;
    else if (isBack && name in OUTCOMES) news.textContent = OUTCOMES[name];
  };
  return {
    name: "onboarding",
    title: start === "add-number" ? "Add Number" : "Get Started",
    element: h("section", {}, news, place),
    async mounted() {
      // `@doubletick/onboarding`, as this server serves it. Loaded when it is wanted.
      const { mount } = await import("/doubletick-onboarding/index.js");
      if (hasLeft) return;
      mounted = mount(place, {
        backend: app.me.backend,
        start,
        basePath,
        // Chaupal's server opens the session with its API key, which no browser sees.
        fetchSession: () => post("/onboarding-session", { page: start }),
        onEvent: tell,
        onClose: () => app.go("/settings/wabas"),
      });
    },
    follow: (path) => path === basePath || path.startsWith(`${basePath}/`),
    leave() {
      hasLeft = true;
      mounted?.unmount();
    },
  };
}
