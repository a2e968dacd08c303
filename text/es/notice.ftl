# A box to tick: messages to the phone that the customer signed in with.
message-me = Avíseme al { $number } cuando esté listo o me necesiten

# Under it.
message-me-note = Unos pocos mensajes por WhatsApp o SMS. Para desactivarlos, desmarque la casilla.
