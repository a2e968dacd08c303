### Glossário. Tratamento por você; português do Brasil.
### number: número · move: migração, migrar · connect: conectar · provider: provedor (present provider: seu provedor atual; old provider: seu provedor anterior)
### template: modelo · display name: nome de exibição · messaging limit: limite de mensagens · quality rating: classificação de qualidade
### two-step verification: confirmação em duas etapas · one-time password: senha de uso único · portfolio: portfólio empresarial · access: acesso
### consent: consentimento · reference: referência · support: suporte · attempt: processo. Os nomes da Meta e de seus botões ficam em inglês.

# Before the window.
ready-title = Agora confirme com a Meta

# Under the button.
ready-note = No celular, a janela da Meta cobre esta página: leia antes, aqui abaixo, o que escolher lá.

# The button that opens it.
launch = Abrir a janela da Meta

# The same button, later.
launch-again = Abrir a janela da Meta de novo

# While Meta's script is on its way.
sdk-loading = Preparando a janela da Meta…

# Gives up.
start-over = Começar de novo

# Beside the window.
in-meta-title = Continue na janela da Meta

# Under it.
in-meta-lead = Mantenha esta página aberta: ela continua sozinha quando você terminar lá. Abaixo está o que escolher em cada tela.

# The finish came, the code did not yet.
finished = A Meta informa que você terminou. Se a janela dela ainda estiver aberta, pressione "Finish" lá ou feche-a: esta página continua sozinha.

# Help.
no-window-title = Não vejo a janela da Meta

# What to do.
no-window = Ela pode estar atrás desta, ou em outra aba. Se não existir mais, abra-a de novo: nada se perde.

# Brings it to the front.
show-window = Mostrar a janela da Meta

# It is gone.
window-gone = Eu a fechei

# A window that we could not see to open.
unseen = Não conseguimos ver se a janela da Meta abriu. Se não abriu, permita pop-ups para esta página e abra-a de novo.

# A window that looks closed, and said nothing.
looks-closed = A janela da Meta parece fechada, e a Meta não nos disse nada. Você a fechou? Então informe abaixo. Se ela ainda estiver aberta, continue nela.

# An event that we don't know.
unknown-event = Você pode continuar na janela da Meta. Ela enviou uma mensagem que não conhecemos: { $event }

# Meta's own page, in the place of its window.
full-page-title = A janela da Meta não funciona aqui?

# What happens.
full-page-lead = A Meta também pode ocupar o lugar desta página. No final ela traz você de volta para cá, e você continua de onde estava.

# The button.
full-page = Continuar sem janela

# On the way there.
full-page-going = Um momento: a página da Meta vai abrir.

# Another tab has the attempt.
other-tab = Você está com isto aberto em outra aba, e a janela da Meta só responde àquela. Continue lá, ou assuma aqui.

# The button.
take-over = Continuar nesta aba

# The companion's title.
guide-title = O que escolher na janela da Meta

# Why it begins at 3.
guide-lead = Os passos 1 e 2, o início e o método, já estão feitos. A Meta pode pedir o número primeiro e pular algumas telas.

## Under the title, before Meta's window

ready-lead-other-provider = A janela da Meta abre sobre esta página. Nela você entra no Facebook, escolhe seu portfólio empresarial e verifica o número. Leva cerca de 5 minutos. Seu número funciona o tempo todo. Depois, a Meta migra o número para a DoubleTick, o que encerra o acesso do seu provedor atual, ou adiciona a DoubleTick ao número. Nesse caso você decide se os dois ficam.
ready-lead-business-app = A janela da Meta abre sobre esta página. Nela você entra no Facebook, digita o número e confirma no app: tenha o celular à mão. Leva cerca de 5 minutos.
ready-lead-new = A janela da Meta abre sobre esta página. Nela você entra no Facebook, escolhe a que lugar o número pertence e o verifica. Leva cerca de 5 minutos.
ready-lead-renewal = Continue com a Meta para renovar o acesso da DoubleTick. Escolha o mesmo portfólio empresarial e a mesma conta do WhatsApp Business de antes. Nada migra.

## Names of Meta's screens. They stay as Meta shows them

screen-portfolio = Business portfolio
screen-waba-and-number = WhatsApp Business Account and number
screen-business-profile = Business profile
screen-number = Phone number
screen-verification = Verification
screen-permissions = Review

# Meta's names for its screens. They stay as Meta shows them.
screen-profile = Continue as yourself
screen-information = Information
screen-account = WhatsApp Business Account

## The guide: what to do on each screen of Meta's window

guide-profile = Entre com o perfil do Facebook que é administrador do seu portfólio empresarial, e pressione "Continue".
guide-information = Leia o que a DoubleTick poderá fazer, e pressione "Get started".
guide-account = Escolha "Create a WhatsApp Business Account". Se você criou uma aqui há pouco, escolha essa.

# For a number that moves.
guide-portfolio-move = Escolha o portfólio que é dono do número hoje. Em outro portfólio a migração falha.
guide-business-profile-move = Digite nome da conta, nome de exibição e categoria. Use o nome de exibição que o número tem hoje.
guide-number-move = Digite o mesmo número que aqui. Escolha "Text message", ou "Phone call" se nenhum SMS chegar. A Meta informa que o número está registrado com outro Business Solution Provider, ou oferece adicionar a DoubleTick a ele. As duas coisas são esperadas: continue.
guide-verification-move = Digite o código de 6 dígitos que a Meta enviou ao próprio número. Só esta tela comprova que o número é seu: nenhuma anterior comprova. Depois pressione "Finish".

# For a new number.
guide-portfolio-new = Escolha o portfólio da empresa para a qual é o número.
guide-business-profile-new = Digite nome da conta, nome de exibição e categoria. Seus clientes veem o nome de exibição: use o da sua própria empresa.
guide-number-new = Digite o mesmo número que aqui. Escolha "Text message", ou "Phone call" se nenhum SMS chegar.
guide-verification-new = Digite o código de 6 dígitos que a Meta enviou ao próprio número. Só esta tela comprova que o número é seu. Depois pressione "Finish".

guide-portfolio-renewal = Escolha o mesmo portfólio empresarial de antes.
guide-account-renewal = Escolha a mesma conta de antes. É nela que está o número.
guide-number-renewal = Se a Meta pedir, digite o mesmo número que aqui.

# For a number in the WhatsApp Business App.
guide-portfolio-app = Escolha o portfólio da sua empresa, ou crie um.
guide-number-app = Digite o número que está no WhatsApp Business App.
guide-confirm-app = Confirme no app
    .what = A Meta envia uma mensagem ao app no seu celular. Abra-a lá, compartilhe suas conversas se quiser, e escaneie o código que a janela da Meta mostra.
guide-review-app = Confira o que a DoubleTick poderá fazer, e pressione "Confirm". Depois pressione "Finish".

## What Meta's window said, while it is open

heard-cancel-at = A janela da Meta estava para ser fechada em "{ $screen }". Você ainda pode continuar nela.
heard-error = A Meta informou: { $message } { $now }
heard-error-now = Continue na janela dela, ou feche-a e comece aqui de novo.
