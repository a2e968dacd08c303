### Glosarium. Sapaan Anda; bahasa resmi yang ringkas.
### number: nomor · move: pindah, memindahkan, pemindahan · connect: menghubungkan · provider: penyedia (present provider: penyedia Anda saat ini; old provider: penyedia lama)
### template: templat · display name: nama tampilan · messaging limit: batas pesan · quality rating: peringkat kualitas
### two-step verification: verifikasi dua langkah · one-time password: kata sandi sekali pakai · portfolio: portofolio bisnis · access: akses
### consent: persetujuan · reference: referensi · support: dukungan · attempt: proses. Nama dari Meta dan tombolnya tetap dalam bahasa Inggris.

# Sign-in.
sign-in = Masuk ke DoubleTick

# Under it.
sign-in-lead = Masukkan nomor telepon Anda. Kami mengirim kata sandi sekali pakai lewat SMS, jadi tidak ada yang perlu diingat.

# The field.
your-phone = Nomor telepon Anda

# Its hint.
your-phone-hint = Dengan kode negara, misalnya +91 98200 12345

# The button.
send-otp = Kirim kata sandi sekali pakai

# While it is sent.
sending = Mengirim…

# The second step.
enter-otp = Masukkan kata sandi sekali pakai

# The field.
otp = Kata sandi sekali pakai

# Its hint.
otp-hint = 6 angka

# The button.
sign-in-button = Masuk

# While it is checked.
checking = Memeriksa…

# Another one.
resend = Kirim yang baru

# Another number.
change-phone = Ganti nomor telepon

# Leaves.
sign-out = Keluar

# The server did not say who is signed in.
unreachable = Kami tidak dapat menjangkau DoubleTick

# Under it.
unreachable-lead = Periksa koneksi internet Anda. Jika berfungsi, masalahnya ada pada kami: silakan coba lagi sebentar lagi. Tidak ada isian Anda yang hilang, dan pemindahan yang sudah dimulai terus berjalan tanpa halaman ini.

# The navigation.
navigation = Utama

# The dashboard.
dashboard = Dasbor

# For a fresh account.
welcome = Pindahkan nomor WhatsApp Anda ke DoubleTick

# Under it.
welcome-lead = Nomor Anda ada di WhatsApp Cloud API pada penyedia lain? Bawa sendiri ke sini, dalam waktu sekitar 15 menit. Nama tampilan, peringkat kualitas, dan batas pesannya tetap. Untuk nomor baru, atau nomor di WhatsApp Business App, mulai juga di sini.

# Starts onboarding.
get-started = Mulai

# For an account with numbers.
dashboard-title = Dasbor

# Under it.
dashboard-lead = Nomor Anda dan keadaannya dapat dilihat di Kelola WABA.

# Attempts that have not ended.
unfinished = Belum selesai

# Goes on with one.
continue-attempt = Lanjutkan

# Looks at what there is to know of a number.
see-number = PIN, templat, dan keadaan

# A number whose access was taken from us.
needs-reconnecting = Perlu dihubungkan lagi

# Under it: what happened, whether the number is safe, what now.
needs-reconnecting-lead = Meta menyatakan bahwa DoubleTick tidak bisa lagi memakai nomor ini, jadi pesannya tidak sampai ke DoubleTick. Hubungkan lagi, atau hapus di Kelola WABA.

# Begins anew.
reconnect = Hubungkan lagi

# A number on its way out.
leaving = Sedang keluar

# Under it.
leaving-lead = Sambungan DoubleTick sedang diakhiri di Meta. Ini berlanjut dengan sendirinya.

# Meta does not let it go. Its words follow.
leaving-refused = Meta menolak melepasnya, jadi nomor ini masih di DoubleTick. Kata Meta: { $words }

# Once more.
leave-again = Coba lagi

# Has a number leave.
remove = Hapus dari DoubleTick

# What it means.
remove-lead = Pengiriman dan penerimaan dengan DoubleTick langsung berhenti. Nomornya tetap milik Anda: Anda dapat menghubungkannya ke penyedia lain, atau ke sini lagi. Jika penyedia lain juga melayaninya, nomor itu tetap di sana. Obrolan di DoubleTick tidak ikut pindah.

# Does it.
remove-now = Hapus nomor ini

# It could not be asked for.
remove-failed = Itu tidak berhasil, dan tidak ada yang berubah. Silakan coba lagi.

# Looks at one that waits for our team.
see-attempt = Lihat sampai di mana

# Settings.
settings = Pengaturan

# An entry of it.
manage-wabas = Kelola WABA

# Under it.
manage-wabas-lead = Akun WhatsApp Business (WABA) Anda dan nomor-nomornya

# Starts onboarding on an existing account.
add-number = Tambah Nomor

# None there.
no-wabas = Belum ada nomor yang terhubung.

# The list could not be fetched.
wabas-unreachable = Kami tidak dapat menampilkan nomor Anda sekarang. Nomornya tidak terpengaruh: hanya daftar ini yang tidak ada.

# Labels of a number.
number = Nomor

# Display name.
display-name = Nama tampilan

# Status.
status = Status

# Quality rating.
quality = Peringkat kualitas

# Messaging limit.
limit = Batas pesan

# The WABA's id.
waba-id = ID WABA

# What Meta does not tell.
not-told = Tidak disebutkan Meta

## A number's status at Meta

status-connected = Terhubung
status-pending = Menunggu
status-flagged = Ditandai
status-restricted = Dibatasi
status-rate-limited = Kena batas laju
status-banned = Diblokir
status-disconnected = Terputus
status-deleted = Dihapus

## Its quality rating: in English in WhatsApp Manager's words

quality-green = Tinggi
quality-yellow = Sedang
quality-red = Rendah
quality-unknown = Belum dinilai

## Where an unfinished attempt stands, in a few words

stage-awaiting-signup = Berikutnya: jendela Meta
stage-finalizing-retrying = Sedang berjalan
stage-scheduled = Siap: menunggu waktu yang Anda tetapkan
stage-needs-customer = Menunggu jawaban Anda
stage-interrupted = Berhenti: Anda dapat melanjutkan
stage-stuck = Tertahan
stage-connected = Terhubung
stage-abandoned = Dibatalkan
stage-left = Sudah keluar dari DoubleTick

# Where the one-time password went.
otp-sent-to =
    { $minutes ->
       *[other] Kami mengirimnya ke { $phone }. Berlaku selama { $minutes } menit.
    }

# A button's words until another one-time password may be asked for.
resend-in = Yang baru { IN($seconds) }

## What comes, on the first page

step-prepare = Bersiap
    .what = Daftar periksa singkat, agar Meta tidak menolak pemindahan di tengah jalan.
step-confirm = Konfirmasi dengan Meta
    .what = Masuk ke Facebook di jendela Meta sendiri dan verifikasi nomornya.
step-watch = Pantau pemindahannya
    .what = Selebihnya kami kerjakan. Sementara itu penyedia Anda saat ini tetap berfungsi.

## Its messaging limit

limit-not-set = Belum ditetapkan
limit-unlimited = Tanpa batas
limit-customers =
    { $customers ->
       *[other] { $customers } pelanggan dalam 24 jam
    }

# Keeps the session.
stay = Tetap masuk

# The session is about to end.
session-ends =
    { $minutes ->
       *[other] Sesi Anda berakhir dalam { NUMBER($minutes) } menit. Saat masuk lagi, semuanya seperti yang Anda tinggalkan.
    }

## Why a number needs reconnecting, what that means, and what now

lost-access-taken = Akses DoubleTick dihapus di pengaturan Meta, jadi pesan tidak sampai ke DoubleTick. Hubungkan lagi nomornya untuk melanjutkan.
lost-access-expired = Akses DoubleTick sudah berakhir, jadi pesan tidak sampai ke DoubleTick. Perpanjang: tidak ada yang dipindahkan.
lost-app-removed = Aplikasi DoubleTick dihapus dari bisnis Anda di pengaturan Meta, jadi pesan tidak sampai ke DoubleTick. Hubungkan lagi nomornya untuk melanjutkan.
lost-account-deleted = Akun WhatsApp atau nomornya dihapus di Meta. Untuk memakai nomor ini dengan DoubleTick, hubungkan lagi.
lost-not-registered = Meta menyatakan bahwa nomor ini tidak lagi terdaftar di sini: mungkin sudah pindah ke penyedia lain. Untuk memakainya dengan DoubleTick, hubungkan lagi.
lost-offboarded = WhatsApp Business App sedang disiapkan lagi, misalnya di ponsel baru, jadi pesan tidak sampai ke DoubleTick. Selesaikan penyiapannya di aplikasi dan biarkan DoubleTick tercentang: nomor itu terhubung otomatis dalam beberapa menit. Jika DoubleTick tidak tercentang lagi, hubungkan lagi nomornya.
lost-offboarded-title = Menunggu penyiapan aplikasi
lost-moved-to-another-account = Nomor ini sekarang terhubung ke akun DoubleTick lain. Jika itu keliru, hubungi dukungan.
lost-released = Nomor ini tidak lagi ada di akun DoubleTick Anda. Hubungkan lagi untuk memakainya di sini.

# Renews access to a number.
renew = Perpanjang akses

# Access has an end, which is near.
access-ends = Akses DoubleTick ke nomor ini berakhir: { TIME($at) }. Perpanjang sebelum itu: tidak ada yang dipindahkan, dan pesan tetap masuk.

# On the page of an attempt whose number a later one has connected.
renewed-since = Nomor ini sudah dihubungkan lagi setelahnya. Lihat statusnya di percobaan yang lebih baru.
