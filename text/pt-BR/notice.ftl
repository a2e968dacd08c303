# A box to tick: messages to the phone that the customer signed in with.
message-me = Me avise no { $number } quando terminar ou precisar de mim

# Under it.
message-me-note = Poucas mensagens por WhatsApp ou SMS. Para desativar, desmarque a caixa.

# The same by email, to the address of the customer's account on the platform.
email-me = Enviar e-mail para { $email } quando terminar ou precisar de mim

# Under it.
email-me-note = Poucos e-mails. Para desativar, desmarque a caixa ou use o link de um e-mail.
