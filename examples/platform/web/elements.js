// DOM elements in as few lines as will do.

/** An element with properties (`class`, `on…` and `aria-…` among them) and children. Texts are never read as HTML. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child != null && child !== false));
  return element;
}

/** A page's heading, which takes the focus when the page is shown. */
export function heading(text, properties = {}) {
  return h("h1", { tabindex: "-1", ...properties }, text);
}

/** What a page shows where there is nothing yet. */
export function empty(title, text, ...more) {
  return h("div", { class: "empty" }, h("h2", {}, title), h("p", {}, text), ...more);
}

/** A number as people write it, from digits alone. */
export function readable(digits) {
  const indian = /^91(\d{5})(\d{5})$/.exec(digits);
  return indian ? `+91 ${indian[1]} ${indian[2]}` : `+${digits}`;
}
