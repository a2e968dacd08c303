# The first question: the heading of the first screen.
where-title = ¿Dónde está su número ahora?

# Under it.
where-lead = Su respuesta decide cómo se conecta.

# An answer to it.
today-shared = En la WhatsApp Business App y con otro proveedor (Coexistence)

# What follows for a number that is in the app and with another provider.
obstacle-shared = Un número que está en la WhatsApp Business App no se puede migrar desde otro proveedor. Primero desconéctelo de ese proveedor en la app. Después conéctelo a { -platform } sin dejar la app.

# The button for who has done that.
left-provider = Ya lo desconecté

# The button for who has deleted the account in the app.
left-app = Ya lo eliminé en la app

# Which step of the preparation this is.
step-of = Paso { NUMBER($at) } de { NUMBER($of) }

# The heading of the first step.
step-number = ¿Cuál es su número de WhatsApp?

# Under it.
number-lead = Todavía no se migra nada. Guardamos sus respuestas en este navegador.

# On to the next step.
continue = Continuar

# Above the list of what is wrong, as links to the fields.
problems = Corrija esto para continuar:

# Under the heading of what is required.
checks-lead = Sin esto, Meta rechaza el número. Marque cada punto cuando lo haya comprobado.

# Links to the very place at Meta.
open-phone-numbers = Abrir Phone numbers en WhatsApp Manager

open-people = Abrir People en Meta Business Settings

open-security = Abrir Security Center

open-billing = Abrir Billing and payments

open-templates = Abrir Message templates

open-waba = Abrir WhatsApp accounts en Meta Business Settings

# Under the field of the old WABA ID.
paste-hint = También puede pegar aquí la dirección de la página de la cuenta.

# Opens a message to the old provider.
ask-provider = Pedirlo a su proveedor

# Above the message.
ask-provider-lead = Si solo su proveedor puede cambiarlo, envíele este mensaje:

# The message, from the customer to their provider.
ask-two-step = Hola, por favor desactiven la verificación en dos pasos (el PIN de 6 dígitos) de nuestro número de WhatsApp { $number }. No eliminen el número, por favor. Gracias.

# The same, to be made an admin.
ask-admin = Hola, ¿a qué portafolio comercial pertenece nuestro número de WhatsApp { $number }? Por favor, agréguennos como administradores (Full control). Gracias.

# What small drawings show, for who cannot see them.
picture-two-step = Dibujo: la configuración de un número en WhatsApp Manager, con la verificación en dos pasos desactivada

picture-people = Dibujo: la lista de personas en Meta Business Settings, con Full control junto a su nombre

picture-code = Dibujo: un teléfono que recibió un código de 6 dígitos

picture-name = Dibujo: la lista de números en WhatsApp Manager, con un nombre visible aprobado

# For who cannot check everything now.
not-yet = ¿Todavía no está listo?

# What becomes of the answers.
not-yet-lead = Sus respuestas quedan en este navegador hasta que cierre sesión. Vuelva cuando quiera y continúe aquí.

# A calendar file.
remind-me = Agregar un recordatorio para mañana a mi calendario

# The title of that entry.
reminder-title = Conectar { $number } a { -platform }

# Under the heading of what is recommended.
tips-lead = No son obligatorios, pero ahorran tiempo. Puede omitirlos.

# Under the question when the number moves.
time-lead = Elija una hora tranquila. Los mensajes que se estén enviando cuando el número migre no se entregarán.

# Times that are suggested.
tonight = Esta noche ({ TIME($at) })

tomorrow-morning = Mañana por la mañana ({ TIME($at) })

tomorrow-night = Mañana por la noche ({ TIME($at) })

# A calendar file with the time that was chosen.
add-to-calendar = Agregar a mi calendario

# The title of that entry.
calendar-title = { $number } migra a { -platform }

# What was entered, above the consent.
summary-number = Número

summary-when = Migración

time-at = { TIME($at) }

# Goes back to it.
change-number = Cambiar el número

change-time = Cambiar la hora

# Asked before an attempt is given up.
start-over-title = ¿Empezar de nuevo?

# What is lost and what stays.
ends-attempt = Este intento termina. Su número queda donde está. Guardamos sus respuestas para el próximo intento.

ends-schedule = La migración programada se cancela y este intento termina. Su número queda donde está. Guardamos sus respuestas para el próximo intento.

ends-renewal = Este intento termina. Su número sigue en { -platform } como está ahora.

# The button that means it.
start-over-yes = Terminar y empezar de nuevo

# The button that leaves everything as it is.
not-now = Ahora no

# Asked before the link for a teammate is revoked.
take-back-lead = El enlace deja de funcionar de inmediato y su colega no podrá continuar con él. Puede crear uno nuevo.

# The button that means it.
take-back-yes = Sí, revocar el enlace

# A fold before Meta's window: the same on a phone or a computer.
other-device = Continuar en otro dispositivo

# Under it, before the QR code and the link.
other-device-lead = Escanee el código con su teléfono o envíese el enlace. Inicie sesión allí de la misma forma. Todo lo que ingresó estará ahí.

# What the QR code is, for who can't see it.
other-device-code = Código QR con el enlace a esta página
