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
    .now = O script da Meta não funcionou neste navegador. Desative a proteção contra rastreamento ou os bloqueadores de anúncios para esta página, recarregue-a e tente de novo.
cancelled = Você saiu da janela da Meta antes do fim
    .now = Abra-a de novo quando estiver pronto. A Meta começa do início, mas lembra algumas das suas escolhas.
closed = A janela da Meta foi fechada antes do fim
    .now = A Meta não nos informou que você terminou. Se terminou, espere dois minutos: quando a Meta nos informar, esta página continua sozinha. Senão, abra-a de novo, e escolha a conta que você criou lá, se criou uma.
meta-error = A Meta informou um erro
    .now = Tente de novo em alguns minutos. Se ele voltar, diga ao nosso suporte o que a Meta disse, com a sessão abaixo.
reloaded = A página foi recarregada enquanto a janela da Meta estava aberta
    .now = A Meta só pode responder à página que abriu a janela dela. Feche a janela antiga se ela ainda estiver lá, e abra-a de novo daqui.
signed-out-meanwhile = Sua sessão foi encerrada nesse meio-tempo
    .now = Por isso a confirmação da Meta não pôde ser recebida, e ela vale por apenas 30 segundos. Entre de novo, e depois abra a janela da Meta outra vez.
hand-over-failed = A confirmação da Meta não chegou até nós a tempo
    .now = Você fez sua parte. A confirmação da Meta vale por apenas 30 segundos, e nesse tempo não foi possível nos acessar. Abra a janela da Meta de novo.
full-page-failed = Não foi possível abrir a página da Meta
    .now = Não foi possível nos acessar. Verifique sua conexão com a internet e tente de novo.
code-expired = A confirmação da Meta era antiga demais
    .now = Ela vale por 30 segundos, e demorou mais para chegar até nós. Abra a janela da Meta de novo e percorra-a mais uma vez.
code-lost = A confirmação da Meta não chegou até nós
    .now = A Meta informa que você terminou, mas não nos enviou nenhuma prova. Abra a janela da Meta de novo e percorra-a mais uma vez.
left-meta = Você saiu da página da Meta antes do fim
    .now = Nada nos foi entregue. Vá até lá de novo quando estiver pronto.
time-missed = O horário que você definiu já passou
    .now = Algo não estava pronto naquele momento, então o número não migrou. Pressione Tentar de novo para migrá-lo agora, ou comece de novo e defina outro horário.
token-refused = A Meta não aceita mais o acesso
    .now = Ele foi retirado, ou expirou. Abra a janela da Meta de novo para dá-lo outra vez.
no-waba-granted = Nenhuma WhatsApp Business Account foi compartilhada
    .now = Na janela da Meta, escolha uma WhatsApp Business Account ou crie uma, e não a desmarque no final. Abra a janela da Meta de novo.
no-number = Nenhum número de telefone foi adicionado
    .now = A janela da Meta foi concluída sem um número. Abra-a de novo, e digite o número em "Phone number".
meta-unavailable = A Meta está com problemas no momento
    .now = Não há nada para você fazer: tentamos de novo até a Meta responder.
rate-limited = A Meta nos pede para ir mais devagar
    .now = Não há nada para você fazer: continuamos assim que a Meta permitir.
maintenance = A Meta está trabalhando na sua conta
    .now = Ela está em manutenção, o que leva minutos. Continuamos por conta própria.
too-many-registrations = A Meta quer uma pausa antes da próxima tentativa
    .now = Foram feitas tentativas demais de registrar o número, e uma pausa evita que a Meta o bloqueie. Tente de novo quando a pausa acabar.
two-step-verification-on = A confirmação em duas etapas ainda está ativada
    .now = Desative-a no WhatsApp Manager: Account tools, Phone numbers, o número, Two-step verification. Se você não puder, peça ao seu provedor atual. Depois tente aqui de novo.
pin-locked = O PIN foi tentado vezes demais
    .now = A Meta o bloqueia por um tempo. Tente de novo quando a pausa acabar, com o PIN certo ou com a confirmação em duas etapas desativada.
verification-code-wrong = Esse não era o código
    .now = Confira os dígitos, ou peça outro código. Só o mais recente vale.
verification-limited = A Meta não envia mais códigos por enquanto
    .now = Foram pedidos códigos demais. Tente mais tarde, ou use o outro meio: SMS ou ligação.
other-portfolio = O número pertence a outro portfólio empresarial
    .now = Ele só pode migrar dentro do portfólio que é dono dele hoje. Abra a janela da Meta de novo e escolha esse portfólio. Se não souber qual é, pergunte ao seu provedor atual.
name-not-approved = O nome de exibição não está aprovado
    .now = No WhatsApp Manager: Account tools, Phone numbers. Aguarde a aprovação ou escolha outro nome. Depois tente aqui de novo.
payment-missing = Falta uma forma de pagamento
    .now = Adicione uma à WhatsApp Business Account no WhatsApp Manager, em Billing and payments. Depois tente aqui de novo.
recently-deleted = O número foi excluído há pouco
    .now = A Meta precisa de 5 minutos antes que ele possa ser usado de novo. Continuamos por conta própria.
verify-in-window = A Meta quer que o número seja verificado na janela dela
    .now = Abra a janela da Meta de novo, e digite o código que ela envia ao número.
account-not-approved = A Meta não aprovou uma WhatsApp Business Account
    .now = Confira a anterior e a nova no WhatsApp Manager: a análise, a verificação da empresa e as solicitações em aberto. Depois tente aqui de novo.
on-business-app = O número está no WhatsApp Business App
    .now = Ele não pode migrar desta forma. Para manter o app, comece de novo e escolha Coexistence. Senão, exclua a conta no app, espere 3 minutos e tente aqui de novo.
number-elsewhere = Este número já está na DoubleTick
    .now = Ele está conectado a outra conta da DoubleTick. Remova o número lá e tente de novo aqui. Se não puder, fale com o suporte.
our-configuration = Algo está errado do nosso lado
    .now = A Meta recusa algo que a DoubleTick precisa ter configurado. Nossa equipe recebeu um alerta.
unknown = A Meta deu uma resposta que não conhecemos
    .now = Nossa equipe recebeu um alerta. Tente de novo em alguns minutos. Se acontecer outra vez, informe a referência ao nosso suporte.
renewal-moves = O número não está mais ativo na DoubleTick
    .now = Por isso não basta renovar o acesso. Pressione Tentar de novo para registrar o número na DoubleTick outra vez. Se outro provedor atende o número agora, as mensagens lá param na hora, e isso não pode ser desfeito. Para deixar como está, comece de novo.
sdk-blocked = Seu navegador bloqueia o script da Meta
    .now = Uma proteção contra rastreamento ou um bloqueador de anúncios faz isso. Desative-o para esta página, e depois tente de novo.
sdk-slow = O script da Meta está demorando
    .now = A conexão pode estar lenta, ou uma ferramenta de privacidade o retém. Continuamos assim que ele chegar. Você também pode tentar de novo.
sdk-unreachable = Não conseguimos acessar a DoubleTick
    .now = Verifique sua conexão com a internet, e depois tente de novo.

# After long tries, in the place of what is said while they go on.
gave-up = Tentamos por muito tempo, e paramos. Pressione Tentar de novo. Se não ajudar, informe a referência ao nosso suporte.

## What Meta said beyond that, for who wants to know

last-screen = Última tela: { $screen }
meta-said = A Meta disse: { $message }
code = Código { $code }
session = Sessão { $session }

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
otp-not-sent = Não conseguimos enviar o SMS. Confira o número, e tente de novo em um minuto.
not-found = Não encontramos isto na sua conta. Talvez pertença a outra conta com a qual você entra.
meta-silent = A Meta não responde no momento. Tente de novo em um minuto.
method-unavailable = Esta forma de conectar ainda não é oferecida. Volte e escolha a outra.
conflict = Algo mudou nesse meio-tempo. Recarregue a página para ver onde você está.
number-already-here = Este número já está conectado à sua conta da DoubleTick. Você o encontra em Configurações, Gerenciar WABAs.
number-under-another = Este número está conectado à DoubleTick em outra conta. Nosso suporte ajuda você a reunir as duas.
bad-request = Esta página e nosso servidor não se entendem. Recarregue a página e tente de novo.
internal = Algo deu errado do nosso lado. Tente de novo em um minuto: nada do que você digitou se perde.
