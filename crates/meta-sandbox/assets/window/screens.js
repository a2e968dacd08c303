// One function a screen: what it shows, and which action its buttons are.

import {
  button, buttons, control, element, hint, next, paragraph, radios, selectField, textField,
} from './dom.js';

const value = (form, id) => form.querySelector(`#${id}`).value;
const chosen = (form, name) => form.querySelector(`input[name="${name}"]:checked`)?.value;

const profile = (data) => ({
  title: 'Log in to Meta',
  body: [
    paragraph('Nobody really logs in here. Choose the number to play with: what happens depends on it.'),
    selectField(
      'profile-number',
      'Number of the sandbox',
      data.people.map((p) => [p.e164, `${p.spoken} · ${p.name}`]),
      data.chosen,
    ),
    buttons(next('profile-continue', `Continue as ${personOf(data, data.chosen)}`)),
  ],
  ready(form) {
    const select = form.querySelector('#profile-number');
    select.addEventListener('change', () => {
      form.querySelector('#profile-continue').textContent = `Continue as ${personOf(data, select.value)}`;
    });
  },
  submit: (form) => ({ action: 'profile', phone: value(form, 'profile-number') }),
});

const personOf = (data, e164) => data.people.find((p) => p.e164 === e164)?.person ?? 'yourself';

const information = (data, flow) => ({
  title: 'Connect your account to DoubleTick',
  body: [
    paragraph(
      flow === 'coexistence'
        ? 'You will connect your WhatsApp Business app to DoubleTick.'
        : 'You will choose a business portfolio, a WhatsApp Business account and a phone number.',
    ),
    buttons(next('information-start', 'Get started')),
  ],
  submit: () => ({ action: 'start' }),
});

const portfolio = (data) => ({
  title: 'Select your business portfolio',
  body: [
    radios('Business portfolio', 'portfolio', [
      { value: data.id, text: data.name, more: `Id ${data.id}` },
      { value: 'new', text: 'Create a new portfolio' },
    ], data.id),
    textField('portfolio-name', 'Business name', data.name),
    buttons(next('portfolio-next', 'Next')),
  ],
  ready(form) {
    const named = form.querySelector('#portfolio-name');
    const show = () => { named.closest('.field').hidden = chosen(form, 'portfolio') !== 'new'; };
    form.addEventListener('change', show);
    show();
  },
  submit: (form) => ({
    action: 'portfolio',
    name: chosen(form, 'portfolio') === 'new' ? value(form, 'portfolio-name') : null,
  }),
});

const waba = (data) => {
  const existing = data.wabas.map((w) => ({
    value: w.id,
    text: w.name,
    more: `${w.provider} · ${w.phones.join(', ') || 'no number'} · Id ${w.id}`,
  }));
  return {
    title: 'Choose your WhatsApp Business account',
    body: [
      radios(
        'WhatsApp Business account',
        'waba',
        [{ value: 'new', text: 'Create a new WhatsApp Business account' }, ...existing],
        data.suggest_existing && existing.length ? existing[0].value : 'new',
      ),
      hint('An existing account is shared as it is, with its numbers.'),
      buttons(next('waba-next', 'Next')),
    ],
    submit: (form) => {
      const id = chosen(form, 'waba');
      return { action: 'waba', id: id === 'new' ? null : id };
    },
  };
};

const CATEGORIES = ['Shopping and retail', 'Education', 'Food and grocery', 'Medical and health', 'Professional services', 'Other'];

const businessProfile = (data) => ({
  title: 'Create your WhatsApp Business profile',
  body: [
    textField('account-name', 'WhatsApp Business account name', data.account_name),
    textField('display-name', 'WhatsApp Business display name', data.display_name, {}, 'Customers see this name. A number that moves keeps the one it has.'),
    selectField('category', 'Category', CATEGORIES.map((c) => [c, c]), CATEGORIES[0]),
    buttons(next('business-profile-next', 'Next')),
  ],
  submit: (form) => ({
    action: 'business-profile',
    account_name: value(form, 'account-name'),
    display_name: value(form, 'display-name'),
  }),
});

const number = (data, flow, act) => ({
  title: flow === 'coexistence' ? 'Your WhatsApp Business app number' : 'Add your WhatsApp phone number',
  body: [
    textField('phone', 'Phone number', data.phone, { type: 'tel', autocomplete: 'tel', inputmode: 'tel' }),
    flow === 'coexistence'
      ? null
      : radios('How do you want to verify it?', 'method', [
          { value: 'sms', text: 'Text message', more: 'Recommended' },
          { value: 'voice', text: 'Phone call' },
        ], 'sms'),
    buttons(
      next('number-next', 'Next'),
      data.can_add_later ? act('number-later', 'Add a number later', { action: 'number-later' }) : null,
    ),
  ],
  submit: (form) => ({
    action: 'number',
    phone: value(form, 'phone'),
    call: chosen(form, 'method') === 'voice',
  }),
});

// Meta's words for a number that gets a second partner were not seen.
const stays = (data) => [
  paragraph(`${data.phone} is connected to ${data.provider}. DoubleTick will be added to it, with a Messaging account of its own.`),
  paragraph(`${data.provider} keeps its access. You can remove it in Meta Business Settings.`),
];

const moves = (data) => [
  paragraph('This phone number is registered with another Business Solution Provider. This is expected when you are migrating your number from another provider.'),
  paragraph(`${data.phone} is with ${data.provider}. If you continue, it is verified next. It stays where it is until DoubleTick registers it.`),
];

const otherProvider = (data, flow, act) => ({
  title: data.joins
    ? 'Add DoubleTick to this number'
    : 'This number is registered with another Business Solution Provider',
  body: [
    ...(data.joins ? stays(data) : moves(data)),
    buttons(
      next('other-provider-continue', 'Continue'),
      act('other-provider-choose-another', 'Choose another number', { action: 'back' }),
    ),
  ],
  submit: () => ({ action: 'other-provider' }),
});

const inboxLink = (phone) => control(
  'a',
  'otp-inbox',
  { href: `/inbox?to=${encodeURIComponent(phone)}`, target: '_blank', rel: 'noopener' },
  'the code is in the SMS inbox (opens in a new tab)',
);

const otp = (data, flow, act) => ({
  title: 'Enter the 6-digit code',
  body: [
    paragraph(`Enter the code for ${data.phone}.`),
    textField('otp', 'Verification code', '', { inputmode: 'numeric', autocomplete: 'one-time-code', maxlength: 7 }),
    element('p', {}, 'No phone rings in the sandbox: ', inboxLink(data.phone), '.'),
    buttons(
      next('otp-next', 'Next'),
      act('otp-resend', 'Send a new code', { action: 'resend' }),
      act('otp-call', 'Call me instead', { action: 'resend', call: true }),
      data.can_verify_later ? act('otp-later', 'Verify later', { action: 'verify-later' }) : null,
    ),
  ],
  submit: (form) => ({ action: 'otp', code: value(form, 'otp') }),
});

const appConfirm = (data) => ({
  title: 'Confirm in the WhatsApp Business app',
  body: [
    paragraph(`Open the app on the phone with ${data.phone}, open Meta's message there and scan the code. Here, one button stands for it.`),
    buttons(next('app-confirm', 'Confirmed in the app')),
  ],
  submit: () => ({ action: 'app-confirm' }),
});

const permissions = (data) => ({
  title: 'Review what you share with DoubleTick',
  body: [
    element(
      'ul',
      {},
      element('li', {}, `Business portfolio: ${data.business}`),
      element('li', {}, data.phone ? `Number: ${data.phone}${data.verified ? '' : ' (not verified yet)'}` : 'No phone number'),
      element('li', {}, 'Manage your WhatsApp Business accounts'),
      element('li', {}, 'Send and receive messages'),
    ),
    buttons(next('permissions-confirm', 'Confirm')),
  ],
  submit: () => ({ action: 'permissions' }),
});

const done = (data) => ({
  title: "You're all set",
  body: [
    paragraph(data.phone ? `${data.phone} is ready for DoubleTick.` : 'Your account is ready for DoubleTick.'),
    paragraph('Finish, or just close this window.'),
    buttons(next('finish', 'Finish')),
  ],
  submit: () => null,
});

const SCREENS = {
  profile,
  information,
  portfolio,
  waba,
  'business-profile': businessProfile,
  number,
  'other-provider': otherProvider,
  otp,
  'app-confirm': appConfirm,
  permissions,
  done,
};

/** The form of a screen. `send` carries out an action. */
export function draw(view, send) {
  const act = (id, text, action) => {
    const node = button(id, text);
    node.addEventListener('click', () => send(action));
    return node;
  };
  const screen = SCREENS[view.screen](view.data, view.flow, act);
  const form = control('form', `screen-${view.screen}`, { novalidate: true }, ...screen.body.filter(Boolean));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(screen.submit(form));
  });
  // Once the fields hold their values, what depends on them is shown or hidden.
  return { title: screen.title, form, settle: () => screen.ready?.(form) };
}
