// Meta's script in a page that requires Trusted Types.

/** The policy under which Meta's script comes into such a page. */
const POLICY = "doubletick-onboarding";

let policy;
/** The one address that it lets through: what the backend named first. */
let metas;

/**
 * The address of Meta's script, as this page takes it. Where the page does not allow the policy, as it came: then the
 * page refuses it, if it requires Trusted Types, and the module says so.
 */
export function scriptFrom(url) {
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
