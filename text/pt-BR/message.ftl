# The number is live.
connected = DoubleTick: { $number } está conectado. Veja os próximos passos: { $link }
    .subject = { $number } está conectado

# It does not go on, and somebody else than the customer acts.
stopped = DoubleTick: a conexão de { $number } está em espera. Veja o motivo e quem age agora: { $link }
    .subject = A conexão de { $number } está em espera

# The customer must answer something, or go on.
needs-you = DoubleTick: precisamos de você para continuar com { $number }. Veja o que fazer: { $link }
    .subject = Precisamos de você para continuar com { $number }

# The customer's colleague has been through Meta's window.
colleague-done = DoubleTick: seu colega concluiu a parte da Meta para { $number }. Acompanhe aqui: { $link }
    .subject = Seu colega concluiu a parte da Meta para { $number }

# The time that was set for the move is less than an hour away.
cut-over-soon = DoubleTick: { $number } será migrado em menos de uma hora. Mude o horário aqui: { $link }
    .subject = { $number } será migrado em menos de uma hora

# Meta rejected one template or more.
template-rejected = DoubleTick: a Meta rejeitou modelos de mensagem de { $number }. Veja quais: { $link }
    .subject = A Meta rejeitou modelos de mensagem de { $number }

# The access to the number that the customer gave us ends within days.
access-ending = DoubleTick: nosso acesso a { $number } termina em breve. Renove aqui: { $link }
    .subject = Nosso acesso a { $number } termina em breve

# The number does not serve the account any more.
disconnected = DoubleTick: { $number } não está mais conectado. Reconecte aqui: { $link }
    .subject = { $number } não está mais conectado

# At the end of one that is sent over WhatsApp. STOP stays as it is: it is understood in every language.
how-to-stop = Responda STOP para não receber mais estas mensagens.

# At the end of one that is sent by email, after an empty line.
email-how-to-stop = Você pediu estes e-mails sobre { $number }. Desative aqui: { $link }

# The page that this link leads to: its heading, what comes of it, and its button.
email-stop-title = Desativar estes e-mails?
email-stop-lead = Você não receberá mais e-mails sobre { $number }. Para ativar de novo, use a mesma tela em que pediu.
email-stop-button = Desativar

# The same page once they are off.
email-stopped = Estes e-mails estão desativados
