# What the bar is, for a screen reader.
parts-label = Seu progresso

# The choice of the method.
method-title = Como você quer conectar seu número?

# The badge of the one that moves a number.
method-badge = Para trocar de provedor

# The badge of the one that the answers lead to.
method-fits = Certo para o seu número

# The answers of a question that is answered by them.
yes = Sim

# The other one.
no = Não

# The number's field.
number = Número de WhatsApp que você quer conectar

# Its hint.
number-hint = Com código do país, por exemplo +91 98200 12345

# Where it is.
origin = Onde ele está agora?

# What must be so.
must-title = Obrigatório antes de começar

# What should be so.
should-title = Recomendado

# Something that blocks is not checked.
unchecked = Confirme para continuar.

# Opens the way to check an item.
how = Como conferir

# The field of the old WABA's id.
source-waba = WABA ID no seu provedor atual

# Its hint.
source-waba-hint = Opcional, mas sem ele não conseguimos copiar seus modelos. Fica ao lado do nome da conta no WhatsApp Manager.

# It can't be one.
source-waba-wrong = Digite cerca de 15 dígitos ou deixe em branco.

# When the number is cut over.
cut-over = Quando vamos migrar?

# The default.
cut-over-now = Assim que tudo estiver pronto

# The other choice.
cut-over-later = No horário que eu escolher

# The field.
cut-over-at = Data e hora (seu horário local)

# Its hint.
cut-over-hint = Nos próximos 7 dias. Seu provedor atual funciona até lá, e você pode mudar o horário.

# No possible time.
cut-over-wrong = Escolha um horário nos próximos 7 dias.

# The same number has an attempt already.
under-way = Você já começou com este número. Continue por lá ou recomece por lá.

# The title of the points that the customer agrees to.
consent-title = Antes de aceitar

# Consent is missing.
consent-missing = Aceite para continuar.

# The button.
submit = Salvar e continuar

# While it is recorded.
submitting = Salvando…

# Under the button.
submit-note = Nada migra ainda. Registramos seu aceite com a data. Próximo passo: entrar com o Facebook.

## The cards of the methods: in English in the guide's exact words

method-cloud-api = Conectar número da API do WhatsApp (Cloud API)
method-coexistence = Conectar seu número atual do WhatsApp Business (Coexistence)

## Whom a method is for

method-for-cloud-api = Seu número está na Cloud API com outro provedor e você quer mudar para { -platform }. Também para números novos.
method-for-coexistence = Seu número está no WhatsApp Business App e você quer continuar usando o app junto com { -platform }.

## Questions for who doesn't know the method

question-keeps-app = Você quer continuar usando o app?

## Answers to the first of them

today-other-provider = Na Cloud API com outro provedor
today-business-app = No WhatsApp Business App, ou no WhatsApp, em um celular
today-nowhere = Não está no WhatsApp
today-double-tick = Já está em { -platform }

## What follows from the answers

advice-other-provider = Escolha Cloud API para mudar para { -platform }. Coexistence só funciona para números que estão no WhatsApp Business App.
advice-business-app = Escolha Coexistence para usar o app junto com { -platform }. Cloud API não funciona enquanto o número estiver no app. Usa o WhatsApp comum? Mude antes para o WhatsApp Business App.
advice-new = Escolha Cloud API para um número novo. Coexistence só funciona para números que estão no app.

## The button that takes the advice

take-cloud-api = Continuar com Cloud API
take-coexistence = Continuar com Coexistence

## Why a number can't be brought as it is, and what to do

obstacle-already-here = Não há nada para migrar. Veja Configurações → Gerenciar WABAs. Não está lá? Está em outra conta { -platform }. Fale com o suporte para unir as contas.
obstacle-leaves-app = Salve suas conversas antes, porque excluir a conta do app apaga todas. Depois, no app, vá em Configurações → Conta → Apagar conta. Volte em 3 minutos e escolha "Não está no WhatsApp".

## The form's title

title-other-provider = Prepare a migração
title-business-app-new = Prepare a conexão

## Where the number is today

origin-other-provider = Na Cloud API com outro provedor
origin-business-app = No WhatsApp Business App
origin-new = Não está no WhatsApp, é um número novo

## The parts of the way, as the bar at the top names them

part-method = Método
part-prepare = Preparar
part-meta = Meta
part-finish = Conclusão

## Readiness: what the customer checks, why it matters, how to check it and what to do if it isn't so

ready-portfolio-admin-new = Eu (ou um colega que me ajuda) administro meu portfólio empresarial na Meta
    .why = Só um administrador pode dar acesso à DoubleTick.
    .how = Em Meta Business Settings → Users → People (Pessoas), seu nome deve mostrar Full control (Controle total). Ainda não tem portfólio? Você vai criar um com a Meta.
ready-number-reachable-in-app = Estou com o celular do WhatsApp Business App
    .why = A Meta pede que você confirme no app.
    .how = Atualize o app se Configurações → Ajuda → Dados do app mostrar uma versão anterior à 2.24.17.
ready-two-step-verification-off = A confirmação em duas etapas deste número está desativada
    .why = A Meta não migra o número enquanto ela estiver ativa. É o PIN do WhatsApp do número, não a autenticação de dois fatores do seu Facebook.
    .how = WhatsApp Manager → Account tools → Phone numbers → seu número → Two-step verification → Turn off (em português: Ferramentas da conta → Números de telefone → Desativar). A Meta pede a confirmação por e-mail, no endereço do portfólio. Só o dono da conta pode fazer isso. Não aparece para você? Escreva ao seu provedor atual: "Por favor, desativem a confirmação em duas etapas do nosso número, sem excluir o número."
ready-portfolio-admin = Eu (ou um colega que me ajuda) administro o portfólio empresarial dono deste número
    .why = O número precisa ficar neste portfólio, e só um administrador pode dar acesso à DoubleTick.
    .how = Em Meta Business Settings → Users → People (Pessoas), seu nome deve mostrar Full control (Controle total). Se o portfólio for do seu provedor atual, pergunte qual é e peça para ser administrador.
ready-number-reachable = Posso receber um SMS ou uma ligação neste número
    .why = A Meta envia um código de 6 dígitos para verificar que ele é seu.
    .how = Ligue para o número de outro telefone para testar. Uma URA não consegue receber o código.
ready-display-name-approved = O nome de exibição está aprovado e sem alterações pendentes
    .why = A Meta não migra um número sem nome aprovado.
    .how = Em WhatsApp Manager → Account tools → Phone numbers (Ferramentas da conta → Números de telefone), não pode aparecer "pending" nem "declined". Uma alteração leva até alguns dias na Meta.
ready-portfolio-verified = O portfólio empresarial está verificado
    .why = Sem verificação, a Meta pode recusar a migração e permite no máximo 2 números.
    .how = Meta Business Settings → Security Center (Central de segurança) deve mostrar Verified. Se não mostrar, inicie a verificação ali.
ready-payment-method = Tenho um cartão ou outra forma de pagamento para a Meta
    .why = Sem isso, a Meta pode recusar a migração, e a conta nova precisa de uma para enviar modelos.
    .how = Confira WhatsApp Manager → Billing and payments (Cobrança e pagamentos) na sua conta atual. Você vai adicionar uma à conta nova depois da migração.
ready-templates-exported = Exportei meus modelos
    .why = Talvez seja preciso recriar alguns ou pedir a aprovação de novo.
    .how = Use WhatsApp Manager → Message templates (Modelos de mensagem) ou a exportação do seu provedor atual.
ready-campaigns-paused = Pausei as campanhas no provedor anterior
    .why = Mensagens em envio na hora da migração não serão entregues.
    .how = Pause no painel do seu provedor atual e migre em um horário tranquilo.

## The consent. A change of these words, in any language, is a new CONSENT_TEXT_VERSION in
## crates/contract/src/onboarding.rs: a test holds the two together.

consent-move-1 = Isso não pode ser desfeito. Para voltar, você teria que migrar o número de novo.
consent-move-2 = Se a Meta migrar seu número, você não poderá mais enviar nem receber mensagens com o provedor anterior assim que ele for conectado à DoubleTick. O acesso desse provedor termina nesse momento.
consent-move-added = A Meta pode adicionar a DoubleTick ao seu número em vez de migrar. Nesse caso, o provedor anterior mantém o acesso e continua cobrando até você remover esse provedor.
consent-move-3 = O histórico de conversas não migra. Exporte antes o que precisar do provedor anterior.
consent-move-4 = Talvez a Meta precise sincronizar ou aprovar os modelos de novo antes que você possa enviar.
consent-coexistence-1 = Os aparelhos conectados ao app são desconectados. Mensagens temporárias e de visualização única, localização em tempo real e listas de transmissão são desativadas.
consent-coexistence-2 = Você pode enviar no máximo 20 mensagens por segundo. Coexistence não está disponível na Nigéria nem na África do Sul.
consent-coexistence-3 = Você precisa do WhatsApp Business App versão 2.24.17 ou mais recente, e só pode desconectar pelo app.
consent-new-1 = Você não pode usar este número nos apps do WhatsApp enquanto ele estiver conectado à DoubleTick.
consent-new-2 = A Meta analisa o nome de exibição e cobra as mensagens da sua empresa.
# The checkbox.
consent = Li e aceito em nome da empresa dona do número.
