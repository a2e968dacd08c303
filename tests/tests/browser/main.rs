//! What customers go through, from their first look to a number that is live.
//!
//! One program, so that it links once. Run it by `cargo xtask test --only browser`.
//!
//! | module | what is tested |
//! | --- | --- |
//! | `moves` | numbers that move without trouble |
//! | `account_model` | numbers that we join another provider on |
//! | `sign_in` | sign-in, and what goes wrong there |
//! | `colleague` | a colleague who does Meta's part |
//! | `network` | networks that are gone or slow, sessions that are about to end |
//! | `phone` | the field of a phone number |
//! | `languages` | the page in other languages |
//! | `preparing` | the form before Meta's window |
//! | `kept` | what is kept in the browser, and when it goes |
//! | `keyboard` | the whole way without a mouse |
//! | `accessible` | what is spoken, pasted and moves; screens that no other test looks at |
//! | `window` | Meta's window, left early, late, or with errors in it |
//! | `messages` | what is said to our page, in every form and order, by Meta and by others |
//! | `pages` | Meta's full page, where its window does not work |
//! | `tabs` | more tabs, more devices, sessions that end meanwhile |
//! | `numbers` | every number of the sandbox |
//! | `fields` | what Meta does not tell, and what it says in words of its own |
//! | `blocked` | browsers that let no window, or no script of Meta's, through |
//! | `reloads` | the page loaded anew at every step |
//! | `chunks` | chunks of the module that do not load, and the first answers of the API |
//! | `outages` | no server, for a while |
//! | `too_old` | browsers that can't run the module |
//! | `needs` | what finalization asks of the customer |
//! | `embedding` | the module in dashboards: a plain page, React, and pages that are hard on it |
//! | `hosts` | the npm package in fresh apps of all frameworks, with profile `hosts` alone |
//! | `options` | what a dashboard gives the module: options that change or make no sense, files elsewhere |
//! | `leaves_nothing` | what is left in a dashboard's page once the module is unmounted |
//! | `metas_script` | Meta's script in a dashboard's page: what it throws, and the dashboard's own |
//! | `notices` | messages to the customer's phone, and where their links lead |
//! | `number_status` | how numbers stand, live on open pages; what is stuck |
//! | `leaving` | numbers whose access is taken, or that leave |
//! | `design` | themes, a host's own tokens, widths, and that nothing moves while it loads |
//! | `troubles` | codes and Graph calls that fail |
//! | `recovery` | signups whose code was lost, numbers that Meta writes in its own way |

mod accessible;
mod account_model;
mod blocked;
mod chunks;
mod colleague;
mod design;
mod embedding;
mod fields;
mod hosts;
mod kept;
mod keyboard;
mod languages;
mod leaves_nothing;
mod leaving;
mod messages;
mod metas_script;
mod moves;
mod needs;
mod network;
mod notices;
mod number_status;
mod numbers;
mod options;
mod outages;
mod pages;
mod phone;
mod platform;
mod preparing;
mod recovery;
mod reloads;
mod sign_in;
mod tabs;
mod too_old;
mod troubles;
mod window;
