### Glosarium. Sapaan Anda; bahasa resmi yang ringkas.
### number: nomor · move: pindah, memindahkan, pemindahan · connect: menghubungkan · provider: penyedia (present provider: penyedia Anda saat ini; old provider: penyedia lama)
### template: templat · display name: nama tampilan · messaging limit: batas pesan · quality rating: peringkat kualitas
### two-step verification: verifikasi dua langkah · one-time password: kata sandi sekali pakai · portfolio: portofolio bisnis · access: akses
### consent: persetujuan · reference: referensi · support: dukungan · attempt: proses. Nama dari Meta dan tombolnya tetap dalam bahasa Inggris.

# While something is fetched.
loading = Sebentar…

# The button after a failure.
reload = Muat ulang halaman

# A download failed.
not-loaded = Halaman tidak dapat dimuat
    .now = Periksa koneksi internet Anda lalu muat ulang. Kemajuan Anda aman: tersimpan di server kami.

# The browser is too old.
no-wasm = Browser ini tidak dapat menampilkan halaman ini
    .now = WebAssembly tidak ada atau dimatikan. Gunakan versi terkini Chrome, Edge, Firefox, atau Safari.
