### Glosarium. Sapaan Anda; bahasa resmi yang ringkas.
### number: nomor · move: pindah, memindahkan, pemindahan · connect: menghubungkan · provider: penyedia (present provider: penyedia Anda saat ini; old provider: penyedia lama)
### template: templat · display name: nama tampilan · messaging limit: batas pesan · quality rating: peringkat kualitas
### two-step verification: verifikasi dua langkah · one-time password: kata sandi sekali pakai · portfolio: portofolio bisnis · access: akses
### consent: persetujuan · reference: referensi · support: dukungan · attempt: proses. Nama dari Meta dan tombolnya tetap dalam bahasa Inggris.

# Before the window.
ready-title = Sekarang konfirmasi dengan Meta

# Under the button.
ready-note = Di ponsel, jendela Meta menutupi halaman ini: baca dulu di bawah apa yang harus dipilih di sana.

# The button that opens it.
launch = Buka jendela Meta

# The same button, later.
launch-again = Buka lagi jendela Meta

# While Meta's script is on its way.
sdk-loading = Menyiapkan jendela Meta…

# Gives up.
start-over = Mulai dari awal

# Beside the window.
in-meta-title = Lanjutkan di jendela Meta

# Under it.
in-meta-lead = Biarkan halaman ini terbuka: halaman berlanjut sendiri setelah Anda selesai di sana. Di bawah tertera apa yang dipilih di setiap layar.

# The finish came, the code did not yet.
finished = Meta menyatakan bahwa Anda sudah selesai. Jika jendelanya masih terbuka, tekan "Finish" di sana atau tutup: halaman ini berlanjut sendiri.

# Help.
no-window-title = Saya tidak melihat jendela Meta

# What to do.
no-window = Mungkin ada di belakang jendela ini, atau di tab lain. Jika sudah tidak ada, buka lagi: tidak ada yang hilang.

# Brings it to the front.
show-window = Tampilkan jendela Meta

# It is gone.
window-gone = Saya menutupnya

# A window that we could not see to open.
unseen = Kami tidak dapat melihat apakah jendela Meta terbuka. Jika tidak, izinkan jendela pop-up untuk halaman ini dan buka lagi.

# A window that looks closed, and said nothing.
looks-closed = Jendela Meta tampak tertutup, dan Meta belum memberi tahu kami apa pun. Apakah Anda menutupnya? Jika ya, nyatakan di bawah. Jika masih terbuka, lanjutkan di sana.

# An event that we don't know.
unknown-event = Anda dapat melanjutkan di jendela Meta. Jendela itu mengirim pesan yang tidak kami kenal: { $event }

# Meta's own page, in the place of its window.
full-page-title = Jendela Meta tidak berfungsi di sini?

# What happens.
full-page-lead = Meta juga dapat mengambil tempat halaman ini. Pada akhirnya Anda dibawa kembali ke sini, dan melanjutkan dari tempat semula.

# The button.
full-page = Lanjutkan tanpa jendela

# On the way there.
full-page-going = Sebentar: halaman Meta akan terbuka.

# Another tab has the attempt.
other-tab = Anda membuka ini di tab lain, dan jendela Meta hanya menjawab tab itu. Lanjutkan di sana, atau ambil alih di sini.

# The button.
take-over = Lanjutkan di tab ini

# The companion's title.
guide-title = Apa yang dipilih di jendela Meta

# Why it begins at 3.
guide-lead = Langkah 1 dan 2, awal dan metode, sudah selesai. Meta mungkin meminta nomornya lebih dulu dan melewati beberapa layar.

## Under the title, before Meta's window

ready-lead-other-provider = Jendela Meta terbuka di atas halaman ini. Di sana Anda masuk ke Facebook, memilih portofolio bisnis Anda, dan memverifikasi nomornya. Perlu waktu sekitar 5 menit. Nomor Anda terus berfungsi. Setelah itu Meta memindahkannya ke DoubleTick, sehingga akses penyedia Anda saat ini berakhir, atau menambahkan DoubleTick ke nomor itu. Dalam hal itu Anda yang memutuskan apakah keduanya tetap ada.
ready-lead-business-app = Jendela Meta terbuka di atas halaman ini. Di sana Anda masuk ke Facebook, memasukkan nomor, dan mengonfirmasi di aplikasi: siapkan ponselnya. Perlu waktu sekitar 5 menit.
ready-lead-new = Jendela Meta terbuka di atas halaman ini. Di sana Anda masuk ke Facebook, memilih tempat nomor itu, dan memverifikasinya. Perlu waktu sekitar 5 menit.
ready-lead-renewal = Lanjutkan dengan Meta untuk memperpanjang akses DoubleTick. Pilih portofolio bisnis dan akun WhatsApp Business yang sama seperti sebelumnya. Tidak ada yang dipindahkan.

## Names of Meta's screens. They stay as Meta shows them

screen-portfolio = Business portfolio
screen-waba-and-number = WhatsApp Business Account and number
screen-business-profile = Business profile
screen-number = Phone number
screen-verification = Verification
screen-permissions = Review

# Meta's names for its screens. They stay as Meta shows them.
screen-profile = Continue as yourself
screen-information = Information
screen-account = WhatsApp Business Account

## The guide: what to do on each screen of Meta's window

guide-profile = Masuk dengan profil Facebook yang menjadi admin portofolio bisnis Anda, lalu tekan "Continue".
guide-information = Baca apa yang akan dapat dilakukan DoubleTick, lalu tekan "Get started".
guide-account = Pilih "Create a WhatsApp Business Account". Jika Anda baru saja membuatnya di sini, pilih yang itu.

# For a number that moves.
guide-portfolio-move = Pilih portofolio yang memiliki nomor itu sekarang. Di portofolio lain pemindahan gagal.
guide-business-profile-move = Masukkan nama akun, nama tampilan, dan kategori. Gunakan nama tampilan yang dimiliki nomor itu sekarang.
guide-number-move = Masukkan nomor yang sama seperti di sini. Pilih "Text message", atau "Phone call" jika tidak ada SMS yang masuk. Meta menyatakan bahwa nomor itu terdaftar pada Business Solution Provider lain, atau menawarkan untuk menambahkan DoubleTick ke nomor itu. Keduanya memang seharusnya: lanjutkan.
guide-verification-move = Masukkan kode 6 angka yang dikirim Meta ke nomor itu sendiri. Hanya layar ini yang membuktikan bahwa nomor itu milik Anda: layar sebelumnya tidak. Lalu tekan "Finish".

# For a new number.
guide-portfolio-new = Pilih portofolio bisnis yang akan memakai nomor itu.
guide-business-profile-new = Masukkan nama akun, nama tampilan, dan kategori. Pelanggan Anda melihat nama tampilan: gunakan nama bisnis Anda sendiri.
guide-number-new = Masukkan nomor yang sama seperti di sini. Pilih "Text message", atau "Phone call" jika tidak ada SMS yang masuk.
guide-verification-new = Masukkan kode 6 angka yang dikirim Meta ke nomor itu sendiri. Hanya layar ini yang membuktikan bahwa nomor itu milik Anda. Lalu tekan "Finish".

guide-portfolio-renewal = Pilih portofolio bisnis yang sama seperti sebelumnya.
guide-account-renewal = Pilih akun yang sama seperti sebelumnya. Nomor itu ada di sana.
guide-number-renewal = Jika diminta Meta, masukkan nomor yang sama seperti di sini.

# For a number in the WhatsApp Business App.
guide-portfolio-app = Pilih portofolio bisnis Anda, atau buat yang baru.
guide-number-app = Masukkan nomor yang ada di WhatsApp Business App.
guide-confirm-app = Konfirmasi di aplikasi
    .what = Meta mengirim pesan ke aplikasi di ponsel Anda. Buka di sana, bagikan obrolan Anda jika mau, dan pindai kode yang ditampilkan jendela Meta.
guide-review-app = Periksa apa yang akan dapat dilakukan DoubleTick, lalu tekan "Confirm". Kemudian tekan "Finish".

## What Meta's window said, while it is open

heard-cancel-at = Jendela Meta hampir ditutup di "{ $screen }". Anda masih dapat melanjutkan di sana.
heard-error = Meta melaporkan: { $message } { $now }
heard-error-now = Lanjutkan di jendelanya, atau tutup dan mulai lagi di sini.
