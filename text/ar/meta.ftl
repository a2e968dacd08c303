# Before the window.
ready-title = سجّل الدخول بفيسبوك للمتابعة

# Under the button.
ready-note = على الهاتف، اطّلع أولًا على الخطوات أدناه لأن Meta تغطي هذه الصفحة.

# The button that opens it.
launch = المتابعة عبر فيسبوك

# The same button, later.
launch-again = فتح نافذة Meta مرة أخرى

# While Meta's script is on its way.
sdk-loading = جارٍ تجهيز Meta…

# Gives up.
start-over = البدء من جديد

# Beside the window.
in-meta-title = أكمل في نافذة Meta

# Under it.
in-meta-lead = أبقِ هذه الصفحة مفتوحة. إنها تتحدّث تلقائيًا.

# The finish came, the code did not yet.
finished = تفيد Meta بأنك انتهيت. إن كانت نافذتها ما زالت مفتوحة فاضغط Finish أو أغلقها. هذه الصفحة تتحدّث تلقائيًا.

# Help.
no-window-title = لا أرى نافذة Meta

# What to do.
no-window = قد تكون خلف هذه النافذة أو في علامة تبويب أخرى. إن أُغلقت فافتحها مرة أخرى. لم يضِع شيء.

# Brings it to the front.
show-window = إظهار نافذة Meta

# It is gone.
window-gone = لقد أغلقتها

# A window that we could not see to open.
unseen = لم نتمكن من معرفة ما إذا فُتحت نافذة Meta. إن لم تُفتح فاسمح بالنوافذ المنبثقة لهذه الصفحة وافتحها مرة أخرى.

# Meta's window sent a message that we don't know, and is still open.
unknown-event = يمكنك المتابعة في نافذة Meta.

# Meta's own page, in the place of its window.
full-page-title = النافذة المنبثقة لا تعمل؟

# What happens.
full-page-lead = يمكن فتح Meta في علامة التبويب هذه ثم إعادتك إلى هنا.

# The button.
full-page = المتابعة في علامة التبويب هذه

# On the way there.
full-page-going = جارٍ فتح Meta…

# Another tab has the attempt.
other-tab = هذا مفتوح في علامة تبويب أخرى، وMeta لا ترد إلا على تلك.

# The button.
take-over = استخدام علامة التبويب هذه

# The companion's title.
guide-title = ما تختاره في نافذة Meta

# Why it begins at 3.
guide-lead = اكتملت الخطوتان 1 و2. قد تطلب Meta الرقم أولًا أو تتخطى بعض الشاشات.

## Under the title, before Meta's window

ready-lead-other-provider = اختر محفظة أعمالك وتحقّق من رقمك. يستغرق ذلك نحو 5 دقائق ويظل رقمك يعمل. بعدها إما أن تنقله Meta إلى DoubleTick فتنتهي صلاحية مزوّدك الحالي، أو تضيف DoubleTick إليه فتختار أنت إن كنت تريد إبقاء الاثنين.
ready-lead-business-app = أدخل رقمك وأكّد في التطبيق. يستغرق ذلك نحو 5 دقائق. جهّز هاتفك.
ready-lead-new = اختر محفظة أعمالك وتحقّق من رقمك. يستغرق ذلك نحو 5 دقائق.
ready-lead-renewal = اختر محفظة الأعمال وحساب WhatsApp Business نفسيهما كما في السابق. بهذا تتجدّد صلاحية DoubleTick. ولن ينتقل رقمك.

## Names of Meta's screens. They stay as Meta shows them

screen-portfolio = Business portfolio (محفظة الأعمال)
screen-waba-and-number = حساب WhatsApp Business والرقم
screen-business-profile = Business profile (الملف التجاري)
screen-number = Phone number (رقم الهاتف)
screen-verification = التحقق
screen-permissions = المراجعة

# Meta's names for its screens. They stay as Meta shows them.
screen-profile = Continue as yourself (المتابعة باسمك)
screen-information = معلومات
screen-account = حساب WhatsApp Business

## The guide: what to do on each screen of Meta's window

guide-profile = سجّل الدخول بصفتك مسؤولًا عن محفظة أعمالك واضغط Continue (متابعة).
guide-information = اطّلع على ما سيتمكن DoubleTick من فعله واضغط Get started (بدء الاستخدام).
guide-account = اختر Create a WhatsApp Business Account (إنشاء حساب WhatsApp Business) أو الحساب الذي أنشأته هنا للتو.

# For a number that moves.
guide-portfolio-move = اختر المحفظة المالكة للرقم الآن. يفشل النقل مع أي محفظة أخرى.
guide-business-profile-move = أدخل اسم الحساب والفئة والاسم المعروض الحالي للرقم.

# For a new number.
guide-portfolio-new = اختر محفظة النشاط التجاري الذي يخصه هذا الرقم.
guide-business-profile-new = أدخل اسم الحساب والفئة والاسم المعروض. يرى العملاء الاسم المعروض، فاستخدم اسم نشاطك التجاري.

# For access to a number that is with DoubleTick already.
guide-portfolio-renewal = اختر محفظة الأعمال نفسها كما في السابق.
guide-account-renewal = اختر الحساب نفسه كما في السابق. رقمك فيه.
guide-number-renewal = إن طلبت Meta ذلك فأدخل الرقم نفسه المُدخل هنا.

# For a number in the WhatsApp Business App.
guide-portfolio-app = اختر محفظة نشاطك التجاري أو أنشئ واحدة.
guide-number-app = أدخل الرقم الموجود في WhatsApp Business App.
guide-confirm-app = التأكيد في التطبيق
    .what = افتح رسالة Meta في التطبيق، وشارك محادثاتك إن أردت، وامسح الرمز الظاهر في نافذة Meta.
guide-review-app = اطّلع على ما سيتمكن DoubleTick من فعله واضغط Confirm ثم Finish.

## What Meta's window said, while it is open

heard-cancel-at = كنت على وشك مغادرة Meta عند «{ $screen }». ما زال بإمكانك الإكمال هناك.
heard-error = تقول Meta: { $message } { $now }
heard-error-now = تابع في نافذة Meta، أو أغلقها وابدأ من جديد هنا.
