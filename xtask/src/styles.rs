//! One file of styles out of several: what is alike in them compresses together, about 0.7 kB of what a
//! customer downloads, and it is asked for once.

use std::fs;
use std::path::Path;

use crate::error::Error;
use crate::fingerprint;

/// Joins the styles that the page in this folder links, in its order.
pub fn join(folder: &Path) -> Result<(), Error> {
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page).map_err(Error::path("read", &page))?;
    let mut styles = String::new();
    for (_, href) in links(&html) {
        let file = folder.join(name(href));
        styles += &fs::read_to_string(&file).map_err(Error::path("read", &file))?;
        fs::remove_file(&file).map_err(Error::path("remove", &file))?;
    }
    let joined = format!("style-{}.css", fingerprint::for_name(styles.as_bytes()));
    let file = folder.join(&joined);
    fs::write(&file, styles).map_err(Error::path("write", &file))?;
    fs::write(&page, linked(&html, &joined)).map_err(Error::path("write", &page))
}

/// The links to styles: each tag and the address in it, as Trunk writes them with and without minifying.
fn links(html: &str) -> impl Iterator<Item = (&str, &str)> {
    html.match_indices("<link ").filter_map(|(start, _)| {
        let tag = &html[start..=start + html[start..].find('>')?];
        let (_, href) = tag.split_once("href=")?;
        let ends = |c: char| c == '"' || c == '>' || c.is_whitespace();
        let href = href.trim_start_matches('"').split(ends).next()?;
        tag.contains("stylesheet").then_some((tag, href))
    })
}

/// A file's name at the end of its address.
fn name(href: &str) -> &str {
    href.rsplit('/').next().unwrap_or(href)
}

/// The page with the joined file in the place of the first, and none of the others.
fn linked(html: &str, joined: &str) -> String {
    let mut out = html.to_owned();
    for (index, (tag, href)) in links(html).enumerate() {
        let instead = match index {
            0 => tag.replace(name(href), joined),
            _ => String::new(),
        };
        out = out.replacen(tag, &instead, 1);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_links_one_file_where_it_linked_several() {
        for (page, joined) in [
            (
                "<link rel=icon href=/i.svg><link href=/a/one-1.css rel=stylesheet><link href=/a/two-2.css rel=stylesheet><script>",
                "<link rel=icon href=/i.svg><link href=/a/style-3.css rel=stylesheet><script>",
            ),
            (
                r#"<link rel="stylesheet" href="one-1.css"/><link rel="stylesheet" href="two-2.css"/>"#,
                r#"<link rel="stylesheet" href="style-3.css"/>"#,
            ),
        ] {
            let names: Vec<_> = links(page).map(|(_, href)| name(href)).collect();
            assert_eq!(names, ["one-1.css", "two-2.css"]);
            assert_eq!(linked(page, "style-3.css"), joined);
        }
    }

    #[test]
    fn a_page_without_styles_stays_as_it_is() {
        assert_eq!(linked("<head></head>", "style-3.css"), "<head></head>");
    }
}
