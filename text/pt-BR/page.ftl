# After a fault of our own.
crashed = Algo deu errado nesta página
    .now = Seu número e seu progresso estão seguros. Os dois ficam no nosso servidor.

# The product.
brand = DoubleTick

# A link, before anything else in the tab order.
skip-to-content = Ir para o conteúdo

# Goes back.
back = Voltar

# A newer server says what this page does not know.
newer = Esta página está desatualizada
    .asks = Precisamos de algo de você. Recarregue a página para ver.
    .waits = Recarregue para ver a situação atual.

# The same, in the place of what is not known.
reload-to-see = Recarregue para ver

# Tries again.
try-again = Tentar de novo

# An attempt could not be fetched.
not-shown = Não conseguimos mostrar isso agora

# A label, with a reference behind it.
reference = Referência para o suporte

# A link beside it.
support = Falar com o suporte

# Nobody is signed in any more.
signed-out = Sua sessão foi encerrada. Entre para continuar de onde parou.

# The title of the strip that every screen of an attempt carries.
where-title = Onde está meu número?

## Who serves the number, in a few words

whereabouts-origin-other-provider = Com seu provedor atual
whereabouts-origin-business-app = No WhatsApp Business App
whereabouts-origin-new = Ainda não está no WhatsApp
whereabouts-moving-other-provider = Migrando para { -platform }
whereabouts-moving = Conectando a { -platform }
whereabouts-double-tick-business-app = No app e em { -platform }
whereabouts-double-tick = Em { -platform }
whereabouts-renewal = Em { -platform }, falta renovar o acesso
whereabouts-both = Em { -platform } e com seu provedor anterior
whereabouts-elsewhere = Em outra conta { -platform }
whereabouts-before = Onde estava antes

## Is my number safe?

safe-origin-other-provider = Seu número está seguro. Não mudamos nada no seu provedor atual.
safe-origin-business-app = Seu número está seguro. Não mudamos nada no app.
safe-origin-new = Seu número está seguro. Ainda não foi conectado.
safe-moving-other-provider = Seu número não se perdeu. Estamos aguardando a resposta da Meta. Ele está com seu provedor atual, em { -platform } ou nos dois.
safe-moving = Seu número está seguro. Estamos aguardando a Meta fazer a conexão.
safe-double-tick-business-app = Seu número está seguro. Ele funciona no app e em { -platform }.
safe-double-tick = Seu número está seguro. Ele está em { -platform }.
safe-renewal = Seu número fica onde está. Você só vai renovar o acesso da DoubleTick.
safe-both = Seu número está seguro. Ele funciona em { -platform } e com seu provedor anterior.
safe-unchanged = Seu número está seguro. Não mudamos nada.
safe-unrecognized = Seu número não se perdeu. Recarregue para ver onde ele está.

## What is wrong with a phone number

phone-empty = Digite um número de telefone.
phone-no-country-code = Comece com o código do país, por exemplo +55 ou +351.
phone-not-digits = Use somente dígitos.
phone-too-short = Este número é curto demais. Veja se falta um dígito.
phone-too-long = Este número é longo demais. Veja se há um dígito a mais.
phone-not-assigned = Este número não existe. Confira o código do país e os dígitos.
phone-not-served = Não conseguimos enviar códigos para este número. Use um celular de um país onde a DoubleTick está disponível.
phone-unrecognized = Este número não pode ser usado. Confira o número ou recarregue a página.

# The menu of languages.
language = Idioma
    .failed = Este idioma não carregou. Verifique sua conexão com a internet e tente de novo.

# The browser has no network.
offline = Você está offline. Enviaremos o que você digitou quando a conexão voltar. Se a migração já começou, ela continua.

# An answer takes long.
slow = Está demorando mais que o normal. Você não precisa fazer nada.

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

# A link that opens WhatsApp with a text to send.
send-whatsapp = Enviar pelo WhatsApp

# Opens the phone's share sheet.
share = Compartilhar
