import { decodedText } from '@regionlift/testkit/facts/base64';
import { isRecord, type Raw } from '../values';

/** Told of a text and where it stands. */
export type Visit = (path: string, text: string, secret: boolean) => void;

/**
 * Visits every text below a value: `UserData` in base64 as the text that it stands for as well, the parts of a `Fn::Join` together,
 * as a secret may be put together from them, and what Pulumi marks as secret as such.
 */
export function eachText(value: unknown, path: string, visit: Visit, secret = false): void {
  if (typeof value === 'string') {
    visit(path, value, secret);
    const plain = USER_DATA.test(path) ? decodedText(value) : value;
    if (typeof plain === 'string' && plain !== value) visit(`${path} (decoded)`, plain, secret);
  } else if (typeof value === 'number' || typeof value === 'boolean') {
    // A password may be a number, and whether a parameter is hidden is a boolean.
    visit(path, String(value), secret);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => {
      eachText(item, below(path, String(index)), visit, secret);
    });
  } else if (isRecord(value)) {
    inRecord(value, path, visit, secret);
  }
}

function inRecord(record: Raw, path: string, visit: Visit, secret: boolean): void {
  const marker = record.$kind;
  for (const [key, inner] of Object.entries(record)) {
    // The mark itself is no text, and the hash of an asset no secret.
    if (key === '$kind' || (key === 'hash' && marker !== undefined)) continue;
    const marked = marker === 'secret' && key === 'value';
    const where = marked ? path : below(path, key);
    if (key === 'Fn::Join' && Array.isArray(inner) && Array.isArray(inner[1])) joined(inner, where, visit, secret);
    else eachText(inner, where, visit, secret || marked);
  }
}

/** The parts of a join as one text; what is not known in it is a mark. */
function joined([separator, parts]: readonly unknown[], path: string, visit: Visit, secret: boolean): void {
  const items = parts as readonly unknown[];
  const texts = items.map((part) => (typeof part === 'string' ? part : UNKNOWN));
  visit(path, texts.join(typeof separator === 'string' ? separator.slice(0, 100) : ''), secret);
  items.forEach((part, index) => {
    if (typeof part !== 'string') eachText(part, below(path, `1.${index}`), visit, secret);
  });
}

/** `${…}`: what a reader of templates takes for something filled in later. */
const UNKNOWN = ['$', '{…}'].join('');

const USER_DATA = /(?:^|\.)(?:UserData|userData|userDataBase64)(?:\.Fn::Base64)?$/;

const below = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
