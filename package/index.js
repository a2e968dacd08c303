// The package's door: fetches the module once, mounts it as often as it is asked, each time in a shadow
// root of its own, and hands on what happens. What a dashboard may write is documented in index.d.ts.

import init, { mount as mountModule, preload as preloadModule, unmount as unmountModule } from "./module.js";
import { byCookie, byToken } from "./connection.js";
import css from "./styles.css";

/** The custom element. */
const TAG = "doubletick-onboarding";

/** The Trusted Types policy under which Meta's script comes into a page that requires one. */
const POLICY = "doubletick-onboarding";

let policy;
/** The one address that it lets through: what the backend named first. */
let metas;

/**
 * The address of Meta's script, as this page takes it. Where the page does not allow the policy, as it came: then the
 * page refuses it, if it requires Trusted Types, and the module says so.
 */
function scriptFrom(url) {
  metas ??= url;
  try {
    policy ??= globalThis.trustedTypes?.createPolicy(POLICY, {
      createScriptURL: (url) => {
        if (url === metas) return url;
        throw new TypeError(`${POLICY} does not let ${url} through`);
      },
    });
  } catch {
    return url;
  }
  return policy ? policy.createScriptURL(url) : url;
}

let sheet;

/** One for all mounts. A sheet made so needs no leave of a Content-Security-Policy. */
function styles() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}

/** The texts of each language. Written out, so that bundlers see the files. */
const TEXTS = {
  en: () => new URL("./texts/en.txt", import.meta.url),
  hi: () => new URL("./texts/hi.txt", import.meta.url),
  es: () => new URL("./texts/es.txt", import.meta.url),
  "pt-BR": () => new URL("./texts/pt-BR.txt", import.meta.url),
  id: () => new URL("./texts/id.txt", import.meta.url),
  ar: () => new URL("./texts/ar.txt", import.meta.url),
};

/** What is fetched when it is wanted first. Written out, for the same reason. */
const LATER = {
  phone: () => import("./phone.js"),
  copy: () => import("./copy.js"),
};

/** The language that comes nearest to what the dashboard, its page or the browser asks for. */
function spoken(locale) {
  const primary = (tag) => tag.split("-")[0].toLowerCase();
  const asked = [locale, document.documentElement.lang, ...navigator.languages].filter(Boolean);
  const own = (tag) => Object.keys(TEXTS).find((known) => primary(known) === primary(tag));
  return asked.map(own).find(Boolean) ?? "en";
}

/** Those that were fetched. */
const fetched = new Map();

async function textsOf(language) {
  if (!fetched.has(language)) {
    const answer = await fetch(TEXTS[language]());
    if (!answer.ok) throw new Error(`The texts in ${language} could not be fetched: ${answer.status}`);
    fetched.set(language, await answer.text());
  }
  return fetched.get(language);
}

let loading;

/** The module, fetched when it is needed first; once more, where that failed. */
function load() {
  loading ??= init().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** What is mounted: all of it speaks to one backend. */
const mounted = new Set();
let backend = "";

/** An origin, or nothing for the page's own. */
function originOf(address) {
  return address === undefined || address === "" ? "" : new URL(address, location.href).origin;
}

/** The backend that is wanted, if those that are mounted already speak to it too. */
function agreed(wanted) {
  const origin = originOf(wanted);
  if (mounted.size > 0 && origin !== backend) {
    throw new Error(`All mounts in a page speak to one backend, and ${backend || "its own origin"} is it.`);
  }
  return origin;
}

/** A path that places are put after: without a slash at its end. */
function pathOf(path) {
  return path === undefined || path === null ? undefined : `/${path}/`.replace(/\/+/g, "/").slice(0, -1);
}

const ids = ({ onboarding, reference, phoneNumberId, wabaId }) => ({
  onboarding,
  reference,
  phoneNumberId,
  wabaId,
});

/** Calls what the dashboard gave for this. Later, so that what fails there fails there alone. */
function hand(options, told, last) {
  const { name, onboarding, reference, reason } = told;
  queueMicrotask(() => {
    options.onEvent?.({ name, onboarding, reference, reason });
    if (name === "connected") options.onConnected?.(ids(told));
    if (name === "interrupted" || name === "stuck") {
      options.onInterrupted?.({ state: name, onboarding, reference, reason });
    }
    if (name === "closed") options.onClose?.({ reason: last === "connected" ? "done" : "left" });
  });
}

/** One mount: from the element that it is in to the number by which the module knows it. */
class Mount {
  #number;
  #last;
  #options;
  #root;

  constructor(host, options) {
    backend = agreed(options.backend);
    mounted.add(this);
    this.#options = options;
    const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    this.#root = document.createElement("div");
    // Tokens and theme stand here, where no style of the dashboard's reaches them.
    this.#root.className = "mount";
    if (options.theme === "light" || options.theme === "dark") this.#root.dataset.theme = options.theme;
    shadow.replaceChildren(this.#root);
    this.ready = this.#start(shadow);
    // Whoever does not wait for it is told by `onEvent`.
    this.ready.catch(() => this.#tell({ name: "not-loaded" }));
  }

  async #start(shadow) {
    // Here, as browsers that can't make one are told of like all that does not load.
    shadow.adoptedStyleSheets = [styles()];
    const { getToken, start, basePath, locale } = this.#options;
    const language = spoken(locale);
    const [texts] = await Promise.all([textsOf(language), load()]);
    if (!mounted.has(this)) return;
    this.#number = mountModule(this.#root, {
      language,
      texts,
      backend,
      addNumber: start === "add-number",
      basePath: pathOf(basePath),
      tellsWho: getToken !== undefined,
      scriptFrom,
      // What fails here is done without, and asked for again.
      later: (script) => void LATER[script]().catch(() => {}),
      tell: (told) => this.#tell(told),
      ...(getToken ? byToken(getToken) : byCookie),
    });
  }

  #tell(told) {
    if (!mounted.has(this)) return;
    hand(this.#options, told, this.#last);
    this.#last = told.name;
  }

  end() {
    if (!mounted.delete(this)) return;
    try {
      if (this.#number !== undefined) unmountModule(this.#number);
    } catch {
      // The module has ended by a fault of its own. What it held goes with its nodes.
    }
    this.#root.remove();
  }
}

const ATTRIBUTES = {
  backend: "backend",
  locale: "locale",
  theme: "theme",
  start: "start",
  "base-path": "basePath",
};

/** Mounted as long as it is in a page. */
export class DoubletickOnboardingElement extends HTMLElement {
  #mount;
  #options = {};

  get options() {
    return this.#options;
  }

  set options(options) {
    this.#options = options ?? {};
  }

  connectedCallback() {
    // Moved within the page it stays as it is.
    if (this.#mount) return;
    const written = Object.entries(ATTRIBUTES).map(([attribute, option]) => [
      option,
      this.getAttribute(attribute) ?? undefined,
    ]);
    const given = written.filter(([, value]) => value !== undefined);
    const options = { ...Object.fromEntries(given), ...this.#options };
    this.#mount = new Mount(this, { ...options, ...this.#announcing(options) });
  }

  disconnectedCallback() {
    // At once, unless it is only being moved.
    queueMicrotask(() => this.isConnected || this.unmount());
  }

  unmount() {
    this.#mount?.end();
    this.#mount = undefined;
    this.remove();
  }

  get ready() {
    return this.#mount?.ready ?? Promise.resolve();
  }

  /** The callbacks, each of which is an event of this element too. */
  #announcing(options) {
    const announce = (name) => {
      const type = `doubletick-${name.slice(2).toLowerCase()}`;
      return (detail) => {
        this.dispatchEvent(new CustomEvent(type, { detail }));
        options[name]?.(detail);
      };
    };
    const names = ["onConnected", "onInterrupted", "onClose", "onEvent"];
    return Object.fromEntries(names.map((name) => [name, announce(name)]));
  }
}

// A page may have the package twice.
if (!customElements.get(TAG)) customElements.define(TAG, DoubletickOnboardingElement);

export function mount(element, options = {}) {
  // Here, as what an element throws when it comes into a page reaches nobody.
  agreed(options.backend);
  const inner = document.createElement(TAG);
  inner.options = options;
  element.append(inner);
  return {
    ready: inner.ready,
    unmount: () => inner.unmount(),
  };
}

export async function preload({ locale } = {}) {
  await Promise.all([textsOf(spoken(locale)), load()]);
  await preloadModule();
}

export function unmount(element) {
  for (const inner of element.querySelectorAll(`:scope > ${TAG}`)) inner.unmount();
}
