// `<doubletick-onboarding>`: mounted as long as it is in a page.

import { Mount } from "./mounted.js";
import { ATTRIBUTES, CALLBACKS } from "./options.js";

export const TAG = "doubletick-onboarding";

/** Those that a mount takes while it lives. Another value of any other one mounts it anew. */
const LIVE = new Set([...CALLBACKS, "appearance", "fetchSession", "theme"]);

/** Whether these options are two mounts. A session by which nobody was signed in before is another one, too. */
function differ(one, other) {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const isOther = (name) => !LIVE.has(name) && one[name] !== other[name];
  return [...names].some(isOther) || !one.fetchSession !== !other.fetchSession;
}

/** Where none were given yet. */
const NONE = {};

/** On a server there are no elements: the class is there, and nothing is made of it. */
const Base = globalThis.HTMLElement ?? class {};

export class DoubletickOnboardingElement extends Base {
  static observedAttributes = Object.keys(ATTRIBUTES);

  #mount;
  #mountedWith;
  #options = NONE;
  #scheduled = false;
  #isAwaited = false;
  #ready;

  get options() {
    return this.#options;
  }

  set options(options) {
    this.#options = options ?? {};
    this.#changed();
  }

  attributeChangedCallback() {
    this.#changed();
  }

  connectedCallback() {
    // Moved within the page it stays as it is.
    if (this.#mount || this.#isAwaited) return;
    if (this.#options === NONE) this.#await();
    else this.#begin();
  }

  /** Begins once this task is over: some frameworks set options after they have put the element into the page. */
  #await() {
    this.#isAwaited = true;
    this.#ready = Promise.resolve().then(() => {
      if (this.#isAwaited && this.isConnected) this.#begin();
      this.#isAwaited = false;
      return this.#mount?.ready;
    });
    // Whoever does not wait for it is told by the callbacks.
    this.#ready.catch(() => {});
  }

  disconnectedCallback() {
    // At once, unless it is only being moved.
    queueMicrotask(() => this.isConnected || this.unmount());
  }

  /** Changes some options, and leaves the others as they are. */
  update(options) {
    this.options = { ...this.#options, ...options };
  }

  /** Ends it. The element stays where it is: whoever put it there takes it away. */
  unmount() {
    this.#isAwaited = false;
    this.#mount?.end();
    this.#mount = undefined;
  }

  get ready() {
    return this.#ready ?? Promise.resolve();
  }

  /** The options: attributes, and the property before them. */
  #wanted() {
    const written = Object.entries(ATTRIBUTES).map(([attribute, option]) => [
      option,
      this.getAttribute(attribute) ?? undefined,
    ]);
    const given = [...written, ...Object.entries(this.#options)];
    return Object.fromEntries(given.filter(([, value]) => value !== undefined));
  }

  #begin() {
    const options = this.#wanted();
    this.#mountedWith = options;
    this.#mount = new Mount(this, { ...options, ...this.#announcing() });
    this.#ready = this.#mount.ready;
  }

  /** Frameworks set one property after the other: they are taken together. */
  #changed() {
    if (!this.#mount || this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      if (!this.#mount) return;
      const options = this.#wanted();
      if (differ(options, this.#mountedWith)) {
        this.#mount.end();
        this.#begin();
      } else {
        this.#mountedWith = options;
        this.#mount.update({ ...options, ...this.#announcing() });
      }
    });
  }

  /** The callbacks, each of which is an event of this element too. */
  #announcing() {
    const announce = (name) => {
      const type = `doubletick-${name.slice(2).toLowerCase()}`;
      return (detail) => {
        this.dispatchEvent(new CustomEvent(type, { detail }));
        this.#options[name]?.(detail);
      };
    };
    return Object.fromEntries(CALLBACKS.map((name) => [name, announce(name)]));
  }
}

// A page may have the package twice.
if (globalThis.customElements && !customElements.get(TAG)) customElements.define(TAG, DoubletickOnboardingElement);
