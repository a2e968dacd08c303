### What is shown before the module is there. public/boot.js finds these texts by their order: they are
### the first in the catalogue.

# While something is fetched.
loading = एक मिनट…

# The button after a failure.
reload = पेज रीलोड करें

# A download failed.
not-loaded = यह पेज लोड नहीं हुआ
    .now = इंटरनेट कनेक्शन देखें और पेज रीलोड करें। आपका अब तक का काम हमारे सर्वर पर सेव है।

# The browser is too old.
no-wasm = यह पेज इस ब्राउज़र में नहीं खुल सकता
    .now = इसके लिए WebAssembly चाहिए। Chrome, Edge, Firefox या Safari का नया वर्ज़न इस्तेमाल करें।
