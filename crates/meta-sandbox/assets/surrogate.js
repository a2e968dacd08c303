// What some privacy browsers put in the place of the SDK: it is there, and does nothing.
(() => {
  'use strict';
  const nothing = () => {};
  window.FB = { init: nothing, login: nothing };
  window.fbAsyncInit?.();
})();
