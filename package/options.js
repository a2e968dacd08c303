// What a dashboard may ask for, and one clear sentence where it makes no sense.

import { OnboardingError } from "./errors.js";

/** The attributes of the element, and the options that they are. */
export const ATTRIBUTES = {
  assets: "assets",
  backend: "backend",
  "base-path": "basePath",
  locale: "locale",
  start: "start",
  theme: "theme",
};

/** Each is an event of the element too: `onClose` is `doubletick-close`. */
export const CALLBACKS = ["onConnected", "onInterrupted", "onClose", "onEvent", "onError"];

const KNOWN = new Set([...Object.values(ATTRIBUTES), ...CALLBACKS, "appearance", "fetchSession"]);

/** Those that are told of as errors, and stop nothing. */
export function* mistakes(options) {
  for (const name of Object.keys(options)) {
    if (KNOWN.has(name)) continue;
    const known = [...KNOWN].sort().join(", ");
    yield new OnboardingError("unknown_option", `There is no option \`${name}\`. There are ${known}.`);
  }
}

/** An address, if it is one. */
function parsed(text, base) {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** An origin, or nothing for the page's own. */
export function originOf(backend) {
  if (backend === undefined || backend === null || backend === "") return "";
  const text = `${backend}`;
  const url = /^https?:\/\//i.test(text) ? parsed(text) : undefined;
  if (!url) {
    throw new OnboardingError(
      "invalid_backend",
      `\`backend\` is an origin with its scheme, such as https://onboarding.example.com, and not \`${text}\`.`,
    );
  }
  const { hostname, origin, protocol } = url;
  // A browser takes its own machine for safe.
  const isOwn = /^(localhost|127\.0\.0\.1|\[::1\]|.+\.localhost)$/.test(hostname);
  if (protocol === "http:" && globalThis.location?.protocol === "https:" && !isOwn) {
    throw new OnboardingError(
      "mixed_content",
      `A page at https can't ask \`${origin}\`: the browser refuses mixed content. Serve the backend at https.`,
    );
  }
  return origin;
}

/** A folder's address, or nothing for the package's own. */
export function folderOf(assets) {
  if (assets === undefined || assets === null || assets === "") return undefined;
  const text = `${assets}`;
  const url = parsed(text.endsWith("/") ? text : `${text}/`, document.baseURI);
  if (!url) {
    throw new OnboardingError("invalid_assets", `\`assets\` is the address of a folder, and not \`${text}\`.`);
  }
  return url.href;
}

/** A path that places are put after: without a slash at its end. */
export function pathOf(path) {
  return path === undefined || path === null ? undefined : `/${path}/`.replace(/\/+/g, "/").slice(0, -1);
}
