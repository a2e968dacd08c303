// Notes what a screen reader speaks by itself: the words of a live region, whenever they change.
const LIVE = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], [role=timer]';
const tidy = (text) => text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();

window.spoken = [];
window.spokenBy?.disconnect();
const last = new WeakMap();
const note = (region) => {
  const words = tidy(region.innerText ?? '');
  if (words !== '' && last.get(region) !== words) window.spoken.push(words);
  last.set(region, words);
};
document.querySelectorAll(LIVE).forEach((region) => last.set(region, tidy(region.innerText)));
window.spokenBy = new MutationObserver((changes) => {
  const regions = new Set();
  for (const { target, addedNodes } of changes) {
    const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
    const around = element?.closest(LIVE);
    if (around) regions.add(around);
    for (const added of addedNodes) {
      if (added.nodeType !== Node.ELEMENT_NODE) continue;
      // Of a region that comes with its words only an alert is sure to be spoken.
      const come = [added, ...added.querySelectorAll('*')].filter((part) => part.matches(LIVE));
      for (const region of come) {
        if (region.matches('[role=alert]')) regions.add(region);
        else last.set(region, tidy(region.innerText));
      }
    }
  }
  regions.forEach(note);
});
window.spokenBy.observe(document.body, { subtree: true, childList: true, characterData: true });
