# After a fault of our own.
crashed = Terjadi kesalahan di halaman ini
    .now = Nomor dan progres Anda aman. Keduanya tersimpan di server kami.

# The product.
brand = DoubleTick

# A link, before anything else in the tab order.
skip-to-content = Langsung ke konten

# Goes back.
back = Kembali

# A newer server says what this page does not know.
newer = Halaman ini sudah usang
    .asks = Kami perlu sesuatu dari Anda. Muat ulang halaman untuk melihatnya.
    .waits = Muat ulang untuk melihat status terbaru.

# The same, in the place of what is not known.
reload-to-see = Muat ulang untuk melihat

# Tries again.
try-again = Coba lagi

# An attempt could not be fetched.
not-shown = Kami belum bisa menampilkan ini

# A label, with a reference behind it.
reference = Referensi untuk dukungan

# A link beside it.
support = Hubungi dukungan

# Nobody is signed in any more.
signed-out = Anda sudah keluar. Masuk lagi untuk melanjutkan dari tempat terakhir.

# The title of the strip that every screen of an attempt carries.
where-title = Di mana nomor saya?

## Who serves the number, in a few words

whereabouts-origin-other-provider = Di penyedia Anda saat ini
whereabouts-origin-business-app = Di WhatsApp Business App
whereabouts-origin-new = Belum ada di WhatsApp
whereabouts-moving-other-provider = Sedang dipindahkan ke { -platform }
whereabouts-moving = Sedang dihubungkan ke { -platform }
whereabouts-double-tick-business-app = Di aplikasi dan di { -platform }
whereabouts-double-tick = Di { -platform }
whereabouts-renewal = Di { -platform }, akses perlu diperbarui
whereabouts-both = Di { -platform } dan di penyedia lama
whereabouts-elsewhere = Di akun { -platform } lain
whereabouts-before = Di tempat sebelumnya

## Is my number safe?

safe-origin-other-provider = Nomor Anda aman. Kami tidak mengubah apa pun di penyedia Anda saat ini.
safe-origin-business-app = Nomor Anda aman. Kami tidak mengubah apa pun di aplikasi.
safe-origin-new = Nomor Anda aman. Nomor ini belum kami hubungkan.
safe-moving-other-provider = Nomor Anda tidak hilang. Kami sedang menunggu jawaban Meta. Nomor itu ada di penyedia Anda saat ini, di { -platform }, atau di keduanya.
safe-moving = Nomor Anda aman. Kami menunggu Meta menghubungkannya.
safe-double-tick-business-app = Nomor Anda aman. Nomor ini berfungsi di aplikasi dan di { -platform }.
safe-double-tick = Nomor Anda aman. Nomor ini ada di { -platform }.
safe-renewal = Nomor Anda tetap di tempatnya. Anda hanya memperbarui akses DoubleTick.
safe-both = Nomor Anda aman. Nomor ini berfungsi di { -platform } dan di penyedia lama.
safe-unchanged = Nomor Anda aman. Kami tidak mengubah apa pun.
safe-unrecognized = Nomor Anda tidak hilang. Muat ulang untuk melihat posisinya.

## What is wrong with a phone number

phone-empty = Masukkan nomor telepon.
phone-no-country-code = Awali dengan kode negara, misalnya +62 atau +60.
phone-not-digits = Gunakan angka saja.
phone-too-short = Nomor ini terlalu pendek. Periksa apakah ada angka yang kurang.
phone-too-long = Nomor ini terlalu panjang. Periksa apakah ada angka yang lebih.
phone-not-assigned = Nomor ini tidak ada. Periksa kode negara dan angkanya.
phone-not-served = Kami tidak bisa mengirim kode ke nomor ini. Gunakan nomor HP dari negara tempat DoubleTick tersedia.
phone-unrecognized = Nomor ini tidak bisa dipakai. Periksa nomornya atau muat ulang halaman.

# The menu of languages.
language = Bahasa
    .failed = Bahasa ini gagal dimuat. Periksa koneksi internet Anda lalu coba lagi.

# The browser has no network.
offline = Anda sedang offline. Isian Anda akan kami kirim setelah koneksi kembali. Pemindahan yang sudah dimulai tetap berjalan.

# An answer takes long.
slow = Ini lebih lama dari biasanya. Anda tidak perlu melakukan apa pun.

# Copies what stands beside it.
copy = Salin

# It did.
copied = Tersalin

# A country, whose phone numbers are written and read in its own way.
country = Negara

# Where countries are searched.
country-search = Cari dengan nama atau kode

# How many are found: their number follows.
countries-found = Negara ditemukan:

# A link that opens WhatsApp with a text to send.
send-whatsapp = Kirim lewat WhatsApp

# Opens the phone's share sheet.
share = Bagikan
