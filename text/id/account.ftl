# Sign-in.
sign-in = Masuk ke DoubleTick

# Under it.
sign-in-lead = Kami akan mengirim kode OTP ke ponsel Anda.

# The field.
your-phone = Nomor telepon Anda

# Its hint.
your-phone-hint = Dengan kode negara, misalnya +91 98200 12345

# The button.
send-otp = Kirim kode OTP

# While it is sent.
sending = Mengirim…

# The second step.
enter-otp = Masukkan kode OTP

# The field.
otp = Kode OTP

# Its hint.
otp-hint = 6 digit. Kode langsung diperiksa begitu lengkap.

# The button.
sign-in-button = Masuk

# While it is checked.
checking = Memeriksa…

# Another one.
resend = Kirim ulang kode OTP

# Another number.
change-phone = Gunakan nomor lain

# Leaves.
sign-out = Keluar

# The server did not say who is signed in.
unreachable = Kami tidak bisa terhubung ke DoubleTick

# Under it.
unreachable-lead = Periksa koneksi internet Anda lalu coba lagi semenit lagi. Tidak ada yang hilang, dan pemindahan yang sudah dimulai tetap berjalan.

# The navigation.
navigation = Utama

# The dashboard.
dashboard = Dasbor

# For a fresh account.
welcome = Pindahkan nomor WhatsApp Anda ke DoubleTick

# Under it.
welcome-lead = Pindahkan nomor WhatsApp API Anda ke DoubleTick dalam sekitar 15 menit. Nomor, nama tampilan, peringkat kualitas, dan batas pesan tetap sama. Baru di WhatsApp API? Mulai dari sini juga.

# Starts onboarding.
get-started = Mulai

# For an account with numbers.
dashboard-title = Dasbor

# Attempts that have not ended.
unfinished = Sedang berjalan

# Goes on with one.
continue-attempt = Lanjutkan

# Looks at what there is to know of a number.
see-number = Lihat detail

# A number whose access was taken from us.
needs-reconnecting = Perlu dihubungkan ulang

# Under it: what happened, whether the number is safe, what now.
needs-reconnecting-lead = Menurut Meta, DoubleTick tidak bisa lagi memakai nomor ini, jadi pesannya tidak masuk ke sini. Hubungkan ulang, atau hapus di Kelola WABA.

# Begins anew.
reconnect = Hubungkan ulang

# A number on its way out.
leaving = Memutuskan…

# Under it.
leaving-lead = Ini bisa memakan beberapa menit. Anda tidak perlu melakukan apa pun.

# Meta does not let it go. Its words follow.
leaving-refused = Meta tidak menghapus nomor ini, jadi nomor ini masih di DoubleTick. Kata Meta: { $words }

# Once more.
leave-again = Coba lagi

# Has a number leave.
remove = Hapus dari { -platform }

# What it means.
remove-lead = Kirim dan terima pesan di { -platform } langsung berhenti, dan chat di sini tidak ikut. Nomor tetap milik Anda, berikut penyedia lain yang dimilikinya.

# Does it.
remove-now = Hapus nomor

# It could not be asked for.
remove-failed = Nomor gagal dihapus. Tidak ada yang berubah. Coba lagi.

# Looks at one that waits for our team.
see-attempt = Lihat status

# Settings.
settings = Pengaturan

# An entry of it.
manage-wabas = Kelola WABA

# Under it.
manage-wabas-lead = Akun WhatsApp Business Anda dan nomor-nomornya

# Starts onboarding on an existing account.
add-number = Tambah nomor

# None there.
no-wabas = Belum ada nomor yang terhubung.

# The list could not be fetched.
wabas-unreachable = Kami belum bisa menampilkan nomor Anda. Nomor Anda tidak terpengaruh.

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
waba-id = WABA ID

# What Meta does not tell.
not-told = Tidak tersedia

## A number's status at Meta

status-connected = Terhubung
status-pending = Menunggu
status-flagged = Ditandai
status-restricted = Dibatasi
status-rate-limited = Batas pengiriman tercapai
status-banned = Diblokir
status-disconnected = Terputus
status-deleted = Dihapus

## Its quality rating: in English in WhatsApp Manager's words

quality-green = Tinggi
quality-yellow = Sedang
quality-red = Rendah
quality-unknown = Belum dinilai

## Where an unfinished attempt stands, in a few words

stage-awaiting-signup = Berikutnya: masuk dengan Facebook
stage-finalizing-retrying = Sedang berjalan
stage-scheduled = Terjadwal
stage-needs-customer = Menunggu Anda
stage-interrupted = Terhenti. Anda bisa melanjutkan.
stage-stuck = Ditahan
stage-connected = Terhubung
stage-abandoned = Dibatalkan
stage-left = Dihapus dari { -platform }

# Where the one-time password went.
otp-sent-to =
    { $minutes ->
       *[other] Dikirim ke { $phone }. Berlaku { $minutes } menit.
    }

# A button's words until another one-time password may be asked for.
resend-in = Kirim ulang { IN($seconds) }

## What comes, on the first page

step-prepare = Persiapan
    .what = Daftar periksa singkat agar pemindahan tidak terhenti di tengah jalan.
step-confirm = Konfirmasi dengan Meta
    .what = Masuk dengan Facebook dan verifikasi nomor Anda.
step-watch = Selebihnya kami yang kerjakan
    .what = Penyedia Anda saat ini tetap berfungsi sampai nomor dipindahkan.

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
       *[other] Anda akan keluar otomatis dalam { NUMBER($minutes) } menit. Progres Anda tersimpan.
    }

## Why a number needs reconnecting, what that means, and what now

lost-access-taken = Akses DoubleTick dihapus di pengaturan Meta, jadi pesan tidak masuk ke sini. Hubungkan ulang nomornya.
lost-access-expired = Akses DoubleTick sudah habis masa berlakunya, jadi pesan tidak masuk ke sini. Perbarui aksesnya. Nomor Anda tidak berpindah.
lost-app-removed = Aplikasi DoubleTick dihapus di pengaturan Meta, jadi pesan tidak masuk ke sini. Hubungkan ulang nomornya.
lost-account-deleted = Akun atau nomornya dihapus di Meta. Hubungkan ulang untuk memakainya di sini.
lost-not-registered = Menurut Meta, nomor ini tidak lagi terdaftar di sini. Mungkin sudah di penyedia lain. Hubungkan ulang untuk memakainya di sini.
lost-offboarded = WhatsApp Business App sedang disiapkan ulang, jadi pesan tidak masuk ke sini. Selesaikan penyiapannya dan biarkan DoubleTick tetap terpilih. Nomor terhubung lagi dalam beberapa menit. Tidak terpilih lagi? Hubungkan ulang nomornya.
lost-offboarded-title = Menunggu penyiapan aplikasi
lost-moved-to-another-account = Nomor ini sekarang di akun { -platform } lain. Jika ini keliru, hubungi dukungan.
lost-released = Nomor ini tidak lagi di akun { -platform } Anda. Hubungkan ulang untuk memakainya di sini.

# Renews access to a number.
renew = Perbarui akses

# Access has an end, which is near.
access-ends = Akses DoubleTick berakhir { TIME($at) }. Perbarui sebelum itu agar pesan tetap masuk. Nomor Anda tidak berpindah.

# On the page of an attempt whose number a later one has connected.
renewed-since = Nomor ini dihubungkan ulang setelah itu. Lihat statusnya di detail yang lebih baru.

# Six digits are wanted.
six-digits = Masukkan 6 angka.

# The heading of the dashboard's list.
your-numbers = Nomor Anda

# How much the customer has to do for a number, before the first of it.
to-do =
    { $count ->
       *[other] { NUMBER($count) } hal lagi yang perlu dilakukan
    }
