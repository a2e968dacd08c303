//! The accessibility tree as text: a line for each node that says something, indented by its depth.
//!
//! `role "name" [states]`, and after a colon the text in it, where there is nothing else. Left out is what is
//! ignored, a wrapper without a name, and a text that its parent's name says already.

use std::collections::HashMap;

use super::node::Node;

/// More characters of a text than these are not told: scenes with extreme texts have thousands.
const LONGEST: usize = 300;

/// Text that only looks different.
const INLINE: [&str; 11] = [
    "strong",
    "emphasis",
    "code",
    "mark",
    "time",
    "subscript",
    "superscript",
    "insertion",
    "deletion",
    "abbr",
    "bdi",
];

/// What a node's parts are told by its value, or are the browser's own.
const LEAVES: [&str; 8] = [
    "textbox",
    "searchbox",
    "combobox",
    "spinbutton",
    "date",
    "datetime",
    "inputtime",
    "progressbar",
];

enum Item {
    /// Text that goes on in the text before it.
    Text(String),
    /// Ends a text.
    Break,
    Line {
        line: String,
        name: String,
        children: Vec<Item>,
    },
}

/// The text of a tree, whose first node is its root.
pub fn of(nodes: &[Node]) -> String {
    let by_id: HashMap<_, _> = nodes.iter().map(|node| (&*node.node_id, node)).collect();
    let mut text = String::new();
    if let Some(root) = nodes.first() {
        write(items(root, &by_id), 0, &mut text);
    }
    text
}

/// In quotes, on one line, and not too long.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", shortened(&one_line(text)))
}

fn items(node: &Node, by_id: &HashMap<&str, &Node>) -> Vec<Item> {
    let role = node.role();
    match role.as_str() {
        "statictext" => return vec![Item::Text(node.name())],
        "linebreak" => return vec![Item::Text(" ".to_owned())],
        "inlinetextbox" | "listmarker" => return vec![],
        _ => {}
    }
    let children = node.child_ids.iter().filter_map(|id| by_id.get(&**id));
    let children: Vec<_> = children.flat_map(|child| items(child, by_id)).collect();
    if node.ignored || INLINE.contains(&&*role) {
        return children;
    }
    let (name, states) = (one_line(&node.name()), node.states());
    if ["generic", "none"].contains(&&*role) && name.is_empty() && states.is_empty() {
        let ends = || std::iter::once(Item::Break);
        return ends().chain(children).chain(ends()).collect();
    }
    let mut line = role.clone();
    if !name.is_empty() {
        line += &format!(" {}", quoted(&name));
    }
    if !states.is_empty() {
        line += &format!(" [{}]", states.join(", "));
    }
    let children = match LEAVES.contains(&&*role) {
        true => vec![],
        false => children,
    };
    vec![Item::Line {
        line,
        name,
        children,
    }]
}

fn write(items: Vec<Item>, depth: usize, to: &mut String) {
    for item in merged(items) {
        let indent = "  ".repeat(depth);
        match item {
            Item::Break => {}
            Item::Text(text) => *to += &format!("{indent}text: {}\n", shortened(&text)),
            Item::Line {
                line,
                name,
                children,
            } => {
                let children = merged(children);
                match texts(&children) {
                    Some(text) if text.is_empty() || text == name => {
                        *to += &format!("{indent}{line}\n")
                    }
                    Some(text) if children.len() == 1 => {
                        *to += &format!("{indent}{line}: {}\n", shortened(&text));
                    }
                    _ => {
                        *to += &format!("{indent}{line}\n");
                        write(children, depth + 1, to);
                    }
                }
            }
        }
    }
}

/// All texts, where there is nothing else.
fn texts(items: &[Item]) -> Option<String> {
    let texts: Option<Vec<_>> = items
        .iter()
        .map(|item| match item {
            Item::Text(text) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    texts.map(|texts| texts.join(" "))
}

/// Texts that go on in one another are one; empty ones are none.
fn merged(items: Vec<Item>) -> Vec<Item> {
    let mut all = Vec::new();
    let mut text = String::new();
    for item in items.into_iter().chain([Item::Break]) {
        if let Item::Text(more) = item {
            // Two texts that nothing separates are parts of a row, such as a number and what it counts.
            let runs_on = text.ends_with(|last: char| !last.is_whitespace())
                && more.starts_with(char::is_alphanumeric);
            text += if runs_on { " | " } else { "" };
            text += &more;
            continue;
        }
        let whole = one_line(&std::mem::take(&mut text));
        if !whole.is_empty() {
            all.push(Item::Text(whole));
        }
        if let Item::Line { .. } = item {
            all.push(item);
        }
    }
    all
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shortened(text: &str) -> String {
    let count = text.chars().count();
    if count <= LONGEST {
        return text.to_owned();
    }
    let first: String = text.chars().take(LONGEST).collect();
    format!("{first}… ({count} characters)")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_tree_is_told_in_lines() {
        let node = |id: &str, role: &str, name: &str, children: &[&str]| {
            json!({
                "nodeId": id, "ignored": role == "none",
                "role": { "value": role }, "name": { "value": name }, "childIds": children,
            })
        };
        let mut field = node("field", "textbox", "Phone", &["inner"]);
        field["value"] = json!({ "value": "+91" });
        field["description"] = json!({ "value": "Enter it" });
        field["properties"] = json!([
            { "name": "invalid", "value": { "value": "true" } },
            { "name": "required", "value": { "value": true } },
            { "name": "readonly", "value": { "value": false } },
        ]);
        let nodes = json!([
            node("root", "RootWebArea", "Page", &["wrapper"]),
            node(
                "wrapper",
                "generic",
                "",
                &["heading", "paragraph", "field", "button"]
            ),
            node("heading", "heading", "Sign in", &["h"]),
            node("h", "StaticText", "Sign in", &[]),
            node("paragraph", "paragraph", "", &["p1", "strong", "p3"]),
            node("p1", "StaticText", "Move ", &[]),
            node("strong", "strong", "", &["p2"]),
            node("p2", "StaticText", "your", &[]),
            node("p3", "StaticText", " number", &[]),
            field,
            node("inner", "StaticText", "+91", &[]),
            node("button", "button", "Go", &["ignored"]),
            node("ignored", "none", "", &["img"]),
            node("img", "image", "arrow", &[]),
        ]);
        let nodes: Vec<Node> = serde_json::from_value(nodes).expect("these are nodes");
        let text = of(&nodes);
        assert_eq!(
            text,
            "document \"Page\"\n  heading \"Sign in\"\n  paragraph: Move your number\n  \
             textbox \"Phone\" [value \"+91\", required, invalid, described by \"Enter it\"]\n  \
             button \"Go\"\n    image \"arrow\"\n"
        );
    }

    #[test]
    fn a_long_text_is_cut() {
        let text = quoted(&"ab\n ".repeat(200));
        assert!(text.ends_with("… (599 characters)\""), "{text}");
        assert_eq!(quoted(" one\n line "), "\"one line\"");
    }
}
