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
    .now = El script de Meta no funcionó en este navegador. Desactive la protección contra rastreo o los bloqueadores de anuncios para esta página, vuelva a cargarla e inténtelo de nuevo.
cancelled = Usted salió de la ventana de Meta antes del final
    .now = Ábrala de nuevo cuando esté listo. Meta comienza desde el principio, pero recuerda algunas de sus elecciones.
closed = La ventana de Meta se cerró antes del final
    .now = Meta no nos ha indicado que usted terminara. Si terminó, espere dos minutos: cuando Meta nos lo indique, esta página continúa por sí sola. Si no, ábrala de nuevo, y elija la cuenta que creó allí, si creó una.
meta-error = Meta informó de un error
    .now = Inténtelo de nuevo en unos minutos. Si vuelve a aparecer, diga a nuestro soporte lo que indicó Meta, con la sesión de abajo.
reloaded = La página se volvió a cargar mientras la ventana de Meta estaba abierta
    .now = Meta solo puede responder a la página que abrió su ventana. Cierre la ventana anterior si sigue ahí, y ábrala de nuevo desde aquí.
signed-out-meanwhile = Su sesión se cerró entretanto
    .now = Por eso no se pudo recibir la confirmación de Meta, que solo es válida por 30 segundos. Inicie sesión de nuevo, y después abra otra vez la ventana de Meta.
hand-over-failed = La confirmación de Meta no nos llegó a tiempo
    .now = Usted hizo su parte. La confirmación de Meta solo es válida por 30 segundos, y en ese tiempo no fue posible comunicarse con nosotros. Abra de nuevo la ventana de Meta.
full-page-failed = No se pudo abrir la página de Meta
    .now = No fue posible comunicarse con nosotros. Compruebe su conexión a internet e inténtelo de nuevo.
code-expired = La confirmación de Meta era demasiado antigua
    .now = Es válida por 30 segundos, y tardó más en llegarnos. Abra de nuevo la ventana de Meta y recórrala una vez más.
code-lost = La confirmación de Meta no nos llegó
    .now = Meta indica que usted terminó, pero no nos envió ninguna prueba. Abra de nuevo la ventana de Meta y recórrala una vez más.
left-meta = Usted salió de la página de Meta antes del final
    .now = No se nos entregó nada. Vaya allí de nuevo cuando esté listo.
time-missed = La hora que usted fijó ya pasó
    .now = Algo no estaba listo entonces, así que el número no se trasladó. Pulse Intentar de nuevo para trasladarlo ahora, o comience de nuevo y fije otra hora.
token-refused = Meta ya no acepta el acceso
    .now = Se retiró, o venció. Abra de nuevo la ventana de Meta para darlo otra vez.
no-waba-granted = No se compartió ninguna WhatsApp Business Account
    .now = En la ventana de Meta, elija una WhatsApp Business Account o cree una, y no la desmarque al final. Abra de nuevo la ventana de Meta.
no-number = No se agregó ningún número de teléfono
    .now = La ventana de Meta se terminó sin un número. Ábrala de nuevo, y escriba el número en «Phone number».
meta-unavailable = Meta tiene problemas en este momento
    .now = Usted no tiene que hacer nada: lo intentamos de nuevo hasta que Meta responda.
rate-limited = Meta nos pide ir más despacio
    .now = Usted no tiene que hacer nada: continuamos en cuanto Meta lo permita.
maintenance = Meta está trabajando en su cuenta
    .now = Está en mantenimiento, que toma unos minutos. Continuamos por nuestra cuenta.
too-many-registrations = Meta quiere una pausa antes del próximo intento
    .now = Se hicieron demasiados intentos de registrar el número, y una pausa evita que Meta lo bloquee. Inténtelo de nuevo cuando termine la pausa.
two-step-verification-on = La verificación en dos pasos sigue activada
    .now = Desactívela en WhatsApp Manager: Account tools, Phone numbers, el número, Two-step verification. Si no puede, pídaselo a su proveedor actual. Después inténtelo aquí de nuevo.
pin-locked = El PIN se intentó demasiadas veces
    .now = Meta lo bloquea por un tiempo. Inténtelo de nuevo cuando termine la pausa, con el PIN correcto o con la verificación en dos pasos desactivada.
verification-code-wrong = Ese no era el código
    .now = Compruebe los dígitos, o pida otro código. Solo cuenta el más reciente.
verification-limited = Por ahora Meta no envía más códigos
    .now = Se pidieron demasiados. Inténtelo más tarde, o elija la otra forma: SMS o llamada.
other-portfolio = El número pertenece a otro portafolio comercial
    .now = Solo puede trasladarse dentro del portafolio que lo posee hoy. Abra de nuevo la ventana de Meta y elija ese portafolio. Si no sabe cuál es, pregunte a su proveedor actual.
name-not-approved = El nombre visible no está aprobado
    .now = En WhatsApp Manager: Account tools, Phone numbers. Espere la aprobación o elija otro nombre. Después inténtelo aquí de nuevo.
payment-missing = Falta un método de pago
    .now = Agregue uno a la WhatsApp Business Account en WhatsApp Manager, en Billing and payments. Después inténtelo aquí de nuevo.
recently-deleted = El número se eliminó hace un momento
    .now = Meta necesita 5 minutos antes de que se pueda usar de nuevo. Continuamos por nuestra cuenta.
verify-in-window = Meta quiere que el número se verifique en su ventana
    .now = Abra de nuevo la ventana de Meta, y escriba el código que envía al número.
account-not-approved = Meta no ha aprobado una WhatsApp Business Account
    .now = Revise la anterior y la nueva en WhatsApp Manager: la revisión, la verificación de la empresa y las solicitudes abiertas. Después inténtelo aquí de nuevo.
on-business-app = El número está en WhatsApp Business App
    .now = No se puede trasladar de esta forma. Para conservar la app, comience de nuevo y elija Coexistence. Si no, elimine la cuenta en la app, espere 3 minutos e inténtelo aquí de nuevo.
number-elsewhere = Este número ya está en DoubleTick
    .now = Está conectado a otra cuenta de DoubleTick. Quítelo allí y luego inténtelo de nuevo aquí. Si no puede, comuníquese con soporte.
our-configuration = Algo está mal de nuestro lado
    .now = Meta rechaza algo que DoubleTick debe tener configurado. Nuestro equipo recibió una alerta.
unknown = Meta dio una respuesta que no conocemos
    .now = Nuestro equipo recibió una alerta. Inténtelo de nuevo en unos minutos. Si vuelve a pasar, indique la referencia a nuestro soporte.
renewal-moves = El número ya no está activo en DoubleTick
    .now = Por eso no basta con renovar el acceso. Pulse Intentar de nuevo para registrarlo otra vez en DoubleTick. Si ahora lo atiende otro proveedor, la mensajería allí se detiene al instante, y esto no se puede deshacer. Para dejarlo como está, comience de nuevo.
sdk-blocked = Su navegador bloquea el script de Meta
    .now = Lo hace una protección contra rastreo o un bloqueador de anuncios. Desactívelo para esta página, y después inténtelo de nuevo.
sdk-slow = El script de Meta está tardando
    .now = Puede que la conexión sea lenta, o que una herramienta de privacidad lo retenga. Continuamos en cuanto esté aquí. También puede intentarlo de nuevo.
sdk-unreachable = No podemos comunicarnos con DoubleTick
    .now = Compruebe su conexión a internet, y después inténtelo de nuevo.

# After long tries, in the place of what is said while they go on.
gave-up = Lo intentamos durante mucho tiempo, y nos detuvimos. Pulse Intentar de nuevo. Si no ayuda, indique la referencia a nuestro soporte.

## What Meta said beyond that, for who wants to know

last-screen = Última pantalla: { $screen }
meta-said = Meta dijo: { $message }
code = Código { $code }
session = Sesión { $session }

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
otp-not-sent = No pudimos enviar el SMS. Compruebe el número, e inténtelo de nuevo en un minuto.
not-found = No encontramos esto en su cuenta. Puede que pertenezca a otra cuenta con la que usted inicia sesión.
meta-silent = Meta no responde en este momento. Inténtelo de nuevo en un minuto.
method-unavailable = Esta forma de conectar todavía no se ofrece. Vuelva atrás y elija la otra.
conflict = Algo ha cambiado entretanto. Vuelva a cargar la página para ver dónde está.
number-already-here = Este número ya está conectado a su cuenta de DoubleTick. Lo encuentra en Configuración, Administrar WABA.
number-under-another = Este número está conectado a DoubleTick con otra cuenta. Nuestro soporte le ayuda a unir las dos.
bad-request = Esta página y nuestro servidor no se entienden. Vuelva a cargar la página e inténtelo de nuevo.
internal = Algo falló de nuestro lado. Inténtelo de nuevo en un minuto: nada de lo que escribió se pierde.
