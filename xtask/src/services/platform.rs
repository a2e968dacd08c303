//! The example of a platform: a dashboard with the module in it, beside the server and the stand-in for Meta.

use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::Cmd;

use super::{META, Ports};
use crate::process;
use crate::project::Project;

/// What the server signs the events of the demo with. They stay on this machine, so it is no secret.
const WEBHOOK_SECRET: &str = "whsec_ZGVtb25zdHJhdGlvbiBzZWNyZXQsIG5vdCBhIHNlY3JldCE=";
/// What Meta sends to verify the platform's address.
const VERIFY_TOKEN: &str = "chaupal-verify-token";
/// What the platform does at the server.
const SCOPES: &str = "sessions:write,numbers:read,numbers:write,credentials:read";

/// The files of the platform in the demo's folder: its API key and its state.
pub const FILES: [&str; 2] = [API_KEY_FILE, STATE_FILE];
const API_KEY_FILE: &str = "platform-api-key";
const STATE_FILE: &str = "chaupal.json";

/// The dashboard's origin.
pub fn origin(port: u16) -> String {
    format!("http://localhost:{port}")
}

/// What the server is told of the platform. It may be embedded in the pages of others too.
pub fn server_settings(port: u16) -> Vec<(&'static str, String)> {
    let others = std::env::var("DOUBLETICK_EMBED_ORIGINS").unwrap_or_default();
    let own = format!("http://127.0.0.1:{port}/webhooks");
    vec![
        (
            "DOUBLETICK_EMBED_ORIGINS",
            format!("{} {others}", origin(port)),
        ),
        ("PLATFORM_NAME", "Chaupal".to_owned()),
        ("PLATFORM_WEBHOOK_URL", format!("{own}/doubletick")),
        ("PLATFORM_WEBHOOK_SECRETS", WEBHOOK_SECRET.to_owned()),
        ("PLATFORM_ALLOW_PRIVATE", "true".to_owned()),
        ("PLATFORM_META_OVERRIDE_URL", format!("{own}/meta")),
        ("PLATFORM_META_OVERRIDE_TOKEN", VERIFY_TOKEN.to_owned()),
    ]
}

/// The program, with the API key that it had before, or else one that this command of the server's makes.
pub fn command<'a>(
    project: &'a Project,
    data: &Path,
    ports: Ports,
    port: u16,
    server: Cmd<'_>,
) -> Result<Cmd<'a>> {
    let key = api_key(&data.join(API_KEY_FILE), server)?;
    let sandbox = ports.sandbox_origin();
    let app_secret = META.iter().find(|(name, _)| *name == "META_APP_SECRET");
    let (_, app_secret) = app_secret.context("the demo has no app secret")?;
    Ok(process::bound(&project.sh, program(project))
        .env("CHAUPAL_LISTEN", format!("127.0.0.1:{port}"))
        .env("CHAUPAL_PUBLIC_URL", origin(port))
        .env("CHAUPAL_DATA_FILE", data.join(STATE_FILE))
        .env("CHAUPAL_PACKAGE_DIR", project.package())
        .env(
            "CHAUPAL_DOUBLETICK_URL",
            format!("http://localhost:{}", ports.server),
        )
        .env("CHAUPAL_DOUBLETICK_API_KEY", key)
        .env("CHAUPAL_DOUBLETICK_WEBHOOK_SECRET", WEBHOOK_SECRET)
        .env("CHAUPAL_META_GRAPH_URL", format!("{sandbox}/v25.0"))
        .env("CHAUPAL_META_SDK_ORIGIN", &sandbox)
        .env("CHAUPAL_META_APP_SECRET", app_secret)
        .env("CHAUPAL_META_VERIFY_TOKEN", VERIFY_TOKEN))
}

fn program(project: &Project) -> PathBuf {
    project.binaries.join("example-platform")
}

/// The key is shown once, when it is made.
fn api_key(file: &Path, server: Cmd<'_>) -> Result<String> {
    if let Ok(key) = std::fs::read_to_string(file) {
        return Ok(key);
    }
    let key = make_api_key(server, "Chaupal, the demo's platform", SCOPES)?;
    let written = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(file)
        .and_then(|mut file| file.write_all(key.as_bytes()));
    written.with_context(|| format!("could not write {}", file.display()))?;
    Ok(key)
}

/// Has this command of the server's make a key.
pub fn make_api_key(server: Cmd<'_>, name: &str, scopes: &str) -> Result<String> {
    let made = server
        .args(["api-keys", "create", "--name", name, "--scopes", scopes])
        .read()
        .context("could not make an API key for the platform")?;
    Ok(made.lines().next().unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_api_key_is_made_once() {
        let folder = tempfile::tempdir().expect("it can be made");
        let file = folder.path().join(API_KEY_FILE);
        let sh = xshell::Shell::new().expect("there is a folder");
        let server = |key: &str| {
            sh.cmd("printf")
                .args([r"%s\nkey_1 is made.\n", key])
                .quiet()
        };
        // What the server is asked comes after: `printf` uses its format again for it.
        let first = api_key(&file, server("dtk_first")).expect("it is made");
        assert_eq!(first, "dtk_first");
        let again = api_key(&file, server("dtk_second")).expect("it is there");
        assert_eq!(again, "dtk_first");
    }
}
