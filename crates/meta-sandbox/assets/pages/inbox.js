// Shows the inbox and keeps it fresh.

const EVERY_MS = 1500;
const list = document.getElementById('messages');
let shown = '';

function entry({ to, text, via, at_ms: at }) {
  const item = document.createElement('li');
  const head = document.createElement('span');
  head.className = 'quiet';
  head.textContent = `${to} · ${via === 'voice' ? 'call' : 'text'} · ${new Date(at).toLocaleTimeString()}`;
  const body = document.createElement('p');
  body.textContent = text;
  item.append(head, body);
  return item;
}

async function refresh() {
  try {
    const answer = await fetch(`/inbox.json${location.search}`);
    const text = await answer.text();
    if (text !== shown) {
      shown = text;
      const messages = JSON.parse(text);
      document.getElementById('empty').hidden = messages.length > 0;
      list.replaceChildren(...messages.map(entry));
    }
  } catch {
    // The sandbox is away for a moment; the next round asks again.
  }
  setTimeout(refresh, EVERY_MS);
}

refresh();
