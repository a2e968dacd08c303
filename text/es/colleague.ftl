# Offers the link.
offer = ¿No es administrador? Invite a alguien

# What it is.
offer-lead = Envíe un enlace a un administrador de su portafolio comercial. Esa persona iniciará sesión con Facebook y confirmará este número. No verá nada más de su cuenta. Tenga el teléfono a mano, puede pedirle un código.

# Makes it.
make = Crear enlace

# Makes another one.
make-another = Crear otro enlace

# Takes it back.
take-back = Revocar enlace

# There is a link.
link-unopened = Nadie lo ha abierto. El enlace funciona hasta { TIME($until) }.

# It was opened.
link-opened = Su colega abrió el enlace. Funciona hasta { TIME($until) }.

# It was used.
link-used = Su colega terminó con Meta. El enlace funciona hasta { TIME($until) }.

# Above Meta's part, for the colleague.
lead = Un colega lo invitó a conectar este número porque usted administra el portafolio comercial. Pídale cualquier código que Meta envíe al número. Ninguno de los dos ve nada más de la cuenta del otro.

# The colleague's part is done.
done-title = Gracias, ya terminó

# Under it.
done = Su colega verá el resultado. Puede cerrar esta página.

# A link that does not work.
over-title = Este enlace ya no funciona

# Why, whether the number is safe, and what now.
over = Venció, fue revocado o fue reemplazado. El número está a salvo, esté donde esté. Pida a su colega un enlace nuevo.

# The message that brings the link to the colleague. The customer sends it.
ask = Ayúdeme a conectar nuestro número de WhatsApp { $number } a { -platform }. Abra este enlace e inicie sesión con Facebook como administrador de nuestro portafolio comercial: { $link }

# Above Meta's part, for the colleague, where it is known who asks: a name or a phone number.
lead-from = { $who } lo invitó a conectar este número a { -platform } porque usted administra el portafolio comercial. Pídale cualquier código que Meta envíe al número. Ninguno de los dos ve nada más de la cuenta del otro.
