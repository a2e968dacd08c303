# Sign-in.
sign-in = Entre na DoubleTick

# Under it.
sign-in-lead = Vamos enviar um código para o seu telefone.

# The field.
your-phone = Seu número de telefone

# Its hint.
your-phone-hint = Com código do país, por exemplo +91 98200 12345

# The button.
send-otp = Enviar código

# While it is sent.
sending = Enviando…

# The second step.
enter-otp = Digite o código

# The field.
otp = Código

# Its hint.
otp-hint = 6 dígitos. Verificamos assim que estiver completo.

# The button.
sign-in-button = Entrar

# While it is checked.
checking = Verificando…

# Another one.
resend = Reenviar código

# Another number.
change-phone = Usar outro número

# Leaves.
sign-out = Sair

# The server did not say who is signed in.
unreachable = Não conseguimos falar com a DoubleTick

# Under it.
unreachable-lead = Verifique sua conexão com a internet e tente de novo em um minuto. Nada se perde e, se a migração já começou, ela continua.

# The navigation.
navigation = Principal

# The dashboard.
dashboard = Painel

# For a fresh account.
welcome = Mude seu número de WhatsApp para a DoubleTick

# Under it.
welcome-lead = Migre seu número da API do WhatsApp para a DoubleTick em cerca de 15 minutos. Você mantém o número, o nome de exibição, a classificação de qualidade e o limite de mensagens. Ainda não usa a API do WhatsApp? Comece por aqui também.

# Starts onboarding.
get-started = Começar

# For an account with numbers.
dashboard-title = Painel

# Attempts that have not ended.
unfinished = Em andamento

# Goes on with one.
continue-attempt = Continuar

# Looks at what there is to know of a number.
see-number = Ver detalhes

# A number whose access was taken from us.
needs-reconnecting = Precisa reconectar

# Under it: what happened, whether the number is safe, what now.
needs-reconnecting-lead = Segundo a Meta, a DoubleTick não pode mais usar este número, então as mensagens dele não chegam aqui. Reconecte ou remova o número em Gerenciar WABAs.

# Begins anew.
reconnect = Reconectar

# A number on its way out.
leaving = Desconectando…

# Under it.
leaving-lead = Isso pode levar alguns minutos. Você não precisa fazer nada.

# Meta does not let it go. Its words follow.
leaving-refused = A Meta não removeu este número, então ele continua na DoubleTick. A Meta diz: { $words }

# Once more.
leave-again = Tentar de novo

# Has a number leave.
remove = Remover de { -platform }

# What it means.
remove-lead = O envio e o recebimento em { -platform } param na hora, e as conversas daqui não vão junto. O número continua seu, com qualquer outro provedor que ele tenha.

# Does it.
remove-now = Remover número

# It could not be asked for.
remove-failed = Não foi possível remover o número. Nada mudou. Tente de novo.

# Looks at one that waits for our team.
see-attempt = Ver situação

# Settings.
settings = Configurações

# An entry of it.
manage-wabas = Gerenciar WABAs

# Under it.
manage-wabas-lead = Suas contas do WhatsApp Business e os números delas

# Starts onboarding on an existing account.
add-number = Adicionar número

# None there.
no-wabas = Nenhum número conectado ainda.

# The list could not be fetched.
wabas-unreachable = Não conseguimos mostrar seus números agora. Eles não foram afetados.

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
waba-id = WABA ID

# What Meta does not tell.
not-told = Não disponível

## A number's status at Meta

status-connected = Conectado
status-pending = Pendente
status-flagged = Sinalizado
status-restricted = Restrito
status-rate-limited = Limite de envio atingido
status-banned = Banido
status-disconnected = Desconectado
status-deleted = Excluído

## Its quality rating: in English in WhatsApp Manager's words

quality-green = Alta
quality-yellow = Média
quality-red = Baixa
quality-unknown = Ainda sem classificação

## Where an unfinished attempt stands, in a few words

stage-awaiting-signup = Próximo passo: entrar com o Facebook
stage-finalizing-retrying = Em andamento
stage-scheduled = Agendado
stage-needs-customer = Aguardando você
stage-interrupted = Parou. Você pode continuar.
stage-stuck = Em espera
stage-connected = Conectado
stage-abandoned = Cancelado
stage-left = Removido de { -platform }

# Where the one-time password went.
otp-sent-to =
    { $minutes ->
        [one] Enviado para { $phone }. Expira em um minuto.
       *[other] Enviado para { $phone }. Expira em { $minutes } minutos.
    }

# A button's words until another one-time password may be asked for.
resend-in = Reenviar { IN($seconds) }

## What comes, on the first page

step-prepare = Prepare-se
    .what = Uma lista rápida para nada parar a migração no meio do caminho.
step-confirm = Confirme com a Meta
    .what = Entre com o Facebook e verifique seu número.
step-watch = Nós fazemos o resto
    .what = Seu provedor atual continua funcionando até o número migrar.

## Its messaging limit

limit-not-set = Ainda não definido
limit-unlimited = Sem limite
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
        [one] Sua sessão termina em { NUMBER($minutes) } minuto. Seu progresso está salvo.
       *[other] Sua sessão termina em { NUMBER($minutes) } minutos. Seu progresso está salvo.
    }

## Why a number needs reconnecting, what that means, and what now

lost-access-taken = O acesso da DoubleTick foi removido nas configurações da Meta, então as mensagens não chegam aqui. Reconecte o número.
lost-access-expired = O acesso da DoubleTick expirou, então as mensagens não chegam aqui. Renove o acesso. Seu número não sai do lugar.
lost-app-removed = O app da DoubleTick foi removido nas configurações da Meta, então as mensagens não chegam aqui. Reconecte o número.
lost-account-deleted = A conta ou o número foi excluído na Meta. Reconecte para usar aqui.
lost-not-registered = Segundo a Meta, este número não está mais registrado aqui. Talvez esteja com outro provedor. Reconecte para usar aqui.
lost-offboarded = O WhatsApp Business App está sendo configurado de novo, então as mensagens não chegam aqui. Termine a configuração e deixe a DoubleTick selecionada. A reconexão leva alguns minutos. A DoubleTick não está mais selecionada? Reconecte o número.
lost-offboarded-title = Aguardando a configuração do app
lost-moved-to-another-account = Este número agora está em outra conta { -platform }. Se isso estiver errado, fale com o suporte.
lost-released = Este número não está mais na sua conta { -platform }. Reconecte para usar aqui.

# Renews access to a number.
renew = Renovar acesso

# Access has an end, which is near.
access-ends = O acesso da DoubleTick termina em { TIME($at) }. Renove antes disso para continuar recebendo mensagens. Seu número não sai do lugar.

# On the page of an attempt whose number a later one has connected.
renewed-since = Este número foi reconectado depois. Veja a situação nos detalhes mais recentes.

# Six digits are wanted.
six-digits = Digite 6 dígitos.

# The heading of the dashboard's list.
your-numbers = Seus números

# How much the customer has to do for a number, before the first of it.
to-do =
    { $count ->
        [one] Falta uma coisa
       *[other] Faltam { NUMBER($count) } coisas
    }
