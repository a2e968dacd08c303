# A box to tick: messages to the phone that the customer signed in with.
message-me = Me avise no { $number } quando terminar ou precisar de mim

# Under it.
message-me-note = Poucas mensagens por WhatsApp ou SMS. Para desativar, desmarque a caixa.
