// Settings → Manage WABAs: the company's numbers.

import { empty, h, heading } from "../elements.js";

/** What a customer reads of a number's state. */
const STATES = {
  arriving: "On its way",
  connected: "Connected",
  needs_reconnecting: "Connect it again",
  left: "Not with Chaupal any more",
};

export function wabas(app) {
  const list = h("div", {});
  const draw = ({ numbers }) => {
    if (numbers.length === 0) {
      const text = "When you add a number, it is shown here with its WhatsApp Business account.";
      list.replaceChildren(empty("No number yet", text));
      return;
    }
    const row = (number) =>
      h(
        "li",
        { class: "card number" },
        h(
          "div",
          {},
          h("h2", {}, number.verified_name ?? "A new number"),
          h("p", {}, number.display_phone_number ?? "Its number is shown when it is connected."),
          h("p", { class: "muted" }, `WABA ${number.waba_id}`),
        ),
        h("p", { class: `state ${number.state}` }, STATES[number.state] ?? number.state),
      );
    list.replaceChildren(h("ul", { class: "numbers" }, numbers.map(row)));
  };
  return {
    name: "wabas",
    title: "Manage WABAs",
    element: h(
      "section",
      {},
      h(
        "div",
        { class: "title" },
        heading("Manage WABAs"),
        h("a", { class: "button primary", href: "/settings/wabas/add" }, "Add Number"),
      ),
      list,
    ),
    mounted() {
      draw(app.data);
    },
    update: draw,
  };
}
