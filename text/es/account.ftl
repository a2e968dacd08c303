# Sign-in.
sign-in = Inicie sesión en DoubleTick

# Under it.
sign-in-lead = Le enviaremos un código a su teléfono.

# The field.
your-phone = Su número de teléfono

# Its hint.
your-phone-hint = Con código de país, por ejemplo +91 98200 12345

# The button.
send-otp = Enviar código

# While it is sent.
sending = Enviando…

# The second step.
enter-otp = Escriba el código

# The field.
otp = Código

# Its hint.
otp-hint = 6 dígitos. Lo comprobamos en cuanto esté completo.

# The button.
sign-in-button = Iniciar sesión

# While it is checked.
checking = Verificando…

# Another one.
resend = Reenviar código

# Another number.
change-phone = Usar otro número

# Leaves.
sign-out = Cerrar sesión

# The server did not say who is signed in.
unreachable = No podemos conectarnos con DoubleTick

# Under it.
unreachable-lead = Revise su conexión a internet e intente de nuevo en un minuto. No se pierde nada, y si ya inició una migración, continúa.

# The navigation.
navigation = Principal

# The dashboard.
dashboard = Panel

# For a fresh account.
welcome = Pase su número de WhatsApp a DoubleTick

# Under it.
welcome-lead = Migre su número de la API de WhatsApp a DoubleTick en unos 15 minutos. Conserva su número, nombre visible, calificación de calidad y límite de mensajes. ¿Es nuevo en la API de WhatsApp? También empiece aquí.

# Starts onboarding.
get-started = Comenzar

# For an account with numbers.
dashboard-title = Panel

# Attempts that have not ended.
unfinished = En curso

# Goes on with one.
continue-attempt = Continuar

# Looks at what there is to know of a number.
see-number = Ver detalles

# A number whose access was taken from us.
needs-reconnecting = Hay que reconectarlo

# Under it: what happened, whether the number is safe, what now.
needs-reconnecting-lead = Según Meta, DoubleTick ya no puede usar este número, así que sus mensajes no llegan aquí. Reconéctelo o quítelo en Administrar WABA.

# Begins anew.
reconnect = Reconectar

# A number on its way out.
leaving = Desconectando…

# Under it.
leaving-lead = Puede tardar unos minutos. No tiene que hacer nada.

# Meta does not let it go. Its words follow.
leaving-refused = Meta no quitó este número, así que sigue en DoubleTick. Meta dice: { $words }

# Once more.
leave-again = Reintentar

# Has a number leave.
remove = Quitar de { -platform }

# What it means.
remove-lead = Deja de enviar y recibir mensajes en { -platform } de inmediato, y los chats de aquí no se llevan. El número sigue siendo suyo, con cualquier otro proveedor que tenga.

# Does it.
remove-now = Quitar número

# It could not be asked for.
remove-failed = No se pudo quitar el número. No cambió nada. Intente de nuevo.

# Looks at one that waits for our team.
see-attempt = Ver estado

# Settings.
settings = Configuración

# An entry of it.
manage-wabas = Administrar WABA

# Under it.
manage-wabas-lead = Sus cuentas de WhatsApp Business y sus números

# Starts onboarding on an existing account.
add-number = Agregar número

# None there.
no-wabas = Todavía no hay números conectados.

# The list could not be fetched.
wabas-unreachable = No podemos mostrar sus números en este momento. No están afectados.

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
waba-id = WABA ID

# What Meta does not tell.
not-told = No disponible

## A number's status at Meta

status-connected = Conectado
status-pending = Pendiente
status-flagged = Marcado
status-restricted = Restringido
status-rate-limited = Límite de envío alcanzado
status-banned = Bloqueado
status-disconnected = Desconectado
status-deleted = Eliminado

## Its quality rating: in English in WhatsApp Manager's words

quality-green = Alta
quality-yellow = Media
quality-red = Baja
quality-unknown = Sin calificación todavía

## Where an unfinished attempt stands, in a few words

stage-awaiting-signup = Siguiente paso: iniciar sesión con Facebook
stage-finalizing-retrying = En curso
stage-scheduled = Programado
stage-needs-customer = Esperando su respuesta
stage-interrupted = Detenido. Puede continuar.
stage-stuck = En pausa
stage-connected = Conectado
stage-abandoned = Cancelado
stage-left = Quitado de { -platform }

# Where the one-time password went.
otp-sent-to =
    { $minutes ->
        [one] Enviado a { $phone }. Vence en un minuto.
       *[other] Enviado a { $phone }. Vence en { $minutes } minutos.
    }

# A button's words until another one-time password may be asked for.
resend-in = Reenviar { IN($seconds) }

## What comes, on the first page

step-prepare = Prepárese
    .what = Una lista breve para que nada detenga la migración a medio camino.
step-confirm = Confirme con Meta
    .what = Inicie sesión con Facebook y verifique su número.
step-watch = Nosotros hacemos el resto
    .what = Su proveedor actual sigue funcionando hasta que el número se migre.

## Its messaging limit

limit-not-set = Sin definir todavía
limit-unlimited = Sin límite
limit-customers =
    { $customers ->
        [one] { $customers } cliente en 24 horas
       *[other] { $customers } clientes en 24 horas
    }

# Keeps the session.
stay = Mantener la sesión

# The session is about to end.
session-ends =
    { $minutes ->
        [one] Su sesión se cerrará en { NUMBER($minutes) } minuto. Su progreso está guardado.
       *[other] Su sesión se cerrará en { NUMBER($minutes) } minutos. Su progreso está guardado.
    }

## Why a number needs reconnecting, what that means, and what now

lost-access-taken = Se quitó el acceso de DoubleTick en la configuración de Meta, así que los mensajes no llegan aquí. Reconecte el número.
lost-access-expired = El acceso de DoubleTick venció, así que los mensajes no llegan aquí. Renuévelo. Su número no se mueve.
lost-app-removed = Se quitó la app de DoubleTick en la configuración de Meta, así que los mensajes no llegan aquí. Reconecte el número.
lost-account-deleted = La cuenta o el número se eliminó en Meta. Reconéctelo para usarlo aquí.
lost-not-registered = Según Meta, este número ya no está registrado aquí. Es posible que esté con otro proveedor. Reconéctelo para usarlo aquí.
lost-offboarded = Se está configurando de nuevo WhatsApp Business App, así que los mensajes no llegan aquí. Termine la configuración y deje DoubleTick seleccionado. Se reconecta en minutos. ¿Ya no está seleccionado? Reconecte el número.
lost-offboarded-title = Esperando la configuración de la app
lost-moved-to-another-account = Este número ahora está en otra cuenta de { -platform }. Si es un error, contacte a soporte.
lost-released = Este número ya no está en su cuenta de { -platform }. Reconéctelo para usarlo aquí.

# Renews access to a number.
renew = Renovar acceso

# Access has an end, which is near.
access-ends = El acceso de DoubleTick vence: { TIME($at) }. Renuévelo antes para seguir recibiendo mensajes. Su número no se mueve.

# On the page of an attempt whose number a later one has connected.
renewed-since = Este número se reconectó después. Vea su estado en los detalles más recientes.

# Six digits are wanted.
six-digits = Escriba 6 dígitos.

# The heading of the dashboard's list.
your-numbers = Sus números

# How much the customer has to do for a number, before the first of it.
to-do =
    { $count ->
        [one] Le queda una cosa por hacer
       *[other] Le quedan { NUMBER($count) } cosas por hacer
    }
