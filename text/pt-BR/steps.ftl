# The first question: the heading of the first screen.
where-title = Onde está seu número agora?

# Under it.
where-lead = Sua resposta define como ele é conectado.

# An answer to it.
today-shared = No WhatsApp Business App e com outro provedor (Coexistence)

# What follows for a number that is in the app and with another provider.
obstacle-shared = Um número que está no WhatsApp Business App não pode ser migrado de outro provedor. Primeiro desconecte o número desse provedor no app. Depois conecte à { -platform } sem sair do app.

# The button for who has done that.
left-provider = Já desconectei

# The button for who has deleted the account in the app.
left-app = Já apaguei no app

# Which step of the preparation this is.
step-of = Etapa { NUMBER($at) } de { NUMBER($of) }

# The heading of the first step.
step-number = Qual é o seu número do WhatsApp?

# Under it.
number-lead = Nada é migrado ainda. Salvamos suas respostas neste navegador.

# On to the next step.
continue = Continuar

# Above the list of what is wrong, as links to the fields.
problems = Corrija isto para continuar:

# Under the heading of what is required.
checks-lead = Sem isto, a Meta recusa o número. Marque cada item depois de conferir.

# Links to the very place at Meta.
open-phone-numbers = Abrir Phone numbers no WhatsApp Manager

open-people = Abrir People em Meta Business Settings

open-security = Abrir Security Center

open-billing = Abrir Billing and payments

open-templates = Abrir Message templates

open-waba = Abrir WhatsApp accounts em Meta Business Settings

# Under the field of the old WABA ID.
paste-hint = Você também pode colar aqui o endereço da página da conta.

# Opens a message to the old provider.
ask-provider = Pedir ao seu provedor

# Above the message.
ask-provider-lead = Se só o seu provedor pode mudar isso, envie esta mensagem:

# The message, from the customer to their provider.
ask-two-step = Olá, por favor desativem a confirmação em duas etapas (o PIN de 6 dígitos) do nosso número do WhatsApp { $number }. Não excluam o número, por favor. Obrigado.

# The same, to be made an admin.
ask-admin = Olá, a qual portfólio empresarial pertence nosso número do WhatsApp { $number }? Por favor, nos adicionem como administradores (Full control). Obrigado.

# What small drawings show, for who cannot see them.
picture-two-step = Desenho: as configurações de um número no WhatsApp Manager, com a confirmação em duas etapas desativada

picture-people = Desenho: a lista de pessoas em Meta Business Settings, com Full control ao lado do seu nome

picture-code = Desenho: um celular que recebeu um código de 6 dígitos

picture-name = Desenho: a lista de números no WhatsApp Manager, com um nome de exibição aprovado

# For who cannot check everything now.
not-yet = Ainda não está tudo pronto?

# What becomes of the answers.
not-yet-lead = Suas respostas ficam neste navegador até você sair da conta. Volte quando quiser e continue daqui.

# A calendar file.
remind-me = Adicionar um lembrete para amanhã à minha agenda

# The title of that entry.
reminder-title = Conectar { $number } à { -platform }

# Under the heading of what is recommended.
tips-lead = Não são obrigatórias, mas poupam tempo. Você pode pular.

# Under the question when the number moves.
time-lead = Escolha um horário tranquilo. Mensagens que estiverem sendo enviadas durante a migração não serão entregues.

# Times that are suggested.
tonight = Hoje à noite ({ TIME($at) })

tomorrow-morning = Amanhã de manhã ({ TIME($at) })

tomorrow-night = Amanhã à noite ({ TIME($at) })

# A calendar file with the time that was chosen.
add-to-calendar = Adicionar à minha agenda

# The title of that entry.
calendar-title = { $number } migra para { -platform }

# What was entered, above the consent.
summary-number = Número

summary-when = Migração

time-at = { TIME($at) }

# Goes back to it.
change-number = Alterar o número

change-time = Alterar o horário

# Asked before an attempt is given up.
start-over-title = Recomeçar?

# What is lost and what stays.
ends-attempt = Esta tentativa termina. Seu número fica onde está. Guardamos suas respostas para a próxima tentativa.

ends-schedule = A migração agendada é cancelada e esta tentativa termina. Seu número fica onde está. Guardamos suas respostas para a próxima tentativa.

ends-renewal = Esta tentativa termina. Seu número continua na { -platform } como está agora.

# The button that means it.
start-over-yes = Encerrar e recomeçar

# The button that leaves everything as it is.
not-now = Agora não

# Asked before the link for a teammate is revoked.
take-back-lead = O link para de funcionar na hora e seu colega não poderá continuar com ele. Você pode criar um novo.

# The button that means it.
take-back-yes = Sim, revogar o link

# A fold before Meta's window: the same on a phone or a computer.
other-device = Continuar em outro aparelho

# Under it, before the QR code and the link.
other-device-lead = Escaneie com o celular ou envie o link para você. Entre lá da mesma forma. Tudo o que você preencheu estará lá.

# What the QR code is, for who can't see it.
other-device-code = Código QR com o link desta página
