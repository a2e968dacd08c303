## The guide to Meta's window, beside its drawings

# The step of a card.
step = Passo { NUMBER($step) }

# Turns the cards back.
previous-step = Passo anterior

# Turns the cards on.
next-step = Próximo passo

# On the card of the screen that Meta last told of.
reached = Você parou aqui

# On a large screen.
beside-hint = Deixe as duas janelas lado a lado: arraste a da Meta para uma metade da tela e siga os passos aqui.

# Meta's button.
press-next = Depois toque em "Next" (Avançar).

# Meta's button.
press-continue = Depois toque em "Continue" (Continuar).

# Under the account: what a new one means.
account-new = Conta nova: seu número passa para ela e seus modelos podem ser copiados.

# Under the account: what one from the list means.
account-existing = Conta existente da lista: é compartilhada com a DoubleTick como está, com todos os números.

# Under the business profile.
account-name = Nome da conta: interno. Só a sua equipe vê.

# Under the business profile.
display-name = Nome de exibição: o que seus clientes veem no WhatsApp.

# What to do at Meta's number screen.
guide-number = Digite o mesmo número que aqui. Escolha "Text message" (recomendado), ou "Phone call" se o SMS não chegar.

# The card of Meta's warning.
warning-title = Um aviso esperado

# Meta's warning, quoted.
warning-quote = “Este número de telefone está registrado com outro Business Solution Provider. Isso é esperado quando você migra seu número de outro provedor.”

# Beside it.
warning-note = Ele ainda não muda: seu número fica com o provedor até a DoubleTick registrá-lo. Se a Meta oferecer adicionar a DoubleTick ao número, também está certo.

# What to do at Meta's code screen.
guide-verification = Digite o código de 6 dígitos que a Meta enviou para o número.

# The last card: on our page.
back-here = De volta aqui

# What happens then.
back-here-what = A janela da Meta fecha e esta página continua. Aqui você vê quando o número estiver conectado.

## What the drawings show, for who does not see them

drawn-profile = Uma foto de perfil acima de um botão
drawn-information = Uma página de texto acima de um botão
drawn-portfolio = Uma lista de portfólios, um selecionado
drawn-account = Uma lista de contas e a opção de criar uma
drawn-business-profile = Um formulário com dois nomes e uma categoria
drawn-number = Um campo de número, com SMS escolhido em vez de ligação
drawn-warning = Um sinal de aviso acima de um botão
drawn-verification = Seis campos para os dígitos de um código
drawn-app = Um celular lendo um código quadrado
drawn-review = Uma lista com marcas acima de um botão
drawn-connected = Duas marcas em um círculo

## After Meta's window, until its last word has come

# The heading.
checking-title = Verificando com a Meta

# Under it: the window is gone, as it seems.
checking-ending = A janela da Meta parece fechada. A Meta costuma nos avisar em segundos como terminou. Se ainda estiver aberta, conclua por lá.

# Under it: the server looks for the signup.
checking-signup = A confirmação da Meta não chegou até nós; nosso servidor está procurando o que você compartilhou.

# Before a clock.
checking-for = Tempo de espera

# What happens then.
checking-then-ending = Se não soubermos de nada em { NUMBER($seconds) } segundos, perguntaremos o que a Meta mostrou. Se você concluiu, continua valendo.

# What happens then.
checking-then-code = Costuma levar segundos. Em no máximo { NUMBER($seconds) } segundos, esta página diz como continua.

# What happens then.
checking-then-signup = Procuramos até { TIME($until) }. Se não encontrarmos, pediremos que você passe pela janela da Meta mais uma vez.

# Folds out the other ways.
checking-ways = Outras opções

# In it.
checking-ways-lead = A janela da Meta pode estar atrás desta. Se você concluiu por lá, só espere: não precisa começar de novo.

# The button.
checking-stop = Parar de esperar

## What the customer saw in Meta's window, where it closed and we did not hear how it ended

# The heading.
sights-title = O que a Meta mostrou?

# Under it.
sights-lead = Escolha o que você viu por último e veja como resolver.

# Once one was chosen.
sight-noted = Anotado para nossa equipe de suporte.

# A choice.
sight-finished = Que eu tinha concluído

# What now.
sight-finished-now = A Meta ainda não nos avisou. Se esta página não avançar, abra a janela da Meta de novo e escolha a mesma conta: nada é feito duas vezes.

sight-two-step-verification-on = A verificação em duas etapas está ativada
sight-linked-elsewhere = O número é de outro portfólio empresarial
sight-number-in-use = O número já está registrado no WhatsApp
sight-code-wrong = O código estava errado ou não chegou
sight-too-many-tries = Tentativas demais ou limite de códigos
sight-not-admin = Não tenho permissão
sight-name-refused = Um nome não foi aceito
sight-too-many-numbers = O limite de números foi atingido
sight-restricted = A conta está restrita
sight-provider-not-allowed = A DoubleTick não pode integrar clientes
sight-meta-failed = Algo deu errado
sight-not-eligible = O número ainda não é elegível
sight-other-partner = O app está conectado a outro provedor
sight-not-on-app = O número não está no app
sight-app-outdated = O app precisa ser atualizado
sight-region-excluded = Não disponível neste país
# The last choice.
sight-other = Nenhuma destas, ou nenhum erro

# What now.
sight-other-now = Abra a janela da Meta de novo quando quiser. Se parar no mesmo ponto, informe ao nosso suporte a referência abaixo e o que você viu.

# In the place of whether the number is safe.
unsure = Ainda não sabemos se a Meta conectou este número à DoubleTick. Nós não mudamos nada.
