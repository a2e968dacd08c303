// The files of the package: the module with its chunks, the texts, and what is fetched when it is wanted. Either where
// a bundler has put them, or in the folder that the option `assets` names.

import { notLoaded, OnboardingError } from "./errors.js";

/** The texts of each language. Written out, so that bundlers see the files. */
const TEXTS = {
  en: () => new URL("./texts/en.txt", import.meta.url),
  hi: () => new URL("./texts/hi.txt", import.meta.url),
  bn: () => new URL("./texts/bn.txt", import.meta.url),
  es: () => new URL("./texts/es.txt", import.meta.url),
  "pt-BR": () => new URL("./texts/pt-BR.txt", import.meta.url),
  id: () => new URL("./texts/id.txt", import.meta.url),
  ar: () => new URL("./texts/ar.txt", import.meta.url),
};

/** The scripts. Written out, for the same reason. */
const SCRIPTS = {
  module: () => import("./module.js"),
  phone: () => import("./phone.js"),
  copy: () => import("./copy.js"),
};

/** The language that comes nearest to what the dashboard, its page or the browser asks for. */
export function spoken(locale) {
  const primary = (tag) => tag.split("-")[0].toLowerCase();
  const asked = [locale, document.documentElement.lang, ...navigator.languages].filter(Boolean);
  const own = (tag) => Object.keys(TEXTS).find((known) => primary(known) === primary(tag));
  return asked.map(own).find(Boolean) ?? "en";
}

/** A script of the package. */
export function script(name, assets) {
  // No bundler is to look for it.
  if (!assets) return SCRIPTS[name]();
  return import(/* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ `${assets}${name}.js`);
}

/** The texts that were fetched, by address. */
const fetched = new Map();

/** The texts of a language. */
export async function textsOf(language, assets) {
  const address = assets ? `${assets}texts/${language}.txt` : TEXTS[language]().href;
  if (!fetched.has(address)) {
    const answer = await fetch(address).catch((cause) => {
      throw notLoaded(cause, assets);
    });
    const isText = answer.ok && !answer.headers.get("content-type")?.includes("html");
    if (!isText) throw notLoaded(new Error(`${address} is answered with ${answer.status}, and no texts`), assets);
    fetched.set(address, await answer.text());
  }
  return fetched.get(address);
}

let loading;
let loadedFrom;

/** The module, fetched when it is needed first; once more, where that failed. */
export function load(assets) {
  if (loading && loadedFrom !== assets) {
    const before = loadedFrom ?? "beside the package";
    throw new OnboardingError("another_assets", `The module of this page was loaded from ${before} already.`);
  }
  loadedFrom = assets;
  loading ??= (async () => {
    const module = await script("module", assets);
    await module.default();
    return module;
  })().catch((cause) => {
    loading = undefined;
    throw notLoaded(cause, assets);
  });
  return loading;
}
