// All that this window says to the page that opened it.

const launch = JSON.parse(document.getElementById('launch').textContent);

// The page's origin, and no other, hears the session messages.
function post(data) {
  if (isHeard) window.opener?.postMessage(data, launch.origin);
}

export const parameters = launch;

/** Whether there is a page beside this window that hears anything. */
export const isHeard = Boolean(window.opener && launch.origin);

/** A session message: a JSON string, as Meta documents it, or what a test has in its place. */
export function session(message) {
  if (message) post(message);
}

/** The SDK's private channel: no JSON, as with Meta's own. */
export function sdk(kind, values = {}) {
  post(new URLSearchParams({ channel: launch.channel ?? '', kind, ...values }).toString());
}

/** Meta's windows send much that is nobody's business; so does this one. */
export function noise(screen) {
  post(`fblog=1&screen=${screen}`);
  post(JSON.stringify({ type: 'xd_ping', at: screen }));
  post({ __FB_PRIVATE: true, method: 'resize', params: { height: 820 } });
  post('{"type":"WA_EMBEDDED');
}
