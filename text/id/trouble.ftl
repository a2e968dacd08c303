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
    .now = Skrip Meta tidak berfungsi di browser ini. Matikan perlindungan pelacakan atau pemblokir iklan untuk halaman ini, muat ulang, lalu coba lagi.
cancelled = Anda meninggalkan jendela Meta sebelum selesai
    .now = Buka lagi bila Anda siap. Meta memulai dari awal, tetapi mengingat sebagian pilihan Anda.
closed = Jendela Meta ditutup sebelum selesai
    .now = Kami belum mendengar dari Meta bahwa Anda selesai. Jika sudah, tunggu dua menit: begitu Meta memberi tahu kami, halaman ini berlanjut sendiri. Jika belum, buka lagi, dan pilih akun yang Anda buat di sana, jika Anda membuatnya.
meta-error = Meta melaporkan kesalahan
    .now = Coba lagi dalam beberapa menit. Jika muncul lagi, sampaikan kepada dukungan kami apa kata Meta, beserta sesi di bawah.
reloaded = Halaman dimuat ulang saat jendela Meta terbuka
    .now = Meta hanya dapat menjawab halaman yang membuka jendelanya. Tutup jendela lama jika masih ada, dan buka lagi dari sini.
signed-out-meanwhile = Sementara itu Anda telah keluar
    .now = Karena itu konfirmasi Meta tidak dapat diterima, dan konfirmasi itu hanya berlaku 30 detik. Masuk lagi, lalu buka lagi jendela Meta.
hand-over-failed = Konfirmasi Meta tidak sampai kepada kami tepat waktu
    .now = Bagian Anda sudah selesai. Konfirmasi Meta hanya berlaku 30 detik, dan dalam waktu itu kami tidak dapat dijangkau. Buka lagi jendela Meta.
full-page-failed = Halaman Meta tidak dapat dibuka
    .now = Kami tidak dapat dijangkau. Periksa koneksi internet Anda dan coba lagi.
code-expired = Konfirmasi Meta sudah terlalu lama
    .now = Konfirmasi berlaku 30 detik, dan perlu waktu lebih lama untuk sampai kepada kami. Buka lagi jendela Meta dan jalani sekali lagi.
code-lost = Konfirmasi Meta tidak sampai kepada kami
    .now = Meta menyatakan bahwa Anda selesai, tetapi tidak mengirim bukti kepada kami. Buka lagi jendela Meta dan jalani sekali lagi.
left-meta = Anda meninggalkan halaman Meta sebelum selesai
    .now = Tidak ada yang diserahkan kepada kami. Kunjungi lagi bila Anda siap.
time-missed = Waktu yang Anda tetapkan sudah lewat
    .now = Ada yang belum siap saat itu, jadi nomornya tidak pindah. Tekan Coba lagi untuk memindahkannya sekarang, atau mulai dari awal dan tetapkan waktu lain.
token-refused = Meta tidak lagi menerima aksesnya
    .now = Akses itu ditarik kembali, atau sudah habis masa berlakunya. Buka lagi jendela Meta untuk memberikannya kembali.
no-waba-granted = Tidak ada WhatsApp Business Account yang dibagikan
    .now = Di jendela Meta, pilih WhatsApp Business Account atau buat yang baru, dan jangan hapus centangnya di akhir. Buka lagi jendela Meta.
no-number = Tidak ada nomor telepon yang ditambahkan
    .now = Jendela Meta diselesaikan tanpa nomor. Buka lagi, dan masukkan nomornya di "Phone number".
meta-unavailable = Meta sedang bermasalah
    .now = Tidak ada yang perlu Anda lakukan: kami mencoba lagi sampai Meta menjawab.
rate-limited = Meta meminta kami memperlambat
    .now = Tidak ada yang perlu Anda lakukan: kami melanjutkan segera setelah Meta mengizinkan.
maintenance = Meta sedang mengerjakan akun Anda
    .now = Akun dalam pemeliharaan, yang memakan waktu beberapa menit. Kami melanjutkan sendiri.
too-many-registrations = Meta menghendaki jeda sebelum percobaan berikutnya
    .now = Terlalu banyak percobaan mendaftarkan nomor ini, dan jeda mencegah Meta menguncinya. Coba lagi setelah jedanya berakhir.
two-step-verification-on = Verifikasi dua langkah masih aktif
    .now = Matikan di WhatsApp Manager: Account tools, Phone numbers, nomornya, Two-step verification. Jika tidak bisa, mintalah kepada penyedia Anda saat ini. Lalu coba lagi di sini.
pin-locked = PIN terlalu sering dicoba
    .now = Meta menguncinya untuk sementara. Coba lagi setelah jedanya berakhir, dengan PIN yang benar atau dengan verifikasi dua langkah dimatikan.
verification-code-wrong = Itu bukan kodenya
    .now = Periksa angkanya, atau minta kode lain. Hanya yang terbaru yang berlaku.
verification-limited = Untuk saat ini Meta tidak mengirim kode lagi
    .now = Terlalu banyak yang diminta. Coba lagi nanti, atau gunakan cara lain: SMS atau panggilan.
other-portfolio = Nomor ini milik portofolio bisnis lain
    .now = Nomor hanya dapat pindah di dalam portofolio yang memilikinya sekarang. Buka lagi jendela Meta dan pilih portofolio itu. Jika tidak tahu yang mana, tanyakan kepada penyedia Anda saat ini.
name-not-approved = Nama tampilan belum disetujui
    .now = Di WhatsApp Manager: Account tools, Phone numbers. Tunggu persetujuannya atau pilih nama lain. Lalu coba lagi di sini.
payment-missing = Metode pembayaran belum ada
    .now = Tambahkan ke WhatsApp Business Account di WhatsApp Manager, pada Billing and payments. Lalu coba lagi di sini.
recently-deleted = Nomor ini baru saja dihapus
    .now = Meta memerlukan 5 menit sebelum nomor dapat dipakai lagi. Kami melanjutkan sendiri.
verify-in-window = Meta menghendaki nomor diverifikasi di jendelanya
    .now = Buka lagi jendela Meta, dan masukkan kode yang dikirimnya ke nomor itu.
account-not-approved = Meta belum menyetujui sebuah WhatsApp Business Account
    .now = Periksa yang lama dan yang baru di WhatsApp Manager: peninjauan, verifikasi bisnis, dan permintaan yang terbuka. Lalu coba lagi di sini.
on-business-app = Nomor ini ada di WhatsApp Business App
    .now = Nomor tidak dapat dipindahkan dengan cara ini. Untuk tetap memakai aplikasi, mulai dari awal dan pilih Coexistence. Jika tidak, hapus akun di aplikasi, tunggu 3 menit, dan coba lagi di sini.
number-elsewhere = Nomor ini sudah di DoubleTick
    .now = Nomor ini terhubung ke akun DoubleTick lain. Hapus di sana, lalu coba lagi di sini. Jika tidak bisa, hubungi dukungan.
our-configuration = Ada yang salah di pihak kami
    .now = Meta menolak sesuatu yang harus disiapkan DoubleTick. Tim kami sudah mendapat peringatan.
unknown = Meta memberi jawaban yang tidak kami kenal
    .now = Tim kami sudah mendapat peringatan. Coba lagi beberapa menit lagi. Jika terulang, sebutkan referensinya kepada dukungan kami.
renewal-moves = Nomor ini tidak lagi aktif di DoubleTick
    .now = Jadi memperpanjang akses saja tidak cukup. Tekan Coba lagi untuk mendaftarkannya lagi di DoubleTick. Jika sekarang dilayani penyedia lain, pesan di sana langsung berhenti, dan ini tidak bisa dibatalkan. Untuk membiarkannya, mulai dari awal.
sdk-blocked = Browser Anda memblokir skrip Meta
    .now = Ini dilakukan oleh perlindungan pelacakan atau pemblokir iklan. Matikan untuk halaman ini, lalu coba lagi.
sdk-slow = Skrip Meta membutuhkan waktu lama
    .now = Koneksinya mungkin lambat, atau alat privasi menahannya. Kami melanjutkan begitu skripnya ada. Anda juga dapat mencoba lagi.
sdk-unreachable = Kami tidak dapat menjangkau DoubleTick
    .now = Periksa koneksi internet Anda, lalu coba lagi.

# After long tries, in the place of what is said while they go on.
gave-up = Kami sudah lama mencoba, dan berhenti. Tekan Coba lagi. Jika tidak membantu, sebutkan referensinya kepada dukungan kami.

## What Meta said beyond that, for who wants to know

last-screen = Layar terakhir: { $screen }
meta-said = Kata Meta: { $message }
code = Kode { $code }
session = Sesi { $session }

## Why a request did not succeed: what happened and what now, in one text

unreachable = Kami tidak dapat menjangkau DoubleTick. Periksa koneksi internet Anda dan coba lagi: tidak ada isian Anda yang hilang.
otp-wrong =
    { $left ->
        [0] Itu bukan kata sandi sekali pakai, dan itu kesempatan terakhir. Minta yang baru.
       *[other] Itu bukan kata sandi sekali pakai. Periksa angkanya: Anda masih punya { $left } kesempatan.
    }
otp-expired = Kata sandi sekali pakai ini sudah terlalu lama. Minta yang baru.
too-many = Terlalu banyak percobaan. Coba lagi { IN($seconds) }.
otp-not-sent = Kami tidak dapat mengirim SMS. Periksa nomornya, dan coba lagi sebentar lagi.
not-found = Kami tidak menemukan ini di akun Anda. Mungkin ini milik akun lain yang Anda pakai untuk masuk.
meta-silent = Meta tidak menjawab saat ini. Coba lagi sebentar lagi.
method-unavailable = Cara menghubungkan ini belum tersedia. Kembalilah dan pilih yang lain.
conflict = Sementara itu ada yang berubah. Muat ulang halaman untuk melihat posisi Anda.
number-already-here = Nomor ini sudah terhubung ke akun DoubleTick Anda. Anda menemukannya di Pengaturan, Kelola WABA.
number-under-another = Nomor ini terhubung ke DoubleTick di akun lain. Dukungan kami membantu Anda menyatukan keduanya.
bad-request = Halaman ini dan server kami tidak saling memahami. Muat ulang halaman dan coba lagi.
internal = Terjadi kesalahan di pihak kami. Coba lagi sebentar lagi: tidak ada isian Anda yang hilang.
