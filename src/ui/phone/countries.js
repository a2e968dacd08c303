// The countries by the names that people call them, and which of them is meant.

import { COUNTRIES, ascii, callingCode } from "./number.js";

/** Where the customer's last choice is kept. */
const KEPT = "doubletick-country";

/** Whose numbers they are, where nothing else says it. */
const ELSE = "IN";

/** Letters as they are compared: without case and accents. */
const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** A namer of regions, or one that repeats their codes where the browser has none. */
function namer(language) {
  try {
    return new Intl.DisplayNames([language, "en"], { type: "region" });
  } catch {
    return { of: (code) => code };
  }
}

/** Every country with its name in this language, in the order that the language has. */
export function named(language) {
  const [names, english] = [namer(language), namer("en")];
  const list = COUNTRIES.map((country) => {
    const name = names.of(country) ?? country;
    const words = bare(`${name} ${english.of(country) ?? ""}`);
    return { country, name, code: callingCode(country), words };
  });
  return list.sort((one, other) => one.name.localeCompare(other.name, language));
}

/** Whether a country is meant by what is searched for: its name, its code or its calling code. */
export function matches({ country, code, words }, searched) {
  const wanted = bare(ascii(searched)).trim();
  if (wanted === "") return true;
  if (/^(\+|00)?\d+$/.test(wanted)) return code.startsWith(wanted.replace(/^(\+|00)/, ""));
  return country.toLowerCase() === wanted || ` ${words}`.includes(` ${wanted}`);
}

/** The country to begin with: the one of last time, else the browser's region, else India. */
export function likely() {
  const known = (country) => COUNTRIES.includes(country);
  const languages = navigator.languages ?? [navigator.language];
  const regions = [(locale) => locale.region, (locale) => locale.maximize().region];
  const guesses = regions.flatMap((region) =>
    languages.map((language) => {
      try {
        return region(new Intl.Locale(language));
      } catch {
        return undefined;
      }
    }),
  );
  return [kept(), ...guesses].find(known) ?? ELSE;
}

function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

/** Keeps a choice for next time, where the browser keeps anything. */
export function keep(country) {
  try {
    localStorage.setItem(KEPT, country);
  } catch {
    // It costs the convenience alone.
  }
}
