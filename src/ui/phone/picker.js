// The list of countries with its search: a combobox with a listbox, as the ARIA Authoring Practices
// have it (1.2). The focus stays in the search; the option is told by aria-activedescendant.

import { named, nearness } from "./countries.js";
import css from "./picker.css";

/** Options that PageUp and PageDown pass over. */
const PAGE = 8;

const make = (tag, attributes) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

export class Picker {
  #button;
  #words;
  #picked;
  #popup = null;
  #search;
  #list;
  #found;
  #options = [];
  #shown = [];
  #active = null;

  /**
   * @param button opens and closes it
   * @param words what it says: `country`, `search`, `found`
   * @param picked called with the country that was picked
   */
  constructor(button, words, picked) {
    this.#button = button;
    this.#words = words;
    this.#picked = picked;
  }

  /** Shows it under the button's row, or takes it away. */
  toggle(host, country) {
    if (this.#popup) return this.close();
    dress(host.getRootNode());
    this.#popup = this.#build(host);
    this.#button.parentElement.append(this.#popup);
    this.#button.setAttribute("aria-expanded", "true");
    this.#filter();
    this.#activate(this.#options.find((option) => option.country === country) ?? this.#shown[0]);
    this.#search.focus();
  }

  close() {
    const popup = this.#popup;
    // First: taking it away moves the focus out of it, which closes it too.
    this.#popup = null;
    this.#button.setAttribute("aria-expanded", "false");
    popup?.remove();
  }

  #build(host) {
    const id = `${host.querySelector("input").id}-countries`;
    const popup = make("div", { class: "countries" });
    this.#search = make("input", {
      class: "input",
      type: "text",
      role: "combobox",
      "aria-label": this.#words.search,
      "aria-autocomplete": "list",
      "aria-controls": id,
      "aria-expanded": "true",
      autocomplete: "off",
      autocapitalize: "none",
      spellcheck: "false",
      placeholder: this.#words.search,
    });
    this.#found = make("p", { class: "hint", role: "status" });
    this.#list = make("ul", { role: "listbox", id, "aria-label": this.#words.country, tabindex: "-1" });
    const language = host.closest("[lang]")?.lang || document.documentElement.lang || "en";
    this.#options = named(language).map((known) => {
      const item = make("li", { role: "option", id: `${id}-${known.country}`, "aria-selected": "false" });
      const code = make("bdi", { dir: "ltr" });
      code.textContent = `+${known.code}`;
      item.append(known.name, " ", code);
      return { ...known, item };
    });
    this.#list.append(...this.#options.map(({ item }) => item));
    popup.append(this.#search, this.#found, this.#list);
    // Searching is not typing the number.
    this.#search.addEventListener("input", (event) => {
      event.stopPropagation();
      this.#filter();
      this.#activate(this.#shown[0]);
    });
    popup.addEventListener("keydown", (event) => this.#key(event));
    popup.addEventListener("focusout", (event) => {
      const to = event.relatedTarget;
      // A press of the button closes it by itself.
      if (this.#popup && !popup.contains(to) && to !== this.#button) this.close();
    });
    // A press on an option must not take the focus out of the search.
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => {
      const item = event.target.closest("li");
      this.#pick(this.#options.find((option) => option.item === item));
    });
    return popup;
  }

  #filter() {
    const near = this.#options.map((option) => [nearness(option, this.#search.value), option]);
    for (const [distance, { item }] of near) item.hidden = distance === null;
    this.#shown = near
      .filter(([distance]) => distance !== null)
      .sort(([one], [other]) => one - other)
      .map(([, option]) => option);
    this.#list.append(...this.#shown.map(({ item }) => item));
    this.#found.textContent = `${this.#words.found} ${this.#shown.length}`;
  }

  #activate(option) {
    this.#active?.item.setAttribute("aria-selected", "false");
    this.#active = option ?? null;
    if (!option) return this.#search.removeAttribute("aria-activedescendant");
    option.item.setAttribute("aria-selected", "true");
    this.#search.setAttribute("aria-activedescendant", option.item.id);
    option.item.scrollIntoView({ block: "nearest" });
  }

  #key(event) {
    const [last, at] = [this.#shown.length - 1, this.#shown.indexOf(this.#active)];
    const to = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(last, at + PAGE),
      PageUp: Math.max(0, at - PAGE),
      Home: 0,
      End: last,
    }[event.key];
    if (to !== undefined) this.#activate(this.#shown[to]);
    else if (event.key === "Enter") this.#pick(this.#active);
    else if (event.key === "Escape") this.#leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #leave() {
    this.close();
    this.#button.focus();
  }

  #pick(option) {
    if (!option) return;
    this.close();
    this.#picked(option.country);
  }
}

const dressed = new WeakSet();

/** The list's looks, once for each document or shadow root. A sheet made so needs no leave of a CSP. */
function dress(root) {
  if (dressed.has(root)) return;
  dressed.add(root);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
