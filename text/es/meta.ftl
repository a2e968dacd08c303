### Glosario. Trato de usted; español neutro.
### number: número · move: traslado, trasladar · connect: conectar · provider: proveedor (present provider: su proveedor actual; old provider: su proveedor anterior)
### template: plantilla · display name: nombre visible · messaging limit: límite de mensajes · quality rating: calificación de calidad
### two-step verification: verificación en dos pasos · one-time password: contraseña de un solo uso · portfolio: portafolio comercial · access: acceso
### consent: consentimiento · reference: referencia · support: soporte · attempt: proceso. Los nombres de Meta y de sus botones quedan en inglés.

# Before the window.
ready-title = Ahora confirme con Meta

# Under the button.
ready-note = En un teléfono, la ventana de Meta cubre esta página: lea antes, aquí abajo, qué elegir allí.

# The button that opens it.
launch = Abrir la ventana de Meta

# The same button, later.
launch-again = Abrir de nuevo la ventana de Meta

# While Meta's script is on its way.
sdk-loading = Preparando la ventana de Meta…

# Gives up.
start-over = Comenzar de nuevo

# Beside the window.
in-meta-title = Continúe en la ventana de Meta

# Under it.
in-meta-lead = Mantenga abierta esta página: continúa por sí sola cuando termine allí. Abajo está qué elegir en cada pantalla.

# The finish came, the code did not yet.
finished = Meta indica que usted terminó. Si su ventana sigue abierta, pulse «Finish» allí o ciérrela: esta página continúa por sí sola.

# Help.
no-window-title = No veo la ventana de Meta

# What to do.
no-window = Puede estar detrás de esta, o en otra pestaña. Si ya no está, ábrala de nuevo: no se pierde nada.

# Brings it to the front.
show-window = Mostrar la ventana de Meta

# It is gone.
window-gone = La cerré

# A window that we could not see to open.
unseen = No pudimos ver si la ventana de Meta se abrió. Si no se abrió, permita las ventanas emergentes para esta página y ábrala de nuevo.

# A window that looks closed, and said nothing.
looks-closed = La ventana de Meta parece cerrada, y Meta no nos ha dicho nada. ¿La cerró usted? Entonces indíquelo abajo. Si sigue abierta, continúe en ella.

# An event that we don't know.
unknown-event = Puede continuar en la ventana de Meta. Envió un mensaje que no conocemos: { $event }

# Meta's own page, in the place of its window.
full-page-title = ¿La ventana de Meta no funciona aquí?

# What happens.
full-page-lead = Meta también puede ocupar el lugar de esta página. Al final lo trae de vuelta aquí, y usted continúa donde estaba.

# The button.
full-page = Continuar sin ventana

# On the way there.
full-page-going = Un momento: la página de Meta está por abrirse.

# Another tab has the attempt.
other-tab = Tiene esto abierto en otra pestaña, y la ventana de Meta solo responde a esa. Continúe allí, o tome el control aquí.

# The button.
take-over = Continuar en esta pestaña

# The companion's title.
guide-title = Qué elegir en la ventana de Meta

# Why it begins at 3.
guide-lead = Los pasos 1 y 2, el inicio y el método, ya están hechos. Puede que Meta pida primero el número y omita algunas pantallas.

## Under the title, before Meta's window

ready-lead-other-provider = La ventana de Meta se abre encima de esta página. Allí inicia sesión en Facebook, elige su portafolio comercial y verifica el número. Toma unos 5 minutos. Su número funciona todo el tiempo. Después Meta lo traslada a DoubleTick, con lo que termina el acceso de su proveedor actual, o agrega DoubleTick al número. En ese caso usted decide si ambos se quedan.
ready-lead-business-app = La ventana de Meta se abre encima de esta página. Allí inicia sesión en Facebook, escribe el número y confirma en la app: tenga el teléfono a mano. Toma unos 5 minutos.
ready-lead-new = La ventana de Meta se abre encima de esta página. Allí inicia sesión en Facebook, elige a dónde pertenece el número y lo verifica. Toma unos 5 minutos.
ready-lead-renewal = Continúe con Meta para renovar el acceso de DoubleTick. Elija el mismo portafolio comercial y la misma cuenta de WhatsApp Business que antes. Nada se migra.

## Names of Meta's screens. They stay as Meta shows them

screen-portfolio = Business portfolio
screen-waba-and-number = WhatsApp Business Account and number
screen-business-profile = Business profile
screen-number = Phone number
screen-verification = Verification
screen-permissions = Review

# Meta's names for its screens. They stay as Meta shows them.
screen-profile = Continue as yourself
screen-information = Information
screen-account = WhatsApp Business Account

## The guide: what to do on each screen of Meta's window

guide-profile = Inicie sesión con el perfil de Facebook que es administrador de su portafolio comercial, y pulse «Continue».
guide-information = Lea lo que DoubleTick podrá hacer, y pulse «Get started».
guide-account = Elija «Create a WhatsApp Business Account». Si hace un momento creó una aquí, elija esa.

# For a number that moves.
guide-portfolio-move = Elija el portafolio que posee el número hoy. En otro portafolio el traslado falla.
guide-business-profile-move = Escriba nombre de la cuenta, nombre visible y categoría. Use el nombre visible que el número tiene hoy.
guide-number-move = Escriba el mismo número que aquí. Elija «Text message», o «Phone call» si no llega ningún SMS. Meta indica que el número está registrado con otro Business Solution Provider, u ofrece agregarle DoubleTick. Ambas cosas son lo esperado: continúe.
guide-verification-move = Escriba el código de 6 dígitos que Meta envió al propio número. Solo esta pantalla comprueba que el número es suyo: ninguna anterior lo hace. Después pulse «Finish».

# For a new number.
guide-portfolio-new = Elija el portafolio de la empresa para la que es el número.
guide-business-profile-new = Escriba nombre de la cuenta, nombre visible y categoría. Sus clientes ven el nombre visible: use el de su propia empresa.
guide-number-new = Escriba el mismo número que aquí. Elija «Text message», o «Phone call» si no llega ningún SMS.
guide-verification-new = Escriba el código de 6 dígitos que Meta envió al propio número. Solo esta pantalla comprueba que el número es suyo. Después pulse «Finish».

guide-portfolio-renewal = Elija el mismo portafolio comercial que antes.
guide-account-renewal = Elija la misma cuenta que antes. En ella está el número.
guide-number-renewal = Si Meta lo pide, escriba el mismo número que aquí.

# For a number in the WhatsApp Business App.
guide-portfolio-app = Elija el portafolio de su empresa, o cree uno.
guide-number-app = Escriba el número que está en WhatsApp Business App.
guide-confirm-app = Confirme en la app
    .what = Meta envía un mensaje a la app de su teléfono. Ábralo allí, comparta sus chats si lo desea, y escanee el código que muestra la ventana de Meta.
guide-review-app = Compruebe lo que DoubleTick podrá hacer, y pulse «Confirm». Después pulse «Finish».

## What Meta's window said, while it is open

heard-cancel-at = La ventana de Meta estaba por cerrarse en «{ $screen }». Todavía puede continuar en ella.
heard-error = Meta informó: { $message } { $now }
heard-error-now = Continúe en su ventana, o ciérrela y comience aquí de nuevo.
