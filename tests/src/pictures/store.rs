//! Pictures as files that weigh little.

use std::collections::HashMap;
use std::io::Cursor;

use image::{ImageFormat, Rgba, RgbaImage};
use oxipng::{Options, StripChunks, optimize_from_memory};

use crate::Outcome;

/// A rare colour is stored as a more frequent one that differs by no more than this in red, green and blue: less than
/// [`super::compare`] sees.
const NEAR: u8 = 12;

/// A colour is rare where less than one of so many pixels has it. The design's own colours are not.
const RARE: u32 = 500;

/// oxipng's levels go from 0 to 6. More takes twice as long for a hundredth.
const LEVEL: u8 = 3;

/// The picture as PNG, in few colours: most of a picture's colours are edges of letters.
pub fn png(picture: &RgbaImage) -> Outcome<Vec<u8>> {
    let mut file = Cursor::new(Vec::new());
    in_few_colours(picture).write_to(&mut file, ImageFormat::Png)?;
    let options = Options {
        strip: StripChunks::All,
        ..Options::from_preset(LEVEL)
    };
    Ok(optimize_from_memory(file.get_ref(), &options)?)
}

fn in_few_colours(picture: &RgbaImage) -> RgbaImage {
    let mut counts = HashMap::new();
    for colour in picture.pixels() {
        *counts.entry(*colour).or_insert(0_u32) += 1;
    }
    let mut by_count: Vec<_> = counts.into_iter().collect();
    by_count.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), colour.0));
    let mut kept: Vec<Rgba<u8>> = Vec::new();
    let mut stored = HashMap::new();
    let pixels = picture.width() * picture.height();
    for (colour, count) in by_count {
        let is_rare = count < pixels / RARE;
        let near = kept.iter().filter(|_| is_rare);
        let near = near.copied().find(|other| is_near(colour, *other));
        if near.is_none() {
            kept.push(colour);
        }
        stored.insert(colour, near.unwrap_or(colour));
    }
    let mut few = picture.clone();
    for colour in few.pixels_mut() {
        *colour = stored[colour];
    }
    few
}

fn is_near(one: Rgba<u8>, other: Rgba<u8>) -> bool {
    let mut channels = one.0.iter().zip(other.0);
    channels.all(|(one, other)| one.abs_diff(other) <= NEAR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_looks_like_the_picture() {
        // Much of two greys, every other grey once, and one colour.
        let picture = RgbaImage::from_fn(256, 50, |x, y| match (x, y) {
            (7, 2) => Rgba([200, 10, 10, 255]),
            (_, 1) => Rgba([x as u8, x as u8, x as u8, 255]),
            (_, 2..25) => Rgba([250, 250, 250, 255]),
            _ => Rgba([255, 255, 255, 255]),
        });
        let file = png(&picture).expect("it is stored");
        let stored = image::load_from_memory(&file)
            .expect("it is a PNG")
            .to_rgba8();
        assert_eq!(super::super::compare(&picture, &stored), None);
        let colours: std::collections::HashSet<_> = stored.pixels().collect();
        assert!(colours.len() < 30, "{}", colours.len());
        for (x, y) in [(7, 2), (8, 2), (8, 30)] {
            assert_eq!(stored.get_pixel(x, y), picture.get_pixel(x, y));
        }
    }
}
