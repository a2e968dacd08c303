### مسرد المصطلحات. مخاطبة مهذبة بصيغة المفرد؛ عربية فصحى ميسّرة.
### number: رقم · move: نقل · connect: ربط · provider: مزوّد (present provider: مزوّدك الحالي؛ old provider: مزوّدك السابق)
### template: قالب · display name: الاسم المعروض · messaging limit: حد المراسلة · quality rating: تقييم الجودة
### two-step verification: التحقق بخطوتين · one-time password: كلمة مرور لمرة واحدة · portfolio: محفظة الأعمال · access: صلاحية الوصول
### consent: موافقة · reference: رقم مرجعي · support: الدعم · attempt: عملية. تبقى أسماء Meta وأزرارها بالإنجليزية.

# While something is fetched.
loading = لحظة من فضلك…

# The button after a failure.
reload = إعادة تحميل الصفحة

# A download failed.
not-loaded = تعذّر تحميل الصفحة
    .now = تحقّق من اتصالك بالإنترنت ثم أعد التحميل. تقدّمك محفوظ: فهو مخزّن على خادمنا.

# The browser is too old.
no-wasm = لا يستطيع هذا المتصفح عرض هذه الصفحة
    .now = ينقصه WebAssembly، أو أنه متوقف. استخدم إصدارًا حديثًا من Chrome أو Edge أو Firefox أو Safari.
