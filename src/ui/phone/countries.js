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

/**
 * How near a country is to what is searched for, by its name, its code or its calling code: 0 for the
 * nearest. Nothing, where it is not meant.
 */
export function nearness({ country, code, words }, searched) {
  const wanted = bare(ascii(searched)).trim();
  if (wanted === "") return 0;
  if (/^(\+|00)?\d+$/.test(wanted)) {
    const digits = wanted.replace(/^(\+|00)/, "");
    return code.startsWith(digits) ? code.length - digits.length : null;
  }
  if (country.toLowerCase() === wanted || ` ${words}`.startsWith(` ${wanted}`)) return 0;
  return ` ${words}`.includes(` ${wanted}`) ? 1 : null;
}

/** The regions that the browser's languages name, such as `en-IN`, and then those that they are spoken in. */
function ofLanguages() {
  const languages = navigator.languages ?? [navigator.language];
  const regions = [(locale) => locale.region, (locale) => locale.maximize().region];
  return regions.flatMap((region) =>
    languages.map((language) => {
      try {
        return region(new Intl.Locale(language));
      } catch {
        return undefined;
      }
    }),
  );
}

/** Whether a country has this time zone, by the browser's own data; where it has none, nothing is known. */
function hasZone(country, zone) {
  const locale = new Intl.Locale("und", { region: country });
  return (locale.getTimeZones?.() ?? locale.timeZones ?? []).includes(zone);
}

/**
 * The countries that have the customer's time zone. Most browsers are set to `en-US` wherever they are, so the
 * zone says more than the language; of several that share it the language names one.
 */
function ofZone(languages) {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const there = COUNTRIES.filter((country) => hasZone(country, zone));
  return [...languages.filter((region) => there.includes(region)), ...there];
}

/**
 * The country to begin with: the one of last time, else that of the time zone, else the browser's region, else
 * India.
 */
export function likely() {
  const languages = ofLanguages();
  const known = (country) => COUNTRIES.includes(country);
  return [kept(), ...ofZone(languages), ...languages].find(known) ?? ELSE;
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
