//! One file of styles out of several: what is alike in them compresses together, about 0.7 kB of what a
//! customer downloads, and it is asked for once.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::error::Error;

const LINK: &str = r#"<link rel="stylesheet" href=""#;

/// Joins the styles that the page in this folder links, in its order.
pub fn join(folder: &Path) -> Result<(), Error> {
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page).map_err(Error::path("read", &page))?;
    let mut styles = String::new();
    for href in hrefs(&html) {
        let file = folder.join(name(href));
        styles += &fs::read_to_string(&file).map_err(Error::path("read", &file))?;
        fs::remove_file(&file).map_err(Error::path("remove", &file))?;
    }
    let digest = Sha256::digest(&styles);
    let joined = format!(
        "style-{:02x}{:02x}{:02x}{:02x}.css",
        digest[0], digest[1], digest[2], digest[3]
    );
    let file = folder.join(&joined);
    fs::write(&file, styles).map_err(Error::path("write", &file))?;
    fs::write(&page, linked(&html, &joined)).map_err(Error::path("write", &page))
}

fn hrefs(html: &str) -> impl Iterator<Item = &str> {
    html.split(LINK)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
}

/// A file's name at the end of its address.
fn name(href: &str) -> &str {
    href.rsplit('/').next().unwrap_or(href)
}

/// The page with the joined file in the place of the first, and none of the others.
fn linked(html: &str, joined: &str) -> String {
    let mut parts = html.split(LINK);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for (index, part) in parts.enumerate() {
        let (href, rest) = part.split_once('"').unwrap_or((part, ""));
        if index == 0 {
            let base = href.strip_suffix(name(href)).unwrap_or_default();
            out += &[LINK, base, joined, "\"", rest].concat();
        } else {
            out += rest
                .split_once('>')
                .map_or("", |(_, rest)| rest.trim_start());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<head>
<link rel="stylesheet" href="/a/one-1.css"/>
<link rel="stylesheet" href="/a/two-2.css">
<script src="x.js"></script>"#;

    #[test]
    fn the_page_links_one_file_where_it_linked_several() {
        let names: Vec<_> = hrefs(PAGE).map(name).collect();
        assert_eq!(names, ["one-1.css", "two-2.css"]);
        assert_eq!(
            linked(PAGE, "style-3.css"),
            r#"<head>
<link rel="stylesheet" href="/a/style-3.css"/>
<script src="x.js"></script>"#
        );
    }

    #[test]
    fn a_page_without_styles_stays_as_it_is() {
        assert_eq!(linked("<head></head>", "style-3.css"), "<head></head>");
    }
}
