// Counts what a page could leave behind: listeners on what outlives a mount, timers, requests and answers
// that still come. Loaded before anything else.
const counts = { listeners: new Map(), timers: new Set(), intervals: new Set(), requests: new Set() };

// Listeners on nodes go with the nodes, but for those of the page itself.
const lasts = (target) =>
  !(target instanceof Node || target instanceof EventSource) || target === document || target === document.documentElement ||
  target === document.body || target === document.head;
const ids = new WeakMap();
let next = 0;
const idOf = (thing) => {
  if (typeof thing !== "object" && typeof thing !== "function") return String(thing);
  if (!ids.has(thing)) ids.set(thing, (next += 1));
  return ids.get(thing);
};
const key = (target, type, listener, options) => {
  const capture = typeof options === "boolean" ? options : Boolean(options?.capture);
  return `${target.constructor.name} ${type} ${idOf(target)} ${idOf(listener)} ${capture}`;
};
const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
EventTarget.prototype.addEventListener = function (type, listener, options) {
  const target = this ?? window;
  if (lasts(target) && listener) counts.listeners.set(key(target, type, listener, options), type);
  return add.call(target, type, listener, options);
};
EventTarget.prototype.removeEventListener = function (type, listener, options) {
  const target = this ?? window;
  if (listener) counts.listeners.delete(key(target, type, listener, options));
  return remove.call(target, type, listener, options);
};

const { setTimeout: later, clearTimeout: notLater, setInterval: often, clearInterval: notOften } = window;
window.setTimeout = (call, ...rest) => {
  const id = later((...given) => {
    counts.timers.delete(id);
    call(...given);
  }, ...rest);
  counts.timers.add(id);
  return id;
};
window.clearTimeout = (id) => {
  counts.timers.delete(id);
  notLater(id);
};
window.setInterval = (...given) => {
  const id = often(...given);
  counts.intervals.add(id);
  return id;
};
window.clearInterval = (id) => {
  counts.intervals.delete(id);
  notOften(id);
};

// A request is over when its whole answer was read, or when it was given up.
const { fetch: ask } = window;
window.fetch = async (request, ...rest) => {
  const token = { url: request.url ?? String(request) };
  counts.requests.add(token);
  const over = () => counts.requests.delete(token);
  try {
    const answer = await ask(request, ...rest);
    if (token.url.endsWith("/stream") && answer.body) {
      const { body } = answer;
      const getReader = body.getReader.bind(body);
      body.getReader = () => {
        const reader = getReader();
        reader.closed.then(over, over);
        return reader;
      };
      Object.defineProperty(answer, "body", { value: body });
    } else {
      over();
    }
    return answer;
  } catch (error) {
    over();
    throw error;
  }
};

// A stream is over when it was closed.
window.EventSource = class extends EventSource {
  constructor(url, ...rest) {
    super(url, ...rest);
    this.token = { url: String(url) };
    counts.requests.add(this.token);
  }
  close() {
    counts.requests.delete(this.token);
    super.close();
  }
};

export async function count() {
  const locks = await navigator.locks.query();
  return {
    listeners: [...counts.listeners.values()].sort(),
    timers: counts.timers.size,
    intervals: counts.intervals.size,
    requests: [...counts.requests].map(({ url }) => url),
    locks: locks.held.length + locks.pending.length,
    nodes: document.querySelectorAll("*").length,
  };
}
