### What is shown before the module is there. public/boot.js finds these texts by their order: they are
### the first in the catalogue.

# While something is fetched.
loading = One moment…

# The button after a failure.
reload = Reload the page

# A download failed.
not-loaded = The page could not be loaded
    .now = Check your internet connection and reload. Your progress is safe: it is kept on our server.

# The browser is too old.
no-wasm = This browser can't show this page
    .now = It lacks WebAssembly, or it is turned off. Use a current version of Chrome, Edge, Firefox or Safari.
