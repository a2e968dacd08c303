# What the bar is, for a screen reader.
parts-label = Progres Anda

# The choice of the method.
method-title = Bagaimana Anda ingin menghubungkan nomor Anda?

# The badge of the one that moves a number.
method-badge = Untuk pindah dari penyedia lain

# The badge of the one that the answers lead to.
method-fits = Cocok untuk nomor Anda

# The answers of a question that is answered by them.
yes = Ya

# The other one.
no = Tidak

# The number's field.
number = Nomor WhatsApp yang ingin dihubungkan

# Its hint.
number-hint = Dengan kode negara, misalnya +91 98200 12345

# Where it is.
origin = Di mana nomor itu sekarang?

# What must be so.
must-title = Wajib sebelum mulai

# What should be so.
should-title = Disarankan

# Something that blocks is not checked.
unchecked = Konfirmasi ini untuk melanjutkan.

# Opens the way to check an item.
how = Cara memeriksa

# The field of the old WABA's id.
source-waba = WABA ID di penyedia Anda saat ini

# Its hint.
source-waba-hint = Opsional, tetapi tanpa ini templat Anda tidak bisa kami salin. Letaknya di sebelah nama akun di WhatsApp Manager.

# It can't be one.
source-waba-wrong = Masukkan sekitar 15 angka, atau kosongkan.

# When the number is cut over.
cut-over = Kapan nomor dipindahkan?

# The default.
cut-over-now = Segera setelah semuanya siap

# The other choice.
cut-over-later = Pada waktu yang saya pilih

# The field.
cut-over-at = Tanggal dan jam (waktu setempat Anda)

# Its hint.
cut-over-hint = Dalam 7 hari ke depan. Penyedia Anda saat ini berfungsi sampai saat itu, dan waktunya bisa diubah.

# No possible time.
cut-over-wrong = Pilih waktu dalam 7 hari ke depan.

# The same number has an attempt already.
under-way = Anda sudah memulai dengan nomor ini. Lanjutkan atau mulai ulang di sana.

# The title of the points that the customer agrees to.
consent-title = Sebelum Anda setuju

# Consent is missing.
consent-missing = Setujui untuk melanjutkan.

# The button.
submit = Simpan dan lanjutkan

# While it is recorded.
submitting = Menyimpan…

# Under the button.
submit-note = Belum ada yang dipindahkan. Persetujuan Anda kami catat beserta tanggalnya. Berikutnya: masuk dengan Facebook.

## The cards of the methods: in English in the guide's exact words

method-cloud-api = Hubungkan nomor WhatsApp API (Cloud API)
method-coexistence = Hubungkan nomor WhatsApp Business Anda yang sudah ada (Coexistence)

## Whom a method is for

method-for-cloud-api = Nomor Anda di Cloud API pada penyedia lain dan Anda ingin pindah ke { -platform }. Juga untuk nomor baru.
method-for-coexistence = Nomor Anda di WhatsApp Business App dan Anda ingin tetap memakai aplikasinya bersama { -platform }.

## Questions for who doesn't know the method

question-keeps-app = Apakah Anda ingin tetap memakai aplikasinya?

## Answers to the first of them

today-other-provider = Di Cloud API pada penyedia lain
today-business-app = Di WhatsApp Business App, atau WhatsApp, di ponsel
today-nowhere = Tidak di WhatsApp
today-double-tick = Sudah di { -platform }

## What follows from the answers

advice-other-provider = Pilih Cloud API untuk pindah ke { -platform }. Coexistence hanya untuk nomor di WhatsApp Business App.
advice-business-app = Pilih Coexistence untuk memakai aplikasi bersama { -platform }. Cloud API tidak bisa dipakai selama nomor masih di aplikasi. Memakai WhatsApp biasa? Pindah dulu ke WhatsApp Business App.
advice-new = Pilih Cloud API untuk nomor baru. Coexistence hanya untuk nomor di aplikasi.

## The button that takes the advice

take-cloud-api = Lanjutkan dengan Cloud API
take-coexistence = Lanjutkan dengan Coexistence

## Why a number can't be brought as it is, and what to do

obstacle-already-here = Tidak ada yang perlu dipindahkan. Lihat Pengaturan → Kelola WABA. Tidak ada di sana? Berarti nomornya di akun { -platform } lain. Hubungi dukungan untuk menggabungkan akun.
obstacle-leaves-app = Simpan dulu chat Anda, karena menghapus akun di aplikasi juga menghapusnya. Lalu di aplikasi, buka Setelan → Akun → Hapus akun saya. Kembali 3 menit lagi dan pilih "Tidak di WhatsApp".

## The form's title

title-other-provider = Siapkan pemindahan
title-business-app-new = Siapkan koneksi

## Where the number is today

origin-other-provider = Di Cloud API pada penyedia lain
origin-business-app = Di WhatsApp Business App
origin-new = Tidak di WhatsApp, ini nomor baru

## The parts of the way, as the bar at the top names them

part-method = Metode
part-prepare = Persiapan
part-meta = Meta
part-finish = Selesai

## Readiness: what the customer checks, why it matters, how to check it and what to do if it isn't so

ready-portfolio-admin-new = Saya (atau rekan yang membantu) admin portofolio bisnis saya di Meta
    .why = Hanya admin yang bisa memberi akses kepada DoubleTick.
    .how = Di Meta Business Settings → Users → People (Orang), nama Anda harus menampilkan Full control (Kontrol penuh). Belum punya portofolio? Anda akan membuatnya bersama Meta.
ready-number-reachable-in-app = Ponsel dengan WhatsApp Business App ada pada saya
    .why = Meta meminta Anda mengonfirmasi di aplikasi.
    .how = Perbarui aplikasi jika Setelan → Bantuan → Info aplikasi menampilkan versi sebelum 2.24.17.
ready-two-step-verification-off = Verifikasi dua langkah untuk nomor ini nonaktif
    .why = Meta tidak memindahkan nomor selama fitur ini aktif. Ini PIN WhatsApp nomor itu, bukan autentikasi dua faktor Facebook Anda.
    .how = WhatsApp Manager → Account tools → Phone numbers → nomor Anda → Two-step verification → Turn off (dalam bahasa Indonesia: Alat akun → Nomor telepon → Nonaktifkan). Meta meminta konfirmasi lewat email ke alamat portofolio. Hanya pemilik akun yang bisa melakukannya. Tidak terlihat? Tulis kepada penyedia Anda saat ini: "Mohon nonaktifkan verifikasi dua langkah untuk nomor kami, tanpa menghapus nomornya."
ready-portfolio-admin = Saya (atau rekan yang membantu) admin portofolio bisnis yang memiliki nomor ini
    .why = Nomor harus tetap di portofolio ini, dan hanya admin yang bisa memberi akses kepada DoubleTick.
    .how = Di Meta Business Settings → Users → People (Orang), nama Anda harus menampilkan Full control (Kontrol penuh). Jika portofolionya milik penyedia Anda saat ini, tanyakan yang mana dan minta dijadikan admin.
ready-number-reachable = Saya bisa menerima SMS atau telepon di nomor ini
    .why = Meta mengirim kode 6 angka ke nomor ini untuk memastikan itu milik Anda.
    .how = Telepon nomor ini dari ponsel lain untuk mengujinya. IVR tidak bisa menerima kodenya.
ready-display-name-approved = Nama tampilan disetujui tanpa perubahan yang menunggu
    .why = Meta tidak memindahkan nomor tanpa nama yang disetujui.
    .how = Di WhatsApp Manager → Account tools → Phone numbers (Alat akun → Nomor telepon), tidak boleh tertulis "pending" atau "declined". Perubahan bisa makan waktu beberapa hari di Meta.
ready-portfolio-verified = Portofolio bisnis sudah terverifikasi
    .why = Jika belum, Meta bisa menolak pemindahan dan hanya mengizinkan 2 nomor.
    .how = Meta Business Settings → Security Center (Pusat Keamanan) harus menampilkan Verified. Jika tidak, mulai verifikasi di sana.
ready-payment-method = Saya punya kartu atau metode pembayaran untuk tagihan Meta
    .why = Tanpa ini Meta bisa menolak pemindahan, dan akun baru memerlukannya untuk mengirim templat.
    .how = Periksa WhatsApp Manager → Billing and payments (Penagihan dan pembayaran) di akun Anda saat ini. Untuk akun baru, Anda menambahkannya setelah pemindahan.
ready-templates-exported = Templat saya sudah diekspor
    .why = Sebagian mungkin perlu dibuat ulang atau disetujui lagi.
    .how = Gunakan WhatsApp Manager → Message templates (Templat pesan), atau fitur ekspor penyedia Anda saat ini.
ready-campaigns-paused = Kampanye di penyedia lama sudah dijeda
    .why = Pesan yang masih dikirim saat nomor dipindahkan tidak akan sampai.
    .how = Jeda di dasbor penyedia Anda saat ini, dan pindahkan pada jam sepi.

## The consent. A change of these words, in any language, is a new CONSENT_TEXT_VERSION in
## crates/contract/src/onboarding.rs: a test holds the two together.

consent-move-1 = Ini tidak bisa dibatalkan. Untuk kembali, Anda harus memindahkan nomor sekali lagi.
consent-move-2 = Jika Meta memindahkan nomor Anda, Anda tidak bisa lagi mengirim atau menerima pesan lewat penyedia lama begitu nomor terhubung ke DoubleTick. Aksesnya berakhir saat itu.
consent-move-added = Meta mungkin menambahkan DoubleTick ke nomor Anda, bukan memindahkannya. Jika begitu, penyedia lama tetap punya akses dan tetap menagih Anda sampai Anda menghapusnya.
consent-move-3 = Riwayat chat tidak ikut pindah. Ekspor dulu yang Anda perlukan dari penyedia lama.
consent-move-4 = Templat mungkin perlu disinkronkan atau disetujui lagi oleh Meta sebelum bisa dikirim.
consent-coexistence-1 = Perangkat tertaut di aplikasi akan dilepas. Pesan sementara, pesan sekali lihat, lokasi terkini, dan daftar siaran dinonaktifkan.
consent-coexistence-2 = Anda bisa mengirim paling banyak 20 pesan per detik. Coexistence tidak tersedia di Nigeria dan Afrika Selatan.
consent-coexistence-3 = Anda perlu WhatsApp Business App versi 2.24.17 atau lebih baru, dan hanya bisa memutuskan koneksi di aplikasi.
consent-new-1 = Nomor ini tidak bisa dipakai di aplikasi WhatsApp selama terhubung ke DoubleTick.
consent-new-2 = Meta meninjau nama tampilan dan menagih bisnis Anda untuk pesan.
# The checkbox.
consent = Saya sudah membaca dan menyetujui ini atas nama bisnis pemilik nomor.
