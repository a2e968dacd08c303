## What stopped an attempt: what happened, as a heading; then why, and what to do now.
## Whether the number is safe is said beside it, by page.ftl's safe-….

window-blocked = Seu navegador bloqueou a janela da Meta
    .now = Permita pop-ups para esta página no fim da barra de endereços. Depois abra a janela da Meta de novo.
sdk-failed = A janela da Meta não abriu
    .now = Recarregue esta página e tente de novo. Se falhar outra vez, desative aqui a proteção contra rastreamento e os bloqueadores de anúncios.
cancelled = Você não terminou na Meta
    .now = Abra a janela da Meta de novo quando quiser. A Meta lembra algumas das suas escolhas.
closed = A janela da Meta fechou sem confirmação
    .now = Abra de novo quando quiser. Se você já tinha terminado, escolha a mesma conta.
meta-error = A Meta informou um erro
    .now = Faça o que a Meta pede abaixo e abra a janela dela de novo. Se o erro voltar, avise o suporte.
reloaded = A página recarregou com a janela da Meta aberta
    .now = A Meta só responde à página que abriu a janela. Feche a janela antiga e abra de novo por aqui.
signed-out-meanwhile = Sua sessão foi encerrada
    .now = A confirmação da Meta só vale 30 segundos. Entre e abra a janela da Meta de novo.
hand-over-failed = A confirmação da Meta não chegou a tempo
    .now = Ela só vale 30 segundos, e não foi possível falar conosco. Abra a janela da Meta de novo.
hand-over-refused = Não conseguimos aceitar a confirmação da Meta
    .now = Veja o motivo abaixo. Depois abra a janela da Meta de novo.
full-page-failed = A página da Meta não abriu
    .now = Tente de novo. Se falhar outra vez, verifique sua conexão com a internet.
code-expired = A confirmação da Meta não vale mais
    .now = Ela vale uma única vez, por 30 segundos. Abra a janela da Meta de novo e repita os passos.
code-lost = A Meta não nos enviou sua confirmação
    .now = A Meta diz que você terminou. Abra a janela dela de novo e repita os passos.
exchange-failed = Não conseguimos concluir a confirmação da Meta
    .now = Você fez tudo certo. A confirmação só vale 30 segundos, e não conseguimos concluir a tempo. Abra a janela da Meta de novo e repita os passos.
left-meta = A página da Meta terminou sem confirmação
    .now = Não recebemos nada da Meta. Volte para lá quando quiser.
time-missed = O horário agendado passou
    .now = Algo não estava pronto, então seu número não migrou. Tente de novo para migrar agora, ou recomece para escolher outro horário.
token-refused = A Meta não aceita nosso acesso à sua conta
    .now = Abra a janela da Meta de novo para renovar o acesso.
no-waba-granted = A Meta não compartilhou uma conta do WhatsApp Business conosco
    .now = Abra a janela da Meta de novo e escolha uma como descrito abaixo. Se acontecer outra vez, passe a referência ao suporte.
no-number = A Meta não mostra nenhum número na conta
    .now = Abra a janela da Meta de novo, escolha a mesma conta e digite o número em "Phone number" (Número de telefone).
meta-unavailable = Ainda não temos a resposta da Meta
    .now = Você não precisa fazer nada.
setting-up = A Meta ainda está configurando
    .now = Isso pode levar alguns minutos. Você não precisa fazer nada.
platform-not-ready = { -platform } está se preparando para seu número
    .now = Seu número fica onde está até lá. Você não precisa fazer nada.
rate-limited = A Meta pediu para irmos mais devagar
    .now = Você não precisa fazer nada. Vamos continuar quando a Meta permitir.
maintenance = A Meta está trabalhando na sua conta
    .now = A manutenção leva alguns minutos. Vamos continuar tentando.
too-many-registrations = Muitas tentativas com este número
    .now = A Meta precisa de uma pausa. Tente de novo quando ela terminar.
two-step-verification-on = A confirmação em duas etapas ainda está ativa
    .now = Desative em WhatsApp Manager → Account tools → Phone numbers → seu número → Two-step verification (Ferramentas da conta → Números de telefone), ou peça ao seu provedor atual. Depois tente de novo.
pin-locked = Muitos PINs incorretos
    .now = A Meta bloqueou o PIN por um tempo. Tente mais tarde com o PIN certo, ou desative antes a confirmação em duas etapas.
verification-code-wrong = Código incorreto
    .now = Confira os dígitos ou peça um novo código. Só o último funciona.
verification-limited = Limite de códigos atingido
    .now = A Meta não envia mais códigos por enquanto. Tente mais tarde, ou troque entre SMS e ligação.
other-portfolio = O número pertence a outro portfólio empresarial
    .now = Abra a janela da Meta de novo e escolha o portfólio dono do número. Não sabe qual é? Pergunte ao seu provedor atual.
name-not-approved = O nome de exibição ainda não foi aprovado
    .now = Em WhatsApp Manager → Account tools → Phone numbers (Ferramentas da conta → Números de telefone), aguarde a aprovação ou escolha outro nome. Depois tente de novo.
payment-missing = A Meta precisa de uma forma de pagamento válida
    .now = Adicione ou corrija em WhatsApp Manager → Billing and payments (Cobrança e pagamentos). Depois tente de novo.
other-payment-method = A conta tem outra forma de pagamento
    .now = Por isso a DoubleTick não pode pagar as mensagens dela. Remova em WhatsApp Manager → Billing and payments (Cobrança e pagamentos), ou peça ao seu provedor se for dele. Depois tente de novo.
other-currency = A conta usa outra moeda
    .now = Por isso a DoubleTick não pode pagar as mensagens dela. Em WhatsApp Manager → Billing and payments (Cobrança e pagamentos), remova a forma de pagamento e escolha a moeda em que a DoubleTick cobra você. Depois tente de novo. Não é possível? Recomece e crie uma conta nova.
recently-deleted = O número foi excluído há pouco
    .now = A Meta precisa de 5 minutos para que ele possa ser usado de novo. Vamos continuar tentando.
deregistration-incomplete = A Meta não terminou de remover o número de onde ele estava
    .now = Pedimos à Meta para concluir. Até lá, não conseguimos conectar o número.
verify-in-window = Verifique o número na janela da Meta
    .now = Abra de novo e digite o código que a Meta enviar para o número.
account-not-approved = A Meta não aprovou uma conta do WhatsApp Business
    .now = No WhatsApp Manager, confira a análise, a verificação da empresa e os pedidos em aberto da conta antiga e da nova. Depois tente de novo.
account-restricted = A Meta restringiu esta conta
    .now = Veja o motivo e recorra no Business Support Home da Meta. Depois tente de novo.
on-business-app = O número está no WhatsApp Business App
    .now = Para manter o app, recomece e escolha Coexistence. Se não, exclua a conta no app, espere 3 minutos e tente de novo.
number-elsewhere = Este número já está em { -platform }
    .now = Está em outra conta { -platform }. Se for sua, remova por lá e tente de novo. Se não, fale com o suporte. Nossa equipe também já sabe.
our-configuration = Algo está errado do nosso lado
    .now = Nossa equipe já foi avisada.
unrecognized = Esta página não consegue mostrar o que interrompeu o processo
    .now = Recarregue. Se continuar assim, passe a referência ao suporte.
unknown = Algo inesperado aconteceu na Meta
    .now = Nossa equipe já foi avisada. Tente de novo em alguns minutos. Se acontecer outra vez, passe a referência ao suporte.
renewal-moves = O número não está ativo na conta que você escolheu
    .now = Não dá só para renovar o acesso. Tente de novo para registrar o número na DoubleTick. Se ele agora está com outro provedor, as mensagens lá param na hora, e isso não pode ser desfeito. Para deixar como está, recomece.
sdk-blocked = O script da Meta não carregou
    .now = Desative a proteção contra rastreamento e os bloqueadores de anúncios nesta página, verifique sua conexão com a internet e tente de novo.
sdk-forbidden = Esta página não permite o script da Meta
    .now = A política de segurança dela bloqueia o script. Passe esta referência a quem administra esta página ou ao suporte.
sdk-slow = O script da Meta está demorando
    .now = Sua conexão pode estar lenta, ou uma ferramenta de privacidade está segurando o script. Vamos continuar quando ele chegar. Você também pode tentar de novo.
sdk-unreachable = Não conseguimos falar com a DoubleTick
    .now = Verifique sua conexão com a internet e tente de novo.

# After long tries, in the place of what is said while they go on.
gave-up = Tentamos por muito tempo e paramos. Tente de novo. Se não funcionar, passe a referência ao suporte.
gave-up-at-meta = A Meta não concluiu em 30 segundos. Abra a janela da Meta de novo.

## What an error inside Meta's window means, and what to do: crates/contract/src/window_error.rs

at-meta-provider-not-allowed = A Meta não está nos deixando conectar clientes agora. Isso é com a gente. Tente mais tarde. Se acontecer outra vez, passe a referência ao suporte.
at-meta-not-eligible = A Meta ainda não aceita este número junto com o app. Use mais o WhatsApp Business App por alguns dias e tente de novo. Ou recomece e escolha Cloud API, que tira o número do app.
at-meta-linked-elsewhere = O número está vinculado a outro portfólio. Escolha esse. Não sabe qual é? Pergunte ao seu provedor atual.
at-meta-other-partner = O número tem outro provedor no app. No WhatsApp Business App, desconecte em Configurações → Conta → Business Platform. Espere 15 minutos e tente de novo.
at-meta-account-shared = Outro provedor compartilha esta conta. Escolha Create a WhatsApp Business Account (Criar uma conta do WhatsApp Business), ou pare antes de compartilhar em Meta Business Settings.
at-meta-number-in-use = O número já está no WhatsApp. Se estiver em um app, escolha Coexistence, ou exclua a conta por lá e digite de novo em 3 minutos. Se não estiver em nenhum, fale com o suporte.
at-meta-number-blocked = O WhatsApp bloqueou este número. Veja o motivo e recorra no WhatsApp Manager ou no Business Support Home da Meta. Depois tente de novo.
at-meta-too-many-numbers = O portfólio atingiu o limite de números da Meta. Exclua um que não usa no WhatsApp Manager, em Phone numbers (Números de telefone), ou verifique o portfólio.
at-meta-too-many-accounts = Você atingiu o limite da Meta por enquanto. Escolha uma que já tem, ou verifique o portfólio.
at-meta-name-refused = A Meta não aceita este nome. Digite outro, por exemplo, o da sua empresa.
at-meta-already-added = O número já está na sua conta. Volte e escolha o número na lista.
at-meta-too-many-tries = Muitas tentativas. Espere até 12 horas e escolha a mesma conta e o mesmo número.
at-meta-not-admin = Este perfil do Facebook não administra o portfólio. Escolha outro portfólio, obtenha Full control (Controle total) ou convide um administrador.
at-meta-restricted = A Meta restringiu a conta, o portfólio ou o perfil. Veja o motivo e recorra no Business Support Home da Meta, ou escolha outro.
at-meta-profile-too-new = Este perfil do Facebook é novo demais. Entre com um mais antigo ou espere algumas horas.
at-meta-profile-check = A Meta pede uma verificação de segurança deste perfil do Facebook, por exemplo, a autenticação de dois fatores. Conclua e tente de novo.
at-meta-app-outdated = O WhatsApp Business App do seu celular está desatualizado. Atualize e tente de novo.
at-meta-not-on-app = O número não está no WhatsApp Business App. Recomece e escolha Cloud API, ou registre o número antes no app.
at-meta-region-excluded = A Meta não oferece Coexistence para os números deste país. Recomece e escolha Cloud API, que tira o número do app.
at-meta-business-unverified = A Meta não terminou de verificar sua empresa. Confira Meta Business Settings → Security Center (Central de segurança) e tente de novo quando estiver pronto.
at-meta-meta-failed = É um problema da Meta, geralmente rápido. Tente de novo em alguns minutos.

## What Meta said beyond that, for who wants to know

last-screen = Última tela: { $screen }
meta-said = A Meta disse: { $message }
code = Código de erro da Meta { $code }
session = Sessão da Meta { $session }

## Why a request did not succeed: what happened and what now, in one text

unreachable = Não conseguimos falar com a DoubleTick. Verifique sua conexão com a internet e tente de novo. Nada se perde.
otp-wrong =
    { $left ->
        [0] Código incorreto, e acabaram as tentativas. Peça um novo.
        [one] Código incorreto. Confira os dígitos. Resta uma tentativa.
       *[other] Código incorreto. Confira os dígitos. Restam { $left } tentativas.
    }
otp-expired = Este código expirou. Peça um novo.
too-many = Muitas tentativas. Tente de novo { IN($seconds) }.
otp-not-sent = Não conseguimos enviar o código. Confira o número e tente de novo em um minuto.
not-found = Não encontramos isso na sua conta. Pode estar em outra conta sua.
meta-silent = A Meta não está respondendo agora. Tente de novo em um minuto.
method-unavailable = Esta opção ainda não está disponível. Escolha a outra.
conflict = Algo mudou nesse meio-tempo. Recarregue a página para ver onde você está.
number-already-here = Este número já está na sua conta { -platform }. Veja Configurações → Gerenciar WABAs.
bad-request = Esta página está desatualizada. Recarregue e tente de novo.
internal = Algo deu errado do nosso lado. Tente de novo em um minuto. Nada se perde.
