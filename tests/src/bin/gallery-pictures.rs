//! Pictures of the gallery's scenes, for `cargo xtask gallery`. The first argument says what is done with them; the last
//! ones are parts of names, of which one must be in a scene's; without them all are pictured.
//!
//! - `screenshots <folder>`: each at three widths in both themes. `GALLERY_LANGUAGE` names the language.
//! - `check`: compared with the baselines.
//! - `update`: made the baselines, with the accessibility trees.

use std::env;
use std::fs;
use std::path::Path;

use browser_tests::Outcome;
use browser_tests::accessibility;
use browser_tests::browser::TestInputs;
use browser_tests::gallery::Gallery;
use browser_tests::layout::{self, Theme};
use browser_tests::pictures;

/// A phone, a tablet, a desktop: wide and high, in CSS pixels.
const SCREENS: [(u32, u32); 3] = [(360, 740), (768, 1024), (1440, 900)];

#[tokio::main]
async fn main() -> Outcome {
    let mut arguments = env::args().skip(1);
    let task = arguments.next().ok_or("what is to be done?")?;
    let folder = match task.as_str() {
        "screenshots" => Some(arguments.next().ok_or("which folder?")?),
        _ => None,
    };
    let names: Vec<String> = arguments.collect();
    let inputs = TestInputs::from_env()?;
    let gallery = Gallery::open(&inputs, &inputs.bundle).await?;
    pictures::prepare(&gallery).await?;
    let all = gallery.scenes().await?;
    let wanted = |scene: &str| names.is_empty() || names.iter().any(|part| scene.contains(part));
    let scenes: Vec<_> = all.iter().filter(|scene| wanted(scene)).cloned().collect();
    let done = match (&*task, folder) {
        ("screenshots", Some(folder)) => screenshots(&gallery, &scenes, Path::new(&folder)).await,
        ("check", _) => check(&gallery, &all, wanted, &inputs.failures).await,
        ("update", _) => update(&gallery, &all, wanted, names.is_empty()).await,
        _ => Err(format!("{task} is nothing that can be done").into()),
    };
    gallery.close().await.and(done)
}

async fn screenshots(gallery: &Gallery, scenes: &[String], folder: &Path) -> Outcome {
    fs::create_dir_all(folder)?;
    let language = env::var("GALLERY_LANGUAGE").unwrap_or_else(|_| "en".to_owned());
    for scene in scenes {
        gallery
            .show_with(scene, &format!("?language={language}"))
            .await?;
        for (width, height) in SCREENS {
            for theme in [Theme::Light, Theme::Dark] {
                layout::set_theme(&gallery.driver, Some(theme)).await?;
                let file = folder.join(format!("{scene}-{width}-{}.png", theme.name()));
                fs::write(file, layout::picture(&gallery.driver, width, height).await?)?;
            }
        }
    }
    println!(
        "{} scenes are pictured in {}",
        scenes.len(),
        folder.display()
    );
    Ok(())
}

async fn check(
    gallery: &Gallery,
    all: &[String],
    wanted: impl Fn(&str) -> bool,
    failures: &Path,
) -> Outcome {
    let folder = failures.join("pictures");
    if folder.is_dir() {
        // What an earlier run left would be taken for this one's.
        fs::remove_dir_all(&folder)?;
    }
    let (count, mut told) = pictures::check(gallery, wanted, &folder).await?;
    let gone = pictures::without_a_scene(all)?;
    let gone = gone
        .iter()
        .map(|file| format!("{} is of no scene", file.display()));
    told.extend(gone);
    if told.is_empty() {
        println!("{count} pictures look as their baselines do.");
        return Ok(());
    }
    let (told, folder) = (told.join("\n"), folder.display());
    println!(
        "{told}\n\nThe pictures are in {folder}. Where they are as they should be: cargo xtask gallery --update"
    );
    Err("not all scenes look as they did".into())
}

async fn update(
    gallery: &Gallery,
    all: &[String],
    wanted: impl Fn(&str) -> bool,
    is_whole: bool,
) -> Outcome {
    let trees = accessibility::Baselines::default();
    let mut count = 0;
    for scene in all.iter().filter(|scene| wanted(scene)) {
        trees.write(scene, &accessibility::tree(gallery, scene).await?)?;
        count += 1;
    }
    let pictures = pictures::update(gallery, wanted).await?;
    if is_whole {
        let gone = pictures::without_a_scene(all)?;
        for file in gone.into_iter().chain(trees.without_a_scene(all)?) {
            fs::remove_file(file)?;
        }
    }
    println!("{count} accessibility trees and {pictures} pictures are written.");
    Ok(())
}
