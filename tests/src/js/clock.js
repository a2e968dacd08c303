// The page's clocks stand still.
{
  const now = Date.UTC(2026, 10, 30, 10, 0);
  const Moving = Date;
  window.Date = class Date extends Moving {
    constructor(...given) {
      super(...(given.length ? given : [now]));
    }
    static now() {
      return now;
    }
  };
  performance.now = () => 0;
}
