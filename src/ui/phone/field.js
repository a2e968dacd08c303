// The phone number field, once somebody turns to it: a country to pick, and the number as its country
// writes it while it is typed. The page's own field works without: it is an input, and what is typed
// there is read by the page and by the server. With it the number that the page gets has its calling
// code in any case. It advises; the server decides.

import { keep, likely } from "./countries.js";
import { ascii, callingCode, moved, problem, read } from "./number.js";
import { Picker } from "./picker.js";

/** What counts of a text. */
const essence = (text) => ascii(text).replace(/[^\d+]/g, "");

/** How much of it: the caret stays between the same two of these. */
const counted = (text) => essence(text).length;

/** Where so many counted letters are to the right. */
function caretBefore(text, after) {
  let caret = text.length;
  for (let left = after; left > 0 && caret > 0; caret -= 1) left -= counted(text[caret - 1]);
  return caret;
}

/** Milliseconds that a press takes: what is pressed must not move away under it. */
const PRESS = 500;

class PhoneField extends HTMLElement {
  #input = null;
  #button = null;
  #picker = null;
  #advice = null;
  #country = likely();
  /** The number with its calling code, as far as it is typed. */
  #value = "";
  #press;

  /** What the page reads as of any field. */
  get value() {
    return this.#value;
  }

  /** The page has another text for it: that of a form that is gone on with, or none. */
  set value(text) {
    if (text === this.#value && this.#input) return;
    this.#value = text;
    if (this.#input) this.#show(read(text, this.#country));
  }

  connectedCallback() {
    const input = this.querySelector("input");
    const button = this.querySelector("button");
    if (this.#input || !input || !button) return;
    const typed = input.value;
    // Set before this script came, it hides the one of the class.
    delete this.value;
    this.#input = input;
    this.#button = button;
    const { country, search, found } = this.dataset;
    this.#picker = new Picker(button, { country, search, found }, (country) => this.#pick(country));
    this.#advice = document.createElement("p");
    this.#advice.className = "hint";
    this.#advice.setAttribute("role", "status");
    input.parentElement.after(this.#advice);
    button.setAttribute("aria-haspopup", "listbox");
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => this.#picker.toggle(this, this.#country));
    input.addEventListener("input", (event) => this.#typed(event));
    input.addEventListener("compositionend", (event) => this.#typed(event));
    input.addEventListener("change", () => {
      this.#press = setTimeout(() => this.#advise(), PRESS);
    });
    // What somebody has selected stays selected: they are about to type over it.
    const [start, end] = [input.selectionStart, input.selectionEnd].map((at) => counted(typed.slice(at ?? typed.length)));
    const begun = read(typed, this.#country);
    // The page's own text is a number with its calling code already, and is not read for a second time.
    this.#show(/^\+\d+$/.test(typed) ? { ...begun, value: typed } : begun);
    // Where nothing was added, what the page has said of it stays said.
    if (essence(typed) !== this.#value) this.#tell();
    if (this.getRootNode().activeElement === input) this.#place(start, end);
    if (this.hasAttribute("data-open")) {
      this.removeAttribute("data-open");
      this.#picker.toggle(this, this.#country);
    }
  }

  disconnectedCallback() {
    clearTimeout(this.#press);
    this.#picker?.close();
  }

  #typed(event) {
    // The page listens to the field as a whole, which tells by itself.
    event.stopPropagation();
    if (event.isComposing) return;
    const input = this.#input;
    let text = input.value;
    let caret = input.selectionStart ?? text.length;
    [text, caret] = this.#separatorGone(event.inputType, text, caret);
    const after = counted(text.slice(caret));
    this.#show(read(text, this.#country));
    this.#place(after);
    this.#advice.textContent = "";
    this.#tell();
  }

  /** Who deletes a space that was put there for them means the digit behind it. */
  #separatorGone(how, text, caret) {
    const gone = counted(text) === counted(this.#shown) && text.length < this.#shown.length;
    const step = { deleteContentBackward: -1, deleteContentForward: 1 }[how];
    if (!gone || !step) return [text, caret];
    let at = step < 0 ? caret - 1 : caret;
    while (at >= 0 && at < text.length && counted(text[at]) === 0) at += step;
    if (at < 0 || at >= text.length) return [text, caret];
    return [text.slice(0, at) + text.slice(at + 1), at];
  }

  #shown = "";

  #show({ shown, value, country }) {
    this.#value = value;
    this.#shown = shown;
    if (this.#input.value !== shown) this.#input.value = shown;
    this.#country = country;
    const short = `${country} +${callingCode(country)}`;
    this.#button.textContent = short;
    this.#button.setAttribute("aria-label", `${this.dataset.country}: ${short}`);
  }

  #place(start, end = start) {
    const text = this.#input.value;
    this.#input.setSelectionRange(caretBefore(text, start), caretBefore(text, end));
  }

  #pick(country) {
    const text = moved(this.#input.value, this.#country, country);
    this.#show(read(text, country));
    // A number of another country, such as one of two that share a code, does not undo the choice.
    if (this.#country !== country && callingCode(this.#country) === callingCode(country)) {
      this.#show({ ...read(text, country), country });
    }
    keep(country);
    this.#tell();
    this.#input.focus();
  }

  #advise() {
    // The page has said it itself, or they are typing again.
    const told = this.#input.ariaInvalid === "true" || this.#input.matches(":focus");
    const wrong = told ? null : problem(this.#value, this.#country);
    this.#advice.textContent = wrong ? this.dataset[wrong] : "";
    if (!wrong && this.#value) keep(this.#country);
  }

  #tell() {
    this.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

// A page may mount us twice.
if (!customElements.get("doubletick-phone")) customElements.define("doubletick-phone", PhoneField);
