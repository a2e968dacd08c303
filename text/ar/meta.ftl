### مسرد المصطلحات. مخاطبة مهذبة بصيغة المفرد؛ عربية فصحى ميسّرة.
### number: رقم · move: نقل · connect: ربط · provider: مزوّد (present provider: مزوّدك الحالي؛ old provider: مزوّدك السابق)
### template: قالب · display name: الاسم المعروض · messaging limit: حد المراسلة · quality rating: تقييم الجودة
### two-step verification: التحقق بخطوتين · one-time password: كلمة مرور لمرة واحدة · portfolio: محفظة الأعمال · access: صلاحية الوصول
### consent: موافقة · reference: رقم مرجعي · support: الدعم · attempt: عملية. تبقى أسماء Meta وأزرارها بالإنجليزية.

# Before the window.
ready-title = الآن أكّد مع Meta

# Under the button.
ready-note = على الهاتف تغطي نافذة Meta هذه الصفحة: اقرأ أولًا أدناه ما عليك اختياره هناك.

# The button that opens it.
launch = فتح نافذة Meta

# The same button, later.
launch-again = فتح نافذة Meta مجددًا

# While Meta's script is on its way.
sdk-loading = جارٍ تجهيز نافذة Meta…

# Gives up.
start-over = البدء من جديد

# Beside the window.
in-meta-title = تابع في نافذة Meta

# Under it.
in-meta-lead = أبقِ هذه الصفحة مفتوحة: تستمر تلقائيًا عندما تنتهي هناك. أدناه ما عليك اختياره في كل شاشة.

# The finish came, the code did not yet.
finished = تفيد Meta بأنك انتهيت. إن كانت نافذتها لا تزال مفتوحة، فاضغط «Finish» هناك أو أغلقها: تستمر هذه الصفحة تلقائيًا.

# Help.
no-window-title = لا أرى نافذة Meta

# What to do.
no-window = قد تكون خلف هذه النافذة، أو في علامة تبويب أخرى. إن لم تعد موجودة، فافتحها مجددًا: لا يضيع شيء.

# Brings it to the front.
show-window = إظهار نافذة Meta

# It is gone.
window-gone = لقد أغلقتها

# A window that we could not see to open.
unseen = لم نتمكن من معرفة ما إذا فُتحت نافذة Meta. إن لم تُفتح، فاسمح بالنوافذ المنبثقة لهذه الصفحة وافتحها مجددًا.

# A window that looks closed, and said nothing.
looks-closed = تبدو نافذة Meta مغلقة، ولم تخبرنا Meta بشيء. هل أغلقتها؟ أخبرنا بذلك أدناه. وإن كانت لا تزال مفتوحة، فتابع فيها.

# An event that we don't know.
unknown-event = يمكنك المتابعة في نافذة Meta. أرسلت رسالة لا نعرفها: { $event }

# Meta's own page, in the place of its window.
full-page-title = ألا تعمل نافذة Meta هنا؟

# What happens.
full-page-lead = يمكن لـ Meta أيضًا أن تحل محل هذه الصفحة. تعيدك إلى هنا في النهاية، وتتابع من حيث كنت.

# The button.
full-page = المتابعة من دون نافذة

# On the way there.
full-page-going = لحظة: ستُفتح صفحة Meta الآن.

# Another tab has the attempt.
other-tab = هذا مفتوح لديك في علامة تبويب أخرى، ونافذة Meta لا تجيب إلا تلك. تابع هناك، أو تولَّ الأمر هنا.

# The button.
take-over = المتابعة في علامة التبويب هذه

# The companion's title.
guide-title = ما عليك اختياره في نافذة Meta

# Why it begins at 3.
guide-lead = اكتملت الخطوتان 1 و2، أي البداية والطريقة. قد تطلب Meta الرقم أولًا وتتخطى بعض الشاشات.

## Under the title, before Meta's window

ready-lead-other-provider = تُفتح نافذة Meta فوق هذه الصفحة. تسجّل هناك الدخول إلى فيسبوك، وتختار محفظة أعمالك، وتتحقق من الرقم. يستغرق ذلك نحو 5 دقائق. يعمل رقمك طوال الوقت. بعد ذلك إما أن تنقله Meta إلى DoubleTick، فتنتهي صلاحية وصول مزوّدك الحالي، وإما أن تضيف منصة DoubleTick إلى الرقم. وعندها تقرر أنت هل يبقى الاثنان.
ready-lead-business-app = تُفتح نافذة Meta فوق هذه الصفحة. تسجّل هناك الدخول إلى فيسبوك، وتدخل الرقم، وتؤكد في التطبيق: اجعل الهاتف في متناولك. يستغرق ذلك نحو 5 دقائق.
ready-lead-new = تُفتح نافذة Meta فوق هذه الصفحة. تسجّل هناك الدخول إلى فيسبوك، وتختار الجهة التي ينتمي إليها الرقم، وتتحقق منه. يستغرق ذلك نحو 5 دقائق.
ready-lead-renewal = تابع مع Meta لتجديد صلاحية وصول DoubleTick. اختر محفظة الأعمال نفسها وحساب واتساب للأعمال نفسه كما في السابق. لا يُنقل شيء.

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

guide-profile = سجّل الدخول بملف فيسبوك الشخصي الذي هو مسؤول في محفظة أعمالك، واضغط «Continue».
guide-information = اقرأ ما سيستطيع DoubleTick فعله، واضغط «Get started».
guide-account = اختر «Create a WhatsApp Business Account». إن كنت قد أنشأت واحدًا هنا قبل قليل، فاختره.

# For a number that moves.
guide-portfolio-move = اختر المحفظة التي تملك الرقم اليوم. يفشل النقل في محفظة أخرى.
guide-business-profile-move = أدخل اسم الحساب والاسم المعروض والفئة. استخدم الاسم المعروض الذي يحمله الرقم اليوم.
guide-number-move = أدخل الرقم نفسه كما هنا. اختر «Text message»، أو «Phone call» إن لم تصل رسالة SMS. تفيد Meta بأن الرقم مسجّل لدى Business Solution Provider آخر، أو تعرض إضافة DoubleTick إليه. كلا الأمرين متوقع، فتابع.
guide-verification-move = أدخل الرمز المكوّن من 6 أرقام الذي أرسلته Meta إلى الرقم نفسه. هذه الشاشة وحدها تُثبت أن الرقم ملكك: لا شيء قبلها يُثبت ذلك. ثم اضغط «Finish».

# For a new number.
guide-portfolio-new = اختر محفظة الشركة التي يخصها الرقم.
guide-business-profile-new = أدخل اسم الحساب والاسم المعروض والفئة. يرى عملاؤك الاسم المعروض: استخدم اسم شركتك.
guide-number-new = أدخل الرقم نفسه كما هنا. اختر «Text message»، أو «Phone call» إن لم تصل رسالة SMS.
guide-verification-new = أدخل الرمز المكوّن من 6 أرقام الذي أرسلته Meta إلى الرقم نفسه. هذه الشاشة وحدها تُثبت أن الرقم ملكك. ثم اضغط «Finish».

guide-portfolio-renewal = اختر محفظة الأعمال نفسها كما في السابق.
guide-account-renewal = اختر الحساب نفسه كما في السابق. الرقم موجود فيه.
guide-number-renewal = إذا طلبته Meta، أدخل الرقم نفسه المكتوب هنا.

# For a number in the WhatsApp Business App.
guide-portfolio-app = اختر محفظة شركتك، أو أنشئ واحدة.
guide-number-app = أدخل الرقم الموجود في WhatsApp Business App.
guide-confirm-app = التأكيد في التطبيق
    .what = ترسل Meta رسالة إلى التطبيق على هاتفك. افتحها هناك، وشارك محادثاتك إن شئت، وامسح الرمز الذي تعرضه نافذة Meta.
guide-review-app = راجع ما سيستطيع DoubleTick فعله، واضغط «Confirm». ثم اضغط «Finish».

## What Meta's window said, while it is open

heard-cancel-at = كادت نافذة Meta تُغلق عند «{ $screen }». لا يزال بإمكانك المتابعة فيها.
heard-error = أبلغت Meta: { $message } { $now }
heard-error-now = تابع في نافذتها، أو أغلقها وابدأ هنا مجددًا.
