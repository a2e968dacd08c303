// What can go wrong in embedding, each by a code that stays. docs/embedding.md has them as a table.

/** An error whose `code` a program can go by, and whose message a developer reads. */
export class OnboardingError extends Error {
  constructor(code, message, cause) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "OnboardingError";
    this.code = code;
  }
}

/** Whether the browser refused to compile WebAssembly at all. */
const isRefused = (cause) => /unsafe-eval|Content Security Policy|by CSP/i.test(`${cause?.message}`);

/** Why the files of the package are not here. */
export function notLoaded(cause, assets) {
  if (cause instanceof OnboardingError) return cause;
  if (isRefused(cause)) {
    return new OnboardingError(
      "wasm_blocked",
      "The page's Content-Security-Policy refuses WebAssembly: add 'wasm-unsafe-eval' to its script-src.",
      cause,
    );
  }
  const where = assets ?? "beside the package's script, where the bundler has put it";
  return new OnboardingError(
    "assets_not_loaded",
    `The onboarding's files could not be loaded from ${where}: ${cause?.message ?? cause}. ` +
      "Serve the package's folder, and name it by the option `assets`.",
    cause,
  );
}
