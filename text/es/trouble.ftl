## What stopped an attempt: what happened, as a heading; then why, and what to do now.
## Whether the number is safe is said beside it, by page.ftl's safe-….

window-blocked = Su navegador bloqueó la ventana de Meta
    .now = Permita las ventanas emergentes de esta página al final de la barra de direcciones. Luego abra otra vez la ventana de Meta.
sdk-failed = La ventana de Meta no se abrió
    .now = Recargue esta página e intente de nuevo. Si vuelve a fallar, desactive aquí la protección contra rastreo y los bloqueadores de anuncios.
cancelled = No terminó con Meta
    .now = Abra otra vez la ventana de Meta cuando quiera. Meta recuerda algunas de sus respuestas.
closed = La ventana de Meta se cerró sin confirmación
    .now = Ábrala otra vez cuando quiera. Si ya había terminado, elija la misma cuenta.
meta-error = Meta informó un error
    .now = Haga lo que Meta pide abajo y abra otra vez su ventana. Si el error vuelve, avise a soporte.
reloaded = La página se recargó con la ventana de Meta abierta
    .now = Meta solo le responde a la página que abrió la ventana. Cierre la anterior y ábrala otra vez desde aquí.
signed-out-meanwhile = Se cerró su sesión
    .now = La confirmación de Meta solo vale 30 segundos. Inicie sesión y abra otra vez la ventana de Meta.
hand-over-failed = La confirmación de Meta no nos llegó a tiempo
    .now = Solo vale 30 segundos, y no se pudo contactar con nosotros. Abra otra vez la ventana de Meta.
hand-over-refused = No pudimos aceptar la confirmación de Meta
    .now = Vea el motivo abajo. Luego abra otra vez la ventana de Meta.
full-page-failed = La página de Meta no se abrió
    .now = Intente de nuevo. Si vuelve a fallar, revise su conexión a internet.
code-expired = La confirmación de Meta ya no es válida
    .now = Sirve una sola vez, durante 30 segundos. Abra otra vez la ventana de Meta y repita los pasos.
code-lost = Meta no nos envió su confirmación
    .now = Meta dice que usted terminó. Abra otra vez su ventana y repita los pasos.
exchange-failed = No pudimos completar la confirmación de Meta
    .now = Usted hizo todo bien. La confirmación solo vale 30 segundos y no pudimos completarla a tiempo. Abra otra vez la ventana de Meta y repita los pasos.
left-meta = La página de Meta terminó sin confirmación
    .now = No recibimos nada de Meta. Vuelva allí cuando quiera.
time-missed = Pasó la hora programada
    .now = Algo no estaba listo, así que su número no se migró. Reintente para migrarlo ahora, o empiece de nuevo para elegir otra hora.
token-refused = Meta no acepta nuestro acceso a su cuenta
    .now = Abra otra vez la ventana de Meta para renovarlo.
no-waba-granted = Meta no nos compartió una cuenta de WhatsApp Business
    .now = Abra otra vez la ventana de Meta y elija una como se indica abajo. Si vuelve a pasar, dé la referencia a soporte.
no-number = Meta no muestra ningún número en la cuenta
    .now = Abra otra vez la ventana de Meta, elija la misma cuenta y escriba el número en "Phone number" (Número de teléfono).
meta-unavailable = Todavía no tenemos la respuesta de Meta
    .now = No tiene que hacer nada.
setting-up = Meta todavía lo está configurando
    .now = Puede tardar unos minutos. No tiene que hacer nada.
platform-not-ready = { -platform } se está preparando para su número
    .now = Su número se queda donde está hasta entonces. No tiene que hacer nada.
rate-limited = Meta nos pidió ir más despacio
    .now = No tiene que hacer nada. Continuaremos cuando Meta lo permita.
maintenance = Meta está trabajando en su cuenta
    .now = El mantenimiento tarda unos minutos. Seguiremos intentando.
too-many-registrations = Demasiados intentos con este número
    .now = Meta necesita una pausa. Intente de nuevo cuando termine.
two-step-verification-on = La verificación en dos pasos sigue activa
    .now = Desactívela en WhatsApp Manager → Account tools → Phone numbers → su número → Two-step verification (Herramientas de la cuenta → Números de teléfono), o pídaselo a su proveedor actual. Luego reintente.
pin-locked = Demasiados PIN incorrectos
    .now = Meta lo bloqueó por un tiempo. Intente más tarde con el PIN correcto, o desactive antes la verificación en dos pasos.
verification-code-wrong = Código incorrecto
    .now = Revise los dígitos o pida un código nuevo. Solo sirve el último.
verification-limited = Límite de códigos alcanzado
    .now = Meta no envía más códigos por ahora. Intente más tarde, o cambie entre SMS y llamada.
other-portfolio = El número pertenece a otro portafolio comercial
    .now = Abra otra vez la ventana de Meta y elija el portafolio dueño del número. ¿No sabe cuál es? Pregunte a su proveedor actual.
name-not-approved = El nombre visible todavía no está aprobado
    .now = En WhatsApp Manager → Account tools → Phone numbers (Herramientas de la cuenta → Números de teléfono), espere la aprobación o elija otro nombre. Luego reintente.
payment-missing = Meta necesita un método de pago que funcione
    .now = Agréguelo o corríjalo en WhatsApp Manager → Billing and payments (Facturación y pagos). Luego reintente.
other-payment-method = La cuenta tiene otro método de pago
    .now = Por eso DoubleTick no puede pagar sus mensajes. Quítelo en WhatsApp Manager → Billing and payments (Facturación y pagos), o pídaselo a su proveedor si es suyo. Luego reintente.
other-currency = La cuenta usa otra moneda
    .now = Por eso DoubleTick no puede pagar sus mensajes. En WhatsApp Manager → Billing and payments (Facturación y pagos), quite el método de pago y elija la moneda en la que DoubleTick le cobra. Luego reintente. ¿No es posible? Empiece de nuevo y cree una cuenta nueva.
recently-deleted = El número se eliminó hace poco
    .now = Meta necesita 5 minutos para poder usarlo de nuevo. Seguiremos intentando.
deregistration-incomplete = Meta no ha terminado de quitar el número de donde estaba
    .now = Le pedimos a Meta que lo complete. Hasta entonces no podemos conectar el número.
verify-in-window = Verifique el número en la ventana de Meta
    .now = Ábrala otra vez y escriba el código que Meta envía al número.
account-not-approved = Meta no ha aprobado una cuenta de WhatsApp Business
    .now = Revise en WhatsApp Manager la revisión, la verificación de la empresa y las solicitudes abiertas de la cuenta anterior y de la nueva. Luego reintente.
account-restricted = Meta restringió esta cuenta
    .now = Vea el motivo y apele en Business Support Home de Meta. Luego reintente.
on-business-app = El número está en WhatsApp Business App
    .now = Para conservar la app, empiece de nuevo y elija Coexistence. Si no, elimine la cuenta en la app, espere 3 minutos y reintente.
number-elsewhere = Este número ya está en { -platform }
    .now = Está en otra cuenta de { -platform }. Si es suya, quítelo allí y reintente. Si no, contacte a soporte. Nuestro equipo también está avisado.
our-configuration = Hay un problema de nuestro lado
    .now = Nuestro equipo está avisado.
unrecognized = Esta página no puede mostrar qué detuvo el proceso
    .now = Recárguela. Si sigue igual, dé la referencia a soporte.
unknown = Ocurrió algo inesperado en Meta
    .now = Nuestro equipo está avisado. Intente de nuevo en unos minutos. Si vuelve a pasar, dé la referencia a soporte.
renewal-moves = El número no está activo en la cuenta que eligió
    .now = No basta con renovar el acceso. Reintente para registrarlo en DoubleTick. Si ahora está con otro proveedor, los mensajes allí se detienen de inmediato, y esto no se puede deshacer. Para dejarlo como está, empiece de nuevo.
sdk-blocked = El script de Meta no se cargó
    .now = Desactive la protección contra rastreo y los bloqueadores de anuncios en esta página, revise su conexión a internet e intente de nuevo.
sdk-forbidden = Esta página no permite el script de Meta
    .now = Lo bloquea su política de seguridad. Dé esta referencia a quien administra esta página o a soporte.
sdk-slow = El script de Meta está tardando
    .now = Su conexión puede ser lenta, o una herramienta de privacidad lo retiene. Continuaremos cuando llegue. También puede reintentar.
sdk-unreachable = No podemos conectarnos con DoubleTick
    .now = Revise su conexión a internet e intente de nuevo.

# After long tries, in the place of what is said while they go on.
gave-up = Lo intentamos durante mucho tiempo y nos detuvimos. Reintente. Si no funciona, dé la referencia a soporte.
gave-up-at-meta = Meta no lo completó en 30 segundos. Abra otra vez la ventana de Meta.

## What an error inside Meta's window means, and what to do: crates/contract/src/window_error.rs

at-meta-provider-not-allowed = Meta no nos deja conectar clientes en este momento. Nos toca resolverlo a nosotros. Intente más tarde. Si vuelve a pasar, dé la referencia a soporte.
at-meta-not-eligible = Meta todavía no acepta este número junto con la app. Use más WhatsApp Business App durante unos días e intente de nuevo. O empiece de nuevo y elija Cloud API, que lo saca de la app.
at-meta-linked-elsewhere = El número está vinculado a otro portafolio. Elija ese. ¿No sabe cuál es? Pregunte a su proveedor actual.
at-meta-other-partner = El número tiene otro proveedor en la app. En WhatsApp Business App, desconéctelo en Ajustes → Cuenta → Business Platform. Espere 15 minutos e intente de nuevo.
at-meta-account-shared = Otro proveedor comparte esta cuenta. Elija Create a WhatsApp Business Account (Crear una cuenta de WhatsApp Business), o deje antes de compartirla en Meta Business Settings.
at-meta-number-in-use = El número ya está en WhatsApp. Si está en una app, elija Coexistence, o elimine la cuenta allí y escríbalo otra vez en 3 minutos. Si no está en ninguna, contacte a soporte.
at-meta-number-blocked = WhatsApp bloqueó este número. Vea el motivo y apele en WhatsApp Manager o en Business Support Home de Meta. Luego reintente.
at-meta-too-many-numbers = El portafolio alcanzó el límite de números de Meta. Elimine uno que no use en WhatsApp Manager, en Phone numbers (Números de teléfono), o verifique el portafolio.
at-meta-too-many-accounts = Alcanzó el límite de Meta por ahora. Elija una que ya tenga, o verifique el portafolio.
at-meta-name-refused = Meta no acepta este nombre. Escriba otro, por ejemplo, el de su empresa.
at-meta-already-added = El número ya está en su cuenta. Vuelva atrás y elíjalo de la lista.
at-meta-too-many-tries = Demasiados intentos. Espere hasta 12 horas y elija la misma cuenta y el mismo número.
at-meta-not-admin = Este perfil de Facebook no administra el portafolio. Elija otro portafolio, obtenga Full control (Control total) o invite a un administrador.
at-meta-restricted = Meta restringió la cuenta, el portafolio o el perfil. Vea el motivo y apele en Business Support Home de Meta, o elija otro.
at-meta-profile-too-new = Este perfil de Facebook es demasiado nuevo. Inicie sesión con uno más antiguo o espere unas horas.
at-meta-profile-check = Meta pide un control de seguridad de este perfil de Facebook, por ejemplo, la autenticación en dos pasos. Complételo e intente de nuevo.
at-meta-app-outdated = WhatsApp Business App está desactualizada en su teléfono. Actualícela e intente de nuevo.
at-meta-not-on-app = El número no está en WhatsApp Business App. Empiece de nuevo y elija Cloud API, o regístrelo primero en la app.
at-meta-region-excluded = Meta no ofrece Coexistence para los números de este país. Empiece de nuevo y elija Cloud API, que lo saca de la app.
at-meta-business-unverified = Meta no ha terminado de verificar su empresa. Revise Meta Business Settings → Security Center (Centro de seguridad) e intente de nuevo cuando esté lista.
at-meta-meta-failed = Es un problema de Meta, normalmente breve. Intente de nuevo en unos minutos.

## What Meta said beyond that, for who wants to know

last-screen = Última pantalla: { $screen }
meta-said = Meta dijo: { $message }
code = Código de error de Meta { $code }
session = Sesión de Meta { $session }

## Why a request did not succeed: what happened and what now, in one text

unreachable = No podemos conectarnos con DoubleTick. Revise su conexión a internet e intente de nuevo. No se pierde nada.
otp-wrong =
    { $left ->
        [0] Código incorrecto, y no quedan intentos. Pida uno nuevo.
        [one] Código incorrecto. Revise los dígitos. Le queda un intento.
       *[other] Código incorrecto. Revise los dígitos. Le quedan { $left } intentos.
    }
otp-expired = Este código venció. Pida uno nuevo.
too-many = Demasiados intentos. Intente de nuevo { IN($seconds) }.
otp-not-sent = No pudimos enviar el código. Revise el número e intente de nuevo en un minuto.
not-found = No lo encontramos en su cuenta. Puede estar en otra cuenta suya.
meta-silent = Meta no responde en este momento. Intente de nuevo en un minuto.
method-unavailable = Esta opción todavía no está disponible. Elija la otra.
conflict = Algo cambió entretanto. Recargue la página para ver dónde está.
number-already-here = Este número ya está en su cuenta de { -platform }. Vea Configuración → Administrar WABA.
bad-request = Esta página no está actualizada. Recárguela e intente de nuevo.
internal = Algo falló de nuestro lado. Intente de nuevo en un minuto. No se pierde nada.
