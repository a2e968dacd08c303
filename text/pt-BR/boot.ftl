### What is shown before the module is there. public/boot.js finds these texts by their order: they are
### the first in the catalogue.

# While something is fetched.
loading = Só um momento…

# The button after a failure.
reload = Recarregar a página

# A download failed.
not-loaded = Esta página não carregou
    .now = Verifique sua conexão com a internet e recarregue. Seu progresso está salvo no nosso servidor.

# The browser is too old.
no-wasm = Este navegador não consegue exibir esta página
    .now = Ela precisa de WebAssembly. Use uma versão atual do Chrome, Edge, Firefox ou Safari.
