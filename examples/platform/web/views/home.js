// The first page of a company that has no number yet. One that has goes to its inbox.

import { h, heading } from "../elements.js";

export function home(app) {
  if (app.data.numbers.length > 0) {
    app.go("/inbox", "replaceState");
    return undefined;
  }
  const { person } = app.me;
  const [first] = person.name.split(" ");
  return {
    name: "home",
    title: `Welcome, ${first}`,
    element: h(
      "section",
      { class: "hero" },
      heading(`Welcome, ${first}`),
      h(
        "p",
        {},
        `Bring the WhatsApp number of ${person.company.name} to Chaupal. It stays the same number, and messages to it arrive in your team's inbox.`,
      ),
      h("a", { class: "button primary", href: "/get-started" }, "Get Started"),
    ),
  };
}
