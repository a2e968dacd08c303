# The number is live.
connected = DoubleTick: { $number } ya está conectado. Vea sus próximos pasos: { $link }
    .subject = { $number } ya está conectado

# It does not go on, and somebody else than the customer acts.
stopped = DoubleTick: la conexión de { $number } está en pausa. Vea por qué y quién sigue: { $link }
    .subject = La conexión de { $number } está en pausa

# The customer must answer something, or go on.
needs-you = DoubleTick: necesitamos que usted continúe con { $number }. Vea qué hacer: { $link }
    .subject = Necesitamos que usted continúe con { $number }

# The customer's colleague has been through Meta's window.
colleague-done = DoubleTick: su colega ya terminó en Meta con { $number }. Siga el avance: { $link }
    .subject = Su colega ya terminó en Meta con { $number }

# The time that was set for the move is less than an hour away.
cut-over-soon = DoubleTick: { $number } migra en menos de una hora. Cambie la hora aquí: { $link }
    .subject = { $number } migra en menos de una hora

# Meta rejected one template or more.
template-rejected = DoubleTick: Meta rechazó plantillas de mensajes de { $number }. Vea cuáles: { $link }
    .subject = Meta rechazó plantillas de mensajes de { $number }

# The access to the number that the customer gave us ends within days.
access-ending = DoubleTick: nuestro acceso a { $number } termina pronto. Renuévelo aquí: { $link }
    .subject = Nuestro acceso a { $number } termina pronto

# The number does not serve the account any more.
disconnected = DoubleTick: { $number } ya no está conectado. Reconéctelo aquí: { $link }
    .subject = { $number } ya no está conectado

# At the end of one that is sent over WhatsApp. STOP stays as it is: it is understood in every language.
how-to-stop = Responda STOP para no recibir más estos mensajes.

# At the end of one that is sent by email, after an empty line.
email-how-to-stop = Usted pidió estos correos sobre { $number }. Desactívelos aquí: { $link }

# The page that this link leads to: its heading, what comes of it, and its button.
email-stop-title = ¿Desactivar estos correos?
email-stop-lead = No recibirá más correos sobre { $number }. Puede volver a activarlos donde los pidió.
email-stop-button = Desactivar

# The same page once they are off.
email-stopped = Estos correos están desactivados
