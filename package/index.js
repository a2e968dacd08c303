// The package's door: fetches the module once, mounts it as often as it is asked, each time in a shadow root of its own,
// and hands on what happens. What a dashboard may write is documented in index.d.ts. Nothing here touches the browser when
// it is imported, so that servers can render pages that import it.

import { load, spoken, textsOf } from "./assets.js";
import { DoubletickOnboardingElement, TAG } from "./element.js";
import { OnboardingError } from "./errors.js";
import { agreed } from "./mounted.js";
import { folderOf } from "./options.js";

export { DoubletickOnboardingElement, OnboardingError };

export function mount(element, options = {}) {
  if (!globalThis.document) {
    throw new OnboardingError("no_document", "The onboarding is mounted in a browser, and not on a server.");
  }
  if (!(element instanceof Element)) {
    const what = element === null ? "null: is the element in the page yet?" : `${element}`;
    throw new OnboardingError("no_element", `\`mount\` wants an element of the page, and was given ${what}`);
  }
  // Here, as what an element throws when it comes into a page reaches nobody.
  agreed(options?.backend);
  folderOf(options?.assets);
  const inner = document.createElement(TAG);
  inner.options = options;
  element.append(inner);
  return {
    get ready() {
      return inner.ready;
    },
    update: (changed) => inner.update(changed),
    unmount: () => {
      inner.unmount();
      inner.remove();
    },
  };
}

export async function preload({ assets, locale } = {}) {
  // A server that renders a page has nothing to fetch.
  if (!globalThis.document) return;
  const folder = folderOf(assets);
  const [, module] = await Promise.all([textsOf(spoken(locale), folder), load(folder)]);
  await module.preload();
}

export function unmount(element) {
  for (const inner of element.querySelectorAll(`:scope > ${TAG}`)) {
    inner.unmount();
    inner.remove();
  }
}
