//! The npm package as a dashboard's developer gets it: packed by npm, installed into a copy of each app in `tests/hosts`,
//! built as the app's framework builds it, and opened in Chromium.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use super::{Run, Tests};
use crate::files;
use crate::project::Project;
use crate::setup;

/// An app in `tests/hosts`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Host {
    /// Its folder's name.
    name: String,
    /// Whether it has packages of its own, which take their time.
    is_framework: bool,
}

impl Host {
    /// All of them, in the order of their names.
    fn all(project: &Project) -> Result<Vec<Self>> {
        let mut folders = project.sh.read_dir(project.root.join("tests/hosts"))?;
        folders.retain(|folder| folder.join("package.json").is_file());
        folders.sort();
        let host = |folder: PathBuf| {
            let name = folder.file_name()?.to_str()?.to_owned();
            let is_framework = folder.join(LOCK).is_file();
            Some(Self { name, is_framework })
        };
        let hosts: Option<Vec<_>> = folders.into_iter().map(host).collect();
        hosts.context("a folder in tests/hosts has a strange name")
    }

    /// The name that all of its tests begin with: those of `react-vite` are `hosts::react_vite_…`.
    fn tests(&self) -> String {
        format!("hosts::{}_", self.name.replace('-', "_"))
    }
}

const LOCK: &str = "package-lock.json";

/// Those that are asked for by names, or all of them.
fn chosen(hosts: Vec<Host>, names: &[String]) -> Vec<Host> {
    let is_named =
        |host: &Host| names.is_empty() || names.iter().any(|name| host.name.contains(name));
    hosts.into_iter().filter(is_named).collect()
}

impl Run<'_> {
    /// Packs the package, and tries it in the apps that are wanted.
    pub(super) fn hosts(&mut self, bundle_is_built: bool) -> Result<()> {
        let project = self.project;
        let hosts = chosen(Host::all(project)?, self.names);
        if !bundle_is_built {
            self.table.not_run("hosts", "there is no package");
            return Ok(());
        }
        ensure!(!hosts.is_empty(), "tests/hosts has no app of this name");
        let work = project.target.join("hosts");
        let _lock = project.lock(&project.target.join("hosts.lock"))?;
        let path = setup::node_path(project)?;
        let _path = project.sh.push_env("PATH", &path);
        let packed = self.table.stage("npm package", || pack(project, &work));
        let Some(packed) = packed else {
            self.table.not_run("hosts", "there is no package");
            return Ok(());
        };
        let mut built = Vec::new();
        for host in hosts {
            let stage = format!("host {}", host.name);
            let done = self
                .table
                .stage(&stage, || build(project, &work, &packed, &host));
            built.extend(done.map(|()| host.tests()));
        }
        if built.is_empty() {
            return Ok(());
        }
        let browser = setup::chromium(project)?;
        let failures = project.failures().join("hosts");
        project.sh.remove_path(&failures)?;
        let Tests { command, report } = self.named_tests("hosts", "", &built)?;
        let command = command
            .env("PATH", &path)
            .env("DOUBLETICK_DIST", project.dist())
            .env("DOUBLETICK_HOSTS", &work)
            .env("CHROMIUM", browser.program)
            .env("CHROMEDRIVER", browser.driver)
            .env("TEST_FAILURES_DIR", &failures);
        let tests = Tests { command, report };
        self.table.tests("hosts in Chromium", || {
            let counts = tests.run()?;
            let ran = counts.passed + counts.failed;
            ensure!(ran >= built.len() as u64, "an app has no test");
            Ok(counts)
        });
        if failures.is_dir() {
            let failures = failures.display();
            println!("What the browser showed when tests failed is in {failures}");
        }
        Ok(())
    }
}

/// Packs the package as for publishing, and looks for mistakes in what it says of itself. Returns the file.
fn pack(project: &Project, work: &Path) -> Result<PathBuf> {
    let (sh, package) = (&project.sh, project.package());
    let folder = work.join("packed");
    files::empty_folder(sh, &folder)?;
    let quiet = ["--silent", "--ignore-scripts"];
    cmd!(
        sh,
        "npm pack {quiet...} {package} --pack-destination {folder}"
    )
    .ignore_stdout()
    .run()?;
    let packed = files::all(&folder).next().context("npm packed nothing")?;
    let tools = setup::packaging_npm(project)?.join(".bin");
    let [publint, attw] = ["publint", "attw"].map(|name| tools.join(name));
    cmd!(sh, "{publint} {packed} --strict").run()?;
    // An ES module alone: what CommonJS makes of it is no mistake.
    cmd!(sh, "{attw} {packed} --profile esm-only --format ascii").run()?;
    Ok(packed)
}

/// Installs the package into a copy of an app, and builds that where it has something to build.
fn build(project: &Project, work: &Path, packed: &Path, host: &Host) -> Result<()> {
    let sh = &project.sh;
    let source = project.root.join("tests/hosts").join(&host.name);
    let app = work.join(&host.name);
    copy(sh, &source, &app)?;
    let _folder = sh.push_dir(&app);
    if host.is_framework {
        install(sh, &app)?;
    }
    // What was installed before would count as the same, as it has the same version.
    sh.remove_path("node_modules/@doubletick")?;
    let quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
    cmd!(sh, "npm install {quiet...} {packed}").run()?;
    if sh.read_file("package.json")?.contains("\"build\":") {
        cmd!(sh, "npm run build --silent")
            .env("NEXT_TELEMETRY_DISABLED", "1")
            .run()?;
    }
    Ok(())
}

/// Copies an app's files over those of an earlier run. What npm installed then stays, and what was built does not.
fn copy(sh: &Shell, source: &Path, app: &Path) -> Result<()> {
    sh.create_dir(app)?;
    for there in sh.read_dir(app)? {
        if !there.ends_with("node_modules") {
            sh.remove_path(there)?;
        }
    }
    // Somebody may have tried it where it is.
    let is_ours = |file: &PathBuf| !file.iter().any(|part| part == "node_modules");
    for file in files::all(source).filter(is_ours) {
        let to = app.join(file.strip_prefix(source)?);
        sh.create_dir(to.parent().unwrap_or(app))?;
        sh.copy_file(&file, to)?;
    }
    Ok(())
}

/// Installs what the lock file names, unless an earlier run did.
fn install(sh: &Shell, app: &Path) -> Result<()> {
    let hash = files::content_hash(&sh.read_binary_file(app.join(LOCK))?);
    let installed = app.join("node_modules/.installed");
    if sh.read_file(&installed).is_ok_and(|before| before == hash) {
        return Ok(());
    }
    setup::npm_ci(sh, app)?;
    Ok(sh.write_file(&installed, &hash)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts() -> Vec<Host> {
        let project = Project::find().expect("this is a checkout");
        Host::all(&project).expect("it has apps")
    }

    #[test]
    fn all_apps_are_tried_or_those_that_are_named() {
        let all = hosts();
        assert_eq!(chosen(all.clone(), &[]), all);
        let named = chosen(all, &["vue", "next"].map(str::to_owned));
        let names: Vec<_> = named.iter().map(|host| host.name.as_str()).collect();
        assert_eq!(names, ["next", "vue"]);
    }

    #[test]
    fn each_app_has_a_test() {
        let project = Project::find().expect("this is a checkout");
        let tests = project.sh.read_file("tests/tests/browser/hosts.rs");
        let tests = tests.expect("it is there");
        for host in hosts() {
            let name = host.tests().replace("hosts::", "async fn ");
            assert!(tests.contains(&name), "{name}");
        }
    }

    /// The code blocks of a part of docs/embedding.md that name a file: "`src/App.vue`:" and then the block.
    fn blocks(section: &str) -> Vec<(String, String)> {
        let mut blocks = Vec::new();
        for (before, rest) in section.match_indices("`:\n\n```").map(|(at, _)| {
            let (before, rest) = section.split_at(at);
            (before, &rest["`:\n\n```".len()..])
        }) {
            let file = before.rsplit('`').next().unwrap_or_default();
            let code = rest.split_once('\n').map(|(_, code)| code);
            let code = code.and_then(|code| code.split_once("\n```"));
            blocks.push((file.to_owned(), code.unwrap_or_default().0.to_owned()));
        }
        blocks
    }

    /// Without indentation: a block may be a part of a file.
    fn flat(text: &str) -> String {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn what_the_documentation_has_for_a_framework_is_what_is_tried() {
        let project = Project::find().expect("this is a checkout");
        let docs = project
            .sh
            .read_file("docs/embedding.md")
            .expect("it is there");
        for host in hosts().iter().filter(|host| host.is_framework) {
            let folder = format!("tests/hosts/{}", host.name);
            let link = format!("(../{folder})");
            let sections = docs.split("\n### ").filter(|part| part.contains(&link));
            let blocks: Vec<_> = sections.flat_map(blocks).collect();
            assert!(!blocks.is_empty(), "docs/embedding.md has no {folder}");
            for (file, code) in blocks {
                let path = format!("{folder}/{file}");
                let tried = project.sh.read_file(&path).expect("the app has this file");
                assert!(flat(&tried).contains(&flat(&code)), "{path}:\n{code}");
            }
        }
    }
}
