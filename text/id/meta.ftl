# Before the window.
ready-title = Masuk dengan Facebook untuk melanjutkan

# Under the button.
ready-note = Di ponsel, lihat dulu langkah di bawah, karena Meta menutupi halaman ini.

# The button that opens it.
launch = Lanjutkan dengan Facebook

# The same button, later.
launch-again = Buka lagi jendela Meta

# While Meta's script is on its way.
sdk-loading = Menyiapkan Meta…

# Gives up.
start-over = Mulai ulang

# Beside the window.
in-meta-title = Selesaikan di jendela Meta

# Under it.
in-meta-lead = Biarkan halaman ini terbuka. Halaman ini diperbarui otomatis.

# The finish came, the code did not yet.
finished = Kata Meta, Anda sudah selesai. Jika jendelanya masih terbuka, tekan Finish atau tutup. Halaman ini diperbarui otomatis.

# Help.
no-window-title = Saya tidak melihat jendela Meta

# What to do.
no-window = Mungkin ada di belakang jendela ini atau di tab lain. Jika sudah tertutup, buka lagi. Tidak ada yang hilang.

# Brings it to the front.
show-window = Tampilkan jendela Meta

# It is gone.
window-gone = Sudah saya tutup

# A window that we could not see to open.
unseen = Kami tidak bisa memastikan jendela Meta terbuka. Jika tidak, izinkan pop-up untuk halaman ini lalu buka lagi.

# Meta's window sent a message that we don't know, and is still open.
unknown-event = Anda bisa melanjutkan di jendela Meta.

# Meta's own page, in the place of its window.
full-page-title = Pop-up tidak berfungsi?

# What happens.
full-page-lead = Meta bisa dibuka di tab ini lalu mengembalikan Anda ke sini.

# The button.
full-page = Lanjutkan di tab ini

# On the way there.
full-page-going = Membuka Meta…

# Another tab has the attempt.
other-tab = Ini terbuka di tab lain, dan Meta hanya menjawab tab itu.

# The button.
take-over = Gunakan tab ini

# The companion's title.
guide-title = Yang perlu dipilih di jendela Meta

# Why it begins at 3.
guide-lead = Langkah 1 dan 2 sudah selesai. Meta mungkin meminta nomor lebih dulu atau melewati beberapa layar.

## Under the title, before Meta's window

ready-lead-other-provider = Pilih portofolio bisnis Anda dan verifikasi nomor Anda. Butuh sekitar 5 menit dan nomor Anda tetap berfungsi. Setelah itu Meta memindahkan nomor ke DoubleTick, yang mengakhiri akses penyedia Anda saat ini, atau menambahkan DoubleTick ke nomor itu, dan Anda memilih apakah keduanya dipertahankan.
ready-lead-business-app = Masukkan nomor Anda dan konfirmasi di aplikasi. Butuh sekitar 5 menit. Siapkan ponsel Anda.
ready-lead-new = Pilih portofolio bisnis Anda dan verifikasi nomor Anda. Butuh sekitar 5 menit.
ready-lead-renewal = Pilih portofolio bisnis dan akun WhatsApp Business yang sama seperti sebelumnya. Akses DoubleTick pun diperbarui. Nomor Anda tidak berpindah.

## Names of Meta's screens. They stay as Meta shows them

screen-portfolio = Business portfolio (Portofolio bisnis)
screen-waba-and-number = Akun WhatsApp Business dan nomor
screen-business-profile = Business profile (Profil bisnis)
screen-number = Phone number (Nomor telepon)
screen-verification = Verifikasi
screen-permissions = Tinjauan

# Meta's names for its screens. They stay as Meta shows them.
screen-profile = Continue as yourself (Lanjutkan sebagai diri Anda)
screen-information = Informasi
screen-account = Akun WhatsApp Business

## The guide: what to do on each screen of Meta's window

guide-profile = Masuk sebagai admin portofolio bisnis Anda dan tekan Continue (Lanjutkan).
guide-information = Lihat apa yang bisa dilakukan DoubleTick dan tekan Get started (Mulai).
guide-account = Pilih Create a WhatsApp Business Account (Buat akun WhatsApp Business), atau akun yang baru Anda buat di sini.

# For a number that moves.
guide-portfolio-move = Pilih portofolio pemilik nomor saat ini. Di portofolio lain pemindahan gagal.
guide-business-profile-move = Masukkan nama akun, kategori, dan nama tampilan nomor saat ini.

# For a new number.
guide-portfolio-new = Pilih portofolio bisnis yang akan memakai nomor ini.
guide-business-profile-new = Masukkan nama akun, kategori, dan nama tampilan. Nama tampilan dilihat pelanggan, jadi gunakan nama bisnis Anda.

# For access to a number that is with DoubleTick already.
guide-portfolio-renewal = Pilih portofolio bisnis yang sama seperti sebelumnya.
guide-account-renewal = Pilih akun yang sama seperti sebelumnya. Nomor Anda ada di sana.
guide-number-renewal = Jika Meta meminta, masukkan nomor yang sama seperti di sini.

# For a number in the WhatsApp Business App.
guide-portfolio-app = Pilih portofolio bisnis Anda, atau buat yang baru.
guide-number-app = Masukkan nomor yang ada di WhatsApp Business App.
guide-confirm-app = Konfirmasi di aplikasi
    .what = Buka pesan Meta di aplikasi, bagikan chat jika mau, dan pindai kode dari jendela Meta.
guide-review-app = Lihat apa yang bisa dilakukan DoubleTick dan tekan Confirm, lalu Finish.

## What Meta's window said, while it is open

heard-cancel-at = Anda hampir meninggalkan Meta di "{ $screen }". Anda masih bisa menyelesaikannya di sana.
heard-error = Kata Meta: { $message } { $now }
heard-error-now = Lanjutkan di jendela Meta, atau tutup dan mulai lagi di sini.
