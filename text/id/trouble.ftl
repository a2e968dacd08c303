### Glosarium. Sapaan Anda; bahasa resmi yang ringkas.
### number: nomor · move: pindah, memindahkan, pemindahan · connect: menghubungkan · provider: penyedia (present provider: penyedia Anda saat ini; old provider: penyedia lama)
### template: templat · display name: nama tampilan · messaging limit: batas pesan · quality rating: peringkat kualitas
### two-step verification: verifikasi dua langkah · one-time password: kata sandi sekali pakai · portfolio: portofolio bisnis · access: akses
### consent: persetujuan · reference: referensi · support: dukungan · attempt: proses. Nama dari Meta dan tombolnya tetap dalam bahasa Inggris.

## What stopped an attempt: what happened, as a heading; then why, and what to do now.
## Whether the number is safe is said beside it, by page.ftl's safe-….

window-blocked = Browser Anda memblokir jendela Meta
    .now = Izinkan jendela pop-up untuk halaman ini: cari tanda di ujung bilah alamat. Lalu buka lagi jendela Meta.
sdk-failed = Jendela Meta tidak dapat dibuka
    .now = Skrip Meta gagal saat kami memanggilnya. Muat ulang halaman ini dan coba lagi. Jika gagal lagi, matikan perlindungan pelacakan atau pemblokir iklan untuk halaman ini.
cancelled = Anda meninggalkan jendela Meta sebelum selesai
    .now = Buka lagi bila Anda siap. Meta memulai dari awal, tetapi mengingat sebagian pilihan Anda.
closed = Jendela Meta tertutup tanpa konfirmasi
    .now = Kami belum mendengar dari Meta bahwa Anda selesai. Buka lagi jendelanya kapan saja Anda siap. Jika sudah selesai, pilih lagi akun yang sama.
meta-error = Meta melaporkan kesalahan
    .now = Kata Meta ada di bawah. Jika Meta meminta sesuatu, lakukan itu dulu. Lalu buka lagi jendela Meta. Jika kesalahannya muncul lagi, sampaikan kepada dukungan kami apa kata Meta.
reloaded = Halaman dimuat ulang saat jendela Meta terbuka
    .now = Meta hanya dapat menjawab halaman yang membuka jendelanya. Tutup jendela lama jika masih ada, dan buka lagi dari sini.
signed-out-meanwhile = Sementara itu Anda telah keluar
    .now = Karena itu konfirmasi Meta tidak dapat diterima, dan konfirmasi itu hanya berlaku 30 detik. Masuk lagi, lalu buka lagi jendela Meta.
hand-over-failed = Konfirmasi Meta tidak sampai kepada kami tepat waktu
    .now = Bagian Anda sudah selesai. Konfirmasi Meta hanya berlaku 30 detik, dan dalam waktu itu kami tidak dapat dijangkau. Buka lagi jendela Meta.
hand-over-refused = Konfirmasi Meta tidak diterima
    .now = Server kami menolaknya, dengan alasan di bawah. Buka lagi jendela Meta.
full-page-failed = Halaman Meta tidak dapat dibuka
    .now = Coba lagi. Jika gagal lagi, periksa koneksi internet Anda.
code-expired = Konfirmasi Meta tidak dapat dipakai lagi
    .now = Konfirmasi berlaku 30 detik, dan untuk satu kali pakai. Buka lagi jendela Meta dan jalani sekali lagi.
code-lost = Konfirmasi Meta tidak sampai kepada kami
    .now = Meta menyatakan bahwa Anda selesai, tetapi tidak mengirim bukti kepada kami. Buka lagi jendela Meta dan jalani sekali lagi.
exchange-failed = Konfirmasi Meta tidak dapat kami selesaikan
    .now = Anda sudah melakukan semuanya dengan benar, dan tidak ada yang berubah. Konfirmasi Meta hanya berlaku sekali, selama 30 detik, dan kami tidak dapat menyelesaikannya dalam waktu itu. Buka lagi jendela Meta dan ulangi langkahnya.
left-meta = Halaman Meta berakhir tanpa konfirmasi
    .now = Tidak ada yang diserahkan kepada kami. Kunjungi lagi bila Anda siap.
time-missed = Waktu yang Anda tetapkan sudah lewat
    .now = Ada yang belum siap saat itu, jadi nomornya tidak pindah. Tekan Coba lagi untuk memindahkannya sekarang, atau mulai dari awal dan tetapkan waktu lain.
token-refused = Meta tidak menerima akses kami ke akun Anda
    .now = Buka lagi jendela Meta untuk memberikannya kembali.
no-waba-granted = Meta tidak membagikan WhatsApp Business Account kepada kami
    .now = Buka lagi jendela Meta, dan pilih WhatsApp Business Account seperti dijelaskan di bawah. Jika ini terulang, mungkin bukan karena Anda: sebutkan referensinya kepada dukungan kami.
no-number = Meta tidak menampilkan nomor telepon di akun ini
    .now = Buka lagi jendela Meta, pilih akun yang sama, dan masukkan nomornya di "Phone number".
meta-unavailable = Kami belum mendapat jawaban Meta
    .now = Meta tidak menjawab, atau belum melakukan yang kami minta. Anda tidak perlu melakukan apa pun.
setting-up = Meta masih menyiapkannya
    .now = Ini bisa memakan waktu beberapa menit. Anda tidak perlu melakukan apa pun.
rate-limited = Meta meminta kami memperlambat
    .now = Tidak ada yang perlu Anda lakukan: kami melanjutkan segera setelah Meta mengizinkan.
maintenance = Meta sedang mengerjakan akun Anda
    .now = Akun dalam pemeliharaan, yang memakan waktu beberapa menit. Kami melanjutkan sendiri.
too-many-registrations = Perlu jeda sebelum percobaan berikutnya
    .now = Pendaftaran nomor ini terlalu sering dicoba. Coba lagi setelah jedanya berakhir.
two-step-verification-on = Verifikasi dua langkah masih aktif
    .now = Matikan di WhatsApp Manager: Account tools, Phone numbers, nomornya, Two-step verification. Jika tidak bisa, mintalah kepada penyedia Anda saat ini. Lalu coba lagi di sini.
pin-locked = PIN terlalu sering dicoba
    .now = Meta menguncinya untuk sementara. Coba lagi setelah jedanya berakhir, dengan PIN yang benar atau dengan verifikasi dua langkah dimatikan.
verification-code-wrong = Itu bukan kodenya
    .now = Periksa angkanya, atau minta kode lain. Hanya yang terbaru yang berlaku.
verification-limited = Untuk saat ini Meta tidak mengirim kode lagi
    .now = Coba lagi nanti, atau gunakan cara lain: SMS atau panggilan.
other-portfolio = Nomor ini milik portofolio bisnis lain
    .now = Nomor hanya dapat pindah di dalam portofolio yang memilikinya sekarang. Buka lagi jendela Meta dan pilih portofolio itu. Jika tidak tahu yang mana, tanyakan kepada penyedia Anda saat ini.
name-not-approved = Meta menghendaki nama tampilan disetujui dulu
    .now = Di WhatsApp Manager: Account tools, Phone numbers. Tunggu persetujuannya atau pilih nama lain. Lalu coba lagi di sini.
payment-missing = Meta menghendaki metode pembayaran yang berfungsi
    .now = Tambahkan ke WhatsApp Business Account, atau perbaiki, di WhatsApp Manager pada Billing and payments. Lalu coba lagi di sini.
other-payment-method = Ada metode pembayaran lain di akun ini
    .now = Karena itu DoubleTick tidak dapat membayar pesannya. Hapus dari akun di WhatsApp Manager, pada Billing and payments. Jika itu milik penyedia Anda, mintalah mereka menghapusnya. Lalu coba lagi di sini.
other-currency = Akun ini memakai mata uang lain
    .now = Karena itu DoubleTick tidak dapat membayar pesannya. Di WhatsApp Manager, pada Billing and payments, hapus metode pembayarannya dan atur mata uang yang dipakai DoubleTick untuk menagih Anda. Lalu coba lagi di sini. Jika Meta tidak mengizinkan, mulai dari awal dan buat akun baru.
recently-deleted = Nomor ini belum lama dihapus
    .now = Meta memerlukan 5 menit sebelum nomor dapat dipakai lagi. Kami melanjutkan sendiri.
deregistration-incomplete = Meta belum selesai melepas nomor ini dari tempat sebelumnya
    .now = Pelepasan sebelumnya tidak tuntas di Meta. Kami sudah meminta Meta menuntaskannya, dan Meta belum menerima nomor ini.
verify-in-window = Meta menghendaki nomor diverifikasi di jendelanya
    .now = Buka lagi jendela Meta, dan masukkan kode yang dikirimnya ke nomor itu.
account-not-approved = Meta belum menyetujui sebuah WhatsApp Business Account
    .now = Periksa yang lama dan yang baru di WhatsApp Manager: peninjauan, verifikasi bisnis, dan permintaan yang terbuka. Lalu coba lagi di sini.
account-restricted = Meta membatasi akun ini
    .now = Business Support Home dari Meta menyebutkan alasannya, dan menerima banding. Coba lagi di sini setelah pembatasannya dicabut.
on-business-app = Nomor ini ada di WhatsApp Business App
    .now = Nomor tidak dapat dipindahkan dengan cara ini. Untuk tetap memakai aplikasi, mulai dari awal dan pilih Coexistence. Jika tidak, hapus akun di aplikasi, tunggu 3 menit, dan coba lagi di sini.
number-elsewhere = Nomor ini sudah di DoubleTick
    .now = Nomor ini terhubung ke akun DoubleTick lain. Jika akun itu milik Anda, hapus di sana, lalu coba lagi di sini. Jika bukan, hubungi dukungan. Tim kami juga sudah diberi tahu.
our-configuration = Ada yang salah di pihak kami
    .now = DoubleTick belum bisa melakukan bagiannya saat ini. Tim kami sudah mendapat peringatan.
unknown = Meta memberi jawaban yang tidak kami kenal
    .now = Tim kami sudah mendapat peringatan. Coba lagi beberapa menit lagi. Jika terulang, sebutkan referensinya kepada dukungan kami.
renewal-moves = Nomor ini tidak aktif di akun yang Anda pilih
    .now = Jadi memperpanjang akses saja tidak cukup. Tekan Coba lagi untuk mendaftarkannya lagi di DoubleTick. Jika sekarang dilayani penyedia lain, pesan di sana langsung berhenti, dan ini tidak bisa dibatalkan. Untuk membiarkannya, mulai dari awal.
sdk-blocked = Skrip Meta tidak dapat dimuat
    .now = Sering kali perlindungan pelacakan atau pemblokir iklan menahannya: matikan untuk halaman ini. Periksa juga koneksi internet Anda, lalu coba lagi.
sdk-forbidden = Halaman ini tidak mengizinkan skrip Meta
    .now = Kebijakan keamanannya menahan skrip itu. Pengelola halaman ini dapat mengubahnya: beri tahu mereka, atau dukungan kami, referensi ini.
sdk-slow = Skrip Meta membutuhkan waktu lama
    .now = Koneksinya mungkin lambat, atau alat privasi menahannya. Kami melanjutkan begitu skripnya ada. Anda juga dapat mencoba lagi.
sdk-unreachable = Kami tidak dapat menjangkau DoubleTick
    .now = Periksa koneksi internet Anda, lalu coba lagi.

# After long tries, in the place of what is said while they go on.
gave-up = Kami sudah lama mencoba, dan berhenti. Tekan Coba lagi. Jika tidak membantu, sebutkan referensinya kepada dukungan kami.
gave-up-at-meta = Meta tidak menyelesaikannya dalam 30 detik selama konfirmasinya berlaku. Buka lagi jendela Meta.

## What an error inside Meta's window means, and what to do: crates/contract/src/window_error.rs

at-meta-provider-not-allowed = Saat ini Meta tidak mengizinkan kami menghubungkan pelanggan. Itu urusan kami, bukan Anda. Coba lagi nanti. Jika muncul lagi, sebutkan referensinya kepada dukungan kami.
at-meta-not-eligible = Meta belum menerima nomor ini bersama aplikasinya. Pakai lebih banyak di WhatsApp Business App selama beberapa hari, lalu coba lagi. Atau mulai dari awal dan pilih Cloud API: nomor itu lalu keluar dari aplikasi.
at-meta-linked-elsewhere = Nomor ini terkait dengan portofolio lain, bukan yang Anda pilih. Pilih portofolio yang terkait dengannya. Jika tidak tahu yang mana, tanyakan kepada penyedia Anda saat ini.
at-meta-other-partner = Nomor ini terhubung ke penyedia lain di aplikasi. Di WhatsApp Business App: Pengaturan, Akun, Business Platform, putuskan. Tunggu 15 menit, lalu coba lagi.
at-meta-account-shared = Akun ini dibagikan dengan penyedia lain. Pilih Create a WhatsApp Business Account sebagai gantinya, atau akhiri dulu pembagian itu di Meta Business Settings.
at-meta-number-in-use = Nomor ini sudah terdaftar di WhatsApp. Jika ada di sebuah aplikasi, hapus akunnya di sana atau pilih Coexistence, tunggu 3 menit, dan masukkan lagi. Jika tidak ada di mana pun, beri tahu dukungan kami.
at-meta-number-blocked = WhatsApp memblokir nomor ini. WhatsApp Manager dan Business Support Home dari Meta menyebutkan alasannya, dan menerima banding. Coba lagi setelah blokirnya dibuka.
at-meta-too-many-numbers = Jumlah nomor di portofolio sudah sampai batas Meta. Hapus yang tidak Anda pakai, di WhatsApp Manager pada Phone numbers. Meta mengizinkan lebih banyak setelah portofolionya terverifikasi.
at-meta-too-many-accounts = Untuk saat ini Meta tidak mengizinkan Anda membuat lagi. Pilih yang sudah Anda miliki. Meta mengizinkan lebih banyak setelah portofolionya terverifikasi.
at-meta-name-refused = Meta tidak menerima nama itu. Masukkan nama lain, misalnya nama bisnis Anda sendiri.
at-meta-already-added = Nomor ini sudah ada di akun Anda. Kembali, dan pilih dari daftar alih-alih memasukkannya.
at-meta-too-many-tries = Meta menghendaki jeda, karena ini terlalu sering dicoba. Bisa sampai 12 jam. Setelah itu pilih lagi akun dan nomor yang sama.
at-meta-not-admin = Profil Facebook ini bukan admin portofolio itu. Pilih portofolio lain, dapatkan Full control atas yang ini, atau minta admin mengerjakan bagian Meta.
at-meta-restricted = Meta membatasi akun, portofolio, atau profilnya. Business Support Home dari Meta menyebutkan yang mana dan alasannya, dan menerima banding. Atau pilih yang lain.
at-meta-profile-too-new = Profil Facebook ini terlalu baru untuk itu. Masuk dengan yang lebih lama, atau tunggu beberapa jam.
at-meta-profile-check = Meta menghendaki pemeriksaan keamanan profil Facebook ini, misalnya autentikasi dua faktor. Lakukan yang diminta Meta, lalu coba lagi.
at-meta-app-outdated = WhatsApp Business App di ponsel Anda terlalu lama untuk ini. Perbarui, lalu coba lagi.
at-meta-not-on-app = Nomor ini tidak ada di WhatsApp Business App. Mulai dari awal dan pilih Cloud API, atau daftarkan dulu di aplikasi.
at-meta-region-excluded = Meta tidak menawarkan Coexistence untuk nomor negara ini. Mulai dari awal dan pilih Cloud API: nomor itu lalu keluar dari aplikasi.
at-meta-business-unverified = Meta belum selesai memverifikasi bisnis Anda. Meta Business Settings, Security Center, menunjukkan sejauh mana. Coba lagi setelah selesai.
at-meta-meta-failed = Itu masalah di pihak Meta, yang biasanya berlalu. Coba lagi dalam beberapa menit.

## What Meta said beyond that, for who wants to know

last-screen = Layar terakhir: { $screen }
meta-said = Kata Meta: { $message }
code = Kode { $code }
session = Sesi { $session }
closed-with-error = Apakah jendela Meta menampilkan kesalahan? Sampaikan isinya kepada dukungan kami.

## Why a request did not succeed: what happened and what now, in one text

unreachable = Kami tidak dapat menjangkau DoubleTick. Periksa koneksi internet Anda dan coba lagi: tidak ada isian Anda yang hilang.
otp-wrong =
    { $left ->
        [0] Itu bukan kata sandi sekali pakai, dan itu kesempatan terakhir. Minta yang baru.
       *[other] Itu bukan kata sandi sekali pakai. Periksa angkanya: Anda masih punya { $left } kesempatan.
    }
otp-expired = Kata sandi sekali pakai ini sudah terlalu lama. Minta yang baru.
too-many = Terlalu banyak percobaan. Coba lagi { IN($seconds) }.
otp-not-sent = Kami tidak dapat mengirim kata sandi sekali pakai. Periksa nomornya, dan coba lagi sebentar lagi.
not-found = Kami tidak menemukan ini di akun Anda. Mungkin ini milik akun lain yang Anda pakai untuk masuk.
meta-silent = Meta tidak menjawab saat ini. Coba lagi sebentar lagi.
method-unavailable = Cara menghubungkan ini belum tersedia. Kembalilah dan pilih yang lain.
conflict = Sementara itu ada yang berubah. Muat ulang halaman untuk melihat posisi Anda.
number-already-here = Nomor ini sudah terhubung ke akun DoubleTick Anda. Anda menemukannya di Pengaturan, Kelola WABA.
bad-request = Halaman ini dan server kami tidak saling memahami. Muat ulang halaman dan coba lagi.
internal = Terjadi kesalahan di pihak kami. Coba lagi sebentar lagi: tidak ada isian Anda yang hilang.
