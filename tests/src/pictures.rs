//! Pictures of the gallery's scenes, the same from run to run and from machine to machine, and their
//! baselines in `tests/pictures`.
//!
//! The page's clock stands still ([`crate::gallery`]), its fonts are those of `xtask/fonts`, and nothing on it
//! moves or blinks.

mod compare;
mod store;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use image::RgbaImage;
use serde_json::json;

use crate::Outcome;
use crate::accessibility::files_but;
use crate::gallery::{FONTS, Gallery};
use crate::layout::{self, PHONE, Theme};

pub use compare::{Difference, compare};

/// The style sheets of the fonts, in npm's folder.
const SHEETS: [&str; 5] = [
    "noto-sans/index.css",
    "noto-sans/wght-italic.css",
    "noto-sans-devanagari/index.css",
    "noto-sans-arabic/index.css",
    "noto-sans-bengali/index.css",
];

/// The fonts that they bring.
const FAMILIES: &str = "'Noto Sans Variable', 'Noto Sans Devanagari Variable', 'Noto Sans Arabic Variable', \
                        'Noto Sans Bengali Variable'";

/// A window, in CSS pixels, with what is preferred and read there.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// How wide it is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
    /// What the customer prefers.
    pub theme: Theme,
    /// The language's tag.
    pub language: &'static str,
}

/// What is pictured for the baselines. All scenes in all looks would weigh more than the rest of the repository: the words
/// of each scene are in its accessibility tree.
const BASELINES: [(Look, Choice); 4] = [
    (look(PHONE, 740, Theme::Light, "en"), Choice::OneOf(variety)),
    (look(1440, 900, Theme::Dark, "en"), Choice::OneOf(screen)),
    (
        look(PHONE, 740, Theme::Dark, "ar"),
        Choice::Only(&ELSEWHERE),
    ),
    (
        look(1440, 900, Theme::Light, "hi"),
        Choice::Only(&ELSEWHERE),
    ),
];

/// The scenes that are pictured in other scripts too.
const ELSEWHERE: [&str; 2] = ["prepare-other-provider-number", "welcome"];

/// Which scenes are pictured in a look.
#[derive(Clone, Copy)]
enum Choice {
    /// Of the scenes for which this is the same the one with the shortest name, which is the plain one.
    OneOf(fn(&str) -> &str),
    /// These.
    Only(&'static [&'static str]),
}

impl Choice {
    fn of(self, scenes: &[String]) -> Vec<&str> {
        let scenes = scenes.iter().map(String::as_str);
        let group = match self {
            Self::OneOf(group) => group,
            Self::Only(names) => return scenes.filter(|scene| names.contains(scene)).collect(),
        };
        let mut chosen = BTreeMap::new();
        for scene in scenes {
            let plain = chosen.entry(group(scene)).or_insert(scene);
            if (scene.len(), scene) < (plain.len(), *plain) {
                *plain = scene;
            }
        }
        chosen.into_values().collect()
    }
}

/// Which screen a scene shows: `connected-joined-gone` is one of `connected`.
fn screen(scene: &str) -> &str {
    scene.split('-').next().unwrap_or(scene)
}

/// Which variety of its screen: `connected-joined`. Where only a screen's words vary, it is one.
fn variety(scene: &str) -> &str {
    match screen(scene) {
        one @ ("stuck" | "method" | "otp" | "ready" | "link") => one,
        _ => {
            let mut dashes = scene.match_indices('-').map(|(at, _)| at);
            &scene[..dashes.nth(1).unwrap_or(scene.len())]
        }
    }
}

const fn look(width: u32, height: u32, theme: Theme, language: &'static str) -> Look {
    Look {
        width,
        height,
        theme,
        language,
    }
}

impl Look {
    /// The name of a scene's baseline, which English goes without saying.
    fn file(&self, scene: &str) -> String {
        let language = match self.language {
            "en" => String::new(),
            other => format!("-{other}"),
        };
        format!("{scene}-{}-{}{language}.png", self.width, self.theme.name())
    }
}

/// Makes the gallery fit for pictures.
pub async fn prepare(gallery: &Gallery) -> Outcome {
    // The page must be there for what is put into it.
    gallery.scenes().await?;
    let sheets = SHEETS.map(|sheet| format!("{FONTS}/@fontsource-variable/{sheet}"));
    let about = vec![json!(sheets), json!(FAMILIES)];
    let script = include_str!("js/pictures.js");
    let prepared = gallery.driver.execute_async(script, about).await?;
    match prepared.convert::<Option<String>>()? {
        Some(why) => Err(why.into()),
        None => Ok(()),
    }
}

/// A picture of a scene.
pub async fn of_scene(gallery: &Gallery, scene: &str, look: &Look) -> Outcome<RgbaImage> {
    let driver = &gallery.driver;
    layout::set_theme(driver, Some(look.theme)).await?;
    layout::set_viewport(driver, look.width, look.height).await?;
    let language = format!("?language={}", look.language);
    gallery.show_with(scene, &language).await?;
    of_page(gallery, look).await
}

/// A picture of what the gallery shows, in a window of this size.
pub async fn of_page(gallery: &Gallery, look: &Look) -> Outcome<RgbaImage> {
    let picture = layout::picture(&gallery.driver, look.width, look.height).await?;
    Ok(image::load_from_memory(&picture)?.to_rgba8())
}

/// Compares the pictures with their baselines, those of scenes that are `wanted`. What differs is told, and put into this
/// folder: the new picture, the old one, and where they differ. Returns how many pictures were taken, too.
pub async fn check(
    gallery: &Gallery,
    wanted: impl Fn(&str) -> bool,
    failures: &Path,
) -> Outcome<(usize, Vec<String>)> {
    let mut told = Vec::new();
    let count = each(gallery, wanted, |file, picture| {
        let Ok(baseline) = image::open(folder().join(file)) else {
            told.push(format!("{file} is new"));
            return keep(failures, file, "new", picture);
        };
        let baseline = baseline.to_rgba8();
        if let Some((difference, shown)) = compare(&baseline, picture) {
            told.push(format!("{file}: {difference}"));
            keep(failures, file, "new", picture)?;
            keep(failures, file, "old", &baseline)?;
            keep(failures, file, "difference", &shown)?;
        }
        Ok(())
    })
    .await?;
    Ok((count, told))
}

/// Writes the baselines, those of scenes that are `wanted`. Returns how many pictures those are.
pub async fn update(gallery: &Gallery, wanted: impl Fn(&str) -> bool) -> Outcome<usize> {
    fs::create_dir_all(folder())?;
    each(gallery, wanted, |file, picture| {
        Ok(fs::write(folder().join(file), store::png(picture)?)?)
    })
    .await
}

/// The baselines of pictures that are not taken any more, where these are all scenes.
pub fn without_a_scene(scenes: &[String]) -> Outcome<Vec<PathBuf>> {
    let mut names = Vec::new();
    for (look, choice) in BASELINES {
        names.extend(choice.of(scenes).into_iter().map(|scene| look.file(scene)));
    }
    files_but(&folder(), |name| names.iter().any(|known| known == name))
}

/// Pictures the scenes that are wanted in each look that has them. `act` is given the baseline's file name and the picture.
async fn each(
    gallery: &Gallery,
    wanted: impl Fn(&str) -> bool,
    mut act: impl FnMut(&str, &RgbaImage) -> Outcome,
) -> Outcome<usize> {
    let scenes = gallery.scenes().await?;
    let mut count = 0;
    for (look, choice) in BASELINES {
        for scene in choice.of(&scenes).into_iter().filter(|scene| wanted(scene)) {
            act(&look.file(scene), &of_scene(gallery, scene, &look).await?)?;
            count += 1;
        }
    }
    Ok(count)
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("pictures")
}

fn keep(folder: &Path, file: &str, what: &str, picture: &RgbaImage) -> Outcome {
    fs::create_dir_all(folder)?;
    let file = folder.join(file).with_extension(format!("{what}.png"));
    Ok(picture.save(file)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plain_scene_of_each_group_is_pictured() {
        let scenes = [
            "connected-joined-gone",
            "connected-joined",
            "stuck-unknown",
            "connected",
            "stuck-time-missed",
            "components",
        ];
        let scenes = scenes.map(str::to_owned);
        let chosen = |group| Choice::OneOf(group).of(&scenes);
        assert_eq!(chosen(screen), ["components", "connected", "stuck-unknown"]);
        assert_eq!(
            chosen(variety),
            [
                "components",
                "connected",
                "connected-joined",
                "stuck-unknown"
            ]
        );
    }
}
