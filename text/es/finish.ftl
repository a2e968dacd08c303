### Glosario. Trato de usted; español neutro.
### number: número · move: traslado, trasladar · connect: conectar · provider: proveedor (present provider: su proveedor actual; old provider: su proveedor anterior)
### template: plantilla · display name: nombre visible · messaging limit: límite de mensajes · quality rating: calificación de calidad
### two-step verification: verificación en dos pasos · one-time password: contraseña de un solo uso · portfolio: portafolio comercial · access: acceso
### consent: consentimiento · reference: referencia · support: soporte · attempt: proceso. Los nombres de Meta y de sus botones quedan en inglés.

# Under it.
working-lead = Esto toma uno o dos minutos. Puede cerrar esta página: continúa, y lo encontrará de nuevo aquí.
waiting-lead = Puede cerrar esta página: seguimos por nuestra cuenta, y la encontrará de nuevo aquí.

# As long as only this page has what it takes.
keep-open = Mantenga abierta esta página un momento: la confirmación de Meta está pasando por ella.

# A finish without its code.
awaiting-code = Meta indica que usted terminó, pero su confirmación todavía no nos ha llegado. La estamos buscando.

# No line to the server.
link-lost = No podemos comunicarnos con DoubleTick en este momento. Nada se pierde: lo iniciado continúa sin esta página, que se pone al día por sí sola.

# The cut-over waits for its time.
scheduled-title = Listo para el traslado

# Does not wait.
move-now = Trasladarlo ahora

# Before it doesn't.
move-now-lead = Esto no se puede deshacer. Su proveedor anterior deja de funcionar de inmediato, salvo que Meta agregue DoubleTick junto a él.

# The button that means it.
move-now-button = Sí, trasladarlo ahora

# Another time.
move-later = Fijar otra hora

# The button that does.
set-time = Fijar esta hora

# Several numbers, and none is theirs.
pick-title = ¿Qué número trae?

# None is chosen yet.
pick-one = Elija primero un número.

# The button.
pick-button = Continuar con este número

# It is none of them.
none-of-these = Ninguno de estos: comenzar de nuevo

# Another number than they said.
confirm-title = ¿Es este el número correcto?

# The button.
confirm-button = Sí, continuar con este número

# It isn't.
not-this-number = No: comenzar de nuevo, y elegir el correcto en la ventana de Meta

# Verification by us.
verify-title = Verifique su número

# The same, where we must know that the number is theirs.
proof-title = Confirme que el número es suyo

# Under it: what else leads on.
proof-help = ¿No recibe el código? Empiece de nuevo y pase otra vez por la ventana de Meta, o dé esta referencia a nuestro soporte: nuestro equipo puede comprobarlo de otra forma.

# It may not be entered any more.
no-tries-left = El código fue incorrecto demasiadas veces. Pida otro.

# The field.
code = Código de Meta

# The same for a code that we sent.
proof-code = Código de DoubleTick

# Its hint.
code-hint = 6 dígitos

# The button.
verify = Verificar

# Six digits are wanted.
six-digits = Escriba los 6 dígitos.

# The number has a PIN.
pin-title = Escriba el PIN del número

# Under it.
pin-lead = Este número tiene un PIN de verificación en dos pasos, y Meta lo pide. Si no lo conoce, pregunte a quien lo puso, por ejemplo su proveedor. O desactívelo en WhatsApp Manager: Account tools, Phone numbers, el número, Two-step verification. Después ingrese 6 dígitos propios: pasan a ser su PIN.

# The field.
pin = PIN de verificación en dos pasos

# It was wrong.
pin-wrong = Meta indica que este no es el PIN del número. Después de varios incorrectos, Meta lo bloquea por un tiempo.

# The button.
send-pin = Continuar con este PIN

# While an answer is sent.
sending = Un momento…

# The end.
connected = Conectado

# Beside it: the old provider is still to be removed.
one-thing-left = Falta una cosa

# The facts of before and after.
facts-title = Según informa Meta
facts-title-lost = Según lo último que informó Meta

# How it was before, where it hasn't.
as-before = como antes

# Whether it can send.
can-send = Puede enviar mensajes

# Meta did not say.
not-said = Meta no lo indicó. Pregunte de nuevo dentro de un rato.

# A payment method is missing.
wants-payment = Agregue un método de pago: WhatsApp Manager → Billing and payments. El número ya recibe, y envía plantillas en cuanto Meta lo tenga.

# Looks again.
check-again = Preguntar de nuevo a Meta

# While it looks.
checking = Preguntando a Meta…

# The templates.
templates-title = Plantillas

# Nobody said where they are.
templates-unknown = No se trajo ninguna, porque no conocemos el ID de su WABA anterior. Créelas de nuevo en DoubleTick: Meta revisa cada una.

# Meta does not.
templates-refused = Meta no las trajo. Créelas de nuevo en DoubleTick: Meta revisa cada una.

# There were none.
templates-none = No se encontró ninguna que se pueda traer.

# Those that came.
templates-brought = Traídas

# One of them, of which Meta says the id alone.
template-id = ID de la plantilla { $id }

# Those that did not.
templates-left = Por crear de nuevo, con el motivo de Meta. Las encuentra por su ID en WhatsApp Manager, Message templates

# The old provider.
old-provider = Su proveedor anterior

# It is gone.
old-provider-gone = Ya no tiene acceso. Meta informa que el número está conectado en su nueva WhatsApp Business Account, y que ninguna app más que la de DoubleTick está suscrita a ella.

# Meta lists its app no more, or never did, where the number did not move.
old-provider-unlisted = No aparece: Meta no muestra en esta cuenta ninguna app más que la de DoubleTick.

# It isn't.
old-provider-still = Meta muestra estas apps en esta cuenta. Todavía pueden leer sus mensajes:

# Meta does not show: it has an account of its own on the number.
old-provider-not-visible = Meta no nos dice si todavía tiene acceso: cada proveedor puede tener su propia cuenta en un número, y nosotros solo vemos la nuestra.

# What is to become of it.
plan-title = ¿Quiere conservar a su proveedor anterior?

# The choice that the move is for.
plan-remove = Quitarlo: solo DoubleTick envía, recibe y cobra

# The other one.
plan-keep = Conservar ambos: ambos envían y reciben, y ambos le cobran

# The customer has done so, and Meta does not tell.
plan-removed = Ya lo quité

# How it is removed: the first step.
remove-open = Abra Meta Business Settings → Accounts → WhatsApp accounts y seleccione la cuenta de este número.

# The second.
remove-partner = Abra Partners y quite allí a su proveedor anterior.

# The third. The button says check-again.
remove-check = Vuelva aquí y pregunte de nuevo a Meta con el botón de abajo.

# By the customer's word alone.
removed-note = Usted nos indicó que lo quitó. Meta no nos lo indica, así que no podemos confirmarlo.

# The PIN that was made.
pin-made-title = Su nuevo PIN de verificación en dos pasos

# What it is for.
pin-made-lead = Creamos un PIN para el número. Lo necesita si alguna vez traslada el número de nuevo. Lo mostramos una sola vez: tenga listo un lugar seguro.

# The button.
pin-reveal = Mostrar el PIN

# It is shown.
pin-shown = Anótelo ahora. No se vuelve a mostrar.

# It was shown.
pin-was-shown = Ya se mostró antes. Si se perdió, fije uno nuevo en WhatsApp Manager, en Two-step verification.

# A PIN that may not be ours.
pin-unsure-title = PIN de verificación en dos pasos

# What is known of it.
pin-unsure-lead = Registramos el número con un PIN creado por nosotros, pero es posible que Meta haya conservado el que tenía antes. Para estar seguro, fije uno nuevo en WhatsApp Manager, en Two-step verification.

# What remains.
remains-title = Lo que le queda por hacer

# Leaves.
done = Ir a Administrar WABA

# What to say to support.
stuck-now = Indique esta referencia si se comunica con soporte. Allí ven todo lo que ha pasado hasta ahora.

## The title while the server is at it

working-title-other-provider = Trasladando su número
working-title-business-app-new = Conectando su número

## The steps of finalization

step-exchange = Recibir la confirmación de Meta
step-inspect = Comprobar el acceso que usted dio
step-assets = Encontrar la WABA y el número
step-subscribe = Suscribirse a los mensajes del número
step-templates = Traer las plantillas
step-credit-line = Poner las tarifas de WhatsApp en la factura de DoubleTick
step-cut-over-business-app = Pedir los contactos y chats de la app
step-cut-over = Conectar el número a DoubleTick
step-confirm = Confirmar con Meta que está activo

## How far a step is

step-state-waiting = por hacer
step-state-running = en curso
step-state-done = hecho
step-state-stopped = detenido

## The buttons that ask for a code

send-code-sms = Enviarlo por SMS
send-code-voice = Llamarme para dictarlo

## What became of that

code-sent-sms = Meta envió el código por SMS. Puede tardar un minuto.
code-sent-voice = Meta está llamando al número para dictar el código.
code-sent-by-us = Hemos enviado el código. Puede tardar un minuto.

## Under the title at the end

connected-lead-registered = Su número está activo en DoubleTick. Desde ahora sus mensajes llegan aquí.
connected-lead-shared = Su número está activo en DoubleTick. Se quedó en la misma WhatsApp Business Account, que ahora está compartida con nosotros, así que sus plantillas están como estaban.
connected-lead-coexistence = Su número está activo en la app y en DoubleTick. Los contactos, y los chats si los compartió, llegan aquí en las próximas horas.
connected-lead-joined = Su número está activo en DoubleTick. Meta agregó DoubleTick al número y dejó en él a su proveedor anterior.
connected-lead-unclear = Su número está activo en DoubleTick. Los informes de Meta no muestran si su proveedor anterior todavía tiene acceso.

## Whether the number can send

can-send-available = Sí
can-send-limited = Con límites
can-send-blocked = Todavía no

## What is in the way of messages, before Meta's own words

cause-business-not-verified = Meta aún no ha verificado su empresa. Inicie la verificación en Meta Business Settings, en Security Center, o vea allí qué espera Meta.
cause-not-registered = Meta indica que el número no está registrado. Puede tardar unos minutos: pregunte de nuevo a Meta entonces. Si sigue así, diga la referencia a nuestro soporte.
cause-restricted = Meta ha restringido o desactivado la cuenta o el número. WhatsApp Manager indica por qué, y allí puede pedir una revisión.
cause-other = Meta indica lo que lo impide con palabras para desarrolladores, que siguen. Nuestro soporte puede ayudarle con ellas.

## A template's status at Meta

template-status-approved = aprobada
template-status-pending = en revisión
template-status-rejected = por corregir y enviar de nuevo
template-status-paused = en pausa
template-status-disabled = desactivada
template-status-unknown = aún sin conocer

# What a screen reader says of the progress.
progress =
    { $of ->
        [one] { NUMBER($done) } de { $of } paso hecho
       *[other] { NUMBER($done) } de { $of } pasos hechos
    }
# When the server tries again.
again-at = Lo intentamos de nuevo nosotros mismos: { TIME($at) }.
# What a signup without a code may have shared is looked for.
looking = Estamos comprobando con Meta hasta: { TIME($at) }. Si terminó allí, esta página se actualiza automáticamente. Si hasta entonces no encontramos nada, abra de nuevo la ventana de Meta.
# Before this, another try is no use.
not-before = El próximo intento es posible a partir de: { TIME($at) }.
# The cut-over waits for its time: when, and what until then.
scheduled-lead = Todo está preparado y comprobado. Su número se traslada a esta hora de su reloj: { TIME($at) }. Hasta entonces su proveedor actual funciona como antes, y usted puede fijar otra hora o comenzar de nuevo. No hay nada que hacer: puede cerrar esta página.
# Several numbers, and none is theirs: why it is asked.
pick-lead = No encontramos { $number } en las WhatsApp Business Accounts que usted compartió. Estos son sus números. Elija el que trae: a los demás no les pasa nada.
# Another number than they said: why it is asked for.
confirm-lead = Nos indicó que trae { $number }. Meta nos muestra otro número:
# Verification by us.
verify-lead = Meta quiere saber que { $number } es suyo. Envía un código de 6 dígitos al propio número.
# The same for us, where it is in doubt whose a signup is: by a code of ours.
proof-lead = Encontramos en Meta un registro con { $number }. Para asegurarnos de que es suyo, enviamos un código de 6 dígitos al propio número.
# How often a code may still be entered. It follows code-sent-sms or code-sent-voice.
tries-left =
    { $tries ->
        [one] Le queda un intento.
       *[other] Le quedan { $tries } intentos.
    }
# Buttons' words until another code may be asked for.
send-again-sms = Otro SMS { IN($seconds) }
send-again-voice = Otra llamada { IN($seconds) }
# How it was before, where it has changed.
was = antes: { $value }

## What remains for the customer, at the end

remains-try = Envíe un mensaje al número desde su propio teléfono, y respóndalo desde DoubleTick: así ve ambos sentidos.
remains-pin-made = La verificación en dos pasos está activada, con el PIN que creamos. Consérvelo.
remains-pin-theirs = La verificación en dos pasos está activada, con el PIN que usted escribió. Consérvelo.
remains-pin-unsure = Asegúrese de conocer el PIN de verificación en dos pasos: si no lo conoce, fije uno nuevo en WhatsApp Manager.
remains-payment = Agregue un método de pago a la cuenta nueva en WhatsApp Manager, si no lo tiene, o los mensajes con plantilla no se envían.
remains-waba-id = Ponga el nuevo ID de la WABA en todo lo que tenía conectado con el anterior.
remains-templates = Revise sus plantillas: puede que algunas necesiten de nuevo la aprobación de Meta.
remains-old-access = Quite el acceso de su proveedor anterior, como se indica arriba.
remains-cancel-plan = Cancele el plan con su proveedor anterior, una vez pagada su última factura.

# Prints the facts.
print = Imprimir

# What is stuck: when it is tried again, and by whom.
stuck-again-at = Lo intentamos de nuevo nosotros mismos: { TIME($at) }. También puede intentarlo ahora.
stuck-stopped = Ya no lo intentamos por nuestra cuenta. Puede intentarlo ahora, o comunicarse con soporte con la referencia.
stuck-launch = Cuando esté corregido, abra de nuevo la ventana de Meta: su confirmación solo sirve una vez. Si se detiene aquí otra vez, comuníquese con soporte con la referencia.
