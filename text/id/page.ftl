### Glosarium. Sapaan Anda; bahasa resmi yang ringkas.
### number: nomor · move: pindah, memindahkan, pemindahan · connect: menghubungkan · provider: penyedia (present provider: penyedia Anda saat ini; old provider: penyedia lama)
### template: templat · display name: nama tampilan · messaging limit: batas pesan · quality rating: peringkat kualitas
### two-step verification: verifikasi dua langkah · one-time password: kata sandi sekali pakai · portfolio: portofolio bisnis · access: akses
### consent: persetujuan · reference: referensi · support: dukungan · attempt: proses. Nama dari Meta dan tombolnya tetap dalam bahasa Inggris.

# After a fault of our own.
crashed = Terjadi kesalahan di halaman ini
    .now = Kemajuan Anda aman, begitu juga nomor Anda: keduanya tersimpan di server kami, bukan di halaman ini.

# The product.
brand = DoubleTick

# A link, before anything else in the tab order.
skip-to-content = Langsung ke isi

# Goes back.
back = Kembali

# Tries again.
try-again = Coba lagi

# An attempt could not be fetched.
not-shown = Kami tidak dapat menampilkan ini sekarang

# A label, with a reference behind it.
reference = Referensi untuk dukungan

# A link beside it.
support = Hubungi dukungan

# Nobody is signed in any more.
signed-out = Anda telah keluar. Masuk lagi: semuanya masih seperti saat Anda tinggalkan.

# The title of the strip that every screen of an attempt carries.
where-title = Di mana nomor saya?

## Who serves the number, in a few words

whereabouts-origin-other-provider = Di penyedia Anda saat ini
whereabouts-origin-business-app = Di WhatsApp Business App
whereabouts-origin-new = Belum ada di WhatsApp
whereabouts-moving-other-provider = Sedang pindah ke DoubleTick
whereabouts-moving = Sedang dihubungkan ke DoubleTick
whereabouts-double-tick-business-app = Di aplikasi, dan di DoubleTick
whereabouts-double-tick = Di DoubleTick
whereabouts-renewal = Di DoubleTick: akses perlu diperpanjang
whereabouts-both = Di DoubleTick dan di penyedia lama Anda
whereabouts-elsewhere = Di akun DoubleTick lain

## Is my number safe?

safe-origin-other-provider = Nomor Anda aman: kami belum memindahkannya, dan tidak mengubah apa pun di penyedia Anda saat ini.
safe-origin-business-app = Nomor Anda aman: kami tidak mengubah apa pun di aplikasi.
safe-origin-new = Nomor Anda aman: kami belum menghubungkannya.
safe-moving-other-provider = Nomor Anda tidak hilang: kami telah meminta Meta memindahkannya dan menunggu jawabannya. Nomor itu ada di penyedia Anda saat ini, di DoubleTick, atau di keduanya, tidak pernah tanpa tempat.
safe-moving = Nomor Anda aman: kami telah meminta Meta menghubungkannya dan menunggu jawabannya.
safe-double-tick-business-app = Nomor Anda aman: berfungsi di aplikasi dan di DoubleTick.
safe-double-tick = Nomor Anda aman: ada di DoubleTick.
safe-renewal = Nomor Anda tetap di tempatnya: Anda hanya memberi DoubleTick akses lagi.
safe-both = Nomor Anda aman: berfungsi di DoubleTick, dan juga di penyedia lama Anda.
safe-unchanged = Nomor Anda aman: kami tidak mengubah apa pun.

## What is wrong with a phone number

phone-empty = Masukkan nomor telepon.
phone-no-country-code = Awali dengan kode negara, misalnya +62 untuk Indonesia atau +91 untuk India.
phone-not-digits = Nomor telepon hanya berisi angka. Hapus huruf dan tanda lain.
phone-too-short = Nomor ini terlalu pendek. Periksa apakah ada angka yang kurang.
phone-too-long = Nomor ini terlalu panjang. Periksa apakah ada angka yang ganda.
phone-not-assigned = Nomor seperti itu tidak ada di negara ini. Periksa kode negara dan angkanya.
phone-not-served = Kami tidak dapat mengirim kode ke nomor ini. Gunakan nomor ponsel dari negara tempat DoubleTick tersedia, atau hubungi dukungan kami.

# The menu of languages.
language = Bahasa
    .failed = Bahasa ini tidak dapat diambil. Periksa koneksi internet Anda lalu coba lagi.

# The browser has no network.
offline = Anda sedang offline. Yang Anda isi tetap tersimpan, dan yang Anda kirim akan terkirim saat Anda online lagi. Pemindahan yang sudah dimulai berjalan terus tanpa halaman ini.

# An answer takes long.
slow = Ini lebih lama dari biasanya: koneksi atau server kami lambat. Anda tidak perlu melakukan apa pun.

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
