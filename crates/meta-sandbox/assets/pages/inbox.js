// Shows the inbox and keeps it fresh.

const EVERY_MS = 1500;
const list = document.getElementById('messages');
const said = document.getElementById('said');
// Newest first, as they are shown.
let shown = [];

function element(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

// One click on the code selects it, for browsers that refuse the clipboard.
function codeLine(code) {
  const digits = element('strong', { class: 'code', 'data-testid': 'inbox-code' }, code);
  const copy = element('button', { type: 'button', 'data-testid': 'inbox-copy', 'aria-label': `Copy ${code}` }, 'Copy');
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code);
      copy.textContent = 'Copied';
      said.textContent = `Copied ${code}.`;
    } catch {
      getSelection().selectAllChildren(digits);
      said.textContent = 'The code is selected, ready to be copied.';
    }
  });
  return element('p', { class: 'row' }, digits, copy);
}

// A link is one to press, as on a phone.
function linked(text) {
  return text.split(/(https?:\/\/\S+)/).map((piece, at) =>
    at % 2 ? element('a', { href: piece, target: '_blank', rel: 'noopener', 'data-testid': 'inbox-link' }, piece) : piece,
  );
}

function entry({ to, text, code, via, subject, at_ms: at }) {
  const how = { voice: 'Call', whatsapp: 'WhatsApp message', email: 'Email' }[via] ?? 'Text';
  const head = `${how} to ${to}, ${new Date(at).toLocaleTimeString()}`;
  const item = element('li', { 'data-testid': 'inbox-message' }, element('p', { class: 'quiet' }, head));
  if (code) item.append(codeLine(code));
  if (subject !== undefined) item.append(element('p', { 'data-testid': 'inbox-subject' }, element('strong', {}, subject)));
  // An email has paragraphs.
  for (const paragraph of text.trim().split(/(?:\r?\n){2}/)) item.append(element('p', {}, ...linked(paragraph)));
  return item;
}

// Only what is new is drawn, so that a selection or the focus below it is not lost.
function update(messages) {
  const fresh = messages.length - shown.length;
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  if (fresh >= 0 && same(messages.slice(fresh), shown)) {
    list.prepend(...messages.slice(0, fresh).map(entry));
    if (fresh > 0 && shown.length > 0) said.textContent = `New: ${messages[0].text}`;
  } else {
    list.replaceChildren(...messages.map(entry));
  }
  shown = messages;
  document.getElementById('empty').hidden = messages.length > 0;
}

async function refresh() {
  try {
    const answer = await fetch(`/inbox.json${location.search}`);
    update(await answer.json());
  } catch {
    // The sandbox is away for a moment; the next round asks again.
  }
  setTimeout(refresh, EVERY_MS);
}

const to = new URLSearchParams(location.search).get('to');
if (to) {
  const only = document.getElementById('only');
  only.hidden = false;
  only.append(`Only what went to ${to}. `, element('a', { href: '/inbox' }, 'Show everything'));
}
refresh();
