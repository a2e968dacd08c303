// How the module asks its backend from a dashboard's page: by the browser's cookie, also where the backend
// is another origin, or by sessions that the dashboard fetches from its own server.

/** The browser's cookie says who asks. */
export const byCookie = {
  fetch: (request) => fetch(request, { credentials: "include" }),
  open: (url) => new EventSource(url, { withCredentials: true }),
  end() {},
};

/** What the backend answers to who is not signed in. */
const signedOut = () =>
  new Response(JSON.stringify({ problem: "SignedOut" }), { status: 401 });

/** Milliseconds that the dashboard may take to give a session. */
const PATIENCE = 20_000;

/** Milliseconds before a session's end at which the next one is fetched, and what part of a short life. */
const LEAD = 60_000;
const LEAD_PART = 0.2;

/** Milliseconds until the dashboard is asked again that gave none while the one before is good. */
const RETRY = 5_000;

/** The longest wait of a browser's timer. */
const LONGEST = 2 ** 31 - 1;

/** What comes of it in time: the dashboard's own code may never end. */
const inTime = (promise) =>
  new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(PATIENCE);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });

/** A session as the dashboard gave it, by this browser's clock. */
function received(given) {
  if (typeof given?.token !== "string" || given.token === "") {
    throw new TypeError("fetchSession gave no session: { token, expires_at }");
  }
  const left = given.expires_at - Date.now();
  // By a clock that is wrong it may be over already: then the backend's refusal says when it is.
  const known = left > 0;
  const lead = Math.min(LEAD, left * LEAD_PART);
  return {
    token: given.token,
    endsAt: known ? given.expires_at : Infinity,
    renewAt: known ? given.expires_at - lead : Infinity,
  };
}

/**
 * Sessions of the dashboard's say who asks. The next one is fetched before the present one ends, and when the
 * backend refuses it. `tell` hears when there is none to be had (`signed-out`), and when there is one again.
 */
export function bySession(fetchSession, tell) {
  let session;
  let asking;
  let timer;
  let isOut = false;
  let hasEnded = false;

  const say = (out) => {
    if (out === isOut || hasEnded) return;
    isOut = out;
    tell(out ? "signed-out" : "signed-in");
  };
  const wakeAt = (at) => {
    clearTimeout(timer);
    if (hasEnded || at === Infinity) return;
    timer = setTimeout(renew, Math.min(Math.max(at - Date.now(), 0), LONGEST));
  };
  /** Asks the dashboard: once for all that want a session meanwhile. */
  const fetchAnew = () => {
    asking ??= inTime((async () => fetchSession())())
      .then((given) => {
        session = received(given);
        wakeAt(session.renewAt);
        return session;
      })
      .finally(() => {
        asking = undefined;
      });
    return asking;
  };
  /** It is time for the next one. Until the present one ends, the dashboard may try again. */
  const renew = async () => {
    if (Date.now() < session.renewAt) return wakeAt(session.renewAt);
    try {
      await fetchAnew();
    } catch {
      const { endsAt } = session;
      if (Date.now() < endsAt) wakeAt(Math.min(Date.now() + RETRY, endsAt));
      else say(true);
    }
  };
  /** The session to ask with. `undefined`: there is none to be had. */
  const present = async (refused) => {
    const isGood = session !== undefined && session !== refused && Date.now() < session.endsAt;
    return isGood ? session : fetchAnew().catch(() => undefined);
  };
  /** Sends a copy: what a session was refused for is sent once more. */
  const send = (request, { token }) => {
    const signed = new Request(request.clone(), { credentials: "omit" });
    signed.headers.set("authorization", `Bearer ${token}`);
    return fetch(signed);
  };
  const ask = async (request) => {
    let used;
    let answer = signedOut();
    // A session that is refused is asked for anew once, or was by another request already.
    for (let tries = 0; tries < 2 && answer.status === 401; tries += 1) {
      const next = await present(used);
      if (next === undefined) break;
      used = next;
      answer = await send(request, next);
    }
    say(answer.status === 401);
    return answer;
  };
  return {
    fetch: ask,
    open: (url) => new SessionStream(url, ask, () => session),
    end() {
      hasEnded = true;
      clearTimeout(timer);
    },
  };
}

/** As much of an `EventSource` as the module uses, which the browser's own can't be with a token. */
class SessionStream extends EventTarget {
  readyState = 0;
  onopen = null;
  onerror = null;
  #line = new AbortController();

  constructor(url, ask, session) {
    super();
    this.#followAll(url, ask, session)
      .catch(() => {})
      .finally(() => {
        // Closed by us, nobody is to be told.
        if (this.#line.signal.aborted) return;
        this.readyState = 2;
        this.onerror?.();
      });
  }

  /** The backend ends a stream with its session: where there is a newer one, it goes on with that. */
  async #followAll(url, ask, session) {
    for (;;) {
      const answer = await ask(new Request(url, { signal: this.#line.signal }));
      if (!answer.ok) return;
      // Closed meanwhile, nobody is to be told any more.
      if (this.#line.signal.aborted) return;
      const used = session();
      this.readyState = 1;
      this.onopen?.();
      await this.#follow(answer);
      if (session() === used) return;
    }
  }

  async #follow(answer) {
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
    // What an event brings may close it, and there may be more of them in one piece.
    if (this.#line.signal.aborted) return;
    const field = (name) => lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1).trim();
    const data = field("data");
    if (data !== undefined) this.dispatchEvent(new MessageEvent(field("event") ?? "message", { data }));
  }

  close() {
    this.readyState = 2;
    this.#line.abort();
  }
}
