### What is shown before the module is there. public/boot.js finds these texts by their order: they are
### the first in the catalogue.

# While something is fetched.
loading = Sebentar…

# The button after a failure.
reload = Muat ulang halaman

# A download failed.
not-loaded = Halaman ini gagal dimuat
    .now = Periksa koneksi internet Anda lalu muat ulang. Progres Anda tersimpan di server kami.

# The browser is too old.
no-wasm = Browser ini tidak bisa menampilkan halaman ini
    .now = Halaman ini perlu WebAssembly. Gunakan Chrome, Edge, Firefox, atau Safari versi terbaru.
