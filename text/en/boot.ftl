### What is shown before the module is there. public/boot.js finds these texts by their order: they are
### the first in the catalogue.

# While something is fetched.
loading = One moment…

# The button after a failure.
reload = Reload the page

# A download failed.
not-loaded = This page didn't load
    .now = Check your internet connection and reload. Your progress is saved on our server.

# The browser is too old.
no-wasm = This browser can't show this page
    .now = It needs WebAssembly. Use an up-to-date Chrome, Edge, Firefox or Safari.
