### Glosario. Trato de usted; español neutro.
### number: número · move: traslado, trasladar · connect: conectar · provider: proveedor (present provider: su proveedor actual; old provider: su proveedor anterior)
### template: plantilla · display name: nombre visible · messaging limit: límite de mensajes · quality rating: calificación de calidad
### two-step verification: verificación en dos pasos · one-time password: contraseña de un solo uso · portfolio: portafolio comercial · access: acceso
### consent: consentimiento · reference: referencia · support: soporte · attempt: proceso. Los nombres de Meta y de sus botones quedan en inglés.

# What the bar is, for a screen reader.
parts-label = Su avance

# The choice of the method.
method-title = ¿Cómo quiere conectar su número?

# Under it.
method-lead = Elija según dónde está el número hoy.

# The badge of the one that moves a number.
method-badge = Para trasladarse desde otro proveedor

# The badge of the one that the answers lead to.
method-fits = El indicado para su número

# Help for who doesn't know.
unsure = ¿No sabe cuál?

# The answers of a question that is answered by them.
yes = Sí

# The other one.
no = No

# Under it.
prepare-lead = Dos minutos aquí le evitan un rechazo en Meta. Lo que escriba se guarda si sale.

# The number's field.
number = El número de WhatsApp que trae

# Its hint.
number-hint = Con código de país, por ejemplo +91 98200 12345

# Where it is.
origin = ¿Dónde está hoy?

# What must be so.
must-title = Sin esto Meta lo rechaza

# What should be so.
should-title = Conviene tenerlo listo

# Something that blocks is not checked.
unchecked = Marque primero esto. Sin ello Meta rechaza el número.

# Opens the way to check an item.
how = Cómo comprobarlo

# The field of the old WABA's id.
source-waba = ID de la WABA en su proveedor actual

# Its hint.
source-waba-hint = Puede dejarlo en blanco. Con él traemos sus plantillas aprobadas. WhatsApp Manager lo muestra junto al nombre de la cuenta.

# It can't be one.
source-waba-wrong = El ID de una WABA solo tiene dígitos, unos 15. También puede dejarlo en blanco.

# When the number is cut over.
cut-over = ¿Cuándo debe trasladarse el número?

# The default.
cut-over-now = En cuanto todo esté listo

# The other choice.
cut-over-later = A una hora tranquila que yo fije

# The field.
cut-over-at = Fecha y hora, donde usted está

# Its hint.
cut-over-hint = Dentro de los próximos 7 días. Todo lo demás se hace antes, y su proveedor actual funciona hasta entonces. Todavía podrá cambiarla.

# No possible time.
cut-over-wrong = Escriba una hora dentro de los próximos 7 días.

# The same number has an attempt already.
under-way = Ya está trayendo este número. Continúe con ese proceso, o abandónelo allí primero.

# The title of the points that the customer agrees to.
consent-title = Antes de aceptar

# Consent is missing.
consent-missing = Necesitamos su consentimiento antes de que algo pueda trasladarse.

# The button.
submit = Guardar y continuar

# While it is recorded.
submitting = Guardando…

# Under the button.
submit-note = Todavía no se traslada nada. Su consentimiento se registra con su fecha, y después viene la ventana de Meta.

## The cards of the methods: in English in the guide's exact words

method-cloud-api = Conectar un número de WhatsApp API (Cloud API)
method-coexistence = Conectar su número actual de WhatsApp Business (Coexistence)

## Whom a method is for

method-for-cloud-api = El número está en WhatsApp Cloud API con otro proveedor, y usted lo traslada a DoubleTick. Elija esto también para un número nuevo.
method-for-coexistence = El número está en WhatsApp Business App en un teléfono, y usted sigue usando la app junto con DoubleTick.

## Questions for who doesn't know the method

question-today = ¿Dónde está el número hoy?
question-keeps-app = ¿Quiere seguir usando la app en el teléfono?
question-reachable = ¿Puede el número recibir ahora un SMS o una llamada?

## Answers to the first of them

today-other-provider = En Cloud API con otro proveedor
today-business-app = En WhatsApp Business App, o en WhatsApp, en un teléfono
today-nowhere = No está en WhatsApp
today-double-tick = Ya está con DoubleTick

## What follows from the answers

advice-other-provider = Elija Cloud API: traslada el número a DoubleTick. Coexistence no puede trasladar un número desde otro proveedor: es para números que están en la app.
advice-business-app = Elija Coexistence: la app y DoubleTick comparten el número. Cloud API lo rechazaría mientras esté en la app. Un número de la app WhatsApp común se pasa primero a WhatsApp Business App.
advice-new = Elija Cloud API: se conecta como número nuevo. Coexistence es para números que están en la app.

## The button that takes the advice

take-cloud-api = Continuar con Cloud API
take-coexistence = Continuar con Coexistence

## Why a number can't be brought as it is, and what to do

obstacle-already-here = No hay nada que trasladar. Encontrará el número en Configuración, Administrar WABA. Si no está allí, está en otra cuenta de DoubleTick: nuestro soporte une las dos.
obstacle-leaves-app = Guarde sus chats: se pierden cuando se elimina la cuenta en la app. Después elimínela allí: Settings, Account, Delete my account. En unos 3 minutos el número queda libre: vuelva y responda «No está en WhatsApp».
obstacle-unreachable = Meta comprueba con un código de 6 dígitos que el número es suyo, y un menú telefónico grabado no puede recibirlo. Haga que las llamadas lleguen a una persona, o pida a su compañía telefónica una línea que reciba SMS o llamadas, y vuelva después. Nada ha cambiado: el número funciona como antes.

## The form's title

title-other-provider = Prepare el traslado
title-business-app-new = Prepare la conexión

## Where the number is today

origin-other-provider = Con otro proveedor, en Cloud API
origin-business-app = En WhatsApp Business App
origin-new = No está en WhatsApp: es un número nuevo

## The parts of the way, as the bar at the top names them

part-method = Método
part-prepare = Preparar
part-meta = Meta
part-finish = Finalizar

## Readiness: what the customer checks, why it matters, how to check it and what to do if it isn't so

ready-portfolio-admin-new = Soy, o lo es un colega que me ayuda, administrador del portafolio de mi empresa en Meta
    .why = Solo un administrador puede dar acceso a DoubleTick.
    .how = Meta Business Settings → Users → People: junto a su nombre debe decir «Full control». Si todavía no hay portafolio, lo crea en la ventana de Meta.
ready-number-reachable-in-app = El teléfono con WhatsApp Business App está a mano
    .why = Meta pregunta en la app si usted está de acuerdo.
    .how = Abra la app, y actualícela si es anterior a la versión 2.24.17: Settings → Help → App info.
ready-two-step-verification-off = La verificación en dos pasos del número está desactivada
    .why = Mientras está activada, Meta no deja salir el número. Es el PIN de 6 dígitos del número de WhatsApp, no la autenticación de dos factores de su cuenta de Facebook.
    .how = WhatsApp Manager → Account tools → Phone numbers → el número → Two-step verification → Turn off. Solo puede hacerlo el dueño de la WhatsApp Business Account. Meta envía un correo a la dirección del portafolio para confirmarlo, y puede tardar. Si no ve esa opción, escriba a su proveedor actual: «Por favor, desactiven la verificación en dos pasos de nuestro número, sin eliminarlo».
ready-portfolio-admin = Soy, o lo es un colega que me ayuda, administrador del portafolio comercial que posee el número
    .why = El número debe quedarse en el mismo portafolio comercial, y solo un administrador puede dar acceso a DoubleTick.
    .how = Meta Business Settings → Users → People: junto a su nombre debe decir «Full control». Si el portafolio es de su proveedor actual, pregúntele cuál es y pídale que lo haga administrador.
ready-number-reachable = Un SMS o una llamada al número me llega ahora
    .why = Meta envía un código de 6 dígitos al propio número, para comprobar que es suyo.
    .how = Tenga a mano la SIM o la línea, y llame al número desde otro teléfono. Un menú telefónico grabado no puede recibir el código.
ready-display-name-approved = El nombre visible está aprobado, y no hay ningún cambio pendiente
    .why = Un número sin nombre aprobado no se traslada.
    .how = WhatsApp Manager → Account tools → Phone numbers. El nombre no debe decir «pending» ni «declined». Un cambio le toma a Meta hasta unos días: espérelo.
ready-portfolio-verified = El portafolio comercial está verificado
    .why = Si no, Meta puede rechazar el traslado; y uno sin verificar admite 2 números como máximo.
    .how = Meta Business Settings → Security Center: debe decir «Verified». Si no lo dice, inicie allí la verificación.
ready-payment-method = Tengo un método de pago a mano
    .why = Meta puede rechazar un traslado sin él, y la cuenta nueva lo necesita antes de enviar mensajes con plantilla.
    .how = WhatsApp Manager → Billing and payments, para la cuenta en la que está el número hoy. A la cuenta nueva lo agrega cuando el número esté aquí.
ready-templates-exported = Mis plantillas están exportadas
    .why = Puede que algunas deban crearse o aprobarse de nuevo. Una copia de los textos le ahorra tiempo.
    .how = WhatsApp Manager → Message templates, o la exportación de su proveedor actual.
ready-campaigns-paused = Las campañas con el proveedor anterior están en pausa
    .why = Lo que todavía se esté enviando cuando el número se traslade no llega.
    .how = Póngalas en pausa en el panel de su proveedor actual, y elija una hora tranquila.

## The consent. A change of these words, in any language, is a new CONSENT_TEXT_VERSION in
## crates/contract/src/onboarding.rs: a test holds the two together.

consent-move-1 = El traslado no se puede deshacer. No hay más vuelta atrás que trasladar el número otra vez, al proveedor anterior.
consent-move-2 = Cuando Meta traslada el número, la mensajería con su proveedor anterior termina para siempre en el momento en que el número se registra en DoubleTick. Su acceso termina entonces.
consent-move-added = Puede que, en lugar de eso, Meta agregue DoubleTick al número. Entonces nada se detiene: su proveedor anterior conserva su acceso y le sigue cobrando hasta que usted lo quite.
consent-move-3 = El historial de chats no se traslada. Se queda con el proveedor anterior: exporte antes lo que necesite.
consent-move-4 = Puede que las plantillas deban sincronizarse o ser aprobadas de nuevo por Meta antes de que usted pueda enviarlas.
consent-coexistence-1 = Los dispositivos vinculados de la app se desvinculan. Los mensajes temporales y los de una sola visualización, la ubicación en tiempo real y las listas de difusión se desactivan.
consent-coexistence-2 = Se pueden enviar como máximo 20 mensajes por segundo. Coexistence no se ofrece en Nigeria ni en Sudáfrica.
consent-coexistence-3 = WhatsApp Business App debe ser de la versión 2.24.17 o posterior, y sigue siendo el lugar desde el que se desconecta.
consent-new-1 = El número no se puede usar en las apps de WhatsApp mientras esté conectado a DoubleTick.
consent-new-2 = Meta revisa su nombre visible, y cobra a la empresa por los mensajes.
# The checkbox.
consent = He leído esto y estoy de acuerdo, en nombre de la empresa dueña del número.
