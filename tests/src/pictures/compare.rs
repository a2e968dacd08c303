//! How two pictures differ, as a customer would see it.

use std::fmt;

use dify::diff::get_results;
use image::{RgbaImage, imageops};

/// Colours that differ by less look the same: of 255 levels of grey about 13, more than [`super::store`] takes away.
const THRESHOLD: f32 = 0.05;

/// The largest difference of two colours in YIQ, squared, by which dify measures.
const LARGEST: f32 = 35_215.0;

/// What is faded in the picture of a difference: all that is the same.
const FADED: f32 = 0.1;

/// How two pictures differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// In their size: what it was, and is.
    Size((u32, u32), (u32, u32)),
    /// In so many pixels, of all.
    Pixels(u32, u32),
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Size((width, height), (now_wide, now_high)) => {
                write!(f, "{now_wide} × {now_high} px, and was {width} × {height}")
            }
            Self::Pixels(count, all) => {
                let percent = f64::from(*count) * 100.0 / f64::from(*all);
                write!(f, "{count} pixels differ ({percent:.2} %)")
            }
        }
    }
}

/// How they differ, and a picture of it, unless they look the same. A pixel that is only smoothed in another way, as
/// edges and letters are, is yellow there and does not count; one that differs is red.
pub fn compare(old: &RgbaImage, new: &RgbaImage) -> Option<(Difference, RgbaImage)> {
    let (was, is) = (old.dimensions(), new.dimensions());
    let size = (was.0.max(is.0), was.1.max(is.1));
    let [left, right] = [old, new].map(|picture| {
        let mut whole = RgbaImage::new(size.0, size.1);
        imageops::replace(&mut whole, picture, 0, 0);
        whole
    });
    let threshold = LARGEST * THRESHOLD * THRESHOLD;
    let (count, shown) = get_results(left, right, threshold, true, Some(FADED), &None, &None)?;
    let difference = match u32::try_from(count) {
        _ if was != is => Difference::Size(was, is),
        Ok(0) => return None,
        Ok(count) => Difference::Pixels(count, size.0 * size.1),
        Err(_) => return None,
    };
    Some((difference, shown))
}

#[cfg(test)]
mod tests {
    use image::Rgba;

    use super::*;

    #[test]
    fn another_size_and_another_colour_are_seen() {
        let grey = |level| RgbaImage::from_pixel(20, 10, Rgba([level, level, level, 255]));
        let mut dotted = grey(200);
        dotted.put_pixel(3, 4, Rgba([10, 110, 83, 255]));
        let difference = |new: &RgbaImage| compare(&grey(200), new).map(|(how, _)| how);
        assert_eq!(difference(&grey(200)), None);
        assert_eq!(difference(&grey(206)), None, "as a baseline's few colours");
        assert_eq!(difference(&grey(220)), Some(Difference::Pixels(200, 200)));
        assert_eq!(difference(&dotted), Some(Difference::Pixels(1, 200)));
        let higher = RgbaImage::new(20, 11);
        let told = difference(&higher).expect("it is higher").to_string();
        assert_eq!(told, "20 × 11 px, and was 20 × 10");
    }
}
