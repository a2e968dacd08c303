# Offers the link.
offer = ¿El administrador es otra persona?

# What it is.
offer-lead = Cree un enlace y envíelo a un colega que sea administrador del portafolio comercial. Esa persona recorre la ventana de Meta para este número y no necesita cuenta de DoubleTick. Ve el número y dónde está, y nada más de usted. Esté en contacto con su colega en ese momento, con el número a mano: Meta puede enviarle un código o un mensaje.

# Makes it.
make = Crear un enlace

# Makes another one.
make-another = Crear un enlace nuevo

# Takes it back.
take-back = Retirar el enlace

# There is a link.
link-unopened = Nadie ha abierto el enlace todavía. Funciona hasta { TIME($until) }.

# It was opened.
link-opened = Su colega ha abierto el enlace. Funciona hasta { TIME($until) }.

# It was used.
link-used = Su colega ha pasado por la ventana de Meta. El enlace funciona hasta { TIME($until) }.

# Above Meta's part, for the colleague.
lead = Un colega le pide que haga la parte de Meta, porque usted es administrador del portafolio comercial. Si Meta envía un código o un mensaje al número, lo tiene su colega. Usted no ve nada más de su cuenta, y nada de lo suyo se le muestra.

# The colleague's part is done.
done-title = Gracias, su parte está hecha

# Under it.
done = Su colega continúa desde aquí y ve qué resulta. Puede cerrar esta página.

# A link that does not work.
over-title = Este enlace ya no funciona

# Why, whether the number is safe, and what now.
over = Es demasiado antiguo, fue retirado, se abandonó o lo sustituye uno más nuevo. El número está a salvo, esté donde esté ahora. Pida a su colega un enlace nuevo.
