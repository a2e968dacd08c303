### What is shown before the module is there. public/boot.js finds these texts by their order: they are
### the first in the catalogue.

# While something is fetched.
loading = Un momento…

# The button after a failure.
reload = Recargar la página

# A download failed.
not-loaded = Esta página no se cargó
    .now = Revise su conexión a internet y recargue. Su progreso está guardado en nuestro servidor.

# The browser is too old.
no-wasm = Este navegador no puede mostrar esta página
    .now = Necesita WebAssembly. Use una versión actual de Chrome, Edge, Firefox o Safari.
