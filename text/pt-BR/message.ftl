# The number is live.
connected = DoubleTick: { $number } está conectado. Veja os próximos passos: { $link }

# It does not go on, and somebody else than the customer acts.
stopped = DoubleTick: a conexão de { $number } está em espera. Veja o motivo e quem age agora: { $link }

# The customer must answer something, or go on.
needs-you = DoubleTick: precisamos de você para continuar com { $number }. Veja o que fazer: { $link }

# The customer's colleague has been through Meta's window.
colleague-done = DoubleTick: seu colega concluiu a parte da Meta para { $number }. Acompanhe aqui: { $link }

# The time that was set for the move is less than an hour away.
cut-over-soon = DoubleTick: { $number } será migrado em menos de uma hora. Mude o horário aqui: { $link }

# Meta rejected one template or more.
template-rejected = DoubleTick: a Meta rejeitou modelos de mensagem de { $number }. Veja quais: { $link }

# The access to the number that the customer gave us ends within days.
access-ending = DoubleTick: nosso acesso a { $number } termina em breve. Renove aqui: { $link }

# The number does not serve the account any more.
disconnected = DoubleTick: { $number } não está mais conectado. Reconecte aqui: { $link }

# At the end of one that is sent over WhatsApp. STOP stays as it is: it is understood in every language.
how-to-stop = Responda STOP para não receber mais estas mensagens.
