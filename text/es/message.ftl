# The number is live.
connected = DoubleTick: { $number } ya está conectado. Vea sus próximos pasos: { $link }

# It does not go on, and somebody else than the customer acts.
stopped = DoubleTick: la conexión de { $number } está en pausa. Vea por qué y quién sigue: { $link }

# The customer must answer something, or go on.
needs-you = DoubleTick: necesitamos que usted continúe con { $number }. Vea qué hacer: { $link }

# The customer's colleague has been through Meta's window.
colleague-done = DoubleTick: su colega ya terminó en Meta con { $number }. Siga el avance: { $link }

# The time that was set for the move is less than an hour away.
cut-over-soon = DoubleTick: { $number } migra en menos de una hora. Cambie la hora aquí: { $link }

# Meta rejected one template or more.
template-rejected = DoubleTick: Meta rechazó plantillas de mensajes de { $number }. Vea cuáles: { $link }

# The access to the number that the customer gave us ends within days.
access-ending = DoubleTick: nuestro acceso a { $number } termina pronto. Renuévelo aquí: { $link }

# The number does not serve the account any more.
disconnected = DoubleTick: { $number } ya no está conectado. Reconéctelo aquí: { $link }

# At the end of one that is sent over WhatsApp. STOP stays as it is: it is understood in every language.
how-to-stop = Responda STOP para no recibir más estos mensajes.
