# A box to tick: messages to the phone that the customer signed in with.
message-me = Avíseme al { $number } cuando esté listo o me necesiten

# Under it.
message-me-note = Unos pocos mensajes por WhatsApp o SMS. Para desactivarlos, desmarque la casilla.

# The same by email, to the address of the customer's account on the platform.
email-me = Escríbame a { $email } cuando esté listo o me necesiten

# Under it.
email-me-note = Unos pocos correos. Para desactivarlos, desmarque la casilla o use el enlace de un correo.
