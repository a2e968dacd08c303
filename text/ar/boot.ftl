### What is shown before the module is there. public/boot.js finds these texts by their order: they are
### the first in the catalogue.

# While something is fetched.
loading = لحظة من فضلك…

# The button after a failure.
reload = إعادة تحميل الصفحة

# A download failed.
not-loaded = لم يتم تحميل هذه الصفحة
    .now = تحقّق من اتصالك بالإنترنت وأعد التحميل. تقدّمك محفوظ على خادمنا.

# The browser is too old.
no-wasm = لا يستطيع هذا المتصفح عرض الصفحة
    .now = تحتاج الصفحة إلى WebAssembly. استخدم إصدارًا حديثًا من Chrome أو Edge أو Firefox أو Safari.
