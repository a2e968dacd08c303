### Glosario. Trato de usted; español neutro.
### number: número · move: traslado, trasladar · connect: conectar · provider: proveedor (present provider: su proveedor actual; old provider: su proveedor anterior)
### template: plantilla · display name: nombre visible · messaging limit: límite de mensajes · quality rating: calificación de calidad
### two-step verification: verificación en dos pasos · one-time password: contraseña de un solo uso · portfolio: portafolio comercial · access: acceso
### consent: consentimiento · reference: referencia · support: soporte · attempt: proceso. Los nombres de Meta y de sus botones quedan en inglés.

# Sign-in.
sign-in = Inicie sesión en DoubleTick

# Under it.
sign-in-lead = Escriba su número de teléfono. Le enviamos por SMS una contraseña de un solo uso, así no tiene que recordar nada.

# The field.
your-phone = Su número de teléfono

# Its hint.
your-phone-hint = Con código de país, por ejemplo +91 98200 12345

# The button.
send-otp = Enviar contraseña de un solo uso

# While it is sent.
sending = Enviando…

# The second step.
enter-otp = Escriba la contraseña de un solo uso

# The field.
otp = Contraseña de un solo uso

# Its hint.
otp-hint = 6 dígitos

# The button.
sign-in-button = Iniciar sesión

# While it is checked.
checking = Comprobando…

# Another one.
resend = Enviar otra

# Another number.
change-phone = Cambiar el número de teléfono

# Leaves.
sign-out = Cerrar sesión

# The server did not say who is signed in.
unreachable = No podemos comunicarnos con DoubleTick

# Under it.
unreachable-lead = Compruebe su conexión a internet. Si funciona, el problema es nuestro: inténtelo de nuevo en un minuto. Nada de lo que escribió se pierde, y un traslado ya iniciado continúa sin esta página.

# The navigation.
navigation = Principal

# The dashboard.
dashboard = Panel

# For a fresh account.
welcome = Traslade su número de WhatsApp a DoubleTick

# Under it.
welcome-lead = ¿Su número está en WhatsApp Cloud API con otro proveedor? Tráigalo usted mismo, en unos 15 minutos. Conserva su nombre visible, su calificación de calidad y su límite de mensajes. Para un número nuevo, o uno que está en WhatsApp Business App, comience también aquí.

# Starts onboarding.
get-started = Comenzar

# For an account with numbers.
dashboard-title = Panel

# Under it.
dashboard-lead = Encontrará sus números y su estado en Administrar WABA.

# Attempts that have not ended.
unfinished = Sin terminar

# Goes on with one.
continue-attempt = Continuar

# Looks at what there is to know of a number.
see-number = PIN, plantillas y estado

# A number whose access was taken from us.
needs-reconnecting = Hay que volver a conectarlo

# Under it: what happened, whether the number is safe, what now.
needs-reconnecting-lead = Meta indica que DoubleTick ya no puede usar este número, así que sus mensajes no llegan a DoubleTick. Vuelva a conectarlo, o quítelo en Administrar WABA.

# Begins anew.
reconnect = Volver a conectar

# A number on its way out.
leaving = Saliendo

# Under it.
leaving-lead = La conexión de DoubleTick se está terminando en Meta. Esto continúa por sí solo.

# Meta does not let it go. Its words follow.
leaving-refused = Meta se niega a retirarlo, así que sigue con DoubleTick. Meta dice: { $words }

# Once more.
leave-again = Intentar de nuevo

# Has a number leave.
remove = Quitar de DoubleTick

# What it means.
remove-lead = El envío y la recepción con DoubleTick se detienen de inmediato. El número sigue siendo suyo: puede conectarlo a otro proveedor, o aquí de nuevo. Si otro proveedor también lo atiende, se queda allí. Los chats de DoubleTick no se trasladan.

# Does it.
remove-now = Quitar este número

# It could not be asked for.
remove-failed = No funcionó, y nada ha cambiado. Inténtelo de nuevo.

# Looks at one that waits for our team.
see-attempt = Ver en qué va

# Settings.
settings = Configuración

# An entry of it.
manage-wabas = Administrar WABA

# Under it.
manage-wabas-lead = Sus cuentas de WhatsApp Business (WABA) y sus números

# Starts onboarding on an existing account.
add-number = Agregar número

# None there.
no-wabas = Todavía no hay ningún número conectado.

# The list could not be fetched.
wabas-unreachable = No podemos mostrar sus números en este momento. No están afectados: solo falta esta lista.

# Labels of a number.
number = Número

# Display name.
display-name = Nombre visible

# Status.
status = Estado

# Quality rating.
quality = Calificación de calidad

# Messaging limit.
limit = Límite de mensajes

# The WABA's id.
waba-id = ID de la WABA

# What Meta does not tell.
not-told = Meta no lo indicó

## A number's status at Meta

status-connected = Conectado
status-pending = Pendiente
status-flagged = Marcado
status-restricted = Restringido
status-rate-limited = Con límite de envío
status-banned = Bloqueado
status-disconnected = Desconectado
status-deleted = Eliminado

## Its quality rating: in English in WhatsApp Manager's words

quality-green = Alta
quality-yellow = Media
quality-red = Baja
quality-unknown = Aún sin calificar

## Where an unfinished attempt stands, in a few words

stage-awaiting-signup = Sigue: la ventana de Meta
stage-finalizing-retrying = En curso
stage-scheduled = Listo: espera la hora que usted fijó
stage-needs-customer = Espera su respuesta
stage-interrupted = Detenido: puede continuar
stage-stuck = En espera
stage-connected = Conectado
stage-abandoned = Abandonado
stage-left = Salió de DoubleTick

# Where the one-time password went.
otp-sent-to =
    { $minutes ->
        [one] La enviamos a { $phone }. Es válida por un minuto.
       *[other] La enviamos a { $phone }. Es válida por { $minutes } minutos.
    }

# A button's words until another one-time password may be asked for.
resend-in = Otra { IN($seconds) }

## What comes, on the first page

step-prepare = Prepare
    .what = Una lista breve, para que Meta no rechace el traslado a mitad de camino.
step-confirm = Confirme con Meta
    .what = Inicie sesión en Facebook en la ventana de Meta y verifique el número.
step-watch = Vea el traslado
    .what = Nosotros hacemos el resto. Mientras tanto, su proveedor actual sigue funcionando.

## Its messaging limit

limit-not-set = Aún sin fijar
limit-unlimited = Ilimitado
limit-customers =
    { $customers ->
        [one] { $customers } cliente en 24 horas
       *[other] { $customers } clientes en 24 horas
    }

# Keeps the session.
stay = Seguir conectado

# The session is about to end.
session-ends =
    { $minutes ->
        [one] Su sesión termina en { NUMBER($minutes) } minuto. Cuando vuelva a iniciar sesión, lo encontrará todo como lo dejó.
       *[other] Su sesión termina en { NUMBER($minutes) } minutos. Cuando vuelva a iniciar sesión, lo encontrará todo como lo dejó.
    }

## Why a number needs reconnecting, what that means, and what now

lost-access-taken = El acceso de DoubleTick se quitó en la configuración de Meta, así que los mensajes no llegan a DoubleTick. Vuelva a conectar el número para continuar.
lost-access-expired = El acceso de DoubleTick venció, así que los mensajes no llegan a DoubleTick. Renuévelo: nada se migra.
lost-app-removed = La app de DoubleTick se quitó de su negocio en la configuración de Meta, así que los mensajes no llegan a DoubleTick. Vuelva a conectar el número para continuar.
lost-account-deleted = La cuenta de WhatsApp o el número se eliminó en Meta. Para usar el número con DoubleTick, vuelva a conectarlo.
lost-not-registered = Meta indica que el número ya no está registrado aquí: quizá se migró a otro proveedor. Para usarlo con DoubleTick, vuelva a conectarlo.
lost-offboarded = WhatsApp Business App se está configurando de nuevo, por ejemplo en un teléfono nuevo, así que los mensajes no llegan a DoubleTick. Termine la configuración en la app y deje DoubleTick marcado: el número se conecta automáticamente en unos minutos. Si DoubleTick ya no está marcado, conecte de nuevo el número.
lost-offboarded-title = Esperando la configuración de la app
lost-moved-to-another-account = Este número ahora está conectado a otra cuenta de DoubleTick. Si es un error, comuníquese con soporte.
lost-released = Este número ya no está en su cuenta de DoubleTick. Vuelva a conectarlo para usarlo aquí.

# Renews access to a number.
renew = Renovar acceso

# Access has an end, which is near.
access-ends = El acceso de DoubleTick a este número termina: { TIME($at) }. Renuévelo antes: nada se migra y los mensajes siguen llegando.

# On the page of an attempt whose number a later one has connected.
renewed-since = Este número se volvió a conectar después. Consulte su estado en el intento más reciente.
