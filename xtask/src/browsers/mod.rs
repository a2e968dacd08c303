//! `cargo xtask browsers`: which versions of which browsers the bundle needs, into docs/browsers.md.
//!
//! What the bundle uses is read out of the bundle, and since when browsers have it out of MDN's
//! browser-compat-data: nothing in the table is written by hand.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `wasm` | what the module needs of WebAssembly |
//! | `script` | what the scripts use of JavaScript and the browser |
//! | `style` | what the styles use of CSS |
//! | `since` | since when browsers have it |

mod script;
mod since;
mod style;
mod wasm;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::bundle::lazy_scripts;
use crate::error::Error;
use crate::files;
use crate::project::Project;
use crate::setup;
use since::{BROWSERS, Since, Table, Version};

/// Where the table is put: between these two.
const BEGIN: &str = "<!-- Made by `cargo xtask browsers`: -->\n";
const END: &str = "<!-- Until here. -->\n";

/// What every browser has that can run a module at all: it would make the table long, and say
/// nothing.
const OLDEST_SAFARI: Version = Version(13, 0);

/// What a browser does without a feature.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lack {
    /// The page can't be used.
    Fails,
    /// A field or a button does less: its script is fetched when it is wanted, and done without.
    Less,
    /// It looks plainer.
    Plainer,
}

/// Reads the bundle, and writes the table.
pub fn write(project: &Project) -> Result<(), Error> {
    let bundle = Bundle::read(project)?;
    let table = Table::read(&setup::compat_data(project)?)?;
    let doc = project.root.join("docs/browsers.md");
    let text = fs::read_to_string(&doc).map_err(Error::path("read", &doc))?;
    let marks = || Error::file(&doc, format!("needs the lines {BEGIN}and {END}"));
    let (before, rest) = text.split_once(BEGIN).ok_or_else(marks)?;
    let (_, after) = rest.split_once(END).ok_or_else(marks)?;
    let needs = bundle.needs(&table)?;
    let more = bundle.can_use(&table).difference(&needs).cloned().collect();
    let made = made(&table, &needs, &more, &bundle.uses(&table));
    let text = [before, BEGIN, &made, END, after].concat();
    fs::write(&doc, text).map_err(Error::path("write", &doc))?;
    println!("The table is in {}", doc.display());
    Ok(())
}

/// The files that browsers read.
#[derive(Default)]
struct Bundle {
    modules: Vec<Vec<u8>>,
    scripts: Vec<String>,
    lazy: Vec<String>,
    styles: Vec<String>,
}

impl Bundle {
    fn read(project: &Project) -> Result<Self, Error> {
        let mut files: Vec<PathBuf> = Vec::new();
        files::collect(&project.dist(), &mut files)
            .map_err(Error::io("read the bundle (`cargo xtask dist` makes it)"))?;
        let mut bundle = Self::default();
        for file in files {
            let bytes = fs::read(&file).map_err(Error::path("read", &file))?;
            let text = || String::from_utf8_lossy(&bytes).into_owned();
            match file.extension().and_then(|kind| kind.to_str()) {
                Some("js") if is_lazy(&file) => bundle.lazy.push(text()),
                Some("js") => bundle.scripts.push(text()),
                Some("css") => bundle.styles.push(text()),
                Some("wasm") => bundle.modules.push(bytes),
                _ => {}
            }
        }
        Ok(bundle)
    }

    /// What the page can't be used without.
    fn needs(&self, table: &Table) -> Result<BTreeSet<String>, Error> {
        let mut needs = BTreeSet::new();
        for module in &self.modules {
            needs.extend(wasm::needs(module)?);
        }
        for script in &self.scripts {
            needs.extend(script::uses(script, table));
        }
        Ok(needs)
    }

    /// What it can do more with.
    fn can_use(&self, table: &Table) -> BTreeSet<String> {
        let uses = |script: &String| script::uses(script, table);
        self.lazy.iter().flat_map(uses).collect()
    }

    /// What makes it look as it does.
    fn uses(&self, table: &Table) -> BTreeSet<String> {
        let uses = |style: &String| style::uses(style, table);
        self.styles.iter().flat_map(uses).collect()
    }
}

/// Whether it is fetched only when somebody comes to it.
fn is_lazy(file: &Path) -> bool {
    file.parent()
        .is_some_and(|folder| folder.ends_with(lazy_scripts::FOLDER))
}

/// A line for each feature, the newest first, and what all of them come to.
fn made(
    table: &Table,
    needs: &BTreeSet<String>,
    more: &BTreeSet<String>,
    uses: &BTreeSet<String>,
) -> String {
    let kinds = [
        (needs, Lack::Fails),
        (more, Lack::Less),
        (uses, Lack::Plainer),
    ];
    let mut lines = Vec::new();
    let mut sums = Vec::new();
    let mut older = 0;
    for (features, lack) in kinds {
        let known = features
            .iter()
            .filter_map(|feature| Some((feature, table.since(feature)?)));
        let mut sum = Since::default();
        for (feature, since) in known {
            sum = sum.with(since);
            match since.0[2] {
                Some(safari) if safari < OLDEST_SAFARI => older += 1,
                _ => lines.push((feature, lack, since)),
            }
        }
        sums.push((lack, sum));
    }
    lines.sort_by_key(|(feature, _, since)| (std::cmp::Reverse(since.0[2]), *feature));

    let mut text = format!(
        "MDN's browser-compat-data {}.\n\n| feature | without it | {} |\n| --- | --- | --- | --- | --- |\n",
        table.version(),
        BROWSERS.map(|(_, name)| name).join(" | ")
    );
    for (feature, lack, since) in lines {
        text += &format!("| `{feature}` | {} | {since} |\n", lack.words());
    }
    for (lack, sum) in sums {
        let all = match lack {
            Lack::Fails => "all that the page can't do without",
            Lack::Less => "all that makes fields and buttons do more",
            Lack::Plainer => "all that its looks use and browsers have",
        };
        text += &format!("| **{all}** | {} | {sum} |\n", lack.words());
    }
    text + &format!(
        "\nLeft out of the lines, not of the sums: {older} features that Safari {OLDEST_SAFARI} has too.\n"
    )
}

impl Lack {
    fn words(self) -> &'static str {
        match self {
            Self::Fails => "the page says that it can't be shown",
            Self::Less => "a field or a button does less",
            Self::Plainer => "plainer",
        }
    }
}
