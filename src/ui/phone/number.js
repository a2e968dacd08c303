// What is typed as a phone number: read in any common form, shown as its country writes it, and judged
// by Google's numbering plans as libphonenumber-js has them. Knows nothing of a page.

import { AsYouType, getCountries, getCountryCallingCode, parsePhoneNumberFromString, validatePhoneNumberLength } from "libphonenumber-js/core";
import metadata from "libphonenumber-js/metadata.min.json";

/** The zero of each script whose digits people type. The other nine follow it (Unicode, category Nd). */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xff10];

/** What copying leaves behind and nobody sees: marks of direction, of width none, soft hyphens. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** What may stand in a phone number, once its digits are ASCII. */
const LETTERS = /^[\d+\s().\/\u2010-\u2015\u2212-]*$/;

/** Every country that has numbers, by its ISO 3166 code. */
export const COUNTRIES = getCountries(metadata);

/** A country's calling code, such as `91`. */
export const callingCode = (country) => getCountryCallingCode(country, metadata);

/** The digits as ASCII has them. */
export function ascii(text) {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0);
    const zero = ZEROS.find((zero) => code >= zero && code < zero + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** A pasted number without what is around it: `tel:` links, `00` for `+`, a bracketed `(0)`. */
function plain(text) {
  return ascii(text.replace(UNSEEN, ""))
    .replace(/^\s*tel:/i, "")
    .replace(/;.*$/, "")
    .replace(/^[\s(]*(?:\+|\uff0b|00)/, "+")
    .replace(/^(\+.*)\(0\)/, "$1");
}

/**
 * Reads what is typed, where this country is chosen.
 *
 * @returns {{shown: string, value: string, country: string}} what to show in its place; the number with
 *   its calling code, as far as it is typed; and the country that it belongs to. What is no number is
 *   shown and passed on as it is: the page says what is wrong with it.
 */
export function read(typed, country) {
  const text = plain(typed);
  if (!LETTERS.test(text)) return { shown: typed, value: typed, country };
  const reader = new AsYouType(country, metadata);
  const shown = reader.input(text);
  const code = reader.isInternational() ? reader.getCallingCode() : undefined;
  return {
    shown,
    value: reader.getNumberValue() ?? shown,
    country: reader.getCountry() ?? main(code, country),
  };
}

/** The country of a calling code: the present one if it shares it, else the first of those that do. */
function main(code, country) {
  if (!code || callingCode(country) === code) return country;
  return metadata.country_calling_codes[code]?.[0] ?? country;
}

/** The same number in another country: with its calling code where it had one. */
export function moved(typed, from, to) {
  const reader = new AsYouType(from, metadata);
  reader.input(plain(typed));
  return reader.isInternational() ? `+${callingCode(to)}${reader.getNationalNumber()}` : typed;
}

/** What is wrong with a number: `short`, `long`, `unassigned`, or nothing. */
export function problem(value, country) {
  if (!LETTERS.test(value) || !/\d/.test(value)) return null;
  const length = validatePhoneNumberLength(value, country, metadata);
  // Shorter than most: such lengths are of numbers that no phone has.
  if (length === "TOO_SHORT" || length === "INVALID_LENGTH") return "short";
  if (length === "TOO_LONG") return "long";
  return parsePhoneNumberFromString(value, country, metadata)?.isValid() ? null : "unassigned";
}
