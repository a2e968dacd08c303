// What axe-core finds on the page as it is now. The rules of WCAG 2.2 AA, and what is good practice.
const done = arguments[arguments.length - 1];

const told = ({ id, help, nodes }) => ({
  rule: id,
  help,
  places: nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)}: ${failureSummary}`),
});

// Colours may be on their way from one theme to the other.
const underWay = document
  .getAnimations()
  .filter((animation) => Number.isFinite(animation.effect.getComputedTiming().endTime));

// A dashboard's own elements are its own matter.
const ours = document.querySelector('doubletick-onboarding') ?? document;

Promise.allSettled(underWay.map((animation) => animation.finished))
  .then(() => axe.run(ours, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Off unless it is asked for by name.
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
  }))
  .then(
    ({ violations, passes }) => done({ ran: passes.length, violations: violations.map(told) }),
    (error) => done({ ran: 0, violations: [{ rule: 'axe', help: String(error), places: [] }] }),
  );
