### Glosarium. Sapaan Anda; bahasa resmi yang ringkas.
### number: nomor · move: pindah, memindahkan, pemindahan · connect: menghubungkan · provider: penyedia (present provider: penyedia Anda saat ini; old provider: penyedia lama)
### template: templat · display name: nama tampilan · messaging limit: batas pesan · quality rating: peringkat kualitas
### two-step verification: verifikasi dua langkah · one-time password: kata sandi sekali pakai · portfolio: portofolio bisnis · access: akses
### consent: persetujuan · reference: referensi · support: dukungan · attempt: proses. Nama dari Meta dan tombolnya tetap dalam bahasa Inggris.

# What the bar is, for a screen reader.
parts-label = Kemajuan Anda

# The choice of the method.
method-title = Bagaimana Anda ingin menghubungkan nomor Anda?

# Under it.
method-lead = Pilih menurut tempat nomor itu sekarang.

# The badge of the one that moves a number.
method-badge = Untuk pindah dari penyedia lain

# The badge of the one that the answers lead to.
method-fits = Cocok untuk nomor Anda

# Help for who doesn't know.
unsure = Belum yakin yang mana?

# The answers of a question that is answered by them.
yes = Ya

# The other one.
no = Tidak

# Under it.
prepare-lead = Dua menit di sini menghindarkan Anda dari penolakan Meta. Isian Anda tersimpan jika Anda keluar.

# The number's field.
number = Nomor WhatsApp yang Anda bawa

# Its hint.
number-hint = Dengan kode negara, misalnya +91 98200 12345

# Where it is.
origin = Di mana nomor itu sekarang?

# What must be so.
must-title = Tanpa ini Meta menolak Anda

# What should be so.
should-title = Sebaiknya disiapkan

# Something that blocks is not checked.
unchecked = Centang ini dulu. Tanpa ini Meta menolak nomornya.

# Opens the way to check an item.
how = Cara memeriksa

# The field of the old WABA's id.
source-waba = ID WABA di penyedia Anda saat ini

# Its hint.
source-waba-hint = Boleh dikosongkan. Dengan ID ini kami membawa serta templat Anda yang sudah disetujui. WhatsApp Manager menampilkannya di samping nama akun.

# It can't be one.
source-waba-wrong = ID WABA hanya berisi angka, sekitar 15 angka. Boleh juga dikosongkan.

# When the number is cut over.
cut-over = Kapan nomor ini harus pindah?

# The default.
cut-over-now = Segera setelah semuanya siap

# The other choice.
cut-over-later = Pada jam sepi yang saya tetapkan

# The field.
cut-over-at = Tanggal dan waktu di tempat Anda

# Its hint.
cut-over-hint = Dalam 7 hari ke depan. Yang lainnya diselesaikan lebih dulu, dan penyedia Anda saat ini berfungsi sampai saat itu. Waktunya masih dapat Anda ubah.

# No possible time.
cut-over-wrong = Masukkan waktu dalam 7 hari ke depan.

# The same number has an attempt already.
under-way = Anda sudah sedang membawa nomor ini. Lanjutkan proses itu, atau batalkan dulu di sana.

# The title of the points that the customer agrees to.
consent-title = Sebelum Anda setuju

# Consent is missing.
consent-missing = Kami memerlukan persetujuan Anda sebelum apa pun dapat dipindahkan.

# The button.
submit = Simpan dan lanjutkan

# While it is recorded.
submitting = Menyimpan…

# Under the button.
submit-note = Belum ada yang pindah. Persetujuan Anda dicatat beserta tanggalnya, dan berikutnya jendela Meta.

## The cards of the methods: in English in the guide's exact words

method-cloud-api = Hubungkan nomor WhatsApp API (Cloud API)
method-coexistence = Hubungkan nomor WhatsApp Business Anda yang sudah ada (Coexistence)

## Whom a method is for

method-for-cloud-api = Nomornya ada di WhatsApp Cloud API pada penyedia lain, dan Anda memindahkannya ke DoubleTick. Pilih ini juga untuk nomor baru.
method-for-coexistence = Nomornya ada di WhatsApp Business App di ponsel, dan Anda tetap memakai aplikasi itu bersama DoubleTick.

## Questions for who doesn't know the method

question-today = Di mana nomor itu sekarang?
question-keeps-app = Apakah Anda ingin tetap memakai aplikasi di ponsel?
question-reachable = Dapatkah nomor itu menerima SMS atau panggilan sekarang?

## Answers to the first of them

today-other-provider = Di Cloud API pada penyedia lain
today-business-app = Di WhatsApp Business App, atau WhatsApp, di ponsel
today-nowhere = Tidak ada di WhatsApp
today-double-tick = Sudah di DoubleTick

## What follows from the answers

advice-other-provider = Pilih Cloud API: ini memindahkan nomor ke DoubleTick. Coexistence tidak dapat memindahkan nomor dari penyedia lain: itu untuk nomor di aplikasi.
advice-business-app = Pilih Coexistence: aplikasi dan DoubleTick berbagi nomor. Cloud API akan menolaknya selama nomor ada di aplikasi. Nomor di aplikasi WhatsApp biasa dipindahkan dulu ke WhatsApp Business App.
advice-new = Pilih Cloud API: nomor dihubungkan sebagai nomor baru. Coexistence untuk nomor di aplikasi.

## The button that takes the advice

take-cloud-api = Lanjut dengan Cloud API
take-coexistence = Lanjut dengan Coexistence

## Why a number can't be brought as it is, and what to do

obstacle-already-here = Tidak ada yang perlu dipindahkan. Nomor itu ada di Pengaturan, Kelola WABA. Jika tidak ada di sana, nomor itu ada di akun DoubleTick lain: dukungan kami menyatukan keduanya.
obstacle-leaves-app = Simpan obrolan Anda: obrolan hilang saat akun di aplikasi dihapus. Lalu hapus akun di sana: Settings, Account, Delete my account. Dalam sekitar 3 menit nomornya bebas: kembalilah dan jawab "Tidak ada di WhatsApp".
obstacle-unreachable = Meta membuktikan dengan kode 6 angka bahwa nomor itu milik Anda, dan menu telepon rekaman tidak dapat menerimanya. Arahkan panggilan ke seseorang, atau minta jalur yang menerima SMS atau panggilan kepada perusahaan telepon Anda, lalu kembalilah. Tidak ada yang berubah: nomornya berfungsi seperti sebelumnya.

## The form's title

title-other-provider = Siapkan pemindahan
title-business-app-new = Siapkan penghubungan

## Where the number is today

origin-other-provider = Di penyedia lain, pada Cloud API
origin-business-app = Di WhatsApp Business App
origin-new = Tidak ada di WhatsApp: ini nomor baru

## The parts of the way, as the bar at the top names them

part-method = Metode
part-prepare = Bersiap
part-meta = Meta
part-finish = Selesai

## Readiness: what the customer checks, why it matters, how to check it and what to do if it isn't so

ready-portfolio-admin-new = Saya, atau rekan yang membantu saya, admin portofolio bisnis saya di Meta
    .why = Hanya admin yang dapat memberi DoubleTick akses.
    .how = Meta Business Settings → Users → People: pada nama Anda harus tertulis "Full control". Jika belum ada portofolio, Anda membuatnya di jendela Meta.
ready-number-reachable-in-app = Ponsel dengan WhatsApp Business App ada di dekat saya
    .why = Meta menanyakan di aplikasi apakah Anda setuju.
    .how = Buka aplikasinya, dan perbarui jika lebih lama dari versi 2.24.17: Settings → Help → App info.
ready-two-step-verification-off = Verifikasi dua langkah nomor ini sudah dimatikan
    .why = Selama masih aktif, Meta tidak melepas nomornya. Ini adalah PIN 6 angka dari nomor WhatsApp, bukan login dua faktor akun Facebook Anda.
    .how = WhatsApp Manager → Account tools → Phone numbers → nomornya → Two-step verification → Turn off. Hanya pemilik WhatsApp Business Account yang dapat melakukannya. Meta mengirim email ke alamat portofolio untuk mengonfirmasinya, dan itu bisa terlambat. Jika pengaturan itu tidak terlihat, tulislah kepada penyedia Anda saat ini: "Mohon matikan verifikasi dua langkah untuk nomor kami, tanpa menghapus nomornya."
ready-portfolio-admin = Saya, atau rekan yang membantu saya, admin portofolio bisnis yang memiliki nomor ini
    .why = Nomornya harus tetap di portofolio bisnis yang sama, dan hanya admin yang dapat memberi DoubleTick akses.
    .how = Meta Business Settings → Users → People: pada nama Anda harus tertulis "Full control". Jika penyedia Anda saat ini yang memiliki portofolionya, tanyakan portofolio mana itu, dan minta dijadikan admin.
ready-number-reachable = SMS atau panggilan ke nomor itu sampai kepada saya sekarang
    .why = Meta mengirim kode 6 angka ke nomor itu sendiri, untuk membuktikan bahwa nomor itu milik Anda.
    .how = Siapkan kartu SIM atau jalurnya, dan hubungi nomor itu dari telepon lain. Menu telepon rekaman tidak dapat menerima kode.
ready-display-name-approved = Nama tampilan sudah disetujui, dan tidak ada perubahan yang tertunda
    .why = Nomor tanpa nama yang disetujui tidak dipindahkan.
    .how = WhatsApp Manager → Account tools → Phone numbers. Pada nama tidak boleh tertulis "pending" atau "declined". Perubahan di Meta bisa memakan waktu beberapa hari: tunggulah.
ready-portfolio-verified = Portofolio bisnis sudah terverifikasi
    .why = Jika tidak, Meta dapat menolak pemindahan, dan portofolio yang belum terverifikasi memuat paling banyak 2 nomor.
    .how = Meta Business Settings → Security Center: harus tertulis "Verified". Jika tidak, mulai verifikasinya di sana.
ready-payment-method = Metode pembayaran sudah siap
    .why = Meta dapat menolak pemindahan tanpanya, dan akun baru memerlukannya sebelum mengirim pesan templat.
    .how = WhatsApp Manager → Billing and payments, untuk akun tempat nomor itu sekarang. Untuk akun baru, tambahkan setelah nomornya ada di sini.
ready-templates-exported = Templat saya sudah diekspor
    .why = Beberapa mungkin perlu dibuat atau disetujui lagi. Salinan teksnya menghemat waktu Anda.
    .how = WhatsApp Manager → Message templates, atau ekspor dari penyedia Anda saat ini.
ready-campaigns-paused = Kampanye di penyedia lama sudah dijeda
    .why = Yang masih dikirim saat nomor pindah tidak akan sampai.
    .how = Jeda di dasbor penyedia Anda saat ini, dan pilih jam sepi.

## The consent. A change of these words, in any language, is a new CONSENT_TEXT_VERSION in
## crates/contract/src/onboarding.rs: a test holds the two together.

consent-move-1 = Pemindahan tidak dapat dibatalkan. Tidak ada jalan kembali selain memindahkan nomor itu lagi, ke penyedia lama.
consent-move-2 = Jika Meta memindahkan nomor, layanan pesan di penyedia lama berhenti untuk selamanya begitu nomor didaftarkan di DoubleTick. Aksesnya berakhir saat itu.
consent-move-added = Meta mungkin justru menambahkan DoubleTick ke nomor itu. Dalam hal itu tidak ada yang berhenti: penyedia lama tetap memiliki akses dan terus menagih Anda sampai Anda menghapusnya.
consent-move-3 = Riwayat obrolan tidak ikut pindah. Riwayat itu tetap di penyedia lama: ekspor dulu yang Anda perlukan.
consent-move-4 = Templat mungkin perlu disinkronkan atau disetujui lagi oleh Meta sebelum Anda dapat mengirimnya.
consent-coexistence-1 = Perangkat tertaut pada aplikasi diputus tautannya. Pesan sementara dan pesan sekali lihat, lokasi terkini, dan daftar siaran dimatikan.
consent-coexistence-2 = Paling banyak 20 pesan per detik dapat dikirim. Coexistence tidak tersedia di Nigeria dan Afrika Selatan.
consent-coexistence-3 = WhatsApp Business App harus versi 2.24.17 atau lebih baru, dan tetap menjadi tempat untuk memutus hubungan.
consent-new-1 = Nomor itu tidak dapat dipakai di aplikasi WhatsApp selama terhubung ke DoubleTick.
consent-new-2 = Meta meninjau nama tampilannya, dan menagih bisnis untuk pesan.
# The checkbox.
consent = Saya telah membaca ini dan setuju, atas nama bisnis pemilik nomor ini.
