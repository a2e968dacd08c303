// How the module looks in a dashboard: its styles, its theme, and what a design team sets.

import css from "./styles.css";

let sheet;

/** One for all mounts. A sheet made so needs no leave of a Content-Security-Policy. */
export function styles() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}

/** The custom property of a token: `onAccent` is `--doubletick-on-accent`. */
const property = (token) => `--doubletick-${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const SYSTEM_IS_DARK = "(prefers-color-scheme: dark)";

/** The themes that the page around a place is made for: by CSS's `color-scheme`, or by the page's `<meta>`. */
function schemeAround(host) {
  const around = host.parentElement ?? document.documentElement;
  const declared = getComputedStyle(around).colorScheme;
  if (declared && declared !== "normal") return declared;
  return document.querySelector("meta[name=color-scheme]")?.content ?? "light";
}

/** `light` or `dark`: what the dashboard asks for, or else what its page is. Nothing, where the system decides. */
function themeOf(option, host) {
  if (option === "light" || option === "dark") return option;
  const scheme = schemeAround(host);
  const dark = /\bdark\b/.test(scheme);
  if (dark && /\blight\b/.test(scheme)) return undefined;
  return dark ? "dark" : "light";
}

/**
 * Keeps the look of one mount: `set` takes the options `theme` and `appearance`, and what the page or the system changes is
 * followed until `end`.
 */
export class Look {
  #host;
  #root;
  #theme;
  #appearance;
  #set = [];
  #system = matchMedia(SYSTEM_IS_DARK);
  #draw = () => this.#show();
  #page = new MutationObserver(this.#draw);

  constructor(host, root) {
    this.#host = host;
    this.#root = root;
    this.#system.addEventListener("change", this.#draw);
    // Dashboards switch their theme by a class or an attribute of these.
    for (const element of [document.documentElement, document.body]) {
      if (element) this.#page.observe(element, { attributes: true });
    }
  }

  set({ theme, appearance }) {
    this.#theme = theme;
    this.#appearance = appearance;
    this.#show();
  }

  #show() {
    const theme = themeOf(this.#theme, this.#host);
    // The system's is followed by the styles themselves, and so at the same time as by the dashboard's.
    if (theme === undefined) delete this.#root.dataset.theme;
    else this.#root.dataset.theme = theme;
    const { light, dark, ...both } = this.#appearance ?? {};
    const isDark = theme === undefined ? this.#system.matches : theme === "dark";
    const tokens = { ...both, ...(isDark ? dark : light) };
    const { style } = this.#root;
    for (const name of this.#set) style.removeProperty(name);
    this.#set = Object.keys(tokens).map(property);
    for (const [token, value] of Object.entries(tokens)) style.setProperty(property(token), `${value}`);
  }

  end() {
    this.#system.removeEventListener("change", this.#draw);
    this.#page.disconnect();
  }
}
