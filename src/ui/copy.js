// Copies the text beside its button, says that it did, and says it to screen readers too.

/** Milliseconds that the button says so. */
const SAID = 3000;

/** Copies where the Clipboard API is missing, as outside https, or refuses. Whether it did. */
function byHand(text) {
  const { activeElement } = document;
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.setAttribute("aria-hidden", "true");
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  activeElement?.focus();
  return copied;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return byHand(text);
  }
}

class Copy extends HTMLElement {
  #ready = false;
  #said;

  connectedCallback() {
    const button = this.querySelector("button");
    if (this.#ready || !button) return;
    this.#ready = true;
    button.addEventListener("click", () => this.#press(button));
  }

  async #press(button) {
    const text = this.querySelector("bdi");
    if (!(await copy(text.textContent))) {
      // Marked, so that one key copies it.
      getSelection().selectAllChildren(text);
      return;
    }
    const [words, status] = [button.dataset.words ?? button.textContent, this.querySelector("[role=status]")];
    button.dataset.words = words;
    button.textContent = this.dataset.copied;
    status.textContent = this.dataset.copied;
    clearTimeout(this.#said);
    this.#said = setTimeout(() => {
      button.textContent = words;
      status.textContent = "";
    }, SAID);
  }

  disconnectedCallback() {
    clearTimeout(this.#said);
  }
}

// A page may mount us twice.
if (!customElements.get("doubletick-copy")) customElements.define("doubletick-copy", Copy);
