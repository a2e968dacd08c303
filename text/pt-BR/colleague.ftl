# Offers the link.
offer = Não é o administrador? Convide alguém

# What it is.
offer-lead = Envie um link para um administrador do seu portfólio empresarial. Essa pessoa vai entrar com o Facebook e confirmar este número. Ela não vê mais nada da sua conta. Fique com o telefone por perto, ela pode pedir um código.

# Makes it.
make = Criar link

# Makes another one.
make-another = Criar outro link

# Takes it back.
take-back = Revogar link

# There is a link.
link-unopened = Ninguém abriu ainda. O link funciona até { TIME($until) }.

# It was opened.
link-opened = Seu colega abriu o link. Ele funciona até { TIME($until) }.

# It was used.
link-used = Seu colega terminou na Meta. O link funciona até { TIME($until) }.

# Above Meta's part, for the colleague.
lead = Um colega convidou você, que administra o portfólio empresarial, para conectar este número. Peça a ele qualquer código que a Meta enviar para o número. Um não vê mais nada da conta do outro.

# The colleague's part is done.
done-title = Obrigado, sua parte está pronta

# Under it.
done = Seu colega vai ver o resultado. Você pode fechar esta página.

# A link that does not work.
over-title = Este link não funciona mais

# Why, whether the number is safe, and what now.
over = Ele expirou, foi revogado ou foi substituído. O número está seguro, onde quer que esteja. Peça um novo link ao seu colega.

# The message that brings the link to the colleague. The customer sends it.
ask = Preciso de ajuda para conectar nosso número do WhatsApp { $number } ao { -platform }. Abra este link e entre com o Facebook como administrador do nosso portfólio empresarial: { $link }

# Above Meta's part, for the colleague, where it is known who asks: a name or a phone number.
lead-from = { $who } convidou você, que administra o portfólio empresarial, para conectar este número ao { -platform }. Peça a essa pessoa qualquer código que a Meta enviar para o número. Um não vê mais nada da conta do outro.
