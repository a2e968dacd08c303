# What the bar is, for a screen reader.
parts-label = Su progreso

# The choice of the method.
method-title = ¿Cómo quiere conectar su número?

# The badge of the one that moves a number.
method-badge = Para cambiar de proveedor

# The badge of the one that the answers lead to.
method-fits = El adecuado para su número

# The answers of a question that is answered by them.
yes = Sí

# The other one.
no = No

# The number's field.
number = Número de WhatsApp que quiere conectar

# Its hint.
number-hint = Con código de país, por ejemplo +91 98200 12345

# Where it is.
origin = ¿Dónde está ahora?

# What must be so.
must-title = Requisitos para empezar

# What should be so.
should-title = Recomendado

# Something that blocks is not checked.
unchecked = Confírmelo para continuar.

# Opens the way to check an item.
how = Cómo revisarlo

# The field of the old WABA's id.
source-waba = WABA ID en su proveedor actual

# Its hint.
source-waba-hint = Opcional, pero sin él no podemos copiar sus plantillas. Está junto al nombre de la cuenta en WhatsApp Manager.

# It can't be one.
source-waba-wrong = Escriba unos 15 dígitos o déjelo vacío.

# When the number is cut over.
cut-over = ¿Cuándo lo migramos?

# The default.
cut-over-now = En cuanto todo esté listo

# The other choice.
cut-over-later = A la hora que yo elija

# The field.
cut-over-at = Fecha y hora (su hora local)

# Its hint.
cut-over-hint = En los próximos 7 días. Su proveedor actual funciona hasta entonces, y puede cambiar la hora.

# No possible time.
cut-over-wrong = Elija una hora dentro de los próximos 7 días.

# The same number has an attempt already.
under-way = Ya empezó con este número. Continúe allí o empiece de nuevo desde allí.

# The title of the points that the customer agrees to.
consent-title = Antes de aceptar

# Consent is missing.
consent-missing = Acepte para continuar.

# The button.
submit = Guardar y continuar

# While it is recorded.
submitting = Guardando…

# Under the button.
submit-note = Todavía no se mueve nada. Registramos su aceptación con la fecha. Siguiente paso: iniciar sesión con Facebook.

## The cards of the methods: in English in the guide's exact words

method-cloud-api = Conectar un número de la API de WhatsApp (Cloud API)
method-coexistence = Conectar su número actual de WhatsApp Business (Coexistence)

## Whom a method is for

method-for-cloud-api = Su número está en la Cloud API con otro proveedor y quiere pasarse a { -platform }. También para números nuevos.
method-for-coexistence = Su número está en WhatsApp Business App y quiere seguir usando la app junto con { -platform }.

## Questions for who doesn't know the method

question-keeps-app = ¿Quiere seguir usando la app?

## Answers to the first of them

today-other-provider = En la Cloud API con otro proveedor
today-business-app = En WhatsApp Business App, o en WhatsApp, en un teléfono
today-nowhere = No está en WhatsApp
today-double-tick = Ya está en { -platform }

## What follows from the answers

advice-other-provider = Elija Cloud API para pasarse a { -platform }. Coexistence solo sirve para números que están en WhatsApp Business App.
advice-business-app = Elija Coexistence para usar la app junto con { -platform }. Cloud API no funciona mientras el número esté en la app. ¿Usa el WhatsApp normal? Pase primero a WhatsApp Business App.
advice-new = Elija Cloud API para un número nuevo. Coexistence solo sirve para números que están en la app.

## The button that takes the advice

take-cloud-api = Continuar con Cloud API
take-coexistence = Continuar con Coexistence

## Why a number can't be brought as it is, and what to do

obstacle-already-here = No hay nada que migrar. Vaya a Configuración → Administrar WABA. ¿No aparece? Está en otra cuenta de { -platform }. Contacte a soporte para unir las cuentas.
obstacle-leaves-app = Guarde antes sus chats, porque se borran al eliminar la cuenta de la app. Luego, en la app, vaya a Ajustes → Cuenta → Eliminar mi cuenta. Vuelva en 3 minutos y elija "No está en WhatsApp".

## The form's title

title-other-provider = Prepare la migración
title-business-app-new = Prepare la conexión

## Where the number is today

origin-other-provider = En la Cloud API con otro proveedor
origin-business-app = En WhatsApp Business App
origin-new = No está en WhatsApp, es un número nuevo

## The parts of the way, as the bar at the top names them

part-method = Método
part-prepare = Preparar
part-meta = Meta
part-finish = Final

## Readiness: what the customer checks, why it matters, how to check it and what to do if it isn't so

ready-portfolio-admin-new = Yo (o un colega que me ayuda) administro mi portafolio comercial en Meta
    .why = Solo un administrador puede dar acceso a DoubleTick.
    .how = En Meta Business Settings → Users → People (Personas), su nombre debe mostrar Full control (Control total). ¿Todavía no tiene portafolio? Lo creará con Meta.
ready-number-reachable-in-app = Tengo el teléfono con WhatsApp Business App
    .why = Meta le pide confirmar en la app.
    .how = Actualice la app si Ajustes → Ayuda → Información de la app muestra una versión anterior a 2.24.17.
ready-two-step-verification-off = La verificación en dos pasos de este número está desactivada
    .why = Meta no migra el número mientras esté activa. Es el PIN de WhatsApp del número, no el doble factor de su Facebook.
    .how = WhatsApp Manager → Account tools → Phone numbers → su número → Two-step verification → Turn off (en español: Herramientas de la cuenta → Números de teléfono → Desactivar). Meta pide confirmarlo con un correo a la dirección del portafolio. Solo puede hacerlo el dueño de la cuenta. ¿No lo ve? Escriba a su proveedor actual: "Por favor, desactiven la verificación en dos pasos de nuestro número, sin eliminarlo."
ready-portfolio-admin = Yo (o un colega que me ayuda) administro el portafolio comercial dueño de este número
    .why = El número debe quedarse en este portafolio, y solo un administrador puede dar acceso a DoubleTick.
    .how = En Meta Business Settings → Users → People (Personas), su nombre debe mostrar Full control (Control total). Si el portafolio es de su proveedor actual, pregunte cuál es y pida que lo nombren administrador.
ready-number-reachable = Puedo recibir un SMS o una llamada en este número
    .why = Meta le envía un código de 6 dígitos para verificar que es suyo.
    .how = Llame al número desde otro teléfono para probarlo. Un IVR no puede recibir el código.
ready-display-name-approved = El nombre visible está aprobado y sin cambios pendientes
    .why = Meta no migra un número sin nombre aprobado.
    .how = En WhatsApp Manager → Account tools → Phone numbers (Herramientas de la cuenta → Números de teléfono) no debe decir "pending" ni "declined". Meta tarda hasta unos días en aprobar un cambio.
ready-portfolio-verified = El portafolio comercial está verificado
    .why = Sin verificación, Meta puede rechazar la migración y permite 2 números como máximo.
    .how = Meta Business Settings → Security Center (Centro de seguridad) debe mostrar Verified. Si no, inicie la verificación allí.
ready-payment-method = Tengo una tarjeta u otro método de pago para Meta
    .why = Sin él, Meta puede rechazar la migración, y la cuenta nueva lo necesita para enviar plantillas.
    .how = Revise WhatsApp Manager → Billing and payments (Facturación y pagos) de su cuenta actual. Agregará uno a la cuenta nueva después de la migración.
ready-templates-exported = Ya exporté mis plantillas
    .why = Es posible que deba crear algunas de nuevo o volver a aprobarlas.
    .how = Use WhatsApp Manager → Message templates (Plantillas de mensajes) o la exportación de su proveedor actual.
ready-campaigns-paused = Pausé las campañas en mi proveedor anterior
    .why = Los mensajes que se estén enviando cuando el número se migre no se entregarán.
    .how = Páuselas en el panel de su proveedor actual y migre a una hora tranquila.

## The consent. A change of these words, in any language, is a new CONSENT_TEXT_VERSION in
## crates/contract/src/onboarding.rs: a test holds the two together.

consent-move-1 = Esto no se puede deshacer. Para volver, tendría que migrar el número otra vez.
consent-move-2 = Si Meta migra su número, deja de enviar y recibir mensajes con su proveedor anterior en cuanto se conecta a DoubleTick. En ese momento termina el acceso de ese proveedor.
consent-move-added = Es posible que Meta agregue DoubleTick a su número en lugar de migrarlo. Entonces su proveedor anterior conserva el acceso y le sigue cobrando hasta que usted lo quite.
consent-move-3 = El historial de chats no se migra. Exporte antes lo que necesite de su proveedor anterior.
consent-move-4 = Es posible que Meta tenga que sincronizar o aprobar de nuevo las plantillas antes de que pueda enviarlas.
consent-coexistence-1 = Los dispositivos vinculados de la app se desvinculan. Se desactivan los mensajes temporales y de una sola vista, la ubicación en tiempo real y las listas de difusión.
consent-coexistence-2 = Puede enviar como máximo 20 mensajes por segundo. Coexistence no está disponible en Nigeria ni Sudáfrica.
consent-coexistence-3 = Necesita WhatsApp Business App versión 2.24.17 o posterior, y solo puede desconectarse desde la app.
consent-new-1 = No puede usar este número en las apps de WhatsApp mientras esté conectado a DoubleTick.
consent-new-2 = Meta revisa el nombre visible y cobra los mensajes a su empresa.
# The checkbox.
consent = He leído esto y lo acepto en nombre de la empresa dueña del número.
