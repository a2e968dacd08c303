//! What a customer downloads only when they come to it, beside the first load: each file under a name made
//! of its content, in a folder that the page finds it in.

use std::fs;
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use crate::error::Error;
use crate::process;
use crate::project::Project;
use crate::setup::Tools;

/// The variable by which the browser module learns, when it is compiled, where the phone number field's
/// script is: a path from the page's base.
pub const PHONE_FIELD: &str = "DOUBLETICK_PHONE_FIELD";

/// The folder, in `target/` and in the bundle.
pub const FOLDER: &str = "later";

/// The phone number field's script, with all that it takes.
const SOURCE: &str = "src/ui/phone/field.js";

/// Their licences want it told.
const NOTICE: &str = "/*! With libphonenumber-js, MIT, (c) Nikolay Kuchumov, and the metadata of Google's libphonenumber, Apache-2.0 */";

/// Hexadecimal digits of the content's hash in a name: as many as the server takes for one.
const HASH_DIGITS: usize = 16;

/// Makes the phone number field's script. Its path from the page's base.
pub fn make(project: &Project, tools: &Tools) -> Result<String, Error> {
    let folder = project.target.join(FOLDER);
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Error::path("remove", &folder))?;
    }
    fs::create_dir_all(&folder).map_err(Error::path("make", &folder))?;
    let made = folder.join("phone.js");
    process::run(
        process::command(&tools.esbuild)
            .current_dir(&project.root)
            .env("NODE_PATH", &tools.libraries)
            .args(["--bundle", "--minify", "--format=esm", "--target=es2022"])
            .args(["--loader:.css=text", "--log-level=warning"])
            .arg(format!("--banner:js={NOTICE}"))
            .arg(format!("--outfile={}", made.display()))
            .arg(SOURCE),
        "making the phone number field's script",
        None,
    )?;
    let content = fs::read(&made).map_err(Error::path("read", &made))?;
    let name = format!("phone-{}.js", hash(&content));
    let named: PathBuf = folder.join(&name);
    fs::rename(&made, &named).map_err(Error::path("name", &named))?;
    Ok(format!("{FOLDER}/{name}"))
}

fn hash(content: &[u8]) -> String {
    let digits = Sha256::digest(content)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect::<String>();
    digits[..HASH_DIGITS].to_owned()
}
