// The first of the SDK's two parts, as the real one: it notes what is asked of FB until the second part has come and
// carries it out. Here that one is blocked.
(() => {
  'use strict';
  const calls = [];
  const noted = (name) => (...given) => void calls.push([name, given]);
  window.FB = { __buffer: { calls }, init: noted('init'), login: noted('login') };
  const second = document.createElement('script');
  second.src = '{{origin}}/en_US/sdk.js?behaviour=unavailable';
  second.async = true;
  second.crossOrigin = 'anonymous';
  document.head.append(second);
})();
