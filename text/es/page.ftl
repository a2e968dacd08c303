### Glosario. Trato de usted; español neutro.
### number: número · move: traslado, trasladar · connect: conectar · provider: proveedor (present provider: su proveedor actual; old provider: su proveedor anterior)
### template: plantilla · display name: nombre visible · messaging limit: límite de mensajes · quality rating: calificación de calidad
### two-step verification: verificación en dos pasos · one-time password: contraseña de un solo uso · portfolio: portafolio comercial · access: acceso
### consent: consentimiento · reference: referencia · support: soporte · attempt: proceso. Los nombres de Meta y de sus botones quedan en inglés.

# After a fault of our own.
crashed = Algo falló en esta página
    .now = Su avance está a salvo, y su número también: ambos se guardan en nuestro servidor, no en esta página.

# The product.
brand = DoubleTick

# A link, before anything else in the tab order.
skip-to-content = Ir al contenido

# Goes back.
back = Atrás

# Tries again.
try-again = Intentar de nuevo

# An attempt could not be fetched.
not-shown = No podemos mostrar esto en este momento

# A label, with a reference behind it.
reference = Referencia para soporte

# A link beside it.
support = Contactar con soporte

# Nobody is signed in any more.
signed-out = Su sesión se cerró. Inicie sesión de nuevo: encontrará todo como lo dejó.

# The title of the strip that every screen of an attempt carries.
where-title = ¿Dónde está mi número?

## Who serves the number, in a few words

whereabouts-origin-other-provider = Con su proveedor actual
whereabouts-origin-business-app = En WhatsApp Business App
whereabouts-origin-new = Todavía no está en WhatsApp
whereabouts-moving-other-provider = En traslado a DoubleTick
whereabouts-moving = Conectándose a DoubleTick
whereabouts-double-tick-business-app = En la app y con DoubleTick
whereabouts-double-tick = Con DoubleTick
whereabouts-renewal = Con DoubleTick: falta renovar el acceso
whereabouts-both = Con DoubleTick y su proveedor anterior
whereabouts-elsewhere = En otra cuenta de DoubleTick

## Is my number safe?

safe-origin-other-provider = Su número está a salvo: no lo hemos trasladado, y no hemos cambiado nada en su proveedor actual.
safe-origin-business-app = Su número está a salvo: no hemos cambiado nada en la app.
safe-origin-new = Su número está a salvo: todavía no lo hemos conectado.
safe-moving-other-provider = Su número no se ha perdido: pedimos a Meta que lo traslade y esperamos la respuesta. Está con su proveedor actual, con DoubleTick o con ambos, nunca en ninguna parte.
safe-moving = Su número está a salvo: pedimos a Meta que lo conecte y esperamos la respuesta.
safe-double-tick-business-app = Su número está a salvo: funciona en la app y con DoubleTick.
safe-double-tick = Su número está a salvo: está con DoubleTick.
safe-renewal = Su número se queda donde está: solo vuelve a dar acceso a DoubleTick.
safe-both = Su número está a salvo: funciona con DoubleTick y también con su proveedor anterior.
safe-unchanged = Su número está a salvo: no hemos cambiado nada.

## What is wrong with a phone number

phone-empty = Escriba el número de teléfono.
phone-no-country-code = Comience con el código de país, por ejemplo +91 para India o +1 para Estados Unidos.
phone-not-digits = Un número de teléfono solo tiene dígitos. Quite las letras y otros signos.
phone-too-short = Este número es demasiado corto. Compruebe que no falte ningún dígito.
phone-too-long = Este número es demasiado largo. Compruebe que no se repita ningún dígito.
phone-not-assigned = No existe tal número en este país. Compruebe el código de país y los dígitos.
phone-not-served = No podemos enviar códigos a este número. Use un número móvil de un país en el que se ofrece DoubleTick, o consulte a nuestro soporte.

# The menu of languages.
language = Idioma
    .failed = No se pudo obtener este idioma. Compruebe su conexión a internet e inténtelo de nuevo.

# The browser has no network.
offline = No tiene conexión. Lo que ha escrito se conserva, y lo que envíe saldrá cuando vuelva la conexión. Un traslado que ya empezó sigue sin esta página.

# An answer takes long.
slow = Esto tarda más de lo normal: la conexión o nuestro servidor van lentos. No tiene que hacer nada.

# Copies what stands beside it.
copy = Copiar

# It did.
copied = Copiado

# A country, whose phone numbers are written and read in its own way.
country = País

# Where countries are searched.
country-search = Buscar por nombre o código

# How many are found: their number follows.
countries-found = Países encontrados:
