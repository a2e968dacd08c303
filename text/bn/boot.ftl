### What is shown before the module is there. public/boot.js finds these texts by their order: they are
### the first in the catalogue.

# While something is fetched.
loading = একটু অপেক্ষা করুন…

# The button after a failure.
reload = পেজ রিলোড করুন

# A download failed.
not-loaded = পেজটা লোড হয়নি
    .now = ইন্টারনেট কানেকশন দেখে নিয়ে রিলোড করুন। যতটা করেছেন, আমাদের সার্ভারে সেভ করা আছে।

# The browser is too old.
no-wasm = এই ব্রাউজারে পেজটা খোলা যাবে না
    .now = এর জন্য WebAssembly লাগে। Chrome, Edge, Firefox বা Safari-র নতুন ভার্সন ব্যবহার করুন।
