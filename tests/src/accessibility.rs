//! What a screen reader is told of a scene of the gallery: the tree that Chromium computes, as text, and
//! its baseline in `tests/accessibility`.

mod node;
mod text;

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::json;
use similar::TextDiff;

use crate::Outcome;
use crate::gallery::Gallery;
use crate::layout::{self, Theme};
use node::Node;

/// A usual laptop.
const SCREEN: (u32, u32) = (1280, 900);

/// The tree of a scene, in English on a laptop.
pub async fn tree(gallery: &Gallery, scene: &str) -> Outcome<String> {
    #[derive(Deserialize)]
    struct Tree {
        nodes: Vec<Node>,
    }
    let driver = &gallery.driver;
    layout::set_theme(driver, Some(Theme::Light)).await?;
    layout::set_viewport(driver, SCREEN.0, SCREEN.1).await?;
    gallery.show_with(scene, "?language=en").await?;
    let command = "Accessibility.getFullAXTree";
    let answer = driver.cdp().send_raw(command, json!({})).await?;
    let tree: Tree = serde_json::from_value(answer)?;
    Ok(text::of(&tree.nodes))
}

/// The baselines.
pub struct Baselines {
    folder: PathBuf,
}

impl Default for Baselines {
    fn default() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("accessibility");
        Self { folder }
    }
}

impl Baselines {
    /// How a scene's tree differs from its baseline, if it does.
    pub fn difference(&self, scene: &str, tree: &str) -> Option<String> {
        let file = self.file(scene);
        let Ok(baseline) = fs::read_to_string(&file) else {
            return Some(format!("{scene} is new: there is no {}", file.display()));
        };
        let diff = TextDiff::from_lines(baseline.as_str(), tree);
        let told = diff
            .unified_diff()
            .header(&format!("{scene}, baseline"), &format!("{scene}, now"))
            .to_string();
        (baseline != tree).then_some(told)
    }

    /// Makes this a scene's baseline.
    pub fn write(&self, scene: &str, tree: &str) -> Outcome {
        fs::create_dir_all(&self.folder)?;
        Ok(fs::write(self.file(scene), tree)?)
    }

    /// The baselines of scenes that there are no more.
    pub fn without_a_scene(&self, scenes: &[String]) -> Outcome<Vec<PathBuf>> {
        files_but(&self.folder, |name| {
            let scene = name.strip_suffix(".txt").unwrap_or(name);
            scenes.iter().any(|known| known == scene)
        })
    }

    fn file(&self, scene: &str) -> PathBuf {
        self.folder.join(format!("{scene}.txt"))
    }
}

/// The files of a folder but those with a known name, in their order. None, where there is no folder.
pub(crate) fn files_but(folder: &Path, is_known: impl Fn(&str) -> bool) -> Outcome<Vec<PathBuf>> {
    let mut unknown = Vec::new();
    if folder.is_dir() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if !is_known(&entry.file_name().to_string_lossy()) {
                unknown.push(entry.path());
            }
        }
    }
    unknown.sort();
    Ok(unknown)
}
