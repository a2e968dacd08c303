### Glossário. Tratamento por você; português do Brasil.
### number: número · move: migração, migrar · connect: conectar · provider: provedor (present provider: seu provedor atual; old provider: seu provedor anterior)
### template: modelo · display name: nome de exibição · messaging limit: limite de mensagens · quality rating: classificação de qualidade
### two-step verification: confirmação em duas etapas · one-time password: senha de uso único · portfolio: portfólio empresarial · access: acesso
### consent: consentimento · reference: referência · support: suporte · attempt: processo. Os nomes da Meta e de seus botões ficam em inglês.

# What the bar is, for a screen reader.
parts-label = Seu progresso

# The choice of the method.
method-title = Como você quer conectar seu número?

# Under it.
method-lead = Escolha de acordo com onde o número está hoje.

# The badge of the one that moves a number.
method-badge = Para migrar de outro provedor

# The badge of the one that the answers lead to.
method-fits = A opção certa para seu número

# Help for who doesn't know.
unsure = Não sabe qual?

# The answers of a question that is answered by them.
yes = Sim

# The other one.
no = Não

# Under it.
prepare-lead = Dois minutos aqui evitam uma recusa na Meta. O que você digitar fica guardado se você sair.

# The number's field.
number = O número do WhatsApp que você traz

# Its hint.
number-hint = Com o código do país, como +91 98200 12345

# Where it is.
origin = Onde ele está hoje?

# What must be so.
must-title = Sem isto a Meta recusa

# What should be so.
should-title = Vale a pena ter à mão

# Something that blocks is not checked.
unchecked = Marque isto primeiro. Sem isso a Meta recusa o número.

# Opens the way to check an item.
how = Como verificar

# The field of the old WABA's id.
source-waba = ID da WABA no seu provedor atual

# Its hint.
source-waba-hint = Você pode deixar em branco. Com ele trazemos seus modelos aprovados. O WhatsApp Manager o mostra ao lado do nome da conta.

# It can't be one.
source-waba-wrong = Um ID de WABA tem apenas dígitos, cerca de 15. Você também pode deixar em branco.

# When the number is cut over.
cut-over = Quando o número deve migrar?

# The default.
cut-over-now = Assim que tudo estiver pronto

# The other choice.
cut-over-later = Em um horário tranquilo que eu definir

# The field.
cut-over-at = Data e hora, onde você está

# Its hint.
cut-over-hint = Dentro dos próximos 7 dias. Todo o resto é feito antes, e seu provedor atual funciona até lá. Você ainda poderá mudar.

# No possible time.
cut-over-wrong = Digite um horário dentro dos próximos 7 dias.

# The same number has an attempt already.
under-way = Você já está trazendo este número. Continue com aquele processo, ou abandone-o lá primeiro.

# The title of the points that the customer agrees to.
consent-title = Antes de concordar

# Consent is missing.
consent-missing = Precisamos do seu consentimento antes que qualquer coisa possa migrar.

# The button.
submit = Salvar e continuar

# While it is recorded.
submitting = Salvando…

# Under the button.
submit-note = Nada migra ainda. Seu consentimento é registrado com a data, e em seguida vem a janela da Meta.

## The cards of the methods: in English in the guide's exact words

method-cloud-api = Conectar um número da API do WhatsApp (Cloud API)
method-coexistence = Conectar seu número atual do WhatsApp Business (Coexistence)

## Whom a method is for

method-for-cloud-api = O número está na WhatsApp Cloud API com outro provedor, e você o migra para a DoubleTick. Escolha isto também para um número novo.
method-for-coexistence = O número está no WhatsApp Business App em um celular, e você continua usando o app junto com a DoubleTick.

## Questions for who doesn't know the method

question-today = Onde o número está hoje?
question-keeps-app = Você quer continuar usando o app no celular?
question-reachable = O número pode receber um SMS ou uma ligação agora?

## Answers to the first of them

today-other-provider = Na Cloud API com outro provedor
today-business-app = No WhatsApp Business App, ou no WhatsApp, em um celular
today-nowhere = Não está no WhatsApp
today-double-tick = Já está com a DoubleTick

## What follows from the answers

advice-other-provider = Escolha Cloud API: ela migra o número para a DoubleTick. Coexistence não consegue migrar um número de outro provedor: é para números que estão no app.
advice-business-app = Escolha Coexistence: o app e a DoubleTick compartilham o número. A Cloud API o recusaria enquanto ele estiver no app. Um número do app WhatsApp comum passa primeiro para o WhatsApp Business App.
advice-new = Escolha Cloud API: ele é conectado como número novo. Coexistence é para números que estão no app.

## The button that takes the advice

take-cloud-api = Continuar com Cloud API
take-coexistence = Continuar com Coexistence

## Why a number can't be brought as it is, and what to do

obstacle-already-here = Nada precisa migrar. Você encontra o número em Configurações, Gerenciar WABAs. Se não estiver lá, ele está em outra conta da DoubleTick: nosso suporte reúne as duas.
obstacle-leaves-app = Salve suas conversas: elas se perdem quando a conta no app é excluída. Depois exclua a conta lá: Settings, Account, Delete my account. Em cerca de 3 minutos o número fica livre: volte e responda "Não está no WhatsApp".
obstacle-unreachable = A Meta comprova com um código de 6 dígitos que o número é seu, e um menu telefônico gravado não consegue recebê-lo. Faça com que as ligações cheguem a uma pessoa, ou peça à sua operadora uma linha que receba SMS ou ligações, e depois volte. Nada mudou: o número funciona como antes.

## The form's title

title-other-provider = Prepare a migração
title-business-app-new = Prepare a conexão

## Where the number is today

origin-other-provider = Com outro provedor, na Cloud API
origin-business-app = No WhatsApp Business App
origin-new = Não está no WhatsApp: é um número novo

## The parts of the way, as the bar at the top names them

part-method = Método
part-prepare = Preparar
part-meta = Meta
part-finish = Concluir

## Readiness: what the customer checks, why it matters, how to check it and what to do if it isn't so

ready-portfolio-admin-new = Sou, ou é um colega que me ajuda, administrador do portfólio da minha empresa na Meta
    .why = Só um administrador pode dar acesso à DoubleTick.
    .how = Meta Business Settings → Users → People: ao lado do seu nome deve constar "Full control". Se ainda não houver portfólio, você cria um na janela da Meta.
ready-number-reachable-in-app = O celular com o WhatsApp Business App está à mão
    .why = A Meta pergunta no app se você concorda.
    .how = Abra o app, e atualize-o se for anterior à versão 2.24.17: Settings → Help → App info.
ready-two-step-verification-off = A confirmação em duas etapas do número está desativada
    .why = Enquanto está ativada, a Meta não libera o número. É o PIN de 6 dígitos do número do WhatsApp, não a autenticação de dois fatores da sua conta do Facebook.
    .how = WhatsApp Manager → Account tools → Phone numbers → o número → Two-step verification → Turn off. Só quem é dono da WhatsApp Business Account pode fazer isso. A Meta envia um e-mail ao endereço do portfólio para confirmar, e ele pode demorar. Se você não vê essa opção, escreva ao seu provedor atual: "Por favor, desativem a confirmação em duas etapas do nosso número, sem excluí-lo."
ready-portfolio-admin = Sou, ou é um colega que me ajuda, administrador do portfólio empresarial que é dono do número
    .why = O número precisa ficar no mesmo portfólio empresarial, e só um administrador pode dar acesso à DoubleTick.
    .how = Meta Business Settings → Users → People: ao lado do seu nome deve constar "Full control". Se o portfólio for do seu provedor atual, pergunte a ele qual é e peça que o torne administrador.
ready-number-reachable = Um SMS ou uma ligação para o número chega a mim agora
    .why = A Meta envia um código de 6 dígitos ao próprio número, para comprovar que ele é seu.
    .how = Tenha o chip ou a linha à mão, e ligue para o número de outro telefone. Um menu telefônico gravado não consegue receber o código.
ready-display-name-approved = O nome de exibição está aprovado, e nenhuma alteração dele está pendente
    .why = Um número sem nome aprovado não migra.
    .how = WhatsApp Manager → Account tools → Phone numbers. O nome não pode mostrar "pending" nem "declined". Uma alteração leva até alguns dias na Meta: aguarde.
ready-portfolio-verified = O portfólio empresarial está verificado
    .why = Caso contrário a Meta pode recusar a migração; e um não verificado comporta no máximo 2 números.
    .how = Meta Business Settings → Security Center: deve constar "Verified". Se não constar, inicie a verificação lá.
ready-payment-method = Tenho uma forma de pagamento à mão
    .why = A Meta pode recusar uma migração sem ela, e a conta nova precisa de uma antes de enviar mensagens de modelo.
    .how = WhatsApp Manager → Billing and payments, para a conta em que o número está hoje. Na conta nova, você a adiciona quando o número estiver aqui.
ready-templates-exported = Meus modelos estão exportados
    .why = Alguns talvez precisem ser criados ou aprovados de novo. Uma cópia dos textos poupa seu tempo.
    .how = WhatsApp Manager → Message templates, ou a exportação do seu provedor atual.
ready-campaigns-paused = As campanhas no provedor anterior estão pausadas
    .why = O que ainda estiver sendo enviado quando o número migrar não chega.
    .how = Pause-as no painel do seu provedor atual, e escolha um horário tranquilo.

## The consent. A change of these words, in any language, is a new CONSENT_TEXT_VERSION in
## crates/contract/src/onboarding.rs: a test holds the two together.

consent-move-1 = A migração não pode ser desfeita. Não há caminho de volta a não ser migrar o número outra vez, para o provedor anterior.
consent-move-2 = Quando a Meta migra o número, o envio e o recebimento de mensagens no seu provedor anterior param definitivamente no momento em que o número é registrado na DoubleTick. O acesso dele termina nesse momento.
consent-move-added = Em vez disso, a Meta pode adicionar a DoubleTick ao número. Nesse caso nada para: seu provedor anterior mantém o acesso e continua cobrando de você até que você o remova.
consent-move-3 = O histórico de conversas não migra. Ele fica com o provedor anterior: exporte antes o que você precisar.
consent-move-4 = Os modelos talvez precisem ser sincronizados ou aprovados de novo pela Meta antes que você possa enviá-los.
consent-coexistence-1 = Os aparelhos conectados do app são desconectados. Mensagens temporárias e de visualização única, localização em tempo real e listas de transmissão são desativadas.
consent-coexistence-2 = Podem ser enviadas no máximo 20 mensagens por segundo. Coexistence não é oferecida na Nigéria nem na África do Sul.
consent-coexistence-3 = O WhatsApp Business App precisa ser da versão 2.24.17 ou posterior, e continua sendo o lugar para desconectar.
consent-new-1 = O número não pode ser usado nos apps do WhatsApp enquanto estiver conectado à DoubleTick.
consent-new-2 = A Meta analisa o nome de exibição dele, e cobra da empresa pelas mensagens.
# The checkbox.
consent = Li isto e concordo, em nome da empresa que é dona do número.
