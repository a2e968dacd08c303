# Under it.
working-lead = Tarda uno o dos minutos y continúa aunque cierre esta página.

# The same, where a next try has its time: a minute or two would not be true.
waiting-lead = Seguiremos intentando aunque cierre esta página.

# As long as only this page has what it takes.
keep-open = Deje esta página abierta un momento para que pase la confirmación de Meta.

# A finish without its code.
awaiting-code = Meta dice que ya terminó. Estamos buscando su confirmación.

# No line to the server.
link-lost = No podemos conectarnos con DoubleTick. Lo que ya empezó continúa, y esta página se actualiza automáticamente.

# The cut-over waits for its time.
scheduled-title = Todo listo para migrar

# Does not wait.
move-now = Migrar ahora

# Before it doesn't.
move-now-lead = Esto no se puede deshacer. Su proveedor anterior se detiene de inmediato, a menos que Meta agregue DoubleTick junto a él.

# The button that means it.
move-now-button = Sí, migrar ahora

# Another time.
move-later = Cambiar la hora

# The button that does.
set-time = Guardar la hora

# Several numbers, and none is theirs.
pick-title = ¿Qué número quiere conectar?

# None is chosen yet.
pick-one = Elija primero un número.

# The button.
pick-button = Continuar con este número

# It is none of them.
none-of-these = Ninguno de estos, empezar de nuevo

# Another number than they said.
confirm-title = ¿Es este el número correcto?

# The button.
confirm-button = Sí, continuar con este número

# It isn't.
not-this-number = No, empezar de nuevo y elegir el correcto con Meta

# Verification by us.
verify-title = Verifique su número

# The same, where we must know that the number is theirs.
proof-title = Confirme que este número es suyo

# Under it: what else leads on.
proof-help = ¿No llega el código? Empiece de nuevo con Facebook o dé esta referencia a soporte. Nuestro equipo puede comprobarlo de otra manera.

# It may not be entered any more.
no-tries-left = Demasiados códigos incorrectos. Pida uno nuevo.

# The field.
code = Código de Meta

# The same for a code that we sent.
proof-code = Código de DoubleTick

# Its hint.
code-hint = 6 dígitos

# The button.
verify = Verificar

# The number has a PIN.
pin-title = Escriba el PIN del número

# Under it.
pin-lead = Meta pide el PIN de verificación en dos pasos de este número. ¿No lo sabe? Pregunte a quien lo creó, por ejemplo, su proveedor. O desactívela en WhatsApp Manager → Account tools → Phone numbers → su número → Two-step verification (Herramientas de la cuenta → Números de teléfono) y escriba aquí un PIN nuevo.

# The field.
pin = PIN de verificación en dos pasos

# It was wrong.
pin-wrong = PIN incorrecto. Después de varios intentos fallidos, Meta lo bloquea por un tiempo.

# The button.
send-pin = Continuar

# While an answer is sent.
sending = Un momento…

# The end.
connected = Conectado

# Beside it: the old provider is still to be removed.
one-thing-left = Falta un paso

# The facts of before and after.
facts-title = Detalles del número

# The same, of a number that is lost since.
facts-title-lost = Últimos detalles conocidos

# How it was before, where it hasn't.
as-before = igual que antes

# Whether it can send.
can-send = Puede enviar mensajes

# Meta did not say.
not-said = Meta todavía no lo informa. Actualice en un rato.

# A payment method is missing.
wants-payment = Agregue un método de pago en WhatsApp Manager → Billing and payments (Facturación y pagos) para empezar a enviar plantillas. Ya puede recibir mensajes.

# Looks again.
check-again = Actualizar

# While it looks.
checking = Actualizando…

# The templates.
templates-title = Plantillas

# Nobody said where they are.
templates-unknown = No se copió ninguna plantilla porque no tenemos su WABA ID anterior. Agréguelo ahora, o créelas de nuevo en { -platform } para que Meta las revise.

# Meta does not.
templates-refused = Meta no copió sus plantillas. Verifique el WABA ID anterior e inténtelo de nuevo, o créelas de nuevo en { -platform } para que Meta las revise.

# There were none.
templates-none = No encontramos plantillas para copiar en esa cuenta.

# Those that came.
templates-brought = Copiadas

# One of them, of which Meta says the id alone.
template-id = Plantilla con ID { $id }

# Those that did not.
templates-left = No se pudieron copiar

# The old provider.
old-provider = Su proveedor anterior

# It is gone.
old-provider-gone = Ya no tiene acceso. Según Meta, el número está en su cuenta nueva y no hay más apps que la de DoubleTick.

# Meta lists its app no more, or never did, where the number did not move.
old-provider-unlisted = No aparece. Meta no muestra en esta cuenta más apps que la de DoubleTick.

# It isn't.
old-provider-still = Según Meta, estas apps todavía pueden leer los mensajes de la cuenta.

# Meta does not show: it has an account of its own on the number.
old-provider-not-visible = Meta no nos dice si todavía tiene acceso. Cada proveedor puede tener su propia cuenta en un número.

# What is to become of it.
plan-title = ¿Quiere conservar su proveedor anterior?

# The choice that the move is for.
plan-remove = Quitarlo. Solo DoubleTick envía, recibe y cobra

# The other one.
plan-keep = Conservar ambos. Los dos envían, reciben y le cobran

# The customer has done so, and Meta does not tell.
plan-removed = Ya lo quité

# How it is removed: the first step.
remove-open = En Meta Business Settings → Accounts → WhatsApp accounts (Cuentas de WhatsApp), seleccione la cuenta de este número.

# The second.
remove-partner = Abra Partners (Socios) y quite a su proveedor anterior.

# The third. The button says check-again.
remove-check = Vuelva aquí y pulse Actualizar, abajo.

# By the customer's word alone.
removed-note = Usted nos dijo que lo quitó. No podemos confirmarlo con Meta.

# The PIN that was made.
pin-made-title = Su nuevo PIN de verificación en dos pasos

# What it is for.
pin-made-lead = Guarde este PIN por si vuelve a migrar el número. Solo lo verá una vez, así que tenga listo un lugar seguro.

# The button.
pin-reveal = Mostrar PIN

# It is shown.
pin-shown = Guárdelo ahora. No volverá a verlo.

# It was shown.
pin-was-shown = Ya lo vio. Si lo perdió, cree uno nuevo en WhatsApp Manager, en Two-step verification (Verificación en dos pasos).

# A PIN that may not be ours.
pin-unsure-title = PIN de verificación en dos pasos

# What is known of it.
pin-unsure-lead = Creamos un PIN nuevo, pero es posible que Meta haya conservado el anterior. Para estar seguro, cree el suyo en WhatsApp Manager, en Two-step verification (Verificación en dos pasos).

# What remains.
remains-title = Próximos pasos

# Leaves.
done = Ir a Administrar WABA

# What to say to support.
stuck-now = Si contacta a soporte, dé esta referencia.

## The title while the server is at it

working-title-other-provider = Migrando su número
working-title-business-app-new = Conectando su número

## The steps of finalization

step-exchange = Obtener la confirmación de Meta
step-inspect = Revisar los permisos
step-assets = Encontrar su número
step-subscribe = Conectar los mensajes
step-templates = Copiar las plantillas
step-credit-line = Configurar el cobro con DoubleTick
step-cut-over-business-app = Pedir contactos y chats a la app
step-cut-over = Conectar el número a DoubleTick
step-confirm = Comprobar que el número está activo

## How far a step is

step-state-waiting = pendiente
step-state-running = en curso
step-state-done = listo
step-state-stopped = detenido

## The buttons that ask for a code

send-code-sms = Enviar SMS
send-code-voice = Llamarme

## What became of that

code-sent-sms = Meta envió el código por SMS. Puede tardar un minuto.
code-sent-voice = Meta está llamando al número para dar el código.
code-sent-by-us = Enviamos el código. Puede tardar un minuto.
code-sent = El código está en camino. Puede tardar un minuto.

## Under the title at the end

connected-lead-registered = Su número está activo. Los mensajes ya llegan a { -platform }.
connected-lead-shared = Su número está activo en { -platform }. Sigue en la misma cuenta de WhatsApp Business, así que sus plantillas no cambian.
connected-lead-coexistence = Su número está activo en la app y en { -platform }. Los contactos, y los chats que haya compartido, llegan en las próximas horas.
connected-lead-joined = Su número está activo en DoubleTick. Su proveedor anterior también sigue en él.
connected-lead-unclear = Su número está activo en { -platform }. No podemos ver si su proveedor anterior todavía tiene acceso.
connected-lead-awaits-inbox = Su número está activo en { -platform }. Los mensajes aparecerán en su bandeja de entrada cuando esta reciba el número. Esta página se lo indica.
connected-lead-unrecognized = Su número está activo en { -platform }. Recargue para ver más.
try-title = Pruebe a enviar y recibir
try-inbox-waits = Su bandeja de entrada todavía no recibe el número. No tiene que hacer nada.
try-inbox-ready = Su bandeja de entrada recibió el número: { TIME($at) }.
try-write = Envíe un mensaje de WhatsApp al número desde cualquier teléfono. Escanee el código o abra el chat.
try-open-chat = Abrir chat
try-code = Código QR que abre un chat con el número
try-message-came = Primer mensaje recibido: { TIME($at) }.
try-answer = Luego responda desde su bandeja de entrada.
try-answer-went = Primera respuesta enviada: { TIME($at) }.

## Whether the number can send

can-send-available = Sí
can-send-limited = Con límites
can-send-blocked = Todavía no

## What is in the way of messages, before Meta's own words

cause-business-not-verified = Meta no ha verificado su empresa. Revise o inicie la verificación en Meta Business Settings → Security Center (Centro de seguridad).
cause-not-registered = Meta dice que el número no está registrado. Actualice en unos minutos. Si sigue igual, dé la referencia a soporte.
cause-restricted = Meta restringió o desactivó la cuenta o el número. Vea el motivo y pida una revisión en WhatsApp Manager.
cause-other = El motivo técnico de Meta está abajo. Nuestro soporte puede ayudarle.

## A template's status at Meta

template-status-approved = aprobada
template-status-pending = en revisión
template-status-rejected = rechazada, edítela y envíela otra vez
template-status-paused = en pausa
template-status-disabled = desactivada
template-status-unknown = pendiente

# What a screen reader says of the progress.
progress =
    { $of ->
        [one] { NUMBER($done) } de { $of } paso listo
       *[other] { NUMBER($done) } de { $of } pasos listos
    }
# When the server tries again.
again-at = Próximo intento: { TIME($at) }.
# What a signup without a code may have shared is looked for.
looking = Estamos consultando a Meta hasta { TIME($at) }. Si ya terminó allí, esta página continúa automáticamente. Si no, abra otra vez la ventana de Meta.
# Before this, another try is no use.
not-before = Puede volver a intentarlo a partir de { TIME($at) }.
# The cut-over waits for its time: when, and what until then.
scheduled-lead = Su número se migra: { TIME($at) }, hora local. Su proveedor actual funciona hasta entonces. Puede cambiar la hora, empezar de nuevo o cerrar esta página.
# Several numbers, and none is theirs: why it is asked.
pick-lead = No encontramos { $number } en las cuentas que compartió. Elija el número que quiere conectar. A los demás no les pasa nada.
# Another number than they said: why it is asked for.
confirm-lead = Usted escribió { $number }, pero Meta muestra este número.
# Verification by us.
verify-lead = Meta envía un código de 6 dígitos a { $number } para verificar que es suyo.
# The same for us, where it is in doubt whose a signup is: by a code of ours.
proof-lead = Encontramos { $number } en Meta. Le enviaremos un código de 6 dígitos para asegurarnos de que es suyo.
# How often a code may still be entered. It follows code-sent-sms or code-sent-voice.
tries-left =
    { $tries ->
        [one] Tiene un intento.
       *[other] Tiene { $tries } intentos.
    }
# Buttons' words until another code may be asked for.
send-again-sms = Reenviar SMS { IN($seconds) }
send-again-voice = Llamar otra vez { IN($seconds) }
# How it was before, where it has changed.
was = antes { $value }

## What remains for the customer, at the end

remains-try = Escriba al número desde su teléfono y responda desde { -platform } para comprobar que envía y recibe.
remains-pin-made = Guarde el PIN de verificación en dos pasos que creamos.
remains-pin-theirs = Guarde el PIN de verificación en dos pasos que escribió.
remains-pin-unsure = Asegúrese de conocer el PIN de verificación en dos pasos, o cree uno nuevo en WhatsApp Manager.
remains-payment = Compruebe en WhatsApp Manager que la cuenta nueva tiene un método de pago. Sin él no se envían plantillas.
remains-waba-id = Actualice el WABA ID en sus integraciones (CRM, tienda, sitio web).
remains-templates = Revise sus plantillas. Es posible que Meta tenga que aprobar algunas de nuevo.
remains-old-access = Quite el acceso de su proveedor anterior.
remains-cancel-plan = Cancele el plan de su proveedor anterior cuando haya pagado la última factura.

# Prints the facts.
print = Imprimir

# What is stuck: when it is tried again, and by whom.
stuck-again-at = Próximo intento: { TIME($at) }. También puede intentarlo ahora.
stuck-stopped = Dejamos de intentar. Pruebe otra vez o contacte a soporte con la referencia.
stuck-launch = Cuando se haya resuelto, abra otra vez la ventana de Meta. Si vuelve a detenerse aquí, contacte a soporte con la referencia.

# Opens the page of Meta's where a next step is done.
open-at-meta = Abrir en Meta

# Beside a next step that is done by what Meta reports.
meta-reports-it = Hecho, según Meta

# At the head of a printed page: which number, what support finds it by, and when it was printed.
printed = { $number } · Referencia { $reference } · A fecha de { TIME($at) }

# Under it.
templates-left-where = Búsquelas por ID en WhatsApp Manager → Message templates (Plantillas de mensajes).

# Has the templates of the old WABA copied.
copy-templates = Copiar plantillas

# While they are copied.
copying = Copiando… Puede tardar un minuto.

# Has one template that stayed behind tried again.
copy-again = Reintentar

# The same for a screen reader, which tells of one of several.
copy-again-of = Reintentar: plantilla { $id }

# The field of the old WABA's id, once the number has moved.
copy-from = WABA ID en su proveedor anterior
