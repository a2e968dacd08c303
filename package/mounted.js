// One mount: from the place that it is in to the number by which the module knows it.

import { Look, styles } from "./appearance.js";
import { load, script, spoken, textsOf } from "./assets.js";
import { byCookie, bySession } from "./connection.js";
import { OnboardingError } from "./errors.js";
import { folderOf, mistakes, originOf, pathOf } from "./options.js";
import { failure, skeleton } from "./placeholder.js";
import { readReturned, takeReturned } from "./returned.js";
import { scriptFrom } from "./trusted.js";

/** What is mounted: all of it speaks to one backend. */
const mounted = new Set();
let backend = "";

/** The backend that is wanted, if those that are mounted already speak to it too. */
export function agreed(wanted) {
  const origin = originOf(wanted);
  if (mounted.size > 0 && origin !== backend) {
    throw new OnboardingError(
      "another_backend",
      `All mounts in a page speak to one backend, and ${backend || "its own origin"} is it.`,
    );
  }
  return origin;
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

export class Mount {
  #number;
  #module;
  #last;
  #signedInOrOut;
  #disconnect;
  #options;
  #root;
  #look;

  constructor(host, options) {
    this.#options = options;
    const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    this.#root = document.createElement("div");
    // Tokens and theme stand here, where no style of the dashboard's reaches them.
    this.#root.className = "mount";
    this.#root.append(skeleton());
    shadow.replaceChildren(this.#root);
    for (const mistake of mistakes(options)) this.#fail(mistake);
    this.ready = this.#start(shadow, host);
    // Whoever does not wait for it is told by the callbacks.
    this.ready.catch(() => {});
  }

  async #start(shadow, host) {
    let texts;
    try {
      backend = agreed(this.#options.backend);
      mounted.add(this);
      // Here, as browsers that can't make one are told of like all that does not load.
      shadow.adoptedStyleSheets = [styles()];
      this.#look = new Look(host, this.#root);
      this.#look.set(this.#options);
      const assets = folderOf(this.#options.assets);
      const language = spoken(this.#options.locale);
      readReturned();
      const loading = Promise.all([textsOf(language, assets).then((came) => (texts = came)), load(assets)]);
      const [, module] = await loading;
      if (!mounted.has(this)) return;
      this.#show(module, language, texts, assets);
    } catch (error) {
      // Whoever has taken it out of the page wants to hear no more of it.
      mounted.delete(this);
      if (!this.#root.isConnected) throw error;
      this.#root.replaceChildren(failure(error.code ?? "crashed", texts));
      this.#fail(error);
      this.#tell({ name: "not-loaded" });
      throw error;
    }
  }

  #show(module, language, texts, assets) {
    const { fetchSession, start, basePath } = this.#options;
    // The newest one is asked, as the dashboard may give another.
    const session = () => this.#options.fetchSession();
    const connection = fetchSession ? bySession(session, (name) => this.#tell({ name })) : byCookie;
    this.#disconnect = connection.end;
    this.#module = module;
    const returnedTo = takeReturned();
    if (returnedTo !== undefined) this.#tell({ name: "returned", onboarding: returnedTo });
    this.#number = module.mount(this.#root, {
      language,
      texts,
      backend,
      addNumber: start === "add-number",
      basePath: pathOf(basePath),
      returnedTo,
      tellsWho: fetchSession !== undefined,
      scriptFrom,
      // What fails here is done without, and asked for again.
      later: (name) => void script(name, assets).catch(() => {}),
      tell: (told) => this.#tell(told),
      fetch: connection.fetch,
      open: connection.open,
    });
  }

  /** What may change while it is mounted: the look, and whom to call. */
  update(options) {
    this.#options = options;
    this.#look?.set(options);
  }

  #fail(error) {
    const { code = "crashed", message, cause } = error;
    console.error(`doubletick-onboarding: ${message}`);
    const { onError } = this.#options;
    queueMicrotask(() => onError?.({ code, message, cause }));
  }

  #tell(told) {
    // Before it is mounted, and where it can't be, there is only that to be told.
    if (!mounted.has(this) && told.name !== "not-loaded") return;
    if (told.name === "error") return this.#fail(told);
    // The connection and the module may find out both who is signed in, or that nobody is.
    if (told.name === "signed-in" || told.name === "signed-out") {
      if (told.name === this.#signedInOrOut) return;
      this.#signedInOrOut = told.name;
    }
    if (told.name === "crashed") this.#fail({ message: "The module has ended by a fault of its own." });
    hand(this.#options, told, this.#last);
    this.#last = told.name;
  }

  end() {
    this.#look?.end();
    this.#root.remove();
    if (!mounted.delete(this)) return;
    this.#disconnect?.();
    try {
      if (this.#number !== undefined) this.#module.unmount(this.#number);
    } catch {
      // The module has ended by a fault of its own. What it held goes with its nodes.
    }
  }
}
