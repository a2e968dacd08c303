//! Circles among imports: strongly connected components, by Tarjan's algorithm.

use std::collections::{BTreeMap, BTreeSet};

type Imports = BTreeMap<String, BTreeSet<String>>;

#[derive(Default)]
struct Search<'a> {
    index: BTreeMap<&'a str, usize>,
    low: BTreeMap<&'a str, usize>,
    stack: Vec<&'a str>,
    found: Vec<BTreeSet<&'a str>>,
}

/// For each knot of modules that import each other, one shortest circle in it; the first module is
/// repeated at the end, and the size of the knot follows where it is larger than the circle.
pub fn find(imports: &Imports) -> Vec<Vec<String>> {
    let mut search = Search::default();
    for module in imports.keys() {
        if !search.index.contains_key(module.as_str()) {
            visit(imports, module, &mut search);
        }
    }
    let knots = search.found.iter().filter(|knot| knot.len() > 1);
    knots.map(|knot| shortest(imports, knot)).collect()
}

fn visit<'a>(imports: &'a Imports, module: &'a str, search: &mut Search<'a>) {
    let index = search.index.len();
    search.index.insert(module, index);
    search.low.insert(module, index);
    search.stack.push(module);
    for target in imports.get(module).into_iter().flatten() {
        let target = target.as_str();
        let reached = match search.index.get(target).copied() {
            None => {
                visit(imports, target, search);
                search.low[target]
            }
            Some(index) if search.stack.contains(&target) => index,
            Some(_) => continue,
        };
        let low = search.low[module].min(reached);
        search.low.insert(module, low);
    }
    if search.low[module] == index {
        let mut knot = BTreeSet::new();
        while let Some(member) = search.stack.pop() {
            knot.insert(member);
            if member == module {
                break;
            }
        }
        search.found.push(knot);
    }
}

fn shortest(imports: &Imports, knot: &BTreeSet<&str>) -> Vec<String> {
    let circles = knot
        .iter()
        .filter_map(|start| back_to(imports, knot, start));
    let mut circle = circles.min_by_key(Vec::len).unwrap_or_default();
    if knot.len() + 1 > circle.len() {
        circle.push(format!("… in a knot of {} modules", knot.len()));
    }
    circle
}

/// The shortest way from a module back to itself within a knot, breadth first.
fn back_to(imports: &Imports, knot: &BTreeSet<&str>, start: &str) -> Option<Vec<String>> {
    let mut ways = vec![vec![start.to_owned()]];
    let mut seen = BTreeSet::new();
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            for target in imports.get(way.last()?).into_iter().flatten() {
                let mut next = way.clone();
                next.push(target.clone());
                if target == start {
                    return Some(next);
                }
                if knot.contains(target.as_str()) && seen.insert(target.clone()) {
                    longer.push(next);
                }
            }
        }
        ways = longer;
    }
    None
}
