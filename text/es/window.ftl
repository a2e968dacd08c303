## The guide to Meta's window, beside its drawings

# The step of a card.
step = Paso { NUMBER($step) }

# Turns the cards back.
previous-step = Paso anterior

# Turns the cards on.
next-step = Paso siguiente

# On the card of the screen that Meta last told of.
reached = Llegó hasta aquí

# On a large screen.
beside-hint = Ponga las dos ventanas lado a lado: arrastre la de Meta a una mitad de la pantalla y siga aquí los pasos.

# Meta's button.
press-next = Después pulse «Next» (Siguiente).

# Meta's button.
press-continue = Después pulse «Continue» (Continuar).

# Under the account: what a new one means.
account-new = Cuenta nueva: su número pasa a ella y sus plantillas se pueden copiar.

# Under the account: what one from the list means.
account-existing = Cuenta existente de la lista: se comparte con DoubleTick tal como está, con todos sus números.

# Under the business profile.
account-name = Nombre de la cuenta: interno. Solo lo ve su equipo.

# Under the business profile.
display-name = Nombre visible: lo que sus clientes ven en WhatsApp.

# What to do at Meta's number screen.
guide-number = Escriba el mismo número que aquí. Elija «Text message» (recomendado), o «Phone call» si no llega ningún SMS.

# The card of Meta's warning.
warning-title = Una advertencia esperada

# Meta's warning, quoted.
warning-quote = «Este número de teléfono está registrado con otro Business Solution Provider. Es lo esperado cuando migra su número desde otro proveedor».

# Beside it.
warning-note = Todavía no se mueve: su número sigue con su proveedor hasta que DoubleTick lo registre. Si Meta ofrece agregar DoubleTick al número, también está bien.

# What to do at Meta's code screen.
guide-verification = Escriba el código de 6 dígitos que Meta envió al número.

# The last card: on our page.
back-here = De vuelta aquí

# What happens then.
back-here-what = La ventana de Meta se cierra y esta página continúa. Aquí verá cuándo su número está conectado.

## What the drawings show, for who does not see them

drawn-profile = Una foto de perfil sobre un botón
drawn-information = Una página de texto sobre un botón
drawn-portfolio = Una lista de portafolios, uno elegido
drawn-account = Una lista de cuentas y la opción de crear una
drawn-business-profile = Un formulario con dos nombres y una categoría
drawn-number = Un campo de número, con SMS elegido en vez de llamada
drawn-warning = Una señal de advertencia sobre un botón
drawn-verification = Seis casillas para los dígitos de un código
drawn-app = Un teléfono que escanea un código cuadrado
drawn-review = Una lista con marcas sobre un botón
drawn-connected = Dos marcas en un círculo

## After Meta's window, until its last word has come

# The heading.
checking-title = Comprobando con Meta

# Under it: the window is gone, as it seems.
checking-ending = Parece que la ventana de Meta se cerró. Meta suele avisarnos en segundos cómo terminó. Si sigue abierta, termine allí.

# Under it: the server looks for the signup.
checking-signup = La confirmación de Meta no nos llegó; nuestro servidor busca lo que usted compartió.

# Before a clock.
checking-for = Tiempo de espera

# What happens then.
checking-then-ending = Si no sabemos nada en { NUMBER($seconds) } segundos, le preguntaremos qué mostró Meta. Si terminó, sigue contando.

# What happens then.
checking-then-code = Suele tardar unos segundos. A más tardar en { NUMBER($seconds) } segundos, esta página le dice cómo continúa.

# What happens then.
checking-then-signup = Buscamos hasta { TIME($until) }. Si no lo encontramos, le pediremos pasar otra vez por la ventana de Meta.

# Folds out the other ways.
checking-ways = Otras opciones

# In it.
checking-ways-lead = La ventana de Meta puede estar detrás de esta. Si terminó allí, solo espere: no hace falta empezar de nuevo.

# The button.
checking-stop = Dejar de esperar

## What the customer saw in Meta's window, where it closed and we did not hear how it ended

# The heading.
sights-title = ¿Qué mostró Meta?

# Under it.
sights-lead = Elija lo último que vio y le diremos cómo resolverlo.

# Once one was chosen.
sight-noted = Anotado para nuestro equipo de soporte.

# A choice.
sight-finished = Que había terminado

# What now.
sight-finished-now = Meta aún no nos lo ha dicho. Si esta página no avanza, abra otra vez la ventana de Meta y elija la misma cuenta: nada se hace dos veces.

sight-two-step-verification-on = La verificación en dos pasos está activada
sight-linked-elsewhere = El número es de otro portafolio comercial
sight-number-in-use = El número ya está registrado en WhatsApp
sight-code-wrong = El código era incorrecto o no llegó
sight-too-many-tries = Demasiados intentos o límite de códigos
sight-not-admin = No tengo permiso
sight-name-refused = No acepta un nombre
sight-too-many-numbers = Se alcanzó el límite de números
sight-restricted = La cuenta está restringida
sight-provider-not-allowed = DoubleTick no puede incorporar clientes
sight-meta-failed = Algo salió mal
sight-not-eligible = El número aún no es apto
sight-other-partner = La app está conectada a otro proveedor
sight-not-on-app = El número no está en la app
sight-app-outdated = Hay que actualizar la app
sight-region-excluded = No disponible en este país
# The last choice.
sight-other = Nada de esto, o ningún error

# What now.
sight-other-now = Abra otra vez la ventana de Meta cuando quiera. Si se detiene en el mismo lugar, dé a nuestro soporte la referencia de abajo y cuente qué vio.

# In the place of whether the number is safe.
unsure = Aún no sabemos si Meta conectó este número con DoubleTick. Nosotros no hemos cambiado nada.
