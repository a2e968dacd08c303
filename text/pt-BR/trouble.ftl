### Glossário. Tratamento por você; português do Brasil.
### number: número · move: migração, migrar · connect: conectar · provider: provedor (present provider: seu provedor atual; old provider: seu provedor anterior)
### template: modelo · display name: nome de exibição · messaging limit: limite de mensagens · quality rating: classificação de qualidade
### two-step verification: confirmação em duas etapas · one-time password: senha de uso único · portfolio: portfólio empresarial · access: acesso
### consent: consentimento · reference: referência · support: suporte · attempt: processo. Os nomes da Meta e de seus botões ficam em inglês.

## What stopped an attempt: what happened, as a heading; then why, and what to do now.
## Whether the number is safe is said beside it, by page.ftl's safe-….

window-blocked = Seu navegador bloqueou a janela da Meta
    .now = Permita pop-ups para esta página: procure um sinal no fim da barra de endereço. Depois abra a janela da Meta de novo.
sdk-failed = Não foi possível abrir a janela da Meta
    .now = O script da Meta falhou quando o chamamos. Recarregue esta página e tente de novo. Se falhar outra vez, desative a proteção contra rastreamento ou os bloqueadores de anúncios para esta página.
cancelled = Você saiu da janela da Meta antes do fim
    .now = Abra-a de novo quando estiver pronto. A Meta começa do início, mas lembra algumas das suas escolhas.
closed = A janela da Meta fechou sem uma confirmação
    .now = A Meta não nos informou que você terminou. Abra a janela de novo quando quiser. Se terminou, escolha de novo a mesma conta.
meta-error = A Meta informou um erro
    .now = O que a Meta disse está abaixo. Se ela pede algo, faça isso primeiro. Depois abra a janela da Meta de novo. Se o erro voltar, diga ao nosso suporte o que a Meta disse.
reloaded = A página foi recarregada enquanto a janela da Meta estava aberta
    .now = A Meta só pode responder à página que abriu a janela dela. Feche a janela antiga se ela ainda estiver lá, e abra-a de novo daqui.
signed-out-meanwhile = Sua sessão foi encerrada nesse meio-tempo
    .now = Por isso a confirmação da Meta não pôde ser recebida, e ela vale por apenas 30 segundos. Entre de novo, e depois abra a janela da Meta outra vez.
hand-over-failed = A confirmação da Meta não chegou até nós a tempo
    .now = Você fez sua parte. A confirmação da Meta vale por apenas 30 segundos, e nesse tempo não foi possível nos acessar. Abra a janela da Meta de novo.
hand-over-refused = A confirmação da Meta não foi aceita
    .now = Nosso servidor a recusou, pelo motivo abaixo. Abra a janela da Meta de novo.
full-page-failed = Não foi possível abrir a página da Meta
    .now = Tente de novo. Se falhar outra vez, verifique sua conexão com a internet.
code-expired = A confirmação da Meta não pôde mais ser usada
    .now = Ela vale por 30 segundos e para um único uso. Abra a janela da Meta de novo e repita os passos.
code-lost = A confirmação da Meta não chegou até nós
    .now = A Meta informa que você terminou, mas não nos enviou nenhuma prova. Abra a janela da Meta de novo e percorra-a mais uma vez.
exchange-failed = Não conseguimos concluir a confirmação da Meta
    .now = Você fez tudo certo, e nada mudou. A confirmação da Meta vale uma única vez, por 30 segundos, e não conseguimos concluir nesse tempo. Abra a janela da Meta de novo e repita os passos.
left-meta = A página da Meta terminou sem uma confirmação
    .now = Nada nos foi entregue. Vá até lá de novo quando estiver pronto.
time-missed = O horário que você definiu já passou
    .now = Algo não estava pronto naquele momento, então o número não migrou. Pressione Tentar de novo para migrá-lo agora, ou comece de novo e defina outro horário.
token-refused = A Meta não aceita nosso acesso à sua conta
    .now = Abra a janela da Meta de novo para dá-lo outra vez.
no-waba-granted = A Meta não compartilhou nenhuma WhatsApp Business Account conosco
    .now = Abra a janela da Meta de novo, e escolha uma WhatsApp Business Account como descrito abaixo. Se isto se repetir, talvez não dependa de você: informe a referência ao nosso suporte.
no-number = A Meta não mostra nenhum número de telefone na conta
    .now = Abra a janela da Meta de novo, escolha a mesma conta e digite o número em "Phone number".
meta-unavailable = Ainda não temos a resposta da Meta
    .now = A Meta não responde, ou não fez o que pedimos. Você não precisa fazer nada.
setting-up = A Meta ainda está preparando tudo
    .now = Isso pode levar alguns minutos. Você não precisa fazer nada.
rate-limited = A Meta nos pede para ir mais devagar
    .now = Não há nada para você fazer: continuamos assim que a Meta permitir.
maintenance = A Meta está trabalhando na sua conta
    .now = Ela está em manutenção, o que leva minutos. Continuamos por conta própria.
too-many-registrations = É preciso uma pausa antes da próxima tentativa
    .now = Houve tentativas demais de registrar este número. Tente de novo quando a pausa acabar.
two-step-verification-on = A confirmação em duas etapas ainda está ativada
    .now = Desative-a no WhatsApp Manager: Account tools, Phone numbers, o número, Two-step verification. Se você não puder, peça ao seu provedor atual. Depois tente aqui de novo.
pin-locked = O PIN foi tentado vezes demais
    .now = A Meta o bloqueia por um tempo. Tente de novo quando a pausa acabar, com o PIN certo ou com a confirmação em duas etapas desativada.
verification-code-wrong = Esse não era o código
    .now = Confira os dígitos, ou peça outro código. Só o mais recente vale.
verification-limited = A Meta não envia mais códigos por enquanto
    .now = Tente mais tarde, ou use o outro meio: SMS ou ligação.
other-portfolio = O número pertence a outro portfólio empresarial
    .now = Ele só pode migrar dentro do portfólio que é dono dele hoje. Abra a janela da Meta de novo e escolha esse portfólio. Se não souber qual é, pergunte ao seu provedor atual.
name-not-approved = A Meta quer o nome de exibição aprovado primeiro
    .now = No WhatsApp Manager: Account tools, Phone numbers. Aguarde a aprovação ou escolha outro nome. Depois tente aqui de novo.
payment-missing = A Meta quer uma forma de pagamento que funcione
    .now = Adicione uma à WhatsApp Business Account, ou corrija a que há, no WhatsApp Manager, em Billing and payments. Depois tente aqui de novo.
other-payment-method = Há outra forma de pagamento na conta
    .now = Por isso a DoubleTick não pode pagar as mensagens dela. Remova-a da conta no WhatsApp Manager, em Billing and payments. Se for do seu provedor, peça que ele a remova. Depois tente aqui de novo.
other-currency = A conta está em outra moeda
    .now = Por isso a DoubleTick não pode pagar as mensagens dela. No WhatsApp Manager, em Billing and payments, remova a forma de pagamento e defina a moeda em que a DoubleTick cobra você. Depois tente aqui de novo. Se a Meta não deixar, comece de novo e crie uma conta nova.
recently-deleted = O número foi excluído recentemente
    .now = A Meta precisa de 5 minutos antes que ele possa ser usado de novo. Continuamos por conta própria.
deregistration-incomplete = A Meta não terminou de retirar o número de onde estava antes
    .now = Uma retirada anterior ficou incompleta na Meta. Pedimos à Meta que a conclua, e ela ainda não aceita o número.
verify-in-window = A Meta quer que o número seja verificado na janela dela
    .now = Abra a janela da Meta de novo, e digite o código que ela envia ao número.
account-not-approved = A Meta não aprovou uma WhatsApp Business Account
    .now = Confira a anterior e a nova no WhatsApp Manager: a análise, a verificação da empresa e as solicitações em aberto. Depois tente aqui de novo.
account-restricted = A Meta restringiu esta conta
    .now = O Business Support Home da Meta diz por quê, e recebe um recurso. Tente aqui de novo quando a restrição acabar.
on-business-app = O número está no WhatsApp Business App
    .now = Ele não pode migrar desta forma. Para manter o app, comece de novo e escolha Coexistence. Senão, exclua a conta no app, espere 3 minutos e tente aqui de novo.
number-elsewhere = Este número já está na DoubleTick
    .now = Ele está conectado a outra conta da DoubleTick. Se essa conta é sua, remova o número lá e tente de novo aqui. Se não, fale com o suporte. Nossa equipe também foi avisada.
our-configuration = Algo está errado do nosso lado
    .now = A DoubleTick não consegue fazer a parte dela neste momento. Nossa equipe recebeu um alerta.
unknown = A Meta deu uma resposta que não conhecemos
    .now = Nossa equipe recebeu um alerta. Tente de novo em alguns minutos. Se acontecer outra vez, informe a referência ao nosso suporte.
renewal-moves = O número não está ativo na conta que você escolheu
    .now = Por isso não basta renovar o acesso. Pressione Tentar de novo para registrar o número na DoubleTick outra vez. Se outro provedor atende o número agora, as mensagens lá param na hora, e isso não pode ser desfeito. Para deixar como está, comece de novo.
sdk-blocked = Não foi possível carregar o script da Meta
    .now = Muitas vezes uma proteção contra rastreamento ou um bloqueador de anúncios o retém: desative-o para esta página. Verifique também sua conexão com a internet, e depois tente de novo.
sdk-forbidden = Esta página não permite o script da Meta
    .now = A política de segurança dela não o admite. Quem administra esta página pode mudar isso: informe esta referência a essa pessoa ou ao nosso suporte.
sdk-slow = O script da Meta está demorando
    .now = A conexão pode estar lenta, ou uma ferramenta de privacidade o retém. Continuamos assim que ele chegar. Você também pode tentar de novo.
sdk-unreachable = Não conseguimos acessar a DoubleTick
    .now = Verifique sua conexão com a internet, e depois tente de novo.

# After long tries, in the place of what is said while they go on.
gave-up = Tentamos por muito tempo, e paramos. Pressione Tentar de novo. Se não ajudar, informe a referência ao nosso suporte.
gave-up-at-meta = A Meta não concluiu isso nos 30 segundos em que a confirmação dela vale. Abra a janela da Meta de novo.

## What an error inside Meta's window means, and what to do: crates/contract/src/window_error.rs

at-meta-provider-not-allowed = A Meta não nos deixa conectar clientes no momento. Cabe a nós corrigir isso, não a você. Tente mais tarde. Se voltar, informe a referência ao nosso suporte.
at-meta-not-eligible = A Meta ainda não aceita este número junto com o app. Use-o mais no WhatsApp Business App por alguns dias, e depois tente de novo. Ou comece de novo e escolha Cloud API: aí ele sai do app.
at-meta-linked-elsewhere = O número está vinculado a outro portfólio, não ao que você escolheu. Escolha aquele a que ele está vinculado. Se não souber qual é, pergunte ao seu provedor atual.
at-meta-other-partner = O número está conectado a outro provedor no app. No WhatsApp Business App: Configurações, Conta, Business Platform, desconecte-o. Espere 15 minutos, e depois tente de novo.
at-meta-account-shared = Esta conta está compartilhada com outro provedor. Escolha Create a WhatsApp Business Account no lugar dela, ou encerre antes esse compartilhamento em Meta Business Settings.
at-meta-number-in-use = O número já está registrado no WhatsApp. Se estiver em um app, exclua a conta lá ou escolha Coexistence, espere 3 minutos e digite-o de novo. Se não estiver em nenhum, avise nosso suporte.
at-meta-number-blocked = O WhatsApp bloqueou este número. O WhatsApp Manager e o Business Support Home da Meta dizem por quê, e recebem um recurso. Tente de novo quando ele for desbloqueado.
at-meta-too-many-numbers = O portfólio tem tantos números quanto a Meta permite. Exclua um que você não usa, no WhatsApp Manager, em Phone numbers. A Meta permite mais quando o portfólio é verificado.
at-meta-too-many-accounts = Por enquanto a Meta não deixa você criar mais. Escolha um que você já tem. A Meta permite mais quando o portfólio é verificado.
at-meta-name-refused = A Meta não aceita o nome. Digite outro, como o da sua própria empresa.
at-meta-already-added = O número já está na sua conta. Volte e escolha-o na lista em vez de digitá-lo.
at-meta-too-many-tries = A Meta quer uma pausa, pois isso foi tentado vezes demais. Pode levar 12 horas. Depois escolha de novo a mesma conta e o mesmo número.
at-meta-not-admin = Este perfil do Facebook não é administrador do portfólio. Escolha outro portfólio, obtenha Full control deste, ou peça a um administrador que faça a parte da Meta.
at-meta-restricted = A Meta restringiu a conta, o portfólio ou o perfil. O Business Support Home da Meta diz qual e por quê, e recebe um recurso. Ou escolha outro.
at-meta-profile-too-new = Este perfil do Facebook é novo demais para isso. Entre com um mais antigo, ou espere algumas horas.
at-meta-profile-check = A Meta quer uma verificação de segurança deste perfil do Facebook, como a autenticação de dois fatores. Faça o que a Meta pede, e depois tente de novo.
at-meta-app-outdated = O WhatsApp Business App do seu celular é antigo demais para isto. Atualize-o, e depois tente de novo.
at-meta-not-on-app = O número não está no WhatsApp Business App. Comece de novo e escolha Cloud API, ou registre-o antes no app.
at-meta-region-excluded = A Meta não oferece Coexistence para números deste país. Comece de novo e escolha Cloud API: aí ele sai do app.
at-meta-business-unverified = A Meta não terminou de verificar sua empresa. Meta Business Settings, Security Center, mostra em que ponto está. Tente de novo quando estiver pronto.
at-meta-meta-failed = É um problema da própria Meta, que costuma passar. Tente de novo em alguns minutos.

## What Meta said beyond that, for who wants to know

last-screen = Última tela: { $screen }
meta-said = A Meta disse: { $message }
code = Código { $code }
session = Sessão { $session }
closed-with-error = A janela da Meta mostrou um erro? Diga ao nosso suporte o que ela dizia.

## Why a request did not succeed: what happened and what now, in one text

unreachable = Não conseguimos acessar a DoubleTick. Verifique sua conexão com a internet e tente de novo: nada do que você digitou se perde.
otp-wrong =
    { $left ->
        [0] Essa não é a senha de uso único, e era a última tentativa. Peça outra.
        [one] Essa não é a senha de uso único. Confira os dígitos: você tem mais uma tentativa.
       *[other] Essa não é a senha de uso único. Confira os dígitos: você tem mais { $left } tentativas.
    }
otp-expired = Esta senha de uso único é antiga demais. Peça outra.
too-many = Tentativas demais. Tente de novo { IN($seconds) }.
otp-not-sent = Não conseguimos enviar a senha de uso único. Confira o número, e tente de novo em um minuto.
not-found = Não encontramos isto na sua conta. Talvez pertença a outra conta com a qual você entra.
meta-silent = A Meta não responde no momento. Tente de novo em um minuto.
method-unavailable = Esta forma de conectar ainda não é oferecida. Volte e escolha a outra.
conflict = Algo mudou nesse meio-tempo. Recarregue a página para ver onde você está.
number-already-here = Este número já está conectado à sua conta da DoubleTick. Você o encontra em Configurações, Gerenciar WABAs.
bad-request = Esta página e nosso servidor não se entendem. Recarregue a página e tente de novo.
internal = Algo deu errado do nosso lado. Tente de novo em um minuto: nada do que você digitou se perde.
