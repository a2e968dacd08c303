// The signup window: draws the screen that the sandbox says, and tells the opener what became of it.

import { control, element } from './dom.js';
import * as opener from './opener.js';
import { draw } from './screens.js';

const API = '/signup-window/api/sessions';
// Between two looks at what a test has this window say.
const LOOK_MS = 200;
const main = document.getElementById('screen');

let view = null;
// The part of a finished signup that is kept back for now, as last seen.
let held = null;
let busy = false;
// The control last used: disabled while the answer is awaited, it loses the focus.
let pressed = '';
// Once the page was told how it ended, closing the window says nothing more.
let told = false;

async function call(path, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const result = await answer.json();
  if (!answer.ok) throw new Error(result.error);
  return result;
}

async function send(action) {
  if (busy) return;
  if (action === null) {
    finish();
    return;
  }
  pressed = document.activeElement?.id;
  setBusy(true);
  try {
    show(await call(`${API}/${view.session_id}`, action));
  } catch (error) {
    setBusy(false);
    document.getElementById(pressed)?.focus();
    say('alert', 'window-error', error.message);
  }
}

function setBusy(now) {
  busy = now;
  main.setAttribute('aria-busy', now);
  for (const node of main.querySelectorAll('button')) node.disabled = now;
}

// The steps of the guide, as the page beside this window counts them. A screen that is skipped leaves a gap.
const progress = ({ step }) => element('p', { class: 'hint', id: 'guide-step' }, `Step ${step.number} of ${step.of}`);

// A screen that is drawn again, for an error or a notice, keeps what was entered. A code is not
// kept: it was wrong, or another one is on its way.
function keepEntered(form) {
  const old = main.querySelector('form');
  for (const input of old?.querySelectorAll('input, select') ?? []) {
    const again = form.querySelector(`[id="${input.id}"]`);
    if (!again || input.id === 'otp') continue;
    if (input.type === 'radio') again.checked = input.checked;
    else again.value = input.value;
  }
}

function show(fresh) {
  const moved = view?.screen !== fresh.screen;
  view = fresh;
  held = view.held;
  busy = false;
  const { title, form, settle } = draw(view, send);
  if (!moved) keepEntered(form);
  settle();
  const heading = element('h1', { id: 'screen-title', tabindex: '-1' }, title);
  main.removeAttribute('aria-busy');
  main.replaceChildren(progress(view), heading, form);
  main.dataset.screen = view.screen;
  document.title = `${title} · Sandbox - stand-in for Meta`;
  document.getElementById('back').hidden = ['profile', 'done'].includes(view.screen);
  document.getElementById('report-error').hidden = view.screen === 'done';
  if (view.error) say('alert', 'window-error', view.error);
  if (view.notice) say('status', 'window-notice', view.notice);
  view.post.forEach(opener.session);
  if (moved) {
    opener.noise(view.screen);
    if (view.screen === 'done') arm(view.outcome);
    heading.focus();
  } else {
    document.getElementById(pressed)?.focus();
  }
}

function say(role, id, text) {
  document.getElementById(id)?.remove();
  document.getElementById('screen-title').after(control('p', id, { role }, text));
}

// A window can go without a word: when its process ends, and when the page or a driver closes it.
// The SDK is told beforehand what such an end means on the last screen.
function arm({ code, silent }) {
  if (silent) opener.sdk('forget');
  else if (code) opener.sdk('armed', { code });
}

// The code's 30 seconds begin. A beacon, as the window may be on its way out.
const startClock = () => navigator.sendBeacon(`${API}/${view.session_id}/handed-over`);

function handOver(code) {
  startClock();
  opener.sdk('login', { code });
}

// The last screen's button.
function finish() {
  if (told) return;
  told = true;
  const { message, code, message_after_ms: delay, redirect } = view.outcome;
  if (redirect) {
    startClock();
    location.assign(redirect);
    return;
  }
  const sayMessage = () => opener.session(message);
  const sayCode = () => { if (code) handOver(code); };
  if (held === 'code') {
    sayMessage();
    sayLater(sayCode, letGo);
  } else if (held || delay > 0) {
    sayCode();
    sayLater(sayMessage, held ? letGo : () => pause(delay));
  } else {
    sayMessage();
    sayCode();
    window.close();
  }
}

// Closed before its time, the window still says it, once.
async function sayLater(say, itsTime) {
  let said = false;
  const sayOnce = () => {
    if (!said) say();
    said = true;
  };
  setBusy(true);
  onLeaving(sayOnce);
  await itsTime();
  sayOnce();
  window.close();
}

const pause = (ms) => new Promise((over) => { setTimeout(over, ms); });

async function letGo() {
  while (held) await pause(LOOK_MS);
}

function cancel() {
  if (view?.screen === 'done') {
    finish();
    return;
  }
  told = true;
  if (view?.cancel_address) {
    location.assign(view.cancel_address);
    return;
  }
  opener.session(view?.on_cancel);
  opener.sdk('cancel');
  window.close();
}

// What is posted on pagehide does not reach the opener when the window closes (seen in Chromium),
// what is posted on beforeunload does. Other browsers may know pagehide alone.
function onLeaving(say) {
  addEventListener('beforeunload', say);
  addEventListener('pagehide', say);
}

// Closing the window on the last screen is success, on any other it is leaving.
onLeaving(() => {
  if (told || !view) return;
  told = true;
  if (view.screen !== 'done') {
    opener.session(view.on_close);
    return;
  }
  const { message, code } = view.outcome;
  opener.session(message);
  if (code) handOver(code);
});

document.getElementById('cancel').addEventListener('click', cancel);
document.getElementById('back').addEventListener('click', () => send({ action: 'back' }));
document.getElementById('report-error').addEventListener('click', () => send({ action: 'report' }));

// What real windows say is not all known: a test may have this one say more than it would.
async function sayMore(heard) {
  for (;;) {
    await pause(LOOK_MS);
    const answer = await fetch(`${API}/${view.session_id}/more?heard=${heard}`);
    // The sandbox was started afresh, and knows this window no more.
    if (!answer.ok) return;
    const more = await answer.json();
    ({ heard, held } = more);
    more.post.forEach(opener.session);
  }
}

try {
  show(await call(API, opener.parameters));
  if (opener.isHeard) sayMore(view.heard).catch(() => {}).finally(() => { held = null; });
} catch (error) {
  say('alert', 'window-error', error.message);
}
