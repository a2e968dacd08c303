# Offers the link.
offer = O administrador é outra pessoa?

# What it is.
offer-lead = Crie um link e envie a um colega que seja administrador do portfólio empresarial. Ele passa pela janela da Meta para este número e não precisa de conta na DoubleTick. Ele vê o número e onde ele está, e mais nada de você. Fique em contato com o colega nessa hora, com o número à mão: a Meta pode enviar a ele um código ou uma mensagem.

# Makes it.
make = Criar um link

# Makes another one.
make-another = Criar um novo link

# Takes it back.
take-back = Retirar o link

# There is a link.
link-unopened = Ninguém abriu o link ainda. Ele funciona até { TIME($until) }.

# It was opened.
link-opened = Seu colega abriu o link. Ele funciona até { TIME($until) }.

# It was used.
link-used = Seu colega passou pela janela da Meta. O link funciona até { TIME($until) }.

# Above Meta's part, for the colleague.
lead = Um colega pede que você faça a parte da Meta, pois você é administrador do portfólio empresarial. Se a Meta enviar um código ou uma mensagem ao número, seu colega o recebe. Você não vê mais nada da conta dele, e nada seu é mostrado a ele.

# The colleague's part is done.
done-title = Obrigado, sua parte está feita

# Under it.
done = Seu colega continua a partir daqui e vê o resultado. Você pode fechar esta página.

# A link that does not work.
over-title = Este link não funciona mais

# Why, whether the number is safe, and what now.
over = Ele é antigo demais, foi retirado, foi abandonado ou um mais novo tomou o lugar dele. O número está seguro, onde quer que esteja agora. Peça um novo link ao seu colega.
