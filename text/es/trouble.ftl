### Glosario. Trato de usted; español neutro.
### number: número · move: traslado, trasladar · connect: conectar · provider: proveedor (present provider: su proveedor actual; old provider: su proveedor anterior)
### template: plantilla · display name: nombre visible · messaging limit: límite de mensajes · quality rating: calificación de calidad
### two-step verification: verificación en dos pasos · one-time password: contraseña de un solo uso · portfolio: portafolio comercial · access: acceso
### consent: consentimiento · reference: referencia · support: soporte · attempt: proceso. Los nombres de Meta y de sus botones quedan en inglés.

## What stopped an attempt: what happened, as a heading; then why, and what to do now.
## Whether the number is safe is said beside it, by page.ftl's safe-….

window-blocked = Su navegador bloqueó la ventana de Meta
    .now = Permita las ventanas emergentes para esta página: busque un signo al final de la barra de direcciones. Después abra de nuevo la ventana de Meta.
sdk-failed = No se pudo abrir la ventana de Meta
    .now = El script de Meta falló cuando lo llamamos. Vuelva a cargar esta página e inténtelo de nuevo. Si vuelve a fallar, desactive la protección contra rastreo o los bloqueadores de anuncios para esta página.
cancelled = Usted salió de la ventana de Meta antes del final
    .now = Ábrala de nuevo cuando esté listo. Meta comienza desde el principio, pero recuerda algunas de sus elecciones.
closed = La ventana de Meta se cerró sin una confirmación
    .now = Meta no nos ha indicado que usted terminara. Abra de nuevo la ventana cuando quiera. Si terminó, elija otra vez la misma cuenta.
meta-error = Meta informó de un error
    .now = Abajo está lo que dijo Meta. Si pide algo, hágalo primero. Después abra de nuevo la ventana de Meta. Si el error vuelve a aparecer, diga a nuestro soporte lo que dijo Meta.
reloaded = La página se volvió a cargar mientras la ventana de Meta estaba abierta
    .now = Meta solo puede responder a la página que abrió su ventana. Cierre la ventana anterior si sigue ahí, y ábrala de nuevo desde aquí.
signed-out-meanwhile = Su sesión se cerró entretanto
    .now = Por eso no se pudo recibir la confirmación de Meta, que solo es válida por 30 segundos. Inicie sesión de nuevo, y después abra otra vez la ventana de Meta.
hand-over-failed = La confirmación de Meta no nos llegó a tiempo
    .now = Usted hizo su parte. La confirmación de Meta solo es válida por 30 segundos, y en ese tiempo no fue posible comunicarse con nosotros. Abra de nuevo la ventana de Meta.
hand-over-refused = No se aceptó la confirmación de Meta
    .now = Nuestro servidor la rechazó, por el motivo de abajo. Abra de nuevo la ventana de Meta.
full-page-failed = No se pudo abrir la página de Meta
    .now = Inténtelo de nuevo. Si vuelve a fallar, compruebe su conexión a internet.
code-expired = La confirmación de Meta ya no se pudo usar
    .now = Es válida por 30 segundos y para un solo uso. Abra de nuevo la ventana de Meta y repita los pasos.
code-lost = La confirmación de Meta no nos llegó
    .now = Meta indica que usted terminó, pero no nos envió ninguna prueba. Abra de nuevo la ventana de Meta y recórrala una vez más.
exchange-failed = No pudimos completar la confirmación de Meta
    .now = Usted hizo todo bien, y nada ha cambiado. La confirmación de Meta sirve una sola vez, durante 30 segundos, y no pudimos completarla en ese tiempo. Abra de nuevo la ventana de Meta y repita los pasos.
left-meta = La página de Meta terminó sin una confirmación
    .now = No se nos entregó nada. Vaya allí de nuevo cuando esté listo.
time-missed = La hora que usted fijó ya pasó
    .now = Algo no estaba listo entonces, así que el número no se trasladó. Pulse Intentar de nuevo para trasladarlo ahora, o comience de nuevo y fije otra hora.
token-refused = Meta no acepta nuestro acceso a su cuenta
    .now = Abra de nuevo la ventana de Meta para darlo otra vez.
no-waba-granted = Meta no nos compartió ninguna WhatsApp Business Account
    .now = Abra de nuevo la ventana de Meta, y elija una WhatsApp Business Account como se describe abajo. Si esto se repite, puede que no dependa de usted: indique la referencia a nuestro soporte.
no-number = Meta no muestra ningún número de teléfono en la cuenta
    .now = Abra de nuevo la ventana de Meta, elija la misma cuenta y escriba el número en «Phone number».
meta-unavailable = Todavía no tenemos la respuesta de Meta
    .now = Meta no responde, o no ha hecho lo que le pedimos. Usted no tiene que hacer nada.
setting-up = Meta todavía lo está preparando
    .now = Puede tardar unos minutos. Usted no tiene que hacer nada.
rate-limited = Meta nos pide ir más despacio
    .now = Usted no tiene que hacer nada: continuamos en cuanto Meta lo permita.
maintenance = Meta está trabajando en su cuenta
    .now = Está en mantenimiento, que toma unos minutos. Continuamos por nuestra cuenta.
too-many-registrations = Hace falta una pausa antes del próximo intento
    .now = Se intentó registrar este número demasiadas veces. Inténtelo de nuevo cuando termine la pausa.
two-step-verification-on = La verificación en dos pasos sigue activada
    .now = Desactívela en WhatsApp Manager: Account tools, Phone numbers, el número, Two-step verification. Si no puede, pídaselo a su proveedor actual. Después inténtelo aquí de nuevo.
pin-locked = El PIN se intentó demasiadas veces
    .now = Meta lo bloquea por un tiempo. Inténtelo de nuevo cuando termine la pausa, con el PIN correcto o con la verificación en dos pasos desactivada.
verification-code-wrong = Ese no era el código
    .now = Compruebe los dígitos, o pida otro código. Solo cuenta el más reciente.
verification-limited = Por ahora Meta no envía más códigos
    .now = Inténtelo más tarde, o elija la otra forma: SMS o llamada.
other-portfolio = El número pertenece a otro portafolio comercial
    .now = Solo puede trasladarse dentro del portafolio que lo posee hoy. Abra de nuevo la ventana de Meta y elija ese portafolio. Si no sabe cuál es, pregunte a su proveedor actual.
name-not-approved = Meta quiere que el nombre visible se apruebe primero
    .now = En WhatsApp Manager: Account tools, Phone numbers. Espere la aprobación o elija otro nombre. Después inténtelo aquí de nuevo.
payment-missing = Meta quiere un método de pago que funcione
    .now = Agregue uno a la WhatsApp Business Account, o corríjalo, en WhatsApp Manager, en Billing and payments. Después inténtelo aquí de nuevo.
other-payment-method = Hay otro método de pago en la cuenta
    .now = Por eso DoubleTick no puede pagar sus mensajes. Quítelo de la cuenta en WhatsApp Manager, en Billing and payments. Si es de su proveedor, pídale que lo quite. Después inténtelo aquí de nuevo.
other-currency = La cuenta está en otra moneda
    .now = Por eso DoubleTick no puede pagar sus mensajes. En WhatsApp Manager, en Billing and payments, quite su método de pago y elija la moneda en que le factura DoubleTick. Después inténtelo aquí de nuevo. Si Meta no lo permite, comience de nuevo y cree una cuenta nueva.
recently-deleted = El número se eliminó hace poco
    .now = Meta necesita 5 minutos antes de que se pueda usar de nuevo. Continuamos por nuestra cuenta.
deregistration-incomplete = Meta no ha terminado de retirar el número de donde estaba antes
    .now = Una retirada anterior quedó incompleta en Meta. Le hemos pedido a Meta que la complete, y aún no acepta el número.
verify-in-window = Meta quiere que el número se verifique en su ventana
    .now = Abra de nuevo la ventana de Meta, y escriba el código que envía al número.
account-not-approved = Meta no ha aprobado una WhatsApp Business Account
    .now = Revise la anterior y la nueva en WhatsApp Manager: la revisión, la verificación de la empresa y las solicitudes abiertas. Después inténtelo aquí de nuevo.
account-restricted = Meta ha restringido esta cuenta
    .now = El Business Support Home de Meta dice por qué, y recibe una apelación. Inténtelo aquí de nuevo cuando se levante la restricción.
on-business-app = El número está en WhatsApp Business App
    .now = No se puede trasladar de esta forma. Para conservar la app, comience de nuevo y elija Coexistence. Si no, elimine la cuenta en la app, espere 3 minutos e inténtelo aquí de nuevo.
number-elsewhere = Este número ya está en DoubleTick
    .now = Está conectado a otra cuenta de DoubleTick. Si esa cuenta es suya, quítelo allí y luego inténtelo de nuevo aquí. Si no, comuníquese con soporte. Nuestro equipo también está avisado.
our-configuration = Algo está mal de nuestro lado
    .now = DoubleTick no puede hacer su parte en este momento. Nuestro equipo recibió una alerta.
unknown = Meta dio una respuesta que no conocemos
    .now = Nuestro equipo recibió una alerta. Inténtelo de nuevo en unos minutos. Si vuelve a pasar, indique la referencia a nuestro soporte.
renewal-moves = El número no está activo en la cuenta que usted eligió
    .now = Por eso no basta con renovar el acceso. Pulse Intentar de nuevo para registrarlo otra vez en DoubleTick. Si ahora lo atiende otro proveedor, la mensajería allí se detiene al instante, y esto no se puede deshacer. Para dejarlo como está, comience de nuevo.
sdk-blocked = No se pudo cargar el script de Meta
    .now = A menudo lo retiene una protección contra rastreo o un bloqueador de anuncios: desactívelo para esta página. Compruebe también su conexión a internet, y después inténtelo de nuevo.
sdk-forbidden = Esta página no permite el script de Meta
    .now = Su política de seguridad no lo admite. Quien gestiona esta página puede cambiarlo: dele esta referencia, o désela a nuestro soporte.
sdk-slow = El script de Meta está tardando
    .now = Puede que la conexión sea lenta, o que una herramienta de privacidad lo retenga. Continuamos en cuanto esté aquí. También puede intentarlo de nuevo.
sdk-unreachable = No podemos comunicarnos con DoubleTick
    .now = Compruebe su conexión a internet, y después inténtelo de nuevo.

# After long tries, in the place of what is said while they go on.
gave-up = Lo intentamos durante mucho tiempo, y nos detuvimos. Pulse Intentar de nuevo. Si no ayuda, indique la referencia a nuestro soporte.
gave-up-at-meta = Meta no lo completó en los 30 segundos en que su confirmación es válida. Abra de nuevo la ventana de Meta.

## What an error inside Meta's window means, and what to do: crates/contract/src/window_error.rs

at-meta-provider-not-allowed = Meta no nos permite conectar clientes en este momento. Nos toca a nosotros corregirlo, no a usted. Inténtelo más tarde. Si se repite, indique la referencia a nuestro soporte.
at-meta-not-eligible = Meta todavía no acepta este número junto con la app. Úselo más en WhatsApp Business App durante unos días, y después inténtelo de nuevo. O comience de nuevo y elija Cloud API: entonces deja la app.
at-meta-linked-elsewhere = El número está vinculado a otro portafolio que el que usted eligió. Elija el portafolio al que está vinculado. Si no sabe cuál es, pregunte a su proveedor actual.
at-meta-other-partner = El número está conectado a otro proveedor en la app. En WhatsApp Business App: Ajustes, Cuenta, Business Platform, desconéctelo. Espere 15 minutos, y después inténtelo de nuevo.
at-meta-account-shared = Esta cuenta está compartida con otro proveedor. Elija en su lugar Create a WhatsApp Business Account, o termine antes esa compartición en Meta Business Settings.
at-meta-number-in-use = El número ya está registrado en WhatsApp. Si está en una app, elimine allí la cuenta o elija Coexistence, espere 3 minutos y escríbalo de nuevo. Si no está en ninguna, avise a nuestro soporte.
at-meta-number-blocked = WhatsApp ha bloqueado este número. WhatsApp Manager y el Business Support Home de Meta dicen por qué, y reciben una apelación. Inténtelo de nuevo cuando se desbloquee.
at-meta-too-many-numbers = El portafolio tiene tantos números como Meta permite. Elimine uno que no use, en WhatsApp Manager, en Phone numbers. Meta permite más cuando el portafolio está verificado.
at-meta-too-many-accounts = Por ahora Meta no le permite crear más. Elija uno que ya tenga. Meta permite más cuando el portafolio está verificado.
at-meta-name-refused = Meta no acepta el nombre. Escriba otro, como el propio de su empresa.
at-meta-already-added = El número ya está en su cuenta. Vuelva atrás y elíjalo de la lista en lugar de escribirlo.
at-meta-too-many-tries = Meta quiere una pausa, porque esto se intentó demasiadas veces. Puede durar 12 horas. Después elija de nuevo la misma cuenta y el mismo número.
at-meta-not-admin = Este perfil de Facebook no es administrador del portafolio. Elija otro portafolio, obtenga Full control de este, o pida a un administrador que haga la parte de Meta.
at-meta-restricted = Meta ha restringido la cuenta, el portafolio o el perfil. El Business Support Home de Meta dice cuál y por qué, y recibe una apelación. O elija otro.
at-meta-profile-too-new = Este perfil de Facebook es demasiado nuevo para eso. Entre con uno más antiguo, o espere unas horas.
at-meta-profile-check = Meta quiere una comprobación de seguridad de este perfil de Facebook, como la autenticación de dos factores. Haga lo que Meta pide, y después inténtelo de nuevo.
at-meta-app-outdated = La WhatsApp Business App de su teléfono es demasiado antigua para esto. Actualícela, y después inténtelo de nuevo.
at-meta-not-on-app = El número no está en WhatsApp Business App. Comience de nuevo y elija Cloud API, o regístrelo antes en la app.
at-meta-region-excluded = Meta no ofrece Coexistence para los números de este país. Comience de nuevo y elija Cloud API: entonces deja la app.
at-meta-business-unverified = Meta no ha terminado de verificar su empresa. En Meta Business Settings, Security Center, se ve cómo va. Inténtelo de nuevo cuando esté lista.
at-meta-meta-failed = Es un problema de la propia Meta, que suele pasar. Inténtelo de nuevo en unos minutos.

## What Meta said beyond that, for who wants to know

last-screen = Última pantalla: { $screen }
meta-said = Meta dijo: { $message }
code = Código { $code }
session = Sesión { $session }
closed-with-error = ¿La ventana de Meta mostró un error? Diga a nuestro soporte qué decía.

## Why a request did not succeed: what happened and what now, in one text

unreachable = No podemos comunicarnos con DoubleTick. Compruebe su conexión a internet e inténtelo de nuevo: nada de lo que escribió se pierde.
otp-wrong =
    { $left ->
        [0] Esa no es la contraseña de un solo uso, y era el último intento. Pida otra.
        [one] Esa no es la contraseña de un solo uso. Compruebe los dígitos: le queda un intento más.
       *[other] Esa no es la contraseña de un solo uso. Compruebe los dígitos: le quedan { $left } intentos más.
    }
otp-expired = Esta contraseña de un solo uso es demasiado antigua. Pida otra.
too-many = Demasiados intentos. Inténtelo de nuevo { IN($seconds) }.
otp-not-sent = No pudimos enviar la contraseña de un solo uso. Compruebe el número, e inténtelo de nuevo en un minuto.
not-found = No encontramos esto en su cuenta. Puede que pertenezca a otra cuenta con la que usted inicia sesión.
meta-silent = Meta no responde en este momento. Inténtelo de nuevo en un minuto.
method-unavailable = Esta forma de conectar todavía no se ofrece. Vuelva atrás y elija la otra.
conflict = Algo ha cambiado entretanto. Vuelva a cargar la página para ver dónde está.
number-already-here = Este número ya está conectado a su cuenta de DoubleTick. Lo encuentra en Configuración, Administrar WABA.
bad-request = Esta página y nuestro servidor no se entienden. Vuelva a cargar la página e inténtelo de nuevo.
internal = Algo falló de nuestro lado. Inténtelo de nuevo en un minuto: nada de lo que escribió se pierde.
