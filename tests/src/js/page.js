// What a customer finds in our page: by the words on it, by labels, by where the focus is.
const [what, ...about] = arguments;

// In a dashboard we are in a shadow root; the dashboard's own words and buttons count too. The first
// mount, where there are more.
const shadow = document.querySelector('doubletick-onboarding')?.shadowRoot ?? null;
const roots = shadow ? [shadow, document] : [document];
const every = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
const active = () => shadow?.activeElement ?? document.activeElement;

// Without the marks that keep words of others in their direction.
const tidy = (text) => (text ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
const shown = (element) => element.checkVisibility({ visibilityProperty: true });
const words = (element) => tidy(element.innerText);

// WCAG 2.4.7 and 2.4.11: the focus is shown, and nothing lies over it.
const unseen = (element) => {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return 'no outline';
  if (outlineColor.endsWith(', 0)')) return 'an outline without colour';
  const { left, top, width, height } = element.getClientRects()[0];
  const [x, y] = [left + width / 2, top + height / 2];
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return 'out of the window';
  const over = document.elementFromPoint(x, y);
  return element.contains(over) ? null : `behind ${over?.outerHTML.slice(0, 80)}`;
};

const finds = {
  // Buttons and links. Words on a part of one will do: a card has a title and more.
  pressable(name) {
    const all = every('a[href], button, summary').filter(shown);
    const has = (element) => [...element.querySelectorAll('*')].some((part) => words(part) === name);
    return all.find((element) => words(element) === name) ?? all.find(has) ?? null;
  },

  position(name) {
    const element = finds.pressable(name);
    if (!element) return null;
    const { left, top } = element.getBoundingClientRect();
    return [left / innerWidth, top / innerHeight];
  },

  press(name) {
    const element = finds.pressable(name);
    element?.click();
    return element !== null;
  },

  field(name) {
    const label = every('label').find((l) => shown(l) && words(l) === name);
    return label?.control ?? null;
  },

  // Sets a field for date and time. Typing into one depends on the browser's language.
  moment(name, minutes) {
    const field = finds.field(name);
    if (!field) return false;
    const at = new Date(Date.now() + minutes * 60_000);
    const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
    field.value = local.toISOString().slice(0, 16);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  },

  // What is said of a field, as a screen reader tells it with the field.
  told(name) {
    const field = finds.field(name);
    if (!field) return null;
    const ids = (field.getAttribute('aria-describedby') ?? '').split(' ');
    return {
      words: ids.map((id) => roots[0].getElementById(id)).filter(Boolean).map(words).join(' '),
      focused: active() === field,
      invalid: field.getAttribute('aria-invalid') === 'true',
    };
  },

  place() {
    const heading = roots[0].querySelector('h1');
    return {
      heading: heading ? words(heading) : '',
      focused: heading !== null && active() === heading,
      // A dashboard's title is its own.
      title: shadow ? words(heading ?? document.body) : document.title,
    };
  },

  // The name of what has the focus.
  focus() {
    const element = active();
    const label = element.labels?.[0];
    const told = words(label ?? element.querySelector('.strong') ?? element);
    return told || (element.getAttribute('aria-label') ?? '');
  },

  // What stands in a field, and where its caret is.
  caret(name) {
    const field = finds.field(name);
    return field ? [field.value, field.selectionStart] : null;
  },

  // Whether a phone number's field tells countries apart: its script has come.
  upgraded(name) {
    const field = finds.field(name)?.closest('doubletick-phone');
    return Boolean(field?.querySelector('button[aria-expanded]'));
  },

  // What a "Copy" button beside it would copy.
  copied: () => every('doubletick-copy bdi')[0]?.textContent ?? '',

  // The option that a combobox is at, as a screen reader tells it.
  option() {
    const id = document.activeElement.getAttribute('aria-activedescendant');
    return id ? words(document.getElementById(id)) : null;
  },

  options: () => [...document.querySelectorAll('[role=option]')].filter(shown).map(words),

  // What has the focus, and why a customer could not see that it has.
  stop() {
    const element = active();
    return { name: finds.focus(), unseen: element === document.body ? null : unseen(element) };
  },

  // The term's description, in a list of facts.
  fact(name) {
    const term = every('dt').find((dt) => words(dt) === name);
    return term ? words(term.nextElementSibling) : null;
  },

  text_in(mount) {
    const { shadowRoot } = document.querySelectorAll('doubletick-onboarding')[mount] ?? {};
    return tidy([...(shadowRoot?.children ?? [])].map((part) => part.innerText).join(' '));
  },

  text: () =>
    tidy([document.body, ...(shadow?.children ?? [])].map((part) => part.innerText).join(' ')),
};

return finds[what](...about);
