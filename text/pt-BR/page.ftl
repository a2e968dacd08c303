### Glossário. Tratamento por você; português do Brasil.
### number: número · move: migração, migrar · connect: conectar · provider: provedor (present provider: seu provedor atual; old provider: seu provedor anterior)
### template: modelo · display name: nome de exibição · messaging limit: limite de mensagens · quality rating: classificação de qualidade
### two-step verification: confirmação em duas etapas · one-time password: senha de uso único · portfolio: portfólio empresarial · access: acesso
### consent: consentimento · reference: referência · support: suporte · attempt: processo. Os nomes da Meta e de seus botões ficam em inglês.

# After a fault of our own.
crashed = Algo deu errado nesta página
    .now = Seu progresso está seguro, e seu número também: ambos ficam guardados em nosso servidor, não nesta página.

# The product.
brand = DoubleTick

# A link, before anything else in the tab order.
skip-to-content = Ir para o conteúdo

# Goes back.
back = Voltar

# Tries again.
try-again = Tentar de novo

# An attempt could not be fetched.
not-shown = Não podemos mostrar isto agora

# A label, with a reference behind it.
reference = Referência para o suporte

# A link beside it.
support = Falar com o suporte

# Nobody is signed in any more.
signed-out = Sua sessão foi encerrada. Entre de novo: você encontra tudo como deixou.

# The title of the strip that every screen of an attempt carries.
where-title = Onde está meu número?

## Who serves the number, in a few words

whereabouts-origin-other-provider = Com seu provedor atual
whereabouts-origin-business-app = No WhatsApp Business App
whereabouts-origin-new = Ainda não está no WhatsApp
whereabouts-moving-other-provider = Migrando para a DoubleTick
whereabouts-moving = Sendo conectado à DoubleTick
whereabouts-double-tick-business-app = No app e com a DoubleTick
whereabouts-double-tick = Com a DoubleTick
whereabouts-renewal = Com a DoubleTick: falta renovar o acesso
whereabouts-both = Com a DoubleTick e seu provedor anterior
whereabouts-elsewhere = Em outra conta da DoubleTick

## Is my number safe?

safe-origin-other-provider = Seu número está seguro: não o migramos, e não mudamos nada no seu provedor atual.
safe-origin-business-app = Seu número está seguro: não mudamos nada no app.
safe-origin-new = Seu número está seguro: ainda não o conectamos.
safe-moving-other-provider = Seu número não se perdeu: pedimos à Meta que o migre e aguardamos a resposta. Ele está com seu provedor atual, com a DoubleTick ou com os dois, nunca em lugar nenhum.
safe-moving = Seu número está seguro: pedimos à Meta que o conecte e aguardamos a resposta.
safe-double-tick-business-app = Seu número está seguro: ele funciona no app e com a DoubleTick.
safe-double-tick = Seu número está seguro: ele está com a DoubleTick.
safe-renewal = Seu número fica onde está: você só dá acesso à DoubleTick de novo.
safe-both = Seu número está seguro: ele funciona com a DoubleTick e também com seu provedor anterior.
safe-unchanged = Seu número está seguro: não mudamos nada.

## What is wrong with a phone number

phone-empty = Digite o número de telefone.
phone-no-country-code = Comece com o código do país, como +55 para o Brasil ou +91 para a Índia.
phone-not-digits = Um número de telefone tem apenas dígitos. Remova letras e outros sinais.
phone-too-short = Este número é curto demais. Verifique se não falta nenhum dígito.
phone-too-long = Este número é longo demais. Verifique se nenhum dígito está repetido.
phone-not-assigned = Esse número não existe neste país. Verifique o código do país e os dígitos.
phone-not-served = Não podemos enviar códigos para este número. Use um celular de um país em que a DoubleTick é oferecida ou fale com o nosso suporte.

# The menu of languages.
language = Idioma
    .failed = Não foi possível obter este idioma. Verifique sua conexão com a internet e tente de novo.

# The browser has no network.
offline = Você está sem conexão. O que você digitou está guardado, e o que enviar sai quando a conexão voltar. Uma transferência que já começou continua sem esta página.

# An answer takes long.
slow = Isto está demorando mais que o normal: a conexão ou o nosso servidor está lento. Você não precisa fazer nada.

# Copies what stands beside it.
copy = Copiar

# It did.
copied = Copiado

# A country, whose phone numbers are written and read in its own way.
country = País

# Where countries are searched.
country-search = Buscar por nome ou código

# How many are found: their number follows.
countries-found = Países encontrados:
