# After a fault of our own.
crashed = Algo falló en esta página
    .now = Su número y su progreso están a salvo. Ambos están guardados en nuestro servidor.

# The product.
brand = DoubleTick

# A link, before anything else in the tab order.
skip-to-content = Ir al contenido

# Goes back.
back = Atrás

# A newer server says what this page does not know.
newer = Esta página no está actualizada
    .asks = Necesitamos algo de usted. Recargue la página para verlo.
    .waits = Recárguela para ver el estado actual.

# The same, in the place of what is not known.
reload-to-see = Recargue para verlo

# Tries again.
try-again = Reintentar

# An attempt could not be fetched.
not-shown = No podemos mostrar esto en este momento

# A label, with a reference behind it.
reference = Referencia para soporte

# A link beside it.
support = Contactar a soporte

# Nobody is signed in any more.
signed-out = Se cerró su sesión. Inicie sesión para continuar donde se quedó.

# The title of the strip that every screen of an attempt carries.
where-title = ¿Dónde está mi número?

## Who serves the number, in a few words

whereabouts-origin-other-provider = Con su proveedor actual
whereabouts-origin-business-app = En WhatsApp Business App
whereabouts-origin-new = Todavía no está en WhatsApp
whereabouts-moving-other-provider = Migrando a { -platform }
whereabouts-moving = Conectándose a { -platform }
whereabouts-double-tick-business-app = En la app y en { -platform }
whereabouts-double-tick = En { -platform }
whereabouts-renewal = En { -platform }, falta renovar el acceso
whereabouts-both = En { -platform } y con su proveedor anterior
whereabouts-elsewhere = En otra cuenta de { -platform }
whereabouts-before = Donde estaba antes

## Is my number safe?

safe-origin-other-provider = Su número está a salvo. No hemos cambiado nada con su proveedor actual.
safe-origin-business-app = Su número está a salvo. No hemos cambiado nada en la app.
safe-origin-new = Su número está a salvo. Todavía no lo hemos conectado.
safe-moving-other-provider = Su número no se ha perdido. Esperamos la respuesta de Meta. Está con su proveedor actual, en { -platform } o en ambos.
safe-moving = Su número está a salvo. Esperamos a que Meta lo conecte.
safe-double-tick-business-app = Su número está a salvo. Funciona en la app y en { -platform }.
safe-double-tick = Su número está a salvo. Está en { -platform }.
safe-renewal = Su número se queda donde está. Solo va a renovar el acceso de DoubleTick.
safe-both = Su número está a salvo. Funciona en { -platform } y con su proveedor anterior.
safe-unchanged = Su número está a salvo. No hemos cambiado nada.
safe-unrecognized = Su número no se ha perdido. Recargue para ver dónde está.

## What is wrong with a phone number

phone-empty = Escriba un número de teléfono.
phone-no-country-code = Empiece con el código de país, por ejemplo +52 o +34.
phone-not-digits = Use solo dígitos.
phone-too-short = El número es muy corto. Revise si falta un dígito.
phone-too-long = El número es muy largo. Revise si sobra un dígito.
phone-not-assigned = Este número no existe. Revise el código de país y los dígitos.
phone-not-served = No podemos enviar códigos a este número. Use un celular de un país donde DoubleTick esté disponible.
phone-unrecognized = No se puede usar este número. Revíselo o recargue la página.

# The menu of languages.
language = Idioma
    .failed = Este idioma no se cargó. Revise su conexión a internet e intente de nuevo.

# The browser has no network.
offline = Está sin conexión. Enviaremos lo que escribió cuando vuelva la conexión. Si ya inició una migración, continúa.

# An answer takes long.
slow = Está tardando más de lo normal. No tiene que hacer nada.

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

# A link that opens WhatsApp with a text to send.
send-whatsapp = Enviar por WhatsApp

# Opens the phone's share sheet.
share = Compartir
