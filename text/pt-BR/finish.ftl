# Under it.
working-lead = Leva um ou dois minutos e continua mesmo se você fechar esta página.

# The same, where a next try has its time: a minute or two would not be true.
waiting-lead = Vamos continuar tentando mesmo se você fechar esta página.

# As long as only this page has what it takes.
keep-open = Deixe esta página aberta por um momento para a confirmação da Meta passar.

# A finish without its code.
awaiting-code = A Meta diz que você terminou. Estamos procurando a confirmação dela.

# No line to the server.
link-lost = Não conseguimos falar com a DoubleTick. O que já começou continua, e esta página é atualizada automaticamente.

# The cut-over waits for its time.
scheduled-title = Pronto para migrar

# Does not wait.
move-now = Migrar agora

# Before it doesn't.
move-now-lead = Isso não pode ser desfeito. O provedor anterior para na hora, a não ser que a Meta adicione a DoubleTick junto com ele.

# The button that means it.
move-now-button = Sim, migrar agora

# Another time.
move-later = Mudar o horário

# The button that does.
set-time = Salvar horário

# Several numbers, and none is theirs.
pick-title = Qual número você quer conectar?

# None is chosen yet.
pick-one = Escolha um número primeiro.

# The button.
pick-button = Continuar com este número

# It is none of them.
none-of-these = Nenhum destes, recomeçar

# Another number than they said.
confirm-title = Este é o número certo?

# The button.
confirm-button = Sim, continuar com este número

# It isn't.
not-this-number = Não, recomeçar e escolher o certo na Meta

# Verification by us.
verify-title = Verifique seu número

# The same, where we must know that the number is theirs.
proof-title = Confirme que este número é seu

# Under it: what else leads on.
proof-help = O código não chega? Recomece com o Facebook ou passe esta referência ao suporte. Nossa equipe pode conferir de outra forma.

# It may not be entered any more.
no-tries-left = Muitos códigos incorretos. Peça um novo.

# The field.
code = Código da Meta

# The same for a code that we sent.
proof-code = Código da DoubleTick

# Its hint.
code-hint = 6 dígitos

# The button.
verify = Verificar

# The number has a PIN.
pin-title = Digite o PIN do número

# Under it.
pin-lead = A Meta pede o PIN da confirmação em duas etapas deste número. Não sabe? Pergunte a quem criou, por exemplo, seu provedor. Ou desative em WhatsApp Manager → Account tools → Phone numbers → seu número → Two-step verification (Ferramentas da conta → Números de telefone) e digite aqui um PIN novo.

# The field.
pin = PIN da confirmação em duas etapas

# It was wrong.
pin-wrong = PIN incorreto. Depois de vários erros, a Meta bloqueia por um tempo.

# The button.
send-pin = Continuar

# While an answer is sent.
sending = Só um momento…

# The end.
connected = Conectado

# Beside it: the old provider is still to be removed.
one-thing-left = Falta um passo

# The facts of before and after.
facts-title = Detalhes do número

# The same, of a number that is lost since.
facts-title-lost = Últimos detalhes conhecidos

# How it was before, where it hasn't.
as-before = igual a antes

# Whether it can send.
can-send = Pode enviar mensagens

# Meta did not say.
not-said = A Meta ainda não informou. Atualize daqui a pouco.

# A payment method is missing.
wants-payment = Adicione uma forma de pagamento em WhatsApp Manager → Billing and payments (Cobrança e pagamentos) para começar a enviar modelos. Você já pode receber mensagens.

# Looks again.
check-again = Atualizar

# While it looks.
checking = Atualizando…

# The templates.
templates-title = Modelos

# Nobody said where they are.
templates-unknown = Nenhum modelo foi copiado porque não temos seu WABA ID anterior. Informe agora, ou recrie os modelos em { -platform } para a Meta analisar.

# Meta does not.
templates-refused = A Meta não copiou seus modelos. Confira o WABA ID anterior e tente de novo, ou recrie os modelos em { -platform } para a Meta analisar.

# There were none.
templates-none = Não encontramos modelos para copiar nessa conta.

# Those that came.
templates-brought = Copiados

# One of them, of which Meta says the id alone.
template-id = Modelo com ID { $id }

# Those that did not.
templates-left = Não foi possível copiar

# The old provider.
old-provider = Seu provedor anterior

# It is gone.
old-provider-gone = Não tem mais acesso. Segundo a Meta, o número está na conta nova e não há outro app além do da DoubleTick.

# Meta lists its app no more, or never did, where the number did not move.
old-provider-unlisted = Não aparece. A Meta não mostra nesta conta outro app além do da DoubleTick.

# It isn't.
old-provider-still = Segundo a Meta, estes apps ainda conseguem ler as mensagens da conta.

# Meta does not show: it has an account of its own on the number.
old-provider-not-visible = A Meta não informa se ele ainda tem acesso. Cada provedor pode ter sua própria conta em um número.

# What is to become of it.
plan-title = Você quer manter o provedor anterior?

# The choice that the move is for.
plan-remove = Remover. Só a DoubleTick envia, recebe e cobra

# The other one.
plan-keep = Manter os dois. Ambos enviam, recebem e cobram

# The customer has done so, and Meta does not tell.
plan-removed = Já removi

# How it is removed: the first step.
remove-open = Em Meta Business Settings → Accounts → WhatsApp accounts (Contas do WhatsApp), selecione a conta deste número.

# The second.
remove-partner = Abra Partners (Parceiros) e remova o provedor anterior.

# The third. The button says check-again.
remove-check = Volte aqui e toque em Atualizar, abaixo.

# By the customer's word alone.
removed-note = Você nos disse que removeu. Não conseguimos confirmar com a Meta.

# The PIN that was made.
pin-made-title = Seu novo PIN da confirmação em duas etapas

# What it is for.
pin-made-lead = Guarde este PIN para o caso de migrar o número de novo. Ele só aparece uma vez, então tenha um lugar seguro pronto.

# The button.
pin-reveal = Mostrar PIN

# It is shown.
pin-shown = Salve agora. Ele não aparece de novo.

# It was shown.
pin-was-shown = Você já viu. Se perdeu, crie um novo no WhatsApp Manager, em Two-step verification (Confirmação em duas etapas).

# A PIN that may not be ours.
pin-unsure-title = PIN da confirmação em duas etapas

# What is known of it.
pin-unsure-lead = Criamos um PIN novo, mas a Meta pode ter mantido o anterior. Para ter certeza, crie o seu no WhatsApp Manager, em Two-step verification (Confirmação em duas etapas).

# What remains.
remains-title = Próximos passos

# Leaves.
done = Ir para Gerenciar WABAs

# What to say to support.
stuck-now = Se falar com o suporte, informe esta referência.

## The title while the server is at it

working-title-other-provider = Migrando seu número
working-title-business-app-new = Conectando seu número

## The steps of finalization

step-exchange = Obter a confirmação da Meta
step-inspect = Verificar as permissões
step-assets = Encontrar seu número
step-subscribe = Conectar as mensagens
step-templates = Copiar os modelos
step-credit-line = Configurar a cobrança com a DoubleTick
step-cut-over-business-app = Pedir contatos e conversas ao app
step-cut-over = Conectar o número à DoubleTick
step-confirm = Verificar se o número está ativo

## How far a step is

step-state-waiting = aguardando
step-state-running = em andamento
step-state-done = pronto
step-state-stopped = parado

## The buttons that ask for a code

send-code-sms = Enviar SMS
send-code-voice = Ligar para mim

## What became of that

code-sent-sms = A Meta enviou o código por SMS. Pode levar um minuto.
code-sent-voice = A Meta está ligando para o número com o código.
code-sent-by-us = Enviamos o código. Pode levar um minuto.
code-sent = O código está a caminho. Pode levar um minuto.

## Under the title at the end

connected-lead-registered = Seu número está ativo. As mensagens agora chegam em { -platform }.
connected-lead-shared = Seu número está ativo em { -platform }. Ele ficou na mesma conta do WhatsApp Business, então seus modelos não mudaram.
connected-lead-coexistence = Seu número está ativo no app e em { -platform }. Os contatos, e as conversas que você compartilhou, chegam nas próximas horas.
connected-lead-joined = Seu número está ativo na DoubleTick. O provedor anterior também continua nele.
connected-lead-unclear = Seu número está ativo em { -platform }. Não conseguimos ver se o provedor anterior ainda tem acesso.
connected-lead-awaits-inbox = Seu número está ativo em { -platform }. As mensagens aparecem na sua caixa de entrada quando ela assumir o número. Esta página avisa.
connected-lead-unrecognized = Seu número está ativo em { -platform }. Recarregue para ver mais.
try-title = Teste o envio e o recebimento
try-inbox-waits = Sua caixa de entrada ainda não assumiu o número. Você não precisa fazer nada.
try-inbox-ready = Sua caixa de entrada assumiu o número: { TIME($at) }.
try-write = Envie uma mensagem de WhatsApp para o número de qualquer celular. Escaneie o código ou abra a conversa.
try-open-chat = Abrir conversa
try-code = QR code que abre uma conversa com o número
try-message-came = Primeira mensagem recebida: { TIME($at) }.
try-answer = Depois responda pela sua caixa de entrada.
try-answer-went = Primeira resposta enviada: { TIME($at) }.

## Whether the number can send

can-send-available = Sim
can-send-limited = Com limites
can-send-blocked = Ainda não

## What is in the way of messages, before Meta's own words

cause-business-not-verified = A Meta ainda não verificou sua empresa. Confira ou inicie a verificação em Meta Business Settings → Security Center (Central de segurança).
cause-not-registered = A Meta diz que o número não está registrado. Atualize em alguns minutos. Se continuar assim, passe a referência ao suporte.
cause-restricted = A Meta restringiu ou desativou a conta ou o número. Veja o motivo e peça uma análise no WhatsApp Manager.
cause-other = O motivo técnico da Meta está abaixo. Nosso suporte pode ajudar.

## A template's status at Meta

template-status-approved = aprovado
template-status-pending = em análise
template-status-rejected = recusado, edite e envie de novo
template-status-paused = pausado
template-status-disabled = desativado
template-status-unknown = ainda não informado

# What a screen reader says of the progress.
progress =
    { $of ->
        [one] { NUMBER($done) } de { $of } passo concluído
       *[other] { NUMBER($done) } de { $of } passos concluídos
    }
# When the server tries again.
again-at = Próxima tentativa: { TIME($at) }.
# What a signup without a code may have shared is looked for.
looking = Estamos consultando a Meta até { TIME($at) }. Se você terminou por lá, esta página avança automaticamente. Se não, abra a janela da Meta de novo.
# Before this, another try is no use.
not-before = Você pode tentar de novo a partir de { TIME($at) }.
# The cut-over waits for its time: when, and what until then.
scheduled-lead = Seu número migra em { TIME($at) }, no seu horário. Seu provedor atual funciona até lá. Você pode mudar o horário, recomeçar ou fechar esta página.
# Several numbers, and none is theirs: why it is asked.
pick-lead = Não encontramos { $number } nas contas que você compartilhou. Escolha o número que quer conectar. Nada acontece com os outros.
# Another number than they said: why it is asked for.
confirm-lead = Você digitou { $number }, mas a Meta mostra este número.
# Verification by us.
verify-lead = A Meta envia um código de 6 dígitos para { $number } para verificar que ele é seu.
# The same for us, where it is in doubt whose a signup is: by a code of ours.
proof-lead = Encontramos { $number } na Meta. Vamos enviar um código de 6 dígitos para ter certeza de que ele é seu.
# How often a code may still be entered. It follows code-sent-sms or code-sent-voice.
tries-left =
    { $tries ->
        [one] Você tem uma tentativa.
       *[other] Você tem { $tries } tentativas.
    }
# Buttons' words until another code may be asked for.
send-again-sms = Reenviar SMS { IN($seconds) }
send-again-voice = Ligar de novo { IN($seconds) }
# How it was before, where it has changed.
was = antes { $value }

## What remains for the customer, at the end

remains-try = Mande uma mensagem do seu celular para o número e responda por { -platform } para testar o envio e o recebimento.
remains-pin-made = Guarde o PIN da confirmação em duas etapas que criamos.
remains-pin-theirs = Guarde o PIN da confirmação em duas etapas que você digitou.
remains-pin-unsure = Tenha certeza de que sabe o PIN da confirmação em duas etapas, ou crie um novo no WhatsApp Manager.
remains-payment = Confira no WhatsApp Manager se a conta nova tem uma forma de pagamento. Sem ela, os modelos não são enviados.
remains-waba-id = Atualize o WABA ID nas suas integrações (CRM, loja, site).
remains-templates = Confira seus modelos. A Meta pode precisar aprovar alguns de novo.
remains-old-access = Remova o acesso do provedor anterior.
remains-cancel-plan = Cancele o plano do provedor anterior depois de pagar a última fatura.

# Prints the facts.
print = Imprimir

# What is stuck: when it is tried again, and by whom.
stuck-again-at = Próxima tentativa: { TIME($at) }. Você também pode tentar agora.
stuck-stopped = Paramos de tentar. Tente de novo ou fale com o suporte informando a referência.
stuck-launch = Quando estiver resolvido, abra a janela da Meta de novo. Se parar aqui outra vez, fale com o suporte informando a referência.

# Opens the page of Meta's where a next step is done.
open-at-meta = Abrir na Meta

# Beside a next step that is done by what Meta reports.
meta-reports-it = Pronto, segundo a Meta

# At the head of a printed page: which number, what support finds it by, and when it was printed.
printed = { $number } · Referência { $reference } · Situação em { TIME($at) }

# Under it.
templates-left-where = Procure pelo ID em WhatsApp Manager → Message templates (Modelos de mensagem).

# Has the templates of the old WABA copied.
copy-templates = Copiar modelos

# While they are copied.
copying = Copiando… Pode levar um minuto.

# Has one template that stayed behind tried again.
copy-again = Tentar de novo

# The same for a screen reader, which tells of one of several.
copy-again-of = Tentar de novo: modelo { $id }

# The field of the old WABA's id, once the number has moved.
copy-from = WABA ID no seu provedor anterior
