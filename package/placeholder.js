// What stands in the place of the module while it loads, and where it does not. Made of elements, as a page may refuse HTML.

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** The outline of a screen, of about its height. */
export function skeleton() {
  const lines = ["title", "line", "line", "card", "card"];
  const outline = element(
    "div",
    { className: "skeleton" },
    ...lines.map((of) => element("div", { className: `skeleton-${of}` })),
  );
  outline.setAttribute("aria-busy", "true");
  return outline;
}

/** Where even the texts could not be fetched. */
const ENGLISH = [
  "",
  "Reload the page",
  "This page didn't load",
  "Check your internet connection and reload. Your progress is saved on our server.",
];

/** Says that the module is not here, in the customer's language where there are texts, and by which code. */
export function failure(code, texts) {
  const [, reload, title, advice] = texts?.split("\n") ?? ENGLISH;
  const again = element("button", {
    type: "button",
    className: "button primary",
    textContent: reload,
    onclick: () => location.reload(),
  });
  const told = element(
    "div",
    { className: "page stack" },
    element("h1", { textContent: title }),
    element("p", { textContent: advice }),
    element("p", {}, again),
    element("p", { className: "muted" }, element("code", { textContent: code })),
  );
  told.setAttribute("role", "alert");
  return told;
}
