# Before the window.
ready-title = Inicie sesión con Facebook para continuar

# Under the button.
ready-note = En un teléfono, vea primero los pasos de abajo, porque Meta cubre esta página.

# The button that opens it.
launch = Continuar con Facebook

# The same button, later.
launch-again = Abrir otra vez la ventana de Meta

# While Meta's script is on its way.
sdk-loading = Preparando Meta…

# Gives up.
start-over = Empezar de nuevo

# Beside the window.
in-meta-title = Termine en la ventana de Meta

# Under it.
in-meta-lead = Deje esta página abierta. Se actualiza automáticamente.

# The finish came, the code did not yet.
finished = Meta dice que ya terminó. Si su ventana sigue abierta, pulse Finish o ciérrela. Esta página se actualiza automáticamente.

# Help.
no-window-title = No veo la ventana de Meta

# What to do.
no-window = Puede estar detrás de esta o en otra pestaña. Si se cerró, ábrala otra vez. No se pierde nada.

# Brings it to the front.
show-window = Mostrar la ventana de Meta

# It is gone.
window-gone = Ya la cerré

# A window that we could not see to open.
unseen = No pudimos saber si se abrió la ventana de Meta. Si no se abrió, permita las ventanas emergentes en esta página y ábrala otra vez.

# Meta's window sent a message that we don't know, and is still open.
unknown-event = Puede continuar en la ventana de Meta.

# Meta's own page, in the place of its window.
full-page-title = ¿No funciona la ventana emergente?

# What happens.
full-page-lead = Meta puede abrirse en esta pestaña y traerlo de vuelta aquí.

# The button.
full-page = Continuar en esta pestaña

# On the way there.
full-page-going = Abriendo Meta…

# Another tab has the attempt.
other-tab = Esto está abierto en otra pestaña, y Meta solo le responde a esa.

# The button.
take-over = Usar esta pestaña

# The companion's title.
guide-title = Qué elegir en la ventana de Meta

# Why it begins at 3.
guide-lead = Los pasos 1 y 2 están listos. Meta puede pedir primero el número u omitir pantallas.

## Under the title, before Meta's window

ready-lead-other-provider = Elija su portafolio comercial y verifique su número. Toma unos 5 minutos y su número sigue funcionando. Después, Meta lo migra a DoubleTick, lo que termina el acceso de su proveedor actual, o agrega DoubleTick al número y usted elige si conserva ambos.
ready-lead-business-app = Escriba su número y confirme en la app. Toma unos 5 minutos. Tenga su teléfono a mano.
ready-lead-new = Elija su portafolio comercial y verifique su número. Toma unos 5 minutos.
ready-lead-renewal = Elija el mismo portafolio comercial y la misma cuenta de WhatsApp Business que antes. Así se renueva el acceso de DoubleTick. Su número no se mueve.

## Names of Meta's screens. They stay as Meta shows them

screen-portfolio = Business portfolio (Portafolio comercial)
screen-waba-and-number = Cuenta de WhatsApp Business y número
screen-business-profile = Business profile (Perfil del negocio)
screen-number = Phone number (Número de teléfono)
screen-verification = Verificación
screen-permissions = Revisión

# Meta's names for its screens. They stay as Meta shows them.
screen-profile = Continue as yourself (Continuar con su perfil)
screen-information = Información
screen-account = Cuenta de WhatsApp Business

## The guide: what to do on each screen of Meta's window

guide-profile = Inicie sesión como administrador de su portafolio comercial y pulse Continue (Continuar).
guide-information = Vea lo que DoubleTick podrá hacer y pulse Get started (Empezar).
guide-account = Elija Create a WhatsApp Business Account (Crear una cuenta de WhatsApp Business), o la que acaba de crear aquí.

# For a number that moves.
guide-portfolio-move = Elija el portafolio dueño del número. En cualquier otro, la migración falla.
guide-business-profile-move = Escriba un nombre de cuenta, una categoría y el nombre visible actual del número.

# For a new number.
guide-portfolio-new = Elija el portafolio de la empresa de este número.
guide-business-profile-new = Escriba un nombre de cuenta, una categoría y un nombre visible. Los clientes ven el nombre visible, así que use el de su empresa.

# For access to a number that is with DoubleTick already.
guide-portfolio-renewal = Elija el mismo portafolio comercial que antes.
guide-account-renewal = Elija la misma cuenta que antes. Allí está su número.
guide-number-renewal = Si Meta lo pide, escriba el mismo número que aquí.

# For a number in the WhatsApp Business App.
guide-portfolio-app = Elija el portafolio de su empresa o cree uno.
guide-number-app = Escriba el número que está en WhatsApp Business App.
guide-confirm-app = Confirme en la app
    .what = Abra el mensaje de Meta en la app, comparta sus chats si quiere y escanee el código de la ventana de Meta.
guide-review-app = Vea lo que DoubleTick podrá hacer, pulse Confirm y luego Finish.

## What Meta's window said, while it is open

heard-cancel-at = Estaba por salir de Meta en "{ $screen }". Todavía puede terminar allí.
heard-error = Meta dice: { $message } { $now }
heard-error-now = Continúe en la ventana de Meta, o ciérrela y empiece de nuevo aquí.
