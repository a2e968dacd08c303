// A stand-in for Meta's JavaScript SDK: FB.init and FB.login, as far as Embedded Signup needs them.
(() => {
  'use strict';

  // As the real one: a page that has it loads it again to no effect, unless that was its first part alone.
  const buffer = window.FB?.__buffer;
  if (window.FB && !buffer) return;

  const settings = "{{settings}}";
  const FEATURES = 'width=760,height=820,location=yes,toolbar=no,menubar=no,scrollbars=yes';
  const POLL_MS = 200;
  // A message that was posted just before the window closed may still be on its way.
  const GRACE_MS = 400;

  let init = null;
  let popupBlocked = false;

  // A popup blocker makes window.open return null. Put here, below whatever the page wraps around
  // window.open later, so that a page which watches it sees just that.
  const open = window.open;
  window.open = function (...args) {
    return popupBlocked ? null : open.apply(this ?? window, args);
  };

  const complain = (text) => console.error(text);

  function assertPlainFunction(callback) {
    const kind = Object.prototype.toString.call(callback).slice(8, -1).toLowerCase();
    if (callback !== undefined && kind !== 'function') {
      throw new Error(`Expression is of type ${kind}, not function`);
    }
  }

  function insecurePage() {
    const local = ['localhost', '127.0.0.1'].includes(location.hostname);
    return location.protocol !== 'https:' && !local;
  }

  function phoneIn(extras) {
    const phone = extras?.setup?.phone ?? '';
    const typed = typeof phone === 'object' ? `${phone.code ?? ''}${phone.number ?? ''}` : `${phone}`;
    const digits = typed.replace(/\D/g, '');
    return digits.length === 10 ? `+91${digits}` : `+${digits}`;
  }

  // What is missing or wrong in the options is for the window to say, as with the real one.
  function dialogAddress(options, channel) {
    const address = new URL(`/${init.version}/dialog/oauth`, settings.origin);
    const parameters = {
      app_id: init.appId,
      client_id: init.appId,
      config_id: options.config_id,
      response_type: options.response_type,
      override_default_response_type: options.override_default_response_type,
      display: 'popup',
      origin: location.origin,
      extras: JSON.stringify(options.extras ?? {}),
      channel,
    };
    for (const [name, value] of Object.entries(parameters)) {
      if (value !== undefined) address.searchParams.set(name, value);
    }
    return address.href;
  }

  function login(callback, options = {}) {
    assertPlainFunction(callback);
    if (!init) {
      complain('FB.login() called before FB.init().');
      return;
    }
    if (insecurePage()) {
      complain('The method FB.login can no longer be called from http pages.');
      return;
    }
    const channel = crypto.randomUUID();
    popupBlocked =
      settings.behaviour === 'window-blocked' ||
      settings.blockedNumbers.includes(phoneIn(options.extras));
    let popup;
    try {
      popup = window.open(dialogAddress(options, channel), `fb_${channel}`, FEATURES);
    } finally {
      popupBlocked = false;
    }
    // As the real one: nobody is told about a window that was blocked.
    if (popup) listen(popup, channel, callback);
  }

  const connected = (code) => ({ authResponse: { code }, status: 'connected' });

  function listen(popup, channel, callback) {
    let poll = 0;
    let grace = 0;
    // What a window that closes without a word leaves behind: nothing, until its last screen.
    let left = { authResponse: null, status: 'unknown' };

    function stop() {
      clearInterval(poll);
      clearTimeout(grace);
      removeEventListener('message', hear);
    }

    function settle(response) {
      stop();
      if (settings.behaviour === 'never-calls-back') return;
      callback?.(response);
      if (settings.behaviour === 'calls-back-twice') callback?.(response);
    }

    function hear(event) {
      if (event.origin !== settings.origin || typeof event.data !== 'string') return;
      const said = new URLSearchParams(event.data);
      if (said.get('channel') !== channel) return;
      switch (said.get('kind')) {
        case 'armed':
          left = connected(said.get('code'));
          break;
        case 'login':
          settle(connected(said.get('code')));
          break;
        case 'cancel':
          settle({ authResponse: null, status: 'unknown' });
          break;
        case 'forget':
          stop();
          break;
      }
    }

    addEventListener('message', hear);
    poll = setInterval(() => {
      if (!popup.closed) return;
      clearInterval(poll);
      grace = setTimeout(() => settle(left), GRACE_MS);
    }, POLL_MS);
  }

  window.FB = {
    init(options = {}) {
      if (!options.appId || !options.version) {
        complain('FB.init: appId and version are needed.');
        return;
      }
      init = { ...options };
    },
    login,
  };

  for (const [name, given] of buffer?.calls ?? []) window.FB[name](...given);

  // As the real one: whoever defined this before the script came is told that it is here.
  if (typeof window.fbAsyncInit === 'function' && !window.fbAsyncInit.hasRun) {
    window.fbAsyncInit.hasRun = true;
    window.fbAsyncInit();
  }
})();
