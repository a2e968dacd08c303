// How the module asks its backend from a dashboard's page: by the browser's cookie, also where the backend
// is another origin, or by a token of the dashboard's.

/** The browser's cookie says who asks. */
export const byCookie = {
  fetch: (request) => fetch(request, { credentials: "include" }),
  open: (url) => new EventSource(url, { withCredentials: true }),
};

/** What the backend answers to who is not signed in. */
const signedOut = () =>
  new Response(JSON.stringify({ problem: "SignedOut" }), { status: 401 });

/** Milliseconds that the dashboard may take to give a token. */
const TOKEN_PATIENCE = 20_000;

/** What comes of it in time: the dashboard's own code may never end. */
const inTime = (promise) =>
  new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(TOKEN_PATIENCE);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });

/** A token of the dashboard's says who asks. */
export function byToken(getToken) {
  let token;
  /** The token, which is kept until it is refused. */
  const given = (anew) => {
    if (anew || token === undefined) {
      const asked = inTime((async () => getToken())());
      token = asked;
      // One that failed is asked for again the next time.
      asked.catch(() => {
        if (token === asked) token = undefined;
      });
    }
    return token;
  };
  /** Sends a copy: what a token was refused for is sent once more. */
  const asWho = async (request) => {
    const signed = new Request(request.clone(), { credentials: "omit" });
    signed.headers.set("authorization", `Bearer ${await given(false)}`);
    return fetch(signed);
  };
  const ask = async (request) => {
    // Where none is given, nobody is signed in.
    if (!(await given(false).catch(() => undefined))) return signedOut();
    const refused = token;
    const answer = await asWho(request);
    if (answer.status !== 401) return answer;
    // It may have run out: a new one is tried once, which another request may have asked for already.
    const next = token === refused ? given(true) : given(false);
    return (await next.catch(() => undefined)) ? asWho(request) : answer;
  };
  return { fetch: ask, open: (url) => new TokenStream(url, ask) };
}

/** As much of an `EventSource` as the module uses, which the browser's own can't be with a token. */
class TokenStream extends EventTarget {
  readyState = 0;
  onopen = null;
  onerror = null;
  #line = new AbortController();

  constructor(url, ask) {
    super();
    this.#follow(url, ask)
      .catch(() => {})
      .finally(() => {
        // Closed by us, nobody is to be told.
        if (this.#line.signal.aborted) return;
        this.readyState = 2;
        this.onerror?.();
      });
  }

  async #follow(url, ask) {
    const answer = await ask(new Request(url, { signal: this.#line.signal }));
    if (!answer.ok) return;
    this.readyState = 1;
    this.onopen?.();
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const events = (text + value).split("\n\n");
      text = events.pop();
      for (const event of events) this.#tell(event.split("\n"));
    }
  }

  /** One event. Those without data keep the line alive, and say nothing. */
  #tell(lines) {
    const field = (name) => lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1).trim();
    const data = field("data");
    if (data !== undefined) this.dispatchEvent(new MessageEvent(field("event") ?? "message", { data }));
  }

  close() {
    this.readyState = 2;
    this.#line.abort();
  }
}
