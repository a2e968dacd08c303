// Messages with a registered number: writing one, and the conversation.

const EVERY_MS = 1500;
const OURS = ['DoubleTick', 'old provider and DoubleTick'];
const form = document.getElementById('chat-form');
const to = document.getElementById('chat-to');
const list = document.getElementById('chat-messages');
const said = document.getElementById('chat-said');
let shownNumbers = '';
let shownMessages = '';
let messages = [];

function element(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

function group(label, numbers) {
  const option = ({ e164, display, name }) => element('option', { value: e164 }, `${display} (${name})`);
  return element('optgroup', { label }, ...numbers.map(option));
}

// The choice is kept while it can be.
function updateNumbers(numbers) {
  const now = JSON.stringify(numbers);
  if (now === shownNumbers) return;
  shownNumbers = now;
  const chosen = to.value;
  const ours = numbers.filter((number) => OURS.includes(number.served_by));
  const theirs = numbers.filter((number) => !OURS.includes(number.served_by));
  to.replaceChildren();
  if (ours.length > 0) to.append(group('With DoubleTick', ours));
  if (theirs.length > 0) to.append(group('With the old provider: DoubleTick is not told', theirs));
  if (numbers.some(({ e164 }) => e164 === chosen)) to.value = chosen;
}

function entry({ direction, contact, contact_name: name, text, status, at_ms: at }) {
  const inbound = direction === 'inbound';
  const who = inbound ? `From ${name} (${contact})` : `To ${contact}`;
  const head = `${who}, ${new Date(at).toLocaleTimeString()}, ${status}`;
  return element(
    'li',
    { 'data-testid': 'chat-message', 'data-direction': direction },
    element('p', { class: 'quiet' }, head),
    element('p', {}, text),
  );
}

function drawMessages() {
  const chosen = messages.filter(({ number }) => number === to.value).reverse();
  document.getElementById('chat-empty').hidden = chosen.length > 0;
  const now = JSON.stringify(chosen);
  if (now === shownMessages) return;
  shownMessages = now;
  list.replaceChildren(...chosen.map(entry));
}

async function load() {
  const answer = await (await fetch('/sandbox/messages.json')).json();
  messages = answer.messages;
  updateNumbers(answer.numbers);
  drawMessages();
}

async function refresh() {
  try {
    await load();
  } catch {
    // The sandbox is away for a moment; the next round asks again.
  }
  setTimeout(refresh, EVERY_MS);
}

to.addEventListener('change', drawMessages);
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    const answer = await fetch('/sandbox/messages', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(new FormData(form))),
    });
    const { error } = await answer.json();
    said.textContent = answer.ok ? 'Written.' : `That failed: ${error}.`;
    if (answer.ok) form.elements.text.value = '';
    await load();
  } catch {
    said.textContent = 'That failed: the sandbox does not answer.';
  }
});
refresh();
