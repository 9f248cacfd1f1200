import { stripVTControlCharacters } from 'node:util';

/**
 * A text of a stranger's program as terminals and XML can take it: no escape sequences, no control characters but tab and line
 * feed, no halves of surrogate pairs.
 */
export const printable = (text: string): string =>
  stripVTControlCharacters(text).replace(
    /[^\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,
    '\uFFFD',
  );
