//! Pictures of the gallery's scenes, for `cargo xtask gallery --screenshots`: each at three
//! widths in both themes. Arguments: the folder, then parts of names, of which one must be
//! in a scene's; without them all are pictured. `GALLERY_LANGUAGE` names the language.

use std::env;
use std::path::PathBuf;

use browser_tests::Outcome;
use browser_tests::browser::TestInputs;
use browser_tests::gallery::Gallery;
use browser_tests::layout::{self, Theme};

/// A phone, a tablet, a desktop: wide and high, in CSS pixels.
const SCREENS: [(u32, u32); 3] = [(360, 740), (768, 1024), (1440, 900)];

#[tokio::main]
async fn main() -> Outcome {
    let mut arguments = env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("which folder?")?);
    let wanted: Vec<String> = arguments.collect();
    let inputs = TestInputs::from_env()?;
    std::fs::create_dir_all(&folder)?;
    let gallery = Gallery::open(&inputs, &inputs.bundle).await?;
    let mut scenes = gallery.scenes().await?;
    scenes.retain(|name| wanted.is_empty() || wanted.iter().any(|part| name.contains(part)));
    let language = env::var("GALLERY_LANGUAGE").map(|tag| format!("?language={tag}"));
    let language = language.unwrap_or_default();
    for name in &scenes {
        gallery.show_with(name, &language).await?;
        for (width, height) in SCREENS {
            for theme in [Theme::Light, Theme::Dark] {
                layout::set_theme(&gallery.driver, Some(theme)).await?;
                let file = folder.join(format!("{name}-{width}-{}.png", theme.name()));
                let picture = layout::picture(&gallery.driver, width, height).await?;
                std::fs::write(file, picture)?;
            }
        }
    }
    println!(
        "{} scenes are pictured in {}",
        scenes.len(),
        folder.display()
    );
    gallery.close().await
}
