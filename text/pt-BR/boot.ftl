### Glossário. Tratamento por você; português do Brasil.
### number: número · move: migração, migrar · connect: conectar · provider: provedor (present provider: seu provedor atual; old provider: seu provedor anterior)
### template: modelo · display name: nome de exibição · messaging limit: limite de mensagens · quality rating: classificação de qualidade
### two-step verification: confirmação em duas etapas · one-time password: senha de uso único · portfolio: portfólio empresarial · access: acesso
### consent: consentimento · reference: referência · support: suporte · attempt: processo. Os nomes da Meta e de seus botões ficam em inglês.

# While something is fetched.
loading = Um momento…

# The button after a failure.
reload = Recarregar a página

# A download failed.
not-loaded = Não foi possível carregar a página
    .now = Verifique sua conexão com a internet e recarregue. Seu progresso está seguro: ele fica guardado em nosso servidor.

# The browser is too old.
no-wasm = Este navegador não consegue mostrar esta página
    .now = Falta o WebAssembly, ou ele está desativado. Use uma versão atual do Chrome, Edge, Firefox ou Safari.
