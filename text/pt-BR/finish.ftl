### Glossário. Tratamento por você; português do Brasil.
### number: número · move: migração, migrar · connect: conectar · provider: provedor (present provider: seu provedor atual; old provider: seu provedor anterior)
### template: modelo · display name: nome de exibição · messaging limit: limite de mensagens · quality rating: classificação de qualidade
### two-step verification: confirmação em duas etapas · one-time password: senha de uso único · portfolio: portfólio empresarial · access: acesso
### consent: consentimento · reference: referência · support: suporte · attempt: processo. Os nomes da Meta e de seus botões ficam em inglês.

# Under it.
working-lead = Isto leva um ou dois minutos. Você pode fechar esta página: o processo continua, e você o encontra aqui de novo.
waiting-lead = Você pode fechar esta página: continuamos por conta própria, e você a encontra aqui de novo.

# As long as only this page has what it takes.
keep-open = Mantenha esta página aberta por um momento: a confirmação da Meta está passando por ela.

# A finish without its code.
awaiting-code = A Meta informa que você terminou, mas a confirmação dela ainda não chegou até nós. Estamos procurando por ela.

# No line to the server.
link-lost = Não conseguimos acessar a DoubleTick agora. Nada se perde: o que foi iniciado continua sem esta página, que se atualiza sozinha.

# The cut-over waits for its time.
scheduled-title = Pronto para migrar

# Does not wait.
move-now = Migrar agora

# Before it doesn't.
move-now-lead = Isto não pode ser desfeito. Seu provedor anterior para imediatamente, a menos que a Meta adicione a DoubleTick ao lado dele.

# The button that means it.
move-now-button = Sim, migrar agora

# Another time.
move-later = Definir outro horário

# The button that does.
set-time = Definir este horário

# Several numbers, and none is theirs.
pick-title = Qual número você traz?

# None is chosen yet.
pick-one = Escolha um número primeiro.

# The button.
pick-button = Continuar com este número

# It is none of them.
none-of-these = Nenhum destes: começar de novo

# Another number than they said.
confirm-title = Este é o número certo?

# The button.
confirm-button = Sim, continuar com este número

# It isn't.
not-this-number = Não: começar de novo, e escolher o certo na janela da Meta

# Verification by us.
verify-title = Verifique seu número

# The same, where we must know that the number is theirs.
proof-title = Confirme que o número é seu

# Under it: what else leads on.
proof-help = Não recebeu o código? Comece de novo e passe outra vez pela janela da Meta, ou informe esta referência ao nosso suporte: nossa equipe pode verificar de outra forma.

# It may not be entered any more.
no-tries-left = O código estava errado vezes demais. Peça outro.

# The field.
code = Código da Meta

# The same for a code that we sent.
proof-code = Código da DoubleTick

# Its hint.
code-hint = 6 dígitos

# The button.
verify = Verificar

# Six digits are wanted.
six-digits = Digite os 6 dígitos.

# The number has a PIN.
pin-title = Digite o PIN do número

# Under it.
pin-lead = Este número tem um PIN de confirmação em duas etapas, e a Meta o pede. Se você não o conhece, pergunte a quem o definiu, por exemplo seu provedor. Ou desative o PIN no WhatsApp Manager: Account tools, Phone numbers, o número, Two-step verification. Depois digite 6 dígitos seus: eles passam a ser o PIN.

# The field.
pin = PIN da confirmação em duas etapas

# It was wrong.
pin-wrong = A Meta informa que este não é o PIN do número. Depois de vários errados, a Meta o bloqueia por um tempo.

# The button.
send-pin = Continuar com este PIN

# While an answer is sent.
sending = Um momento…

# The end.
connected = Conectado

# Beside it: the old provider is still to be removed.
one-thing-left = Falta uma coisa

# The facts of before and after.
facts-title = Segundo a Meta
facts-title-lost = Segundo a última informação da Meta

# How it was before, where it hasn't.
as-before = como antes

# Whether it can send.
can-send = Pode enviar mensagens

# Meta did not say.
not-said = A Meta não informou. Pergunte de novo daqui a pouco.

# A payment method is missing.
wants-payment = Adicione uma forma de pagamento: WhatsApp Manager → Billing and payments. O número já recebe, e envia modelos assim que a Meta a tiver.

# Looks again.
check-again = Perguntar à Meta de novo

# While it looks.
checking = Perguntando à Meta…

# The templates.
templates-title = Modelos

# Nobody said where they are.
templates-unknown = Nenhum foi trazido, pois não conhecemos o ID da sua WABA anterior. Crie-os de novo na DoubleTick: cada um é analisado pela Meta.

# Meta does not.
templates-refused = A Meta não os trouxe. Crie-os de novo na DoubleTick: cada um é analisado pela Meta.

# There were none.
templates-none = Não foi encontrado nenhum que possa ser trazido.

# Those that came.
templates-brought = Trazidos

# One of them, of which Meta says the id alone.
template-id = ID do modelo { $id }

# Those that did not.
templates-left = A criar de novo, com o motivo da Meta. Você os encontra pelo ID no WhatsApp Manager, Message templates

# The old provider.
old-provider = Seu provedor anterior

# It is gone.
old-provider-gone = Não tem mais acesso. A Meta informa que o número está conectado em sua nova WhatsApp Business Account, e que nenhum app além do da DoubleTick está inscrito nela.

# Meta lists its app no more, or never did, where the number did not move.
old-provider-unlisted = Não aparece: a Meta não mostra nesta conta nenhum app além do da DoubleTick.

# It isn't.
old-provider-still = A Meta mostra estes apps nesta conta. Eles ainda podem ler as mensagens dela:

# Meta does not show: it has an account of its own on the number.
old-provider-not-visible = A Meta não nos diz se ele ainda tem acesso: cada provedor pode ter a própria conta em um número, e nós só vemos a nossa.

# What is to become of it.
plan-title = Você quer manter seu provedor anterior?

# The choice that the move is for.
plan-remove = Remover: só a DoubleTick envia, recebe e cobra

# The other one.
plan-keep = Manter os dois: os dois enviam e recebem, e os dois cobram de você

# The customer has done so, and Meta does not tell.
plan-removed = Já removi

# How it is removed: the first step.
remove-open = Abra Meta Business Settings → Accounts → WhatsApp accounts e selecione a conta deste número.

# The second.
remove-partner = Abra Partners e remova ali seu provedor anterior.

# The third. The button says check-again.
remove-check = Volte aqui e pergunte à Meta de novo com o botão abaixo.

# By the customer's word alone.
removed-note = Você nos disse que removeu. A Meta não nos informa, então não podemos confirmar.

# The PIN that was made.
pin-made-title = Seu novo PIN da confirmação em duas etapas

# What it is for.
pin-made-lead = Criamos um PIN para o número. Você precisa dele se um dia migrar o número de novo. Nós o mostramos uma única vez: tenha um lugar seguro pronto.

# The button.
pin-reveal = Mostrar o PIN

# It is shown.
pin-shown = Anote-o agora. Ele não será mostrado de novo.

# It was shown.
pin-was-shown = Ele já foi mostrado. Se foi perdido, defina um novo no WhatsApp Manager, em Two-step verification.

# A PIN that may not be ours.
pin-unsure-title = PIN da confirmação em duas etapas

# What is known of it.
pin-unsure-lead = Registramos o número com um PIN criado por nós, mas a Meta pode ter mantido o PIN que ele tinha antes. Para ter certeza, defina um novo no WhatsApp Manager, em Two-step verification.

# What remains.
remains-title = O que falta você fazer

# Leaves.
done = Ir para Gerenciar WABAs

# What to say to support.
stuck-now = Informe esta referência se entrar em contato com o suporte. Lá veem tudo o que aconteceu até agora.

## The title while the server is at it

working-title-other-provider = Migrando seu número
working-title-business-app-new = Conectando seu número

## The steps of finalization

step-exchange = Receber a confirmação da Meta
step-inspect = Verificar o acesso que você deu
step-assets = Encontrar a WABA e o número
step-subscribe = Inscrever-se nas mensagens do número
step-templates = Trazer os modelos
step-credit-line = Colocar as tarifas do WhatsApp na fatura da DoubleTick
step-cut-over-business-app = Pedir os contatos e as conversas do app
step-cut-over = Conectar o número à DoubleTick
step-confirm = Confirmar com a Meta que está ativo

## How far a step is

step-state-waiting = a fazer
step-state-running = em andamento
step-state-done = feito
step-state-stopped = parado

## The buttons that ask for a code

send-code-sms = Enviar por SMS
send-code-voice = Ligar para informar

## What became of that

code-sent-sms = A Meta enviou o código por SMS. Pode levar um minuto.
code-sent-voice = A Meta está ligando para o número para informar o código.
code-sent-by-us = Enviamos o código. Pode levar um minuto.

## Under the title at the end

connected-lead-registered = Seu número está ativo na DoubleTick. De agora em diante, as mensagens para ele chegam aqui.
connected-lead-shared = Seu número está ativo na DoubleTick. Ele ficou na mesma WhatsApp Business Account, agora compartilhada conosco, então os modelos estão como estavam.
connected-lead-coexistence = Seu número está ativo no app e na DoubleTick. Os contatos, e as conversas se você as compartilhou, chegam aqui nas próximas horas.
connected-lead-joined = Seu número está ativo na DoubleTick. A Meta adicionou a DoubleTick ao número e manteve nele seu provedor anterior.
connected-lead-unclear = Seu número está ativo na DoubleTick. Os relatórios da Meta não mostram se seu provedor anterior ainda tem acesso.

## Whether the number can send

can-send-available = Sim
can-send-limited = Com limites
can-send-blocked = Ainda não

## What is in the way of messages, before Meta's own words

cause-business-not-verified = A Meta ainda não verificou sua empresa. Inicie a verificação em Meta Business Settings, em Security Center, ou veja lá o que a Meta espera.
cause-not-registered = A Meta diz que o número não está registrado. Pode levar alguns minutos: pergunte à Meta de novo depois. Se continuar assim, informe a referência ao nosso suporte.
cause-restricted = A Meta restringiu ou desativou a conta ou o número. O WhatsApp Manager diz por quê, e lá você pode pedir uma revisão.
cause-other = A Meta diz o que impede em palavras para desenvolvedores, que vêm a seguir. Nosso suporte pode ajudar você com elas.

## A template's status at Meta

template-status-approved = aprovado
template-status-pending = em análise
template-status-rejected = a corrigir e enviar de novo
template-status-paused = pausado
template-status-disabled = desativado
template-status-unknown = ainda não conhecido

# What a screen reader says of the progress.
progress =
    { $of ->
        [one] { NUMBER($done) } de { $of } passo feito
       *[other] { NUMBER($done) } de { $of } passos feitos
    }
# When the server tries again.
again-at = Tentamos de novo por conta própria: { TIME($at) }.
# What a signup without a code may have shared is looked for.
looking = Estamos verificando com a Meta até: { TIME($at) }. Se você terminou lá, esta página avança automaticamente. Se até então não encontrarmos nada, abra a janela da Meta de novo.
# Before this, another try is no use.
not-before = A próxima tentativa é possível a partir de: { TIME($at) }.
# The cut-over waits for its time: when, and what until then.
scheduled-lead = Tudo está preparado e verificado. Seu número migra neste horário do seu relógio: { TIME($at) }. Até lá seu provedor atual funciona como antes, e você pode definir outro horário ou começar de novo. Não há nada a fazer: você pode fechar esta página.
# Several numbers, and none is theirs: why it is asked.
pick-lead = Não encontramos { $number } nas WhatsApp Business Accounts que você compartilhou. Estes são os números delas. Escolha o que você traz: nada acontece com os outros.
# Another number than they said: why it is asked for.
confirm-lead = Você nos disse que traz { $number }. A Meta nos mostra outro número:
# Verification by us.
verify-lead = A Meta quer saber se { $number } é seu. Ela envia um código de 6 dígitos ao próprio número.
# The same for us, where it is in doubt whose a signup is: by a code of ours.
proof-lead = Encontramos na Meta um cadastro com { $number }. Para ter certeza de que é seu, enviamos um código de 6 dígitos ao próprio número.
# How often a code may still be entered. It follows code-sent-sms or code-sent-voice.
tries-left =
    { $tries ->
        [one] Você tem uma tentativa.
       *[other] Você tem { $tries } tentativas.
    }
# Buttons' words until another code may be asked for.
send-again-sms = Outro SMS { IN($seconds) }
send-again-voice = Outra ligação { IN($seconds) }
# How it was before, where it has changed.
was = antes: { $value }

## What remains for the customer, at the end

remains-try = Envie uma mensagem para o número do seu próprio telefone, e responda a ela pela DoubleTick: assim você vê os dois sentidos.
remains-pin-made = A confirmação em duas etapas está ativada, com o PIN que criamos. Guarde-o.
remains-pin-theirs = A confirmação em duas etapas está ativada, com o PIN que você digitou. Guarde-o.
remains-pin-unsure = Confira se você sabe o PIN da confirmação em duas etapas: se não souber, defina um novo no WhatsApp Manager.
remains-payment = Adicione uma forma de pagamento à conta nova no WhatsApp Manager, se ela não tiver, ou as mensagens de modelo não são enviadas.
remains-waba-id = Coloque o novo ID da WABA em tudo o que você conectou à anterior.
remains-templates = Confira seus modelos: alguns talvez precisem de novo da aprovação da Meta.
remains-old-access = Remova o acesso do seu provedor anterior, como dito acima.
remains-cancel-plan = Cancele o plano no seu provedor anterior, assim que a última fatura estiver quitada.

# Prints the facts.
print = Imprimir

# What is stuck: when it is tried again, and by whom.
stuck-again-at = Tentamos de novo por conta própria: { TIME($at) }. Você também pode tentar agora.
stuck-stopped = Não tentamos mais por conta própria. Você pode tentar agora, ou falar com o suporte informando a referência.
stuck-launch = Quando estiver corrigido, abra a janela da Meta de novo: a confirmação dela só vale uma vez. Se parar aqui outra vez, fale com o suporte informando a referência.
