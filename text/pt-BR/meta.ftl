# Before the window.
ready-title = Entre com o Facebook para continuar

# Under the button.
ready-note = No celular, veja antes os passos abaixo, porque a Meta cobre esta página.

# The button that opens it.
launch = Continuar com o Facebook

# The same button, later.
launch-again = Abrir a janela da Meta de novo

# While Meta's script is on its way.
sdk-loading = Preparando a Meta…

# Gives up.
start-over = Recomeçar

# Beside the window.
in-meta-title = Termine na janela da Meta

# Under it.
in-meta-lead = Deixe esta página aberta. Ela é atualizada automaticamente.

# The finish came, the code did not yet.
finished = A Meta diz que você terminou. Se a janela dela ainda estiver aberta, toque em Finish ou feche. Esta página é atualizada automaticamente.

# Help.
no-window-title = Não vejo a janela da Meta

# What to do.
no-window = Ela pode estar atrás desta ou em outra aba. Se fechou, abra de novo. Nada se perde.

# Brings it to the front.
show-window = Mostrar a janela da Meta

# It is gone.
window-gone = Já fechei

# A window that we could not see to open.
unseen = Não deu para saber se a janela da Meta abriu. Se não abriu, permita pop-ups nesta página e abra de novo.

# Meta's window sent a message that we don't know, and is still open.
unknown-event = Você pode continuar na janela da Meta.

# Meta's own page, in the place of its window.
full-page-title = O pop-up não funciona?

# What happens.
full-page-lead = A Meta pode abrir nesta aba e trazer você de volta.

# The button.
full-page = Continuar nesta aba

# On the way there.
full-page-going = Abrindo a Meta…

# Another tab has the attempt.
other-tab = Isto está aberto em outra aba, e a Meta só responde àquela.

# The button.
take-over = Usar esta aba

# The companion's title.
guide-title = O que escolher na janela da Meta

# Why it begins at 3.
guide-lead = Os passos 1 e 2 estão prontos. A Meta pode pedir o número antes ou pular telas.

## Under the title, before Meta's window

ready-lead-other-provider = Escolha seu portfólio empresarial e verifique seu número. Leva cerca de 5 minutos e seu número continua funcionando. Depois, a Meta migra o número para a DoubleTick, o que encerra o acesso do seu provedor atual, ou adiciona a DoubleTick a ele, e você decide se mantém os dois.
ready-lead-business-app = Digite seu número e confirme no app. Leva cerca de 5 minutos. Fique com o celular por perto.
ready-lead-new = Escolha seu portfólio empresarial e verifique seu número. Leva cerca de 5 minutos.
ready-lead-renewal = Escolha o mesmo portfólio empresarial e a mesma conta do WhatsApp Business de antes. Isso renova o acesso da DoubleTick. Seu número não sai do lugar.

## Names of Meta's screens. They stay as Meta shows them

screen-portfolio = Business portfolio (Portfólio empresarial)
screen-waba-and-number = Conta do WhatsApp Business e número
screen-business-profile = Business profile (Perfil comercial)
screen-number = Phone number (Número de telefone)
screen-verification = Verificação
screen-permissions = Análise

# Meta's names for its screens. They stay as Meta shows them.
screen-profile = Continue as yourself (Continuar com seu perfil)
screen-information = Informações
screen-account = Conta do WhatsApp Business

## The guide: what to do on each screen of Meta's window

guide-profile = Entre como administrador do seu portfólio empresarial e toque em Continue (Continuar).
guide-information = Veja o que a DoubleTick poderá fazer e toque em Get started (Começar).
guide-account = Escolha Create a WhatsApp Business Account (Criar uma conta do WhatsApp Business) ou a que você acabou de criar aqui.

# For a number that moves.
guide-portfolio-move = Escolha o portfólio dono do número. Em qualquer outro, a migração falha.
guide-business-profile-move = Digite um nome de conta, uma categoria e o nome de exibição atual do número.

# For a new number.
guide-portfolio-new = Escolha o portfólio da empresa deste número.
guide-business-profile-new = Digite um nome de conta, uma categoria e um nome de exibição. Os clientes veem o nome de exibição, então use o nome da sua empresa.

# For access to a number that is with DoubleTick already.
guide-portfolio-renewal = Escolha o mesmo portfólio empresarial de antes.
guide-account-renewal = Escolha a mesma conta de antes. Seu número está nela.
guide-number-renewal = Se a Meta pedir, digite o mesmo número daqui.

# For a number in the WhatsApp Business App.
guide-portfolio-app = Escolha o portfólio da sua empresa ou crie um.
guide-number-app = Digite o número que está no WhatsApp Business App.
guide-confirm-app = Confirme no app
    .what = Abra a mensagem da Meta no app, compartilhe suas conversas se quiser e escaneie o código da janela da Meta.
guide-review-app = Veja o que a DoubleTick poderá fazer, toque em Confirm e depois em Finish.

## What Meta's window said, while it is open

heard-cancel-at = Você estava saindo da Meta em "{ $screen }". Ainda dá para terminar por lá.
heard-error = A Meta diz: { $message } { $now }
heard-error-now = Continue na janela da Meta, ou feche e comece de novo aqui.
