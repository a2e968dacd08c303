// Small helpers to make elements. Text always goes in as text, never as markup.

export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === undefined || value === null) continue;
    node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

// A control that a test finds by its id.
export function control(name, id, attributes = {}, ...children) {
  return element(name, { id, 'data-testid': id, ...attributes }, ...children);
}

export const paragraph = (text) => element('p', {}, text);

export function button(id, text, attributes = {}) {
  return control('button', id, { type: 'button', ...attributes }, text);
}

export const next = (id, text) => button(id, text, { type: 'submit', class: 'main' });

export function field(id, label, input, hint) {
  return element(
    'div',
    { class: 'field' },
    element('label', { for: id }, label),
    input,
    hint ? element('p', { class: 'hint', id: `${id}-hint` }, hint) : null,
  );
}

export function textField(id, label, value, attributes = {}, hint = undefined) {
  const described = hint ? { 'aria-describedby': `${id}-hint` } : {};
  return field(id, label, control('input', id, { value, required: true, ...described, ...attributes }), hint);
}

export function selectField(id, label, options, chosen, hint) {
  const items = options.map(([value, text]) =>
    element('option', { value, selected: value === chosen }, text),
  );
  return field(id, label, control('select', id, {}, ...items), hint);
}

// Options are `{ value, text, more? }`; `more` goes below in a quieter voice.
export function radios(legend, name, options, chosen) {
  const items = options.map(({ value, text, more }) =>
    element(
      'label',
      { class: 'choice' },
      control('input', `${name}-${value}`, { type: 'radio', name, value, checked: value === chosen }),
      element('span', {}, text, more ? element('small', {}, more) : null),
    ),
  );
  return element('fieldset', {}, element('legend', {}, legend), ...items);
}

export const hint = (text) => element('p', { class: 'hint' }, text);

export const buttons = (...items) => element('div', { class: 'buttons' }, ...items);
