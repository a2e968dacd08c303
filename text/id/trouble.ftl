## What stopped an attempt: what happened, as a heading; then why, and what to do now.
## Whether the number is safe is said beside it, by page.ftl's safe-….

window-blocked = Browser Anda memblokir jendela Meta
    .now = Izinkan pop-up untuk halaman ini, di ujung bilah alamat. Lalu buka lagi jendela Meta.
sdk-failed = Jendela Meta tidak terbuka
    .now = Muat ulang halaman ini dan coba lagi. Jika gagal lagi, matikan perlindungan pelacakan dan pemblokir iklan di sini.
cancelled = Anda belum selesai di Meta
    .now = Buka lagi jendela Meta saat Anda siap. Meta mengingat sebagian pilihan Anda.
closed = Jendela Meta tertutup tanpa konfirmasi
    .now = Buka lagi saat Anda siap. Jika tadi sudah selesai, pilih akun yang sama.
meta-error = Meta melaporkan kesalahan
    .now = Lakukan yang diminta Meta di bawah, lalu buka lagi jendelanya. Jika kesalahan muncul lagi, beri tahu dukungan.
reloaded = Halaman dimuat ulang saat jendela Meta terbuka
    .now = Meta hanya menjawab halaman yang membukanya. Tutup jendela lama dan buka lagi dari sini.
signed-out-meanwhile = Anda sudah keluar
    .now = Konfirmasi Meta hanya berlaku 30 detik. Masuk, lalu buka lagi jendela Meta.
hand-over-failed = Konfirmasi Meta tidak sampai tepat waktu
    .now = Konfirmasi hanya berlaku 30 detik, dan kami tidak bisa dihubungi saat itu. Buka lagi jendela Meta.
hand-over-refused = Kami tidak bisa menerima konfirmasi Meta
    .now = Lihat alasannya di bawah. Lalu buka lagi jendela Meta.
full-page-failed = Halaman Meta tidak terbuka
    .now = Coba lagi. Jika gagal lagi, periksa koneksi internet Anda.
code-expired = Konfirmasi Meta sudah tidak berlaku
    .now = Konfirmasi berlaku sekali, selama 30 detik. Buka lagi jendela Meta dan ulangi langkahnya.
code-lost = Meta tidak mengirim konfirmasi Anda kepada kami
    .now = Kata Meta, Anda sudah selesai. Buka lagi jendelanya dan ulangi langkahnya.
exchange-failed = Kami tidak bisa menyelesaikan konfirmasi Meta
    .now = Anda sudah melakukan semuanya dengan benar. Konfirmasi hanya berlaku 30 detik, dan kami tidak sempat menyelesaikannya. Buka lagi jendela Meta dan ulangi langkahnya.
left-meta = Halaman Meta berakhir tanpa konfirmasi
    .now = Kami tidak menerima apa pun dari Meta. Kembali ke sana saat Anda siap.
time-missed = Waktu yang dijadwalkan terlewat
    .now = Ada yang belum siap, jadi nomor Anda tidak dipindahkan. Coba lagi untuk memindahkannya sekarang, atau mulai ulang untuk memilih waktu lain.
token-refused = Meta tidak menerima akses kami ke akun Anda
    .now = Buka lagi jendela Meta untuk memperbaruinya.
no-waba-granted = Meta tidak membagikan akun WhatsApp Business kepada kami
    .now = Buka lagi jendela Meta dan pilih satu seperti dijelaskan di bawah. Jika terjadi lagi, berikan referensi kepada dukungan.
no-number = Meta tidak menampilkan nomor telepon di akun itu
    .now = Buka lagi jendela Meta, pilih akun yang sama, dan masukkan nomornya di "Phone number" (Nomor telepon).
meta-unavailable = Kami belum mendapat jawaban Meta
    .now = Anda tidak perlu melakukan apa pun.
setting-up = Meta masih menyiapkannya
    .now = Ini bisa memakan beberapa menit. Anda tidak perlu melakukan apa pun.
platform-not-ready = { -platform } sedang bersiap untuk nomor Anda
    .now = Sampai saat itu nomor Anda tetap di tempatnya. Anda tidak perlu melakukan apa pun.
rate-limited = Meta meminta kami memperlambat
    .now = Anda tidak perlu melakukan apa pun. Kami melanjutkan saat Meta mengizinkan.
maintenance = Meta sedang menangani akun Anda
    .now = Pemeliharaan memakan beberapa menit. Kami akan terus mencoba.
too-many-registrations = Terlalu banyak percobaan untuk nomor ini
    .now = Meta perlu jeda. Coba lagi setelah jeda berakhir.
two-step-verification-on = Verifikasi dua langkah masih aktif
    .now = Nonaktifkan di WhatsApp Manager → Account tools → Phone numbers → nomor Anda → Two-step verification (Alat akun → Nomor telepon), atau minta penyedia Anda saat ini. Lalu coba lagi.
pin-locked = Terlalu banyak PIN salah
    .now = Meta menguncinya untuk sementara. Coba lagi nanti dengan PIN yang benar, atau nonaktifkan dulu verifikasi dua langkah.
verification-code-wrong = Kode salah
    .now = Periksa angkanya atau minta kode baru. Hanya kode terbaru yang berlaku.
verification-limited = Batas kode tercapai
    .now = Untuk sementara Meta tidak mengirim kode lagi. Coba lagi nanti, atau ganti antara SMS dan telepon.
other-portfolio = Nomor ini milik portofolio bisnis lain
    .now = Buka lagi jendela Meta dan pilih portofolio pemiliknya. Tidak tahu yang mana? Tanyakan kepada penyedia Anda saat ini.
name-not-approved = Nama tampilan belum disetujui
    .now = Di WhatsApp Manager → Account tools → Phone numbers (Alat akun → Nomor telepon), tunggu persetujuan atau pilih nama lain. Lalu coba lagi.
payment-missing = Meta memerlukan metode pembayaran yang berfungsi
    .now = Tambahkan atau perbaiki di WhatsApp Manager → Billing and payments (Penagihan dan pembayaran). Lalu coba lagi.
other-payment-method = Akun ini punya metode pembayaran lain
    .now = Jadi DoubleTick tidak bisa membayar pesannya. Hapus di WhatsApp Manager → Billing and payments (Penagihan dan pembayaran), atau minta penyedia Anda jika itu miliknya. Lalu coba lagi.
other-currency = Akun ini memakai mata uang lain
    .now = Jadi DoubleTick tidak bisa membayar pesannya. Di WhatsApp Manager → Billing and payments (Penagihan dan pembayaran), hapus metode pembayarannya dan pilih mata uang tagihan DoubleTick Anda. Lalu coba lagi. Tidak bisa? Mulai ulang dan buat akun baru.
recently-deleted = Nomor ini baru saja dihapus
    .now = Meta perlu 5 menit sebelum nomor bisa dipakai lagi. Kami akan terus mencoba.
deregistration-incomplete = Meta belum selesai menghapus nomor dari tempat sebelumnya
    .now = Kami sudah meminta Meta menyelesaikannya. Sampai itu selesai, nomor belum bisa kami hubungkan.
verify-in-window = Verifikasi nomor di jendela Meta
    .now = Buka lagi dan masukkan kode yang dikirim Meta ke nomor itu.
account-not-approved = Meta belum menyetujui sebuah akun WhatsApp Business
    .now = Di WhatsApp Manager, periksa tinjauan, verifikasi bisnis, dan permintaan terbuka pada akun lama dan akun baru. Lalu coba lagi.
account-restricted = Meta membatasi akun ini
    .now = Lihat alasannya dan ajukan banding di Business Support Home milik Meta. Lalu coba lagi.
on-business-app = Nomor ini ada di WhatsApp Business App
    .now = Untuk tetap memakai aplikasi, mulai ulang dan pilih Coexistence. Jika tidak, hapus akun di aplikasi, tunggu 3 menit, lalu coba lagi.
number-elsewhere = Nomor ini sudah di { -platform }
    .now = Nomor ini di akun { -platform } lain. Jika akun itu milik Anda, hapus di sana lalu coba lagi. Jika bukan, hubungi dukungan. Tim kami juga sudah tahu.
our-configuration = Ada yang salah di pihak kami
    .now = Tim kami sudah diberi tahu.
unrecognized = Halaman ini tidak bisa menampilkan penyebab terhentinya proses
    .now = Muat ulang. Jika tetap begitu, berikan referensi kepada dukungan.
unknown = Terjadi hal tak terduga di Meta
    .now = Tim kami sudah diberi tahu. Coba lagi beberapa menit lagi. Jika terjadi lagi, berikan referensi kepada dukungan.
renewal-moves = Nomor ini tidak aktif di akun yang Anda pilih
    .now = Aksesnya tidak bisa sekadar diperbarui. Coba lagi untuk mendaftarkannya di DoubleTick. Jika sekarang nomor ada di penyedia lain, pesan di sana langsung berhenti, dan ini tidak bisa dibatalkan. Untuk membiarkannya, mulai ulang.
sdk-blocked = Skrip Meta gagal dimuat
    .now = Matikan perlindungan pelacakan dan pemblokir iklan untuk halaman ini, periksa koneksi internet Anda, lalu coba lagi.
sdk-forbidden = Halaman ini tidak mengizinkan skrip Meta
    .now = Kebijakan keamanannya memblokir skrip itu. Berikan referensi ini kepada pengelola halaman atau dukungan.
sdk-slow = Skrip Meta perlu waktu
    .now = Koneksi Anda mungkin lambat, atau alat privasi menahannya. Kami melanjutkan setelah skripnya siap. Anda juga bisa mencoba lagi.
sdk-unreachable = Kami tidak bisa terhubung ke DoubleTick
    .now = Periksa koneksi internet Anda lalu coba lagi.

# After long tries, in the place of what is said while they go on.
gave-up = Kami sudah lama mencoba dan kini berhenti. Coba lagi. Jika tidak berhasil, berikan referensi kepada dukungan.
gave-up-at-meta = Meta tidak menyelesaikannya dalam 30 detik. Buka lagi jendela Meta.

## What an error inside Meta's window means, and what to do: crates/contract/src/window_error.rs

at-meta-provider-not-allowed = Saat ini Meta tidak mengizinkan kami menghubungkan pelanggan. Ini tugas kami untuk memperbaikinya. Coba lagi nanti. Jika terjadi lagi, berikan referensi kepada dukungan.
at-meta-not-eligible = Meta belum menerima nomor ini bersama aplikasi. Lebih sering gunakan WhatsApp Business App selama beberapa hari, lalu coba lagi. Atau mulai ulang dan pilih Cloud API, yang mengeluarkan nomor dari aplikasi.
at-meta-linked-elsewhere = Nomor ini tertaut ke portofolio lain. Pilih portofolio itu. Tidak tahu yang mana? Tanyakan kepada penyedia Anda saat ini.
at-meta-other-partner = Nomor ini punya penyedia lain di aplikasi. Di WhatsApp Business App, putuskan di Setelan → Akun → Business Platform. Tunggu 15 menit, lalu coba lagi.
at-meta-account-shared = Akun ini dipakai bersama penyedia lain. Pilih Create a WhatsApp Business Account (Buat akun WhatsApp Business), atau hentikan dulu berbaginya di Meta Business Settings.
at-meta-number-in-use = Nomor ini sudah ada di WhatsApp. Jika di aplikasi, pilih Coexistence, atau hapus akun di sana dan masukkan lagi 3 menit kemudian. Jika tidak di aplikasi mana pun, hubungi dukungan.
at-meta-number-blocked = WhatsApp memblokir nomor ini. Lihat alasannya dan ajukan banding di WhatsApp Manager atau Business Support Home milik Meta. Lalu coba lagi.
at-meta-too-many-numbers = Portofolio ini mencapai batas nomor Meta. Hapus yang tidak dipakai di WhatsApp Manager pada Phone numbers (Nomor telepon), atau verifikasi portofolionya.
at-meta-too-many-accounts = Untuk sementara Anda mencapai batas Meta. Pilih yang sudah ada, atau verifikasi portofolionya.
at-meta-name-refused = Meta tidak menerima nama ini. Masukkan nama lain, misalnya nama bisnis Anda.
at-meta-already-added = Nomor ini sudah ada di akun Anda. Kembali dan pilih dari daftar.
at-meta-too-many-tries = Terlalu banyak percobaan. Tunggu hingga 12 jam, lalu pilih akun dan nomor yang sama.
at-meta-not-admin = Profil Facebook ini bukan admin portofolio. Pilih portofolio lain, dapatkan Full control (Kontrol penuh), atau undang admin.
at-meta-restricted = Meta membatasi akun, portofolio, atau profilnya. Lihat alasannya dan ajukan banding di Business Support Home milik Meta, atau pilih yang lain.
at-meta-profile-too-new = Profil Facebook ini terlalu baru. Masuk dengan profil yang lebih lama, atau tunggu beberapa jam.
at-meta-profile-check = Meta meminta pemeriksaan keamanan profil Facebook ini, misalnya autentikasi dua faktor. Selesaikan, lalu coba lagi.
at-meta-app-outdated = WhatsApp Business App di ponsel Anda terlalu lama. Perbarui, lalu coba lagi.
at-meta-not-on-app = Nomor ini tidak ada di WhatsApp Business App. Mulai ulang dan pilih Cloud API, atau daftarkan dulu di aplikasi.
at-meta-region-excluded = Meta tidak menyediakan Coexistence untuk nomor negara ini. Mulai ulang dan pilih Cloud API, yang mengeluarkan nomor dari aplikasi.
at-meta-business-unverified = Meta belum selesai memverifikasi bisnis Anda. Periksa Meta Business Settings → Security Center (Pusat Keamanan), dan coba lagi setelah selesai.
at-meta-meta-failed = Ini gangguan di Meta, biasanya sebentar. Coba lagi beberapa menit lagi.

## What Meta said beyond that, for who wants to know

last-screen = Layar terakhir: { $screen }
meta-said = Kata Meta: { $message }
code = Kode kesalahan Meta { $code }
session = Sesi Meta { $session }

## Why a request did not succeed: what happened and what now, in one text

unreachable = Kami tidak bisa terhubung ke DoubleTick. Periksa koneksi internet Anda lalu coba lagi. Tidak ada yang hilang.
otp-wrong =
    { $left ->
        [0] Kode OTP salah, dan kesempatan habis. Minta kode baru.
       *[other] Kode OTP salah. Periksa angkanya. Sisa { $left } kesempatan.
    }
otp-expired = Kode OTP ini sudah tidak berlaku. Minta kode baru.
too-many = Terlalu banyak percobaan. Coba lagi { IN($seconds) }.
otp-not-sent = Kode OTP gagal dikirim. Periksa nomornya lalu coba lagi semenit lagi.
not-found = Ini tidak ada di akun Anda. Mungkin ada di akun Anda yang lain.
meta-silent = Meta sedang tidak menjawab. Coba lagi semenit lagi.
method-unavailable = Pilihan ini belum tersedia. Pilih yang lain.
conflict = Ada yang berubah sementara itu. Muat ulang halaman untuk melihat posisi Anda.
number-already-here = Nomor ini sudah di akun { -platform } Anda. Lihat Pengaturan → Kelola WABA.
bad-request = Halaman ini sudah usang. Muat ulang dan coba lagi.
internal = Ada yang salah di pihak kami. Coba lagi semenit lagi. Tidak ada yang hilang.
