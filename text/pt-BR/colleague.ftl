# Offers the link.
offer = O administrador é outra pessoa?

# What it is.
offer-lead = Crie um link e envie a um colega que seja administrador do portfólio empresarial. Ele passa pela janela da Meta para este número e não precisa de conta na DoubleTick. Ele vê o número e onde ele está, e mais nada de você. Tenha o número à mão nessa hora: a Meta envia um código a ele, que o colega vai pedir a você.

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
lead = Um colega pede que você faça a parte da Meta, pois você é administrador do portfólio empresarial. A Meta envia um código ao número: peça-o ao seu colega. Você não vê mais nada da conta dele, e nada seu é mostrado a ele.

# The colleague's part is done.
done-title = Obrigado, sua parte está feita

# Under it.
done = Seu colega continua a partir daqui e vê como o número é transferido. Você pode fechar esta página.

# A link that does not work.
over-title = Este link não funciona mais

# Why, whether the number is safe, and what now.
over = Ele é antigo demais, foi retirado ou um mais novo tomou o lugar dele. O número está seguro, onde quer que esteja agora. Peça um novo link ao seu colega.
