// Sets the page in the fonts of these style sheets, and hides what is never the same twice.
const [sheets, families, done] = arguments;
const loaded = sheets.map(
  (href) =>
    new Promise((loads, fails) => {
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: loads });
      link.onerror = () => fails(new Error(`${href} does not load`));
      document.head.append(link);
    }),
);
const style = document.createElement("style");
style.textContent = `
  :root { --doubletick-font: ${families}; }
  * {
    caret-color: transparent !important;
    /* As on a phone, where it takes no room. */
    scrollbar-width: none !important;
    scrollbar-gutter: auto !important;
  }
`;
document.head.append(style);
Promise.all(loaded)
  .then(() => Promise.all([...document.fonts].map((font) => font.load())))
  .then(() => done(null), (why) => done(`${why}`));
