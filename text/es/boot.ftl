### Glosario. Trato de usted; español neutro.
### number: número · move: traslado, trasladar · connect: conectar · provider: proveedor (present provider: su proveedor actual; old provider: su proveedor anterior)
### template: plantilla · display name: nombre visible · messaging limit: límite de mensajes · quality rating: calificación de calidad
### two-step verification: verificación en dos pasos · one-time password: contraseña de un solo uso · portfolio: portafolio comercial · access: acceso
### consent: consentimiento · reference: referencia · support: soporte · attempt: proceso. Los nombres de Meta y de sus botones quedan en inglés.

# While something is fetched.
loading = Un momento…

# The button after a failure.
reload = Volver a cargar la página

# A download failed.
not-loaded = No se pudo cargar la página
    .now = Compruebe su conexión a internet y vuelva a cargarla. Su avance está a salvo: se guarda en nuestro servidor.

# The browser is too old.
no-wasm = Este navegador no puede mostrar esta página
    .now = No tiene WebAssembly, o está desactivado. Use una versión actual de Chrome, Edge, Firefox o Safari.
