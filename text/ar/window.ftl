## The guide to Meta's window, beside its drawings

# The step of a card.
step = الخطوة { NUMBER($step) }

# Turns the cards back.
previous-step = الخطوة السابقة

# Turns the cards on.
next-step = الخطوة التالية

# On the card of the screen that Meta last told of.
reached = وصلت إلى هنا

# On a large screen.
beside-hint = ضع النافذتين جنبًا إلى جنب: اسحب نافذة Meta إلى نصف الشاشة واتبع الخطوات هنا.

# Meta's button.
press-next = ثم اضغط «Next» (التالي).

# Meta's button.
press-continue = ثم اضغط «Continue» (متابعة).

# Under the account: what a new one means.
account-new = حساب جديد: ينتقل رقمك إليه، ويمكن نسخ قوالبك.

# Under the account: what one from the list means.
account-existing = حساب موجود من القائمة: يُشارَك مع DoubleTick كما هو، بكل أرقامه.

# Under the business profile.
account-name = اسم الحساب: داخلي. لا يراه إلا فريقك.

# Under the business profile.
display-name = الاسم المعروض: ما يراه عملاؤك في واتساب.

# What to do at Meta's number screen.
guide-number = أدخل الرقم نفسه كما هنا. اختر «Text message» (موصى به)، أو «Phone call» إن لم تصل رسالة SMS.

# The card of Meta's warning.
warning-title = تحذير متوقع

# Meta's warning, quoted.
warning-quote = «رقم الهاتف هذا مسجّل لدى Business Solution Provider آخر. هذا متوقع عند نقل رقمك من مزوّد آخر.»

# Beside it.
warning-note = لا ينتقل الآن: يبقى رقمك لدى مزوّدك حتى تسجّله DoubleTick. وقد تعرض Meta إضافة DoubleTick إلى الرقم بدلًا من ذلك، ولا بأس بهذا أيضًا.

# What to do at Meta's code screen.
guide-verification = أدخل الرمز المكوّن من 6 أرقام الذي أرسلته Meta إلى الرقم.

# The last card: on our page.
back-here = العودة إلى هنا

# What happens then.
back-here-what = تُغلق نافذة Meta وتتولى هذه الصفحة الباقي. سترى هنا متى يتم ربط رقمك.

## What the drawings show, for who does not see them

drawn-profile = صورة ملف شخصي فوق زر
drawn-information = صفحة نص فوق زر
drawn-portfolio = قائمة محافظ، إحداها محددة
drawn-account = قائمة حسابات وخيار إنشاء حساب
drawn-business-profile = نموذج باسمين وفئة
drawn-number = حقل رقم، والرسالة النصية محددة بدل المكالمة
drawn-warning = علامة تحذير فوق زر
drawn-verification = ستة مربعات لأرقام الرمز
drawn-app = هاتف يمسح رمزًا مربعًا
drawn-review = قائمة بعلامات صح فوق زر
drawn-connected = علامتا صح في دائرة

## After Meta's window, until its last word has come

# The heading.
checking-title = جارٍ التحقق مع Meta

# Under it: the window is gone, as it seems.
checking-ending = يبدو أن نافذة Meta أُغلقت. تخبرنا Meta عادةً بالنتيجة خلال ثوانٍ. وإن كانت لا تزال مفتوحة، فأكمل هناك.

# Under it: the server looks for the signup.
checking-signup = لم يصلنا تأكيد Meta، لذا يبحث خادمنا عمّا شاركته.

# Before a clock.
checking-for = مدة الانتظار

# What happens then.
checking-then-ending = إن لم يصلنا شيء خلال { NUMBER($seconds) } ثانية، فسنسألك عمّا عرضته Meta. وإن كنت قد أكملت، فذلك محسوب.

# What happens then.
checking-then-code = يستغرق ذلك ثوانيَ عادةً. وبعد { NUMBER($seconds) } ثانية على الأكثر، تخبرك هذه الصفحة بما يلي.

# What happens then.
checking-then-signup = نبحث حتى { TIME($until) }. وإن لم نجده حتى ذلك الحين، فسنطلب منك المرور بنافذة Meta مرة أخرى.

# Folds out the other ways.
checking-ways = خيارات أخرى

# In it.
checking-ways-lead = قد تكون نافذة Meta خلف هذه النافذة. إن أكملت هناك، فانتظر فحسب: لا حاجة إلى البدء من جديد.

# The button.
checking-stop = إيقاف الانتظار

## What the customer saw in Meta's window, where it closed and we did not hear how it ended

# The heading.
sights-title = ماذا عرضت Meta؟

# Under it.
sights-lead = اختر آخر ما رأيته لتحصل على الحل.

# Once one was chosen.
sight-noted = سُجّل لفريق الدعم لدينا.

# A choice.
sight-finished = أنني أكملت

# What now.
sight-finished-now = لم تخبرنا Meta بذلك بعد. إن لم تتقدم هذه الصفحة، فافتح نافذة Meta مجددًا واختر الحساب نفسه: لا يُنفَّذ شيء مرتين.

sight-two-step-verification-on = التحقق بخطوتين مفعّل
sight-linked-elsewhere = الرقم تابع لمحفظة أعمال أخرى
sight-number-in-use = الرقم مسجّل بالفعل على واتساب
sight-code-wrong = الرمز خاطئ، أو لم يصل
sight-too-many-tries = محاولات كثيرة جدًا، أو حد للرموز
sight-not-admin = ليست لديّ صلاحية
sight-name-refused = اسم غير مقبول
sight-too-many-numbers = بلغت الحد الأقصى للأرقام
sight-restricted = الحساب مقيّد
sight-provider-not-allowed = لا تستطيع DoubleTick ضم العملاء
sight-meta-failed = حدث خطأ ما
sight-not-eligible = الرقم غير مؤهل بعد
sight-other-partner = التطبيق مربوط بمزوّد آخر
sight-not-on-app = الرقم ليس في التطبيق
sight-app-outdated = يجب تحديث التطبيق
sight-region-excluded = غير متاح في هذا البلد
# The last choice.
sight-other = لا شيء من هذا، أو لا خطأ

# What now.
sight-other-now = افتح نافذة Meta مجددًا عندما تكون مستعدًا. وإن توقفت عند الموضع نفسه، فأخبر فريق الدعم بالرقم المرجعي أدناه وبما رأيته.

# In the place of whether the number is safe.
unsure = لا نعرف بعد هل ربطت Meta هذا الرقم مع DoubleTick. ونحن لم نغيّر شيئًا.
