### Glossário. Tratamento por você; português do Brasil.
### number: número · move: migração, migrar · connect: conectar · provider: provedor (present provider: seu provedor atual; old provider: seu provedor anterior)
### template: modelo · display name: nome de exibição · messaging limit: limite de mensagens · quality rating: classificação de qualidade
### two-step verification: confirmação em duas etapas · one-time password: senha de uso único · portfolio: portfólio empresarial · access: acesso
### consent: consentimento · reference: referência · support: suporte · attempt: processo. Os nomes da Meta e de seus botões ficam em inglês.

# Sign-in.
sign-in = Entre na DoubleTick

# Under it.
sign-in-lead = Digite seu número de telefone. Enviamos por SMS uma senha de uso único, então não há nada para memorizar.

# The field.
your-phone = Seu número de telefone

# Its hint.
your-phone-hint = Com o código do país, como +91 98200 12345

# The button.
send-otp = Enviar senha de uso único

# While it is sent.
sending = Enviando…

# The second step.
enter-otp = Digite a senha de uso único

# The field.
otp = Senha de uso único

# Its hint.
otp-hint = 6 dígitos

# The button.
sign-in-button = Entrar

# While it is checked.
checking = Verificando…

# Another one.
resend = Enviar outra

# Another number.
change-phone = Mudar o número de telefone

# Leaves.
sign-out = Sair

# The server did not say who is signed in.
unreachable = Não conseguimos acessar a DoubleTick

# Under it.
unreachable-lead = Verifique sua conexão com a internet. Se ela funciona, o problema é nosso: tente de novo em um minuto. Nada do que você digitou se perde, e uma migração já iniciada continua sem esta página.

# The navigation.
navigation = Principal

# The dashboard.
dashboard = Painel

# For a fresh account.
welcome = Migre seu número do WhatsApp para a DoubleTick

# Under it.
welcome-lead = Seu número está na WhatsApp Cloud API com outro provedor? Traga-o você mesmo, em cerca de 15 minutos. Ele mantém o nome de exibição, a classificação de qualidade e o limite de mensagens. Para um número novo, ou um que está no WhatsApp Business App, comece aqui também.

# Starts onboarding.
get-started = Começar

# For an account with numbers.
dashboard-title = Painel

# Under it.
dashboard-lead = Você encontra seus números e a situação deles em Gerenciar WABAs.

# Attempts that have not ended.
unfinished = Ainda não concluído

# Goes on with one.
continue-attempt = Continuar

# Looks at what there is to know of a number.
see-number = PIN, modelos e situação

# A number whose access was taken from us.
needs-reconnecting = Precisa ser reconectado

# Under it: what happened, whether the number is safe, what now.
needs-reconnecting-lead = A Meta informa que a DoubleTick não pode mais usar este número, então as mensagens dele não chegam à DoubleTick. Conecte de novo, ou remova em Gerenciar WABAs.

# Begins anew.
reconnect = Conectar de novo

# A number on its way out.
leaving = Saindo

# Under it.
leaving-lead = A conexão da DoubleTick está sendo encerrada na Meta. Isto continua sozinho.

# Meta does not let it go. Its words follow.
leaving-refused = A Meta se recusa a retirá-lo, então ele continua com a DoubleTick. A Meta diz: { $words }

# Once more.
leave-again = Tentar de novo

# Has a number leave.
remove = Remover da DoubleTick

# What it means.
remove-lead = O envio e o recebimento com a DoubleTick param imediatamente. O número continua seu: você pode conectá-lo a outro provedor, ou aqui de novo. Se outro provedor também o atende, ele fica lá. As conversas na DoubleTick não são migradas.

# Does it.
remove-now = Remover este número

# It could not be asked for.
remove-failed = Não funcionou, e nada mudou. Tente de novo.

# Looks at one that waits for our team.
see-attempt = Ver em que ponto está

# Settings.
settings = Configurações

# An entry of it.
manage-wabas = Gerenciar WABAs

# Under it.
manage-wabas-lead = Suas contas do WhatsApp Business (WABA) e os números delas

# Starts onboarding on an existing account.
add-number = Adicionar número

# None there.
no-wabas = Nenhum número está conectado ainda.

# The list could not be fetched.
wabas-unreachable = Não podemos mostrar seus números agora. Eles não foram afetados: só falta esta lista.

# Labels of a number.
number = Número

# Display name.
display-name = Nome de exibição

# Status.
status = Situação

# Quality rating.
quality = Classificação de qualidade

# Messaging limit.
limit = Limite de mensagens

# The WABA's id.
waba-id = ID da WABA

# What Meta does not tell.
not-told = A Meta não informou

## A number's status at Meta

status-connected = Conectado
status-pending = Pendente
status-flagged = Sinalizado
status-restricted = Restrito
status-rate-limited = Com envio limitado
status-banned = Banido
status-disconnected = Desconectado
status-deleted = Excluído

## Its quality rating: in English in WhatsApp Manager's words

quality-green = Alta
quality-yellow = Média
quality-red = Baixa
quality-unknown = Ainda sem classificação

## Where an unfinished attempt stands, in a few words

stage-awaiting-signup = Próximo passo: a janela da Meta
stage-finalizing-retrying = Em andamento
stage-scheduled = Pronto: aguarda o horário que você definiu
stage-needs-customer = Aguarda sua resposta
stage-interrupted = Parado: você pode continuar
stage-stuck = Em espera
stage-connected = Conectado
stage-abandoned = Abandonado
stage-left = Saiu da DoubleTick

# Where the one-time password went.
otp-sent-to =
    { $minutes ->
        [one] Nós a enviamos para { $phone }. Ela vale por um minuto.
       *[other] Nós a enviamos para { $phone }. Ela vale por { $minutes } minutos.
    }

# A button's words until another one-time password may be asked for.
resend-in = Outra { IN($seconds) }

## What comes, on the first page

step-prepare = Prepare
    .what = Uma lista curta, para que a Meta não recuse a migração no meio do caminho.
step-confirm = Confirme com a Meta
    .what = Entre no Facebook na janela da própria Meta e verifique o número.
step-watch = Acompanhe a migração
    .what = Nós fazemos o resto. Enquanto isso, seu provedor atual continua funcionando.

## Its messaging limit

limit-not-set = Ainda não definido
limit-unlimited = Ilimitado
limit-customers =
    { $customers ->
        [one] { $customers } cliente em 24 horas
       *[other] { $customers } clientes em 24 horas
    }

# Keeps the session.
stay = Continuar conectado

# The session is about to end.
session-ends =
    { $minutes ->
        [one] Sua sessão termina em { NUMBER($minutes) } minuto. Ao entrar de novo, você encontra tudo como deixou.
       *[other] Sua sessão termina em { NUMBER($minutes) } minutos. Ao entrar de novo, você encontra tudo como deixou.
    }

## Why a number needs reconnecting, what that means, and what now

lost-access-taken = O acesso da DoubleTick foi removido nas configurações da Meta, então as mensagens não chegam à DoubleTick. Conecte o número de novo para continuar.
lost-access-expired = O acesso da DoubleTick expirou, então as mensagens não chegam à DoubleTick. Renove: nada migra.
lost-app-removed = O app da DoubleTick foi removido da sua empresa nas configurações da Meta, então as mensagens não chegam à DoubleTick. Conecte o número de novo para continuar.
lost-account-deleted = A conta do WhatsApp ou o número foi excluído na Meta. Para usar o número com a DoubleTick, conecte de novo.
lost-not-registered = A Meta informa que o número não está mais registrado aqui: ele pode ter migrado para outro provedor. Para usar com a DoubleTick, conecte de novo.
lost-offboarded = O WhatsApp Business App está sendo configurado de novo, por exemplo em um celular novo, por isso as mensagens não chegam à DoubleTick. Conclua a configuração no app e deixe DoubleTick marcado: o número se conecta automaticamente em alguns minutos. Se DoubleTick não estiver mais marcado, conecte o número de novo.
lost-offboarded-title = Aguardando a configuração do app
lost-moved-to-another-account = Este número agora está conectado a outra conta da DoubleTick. Se for um engano, fale com o suporte.
lost-released = Este número não está mais na sua conta da DoubleTick. Conecte de novo para usar aqui.

# Renews access to a number.
renew = Renovar acesso

# Access has an end, which is near.
access-ends = O acesso da DoubleTick a este número termina: { TIME($at) }. Renove antes disso: nada migra e as mensagens continuam chegando.

# On the page of an attempt whose number a later one has connected.
renewed-since = Este número foi conectado de novo depois. Veja a situação na tentativa mais recente.
