import { stableJson } from '../../capture/json';

const MARK = 'invented-by-the-capture.';

/** An invented password that says how it was to be generated: what no real one does. */
export const generatedText = (args: Readonly<Record<string, unknown>>): string =>
  `${MARK}${Buffer.from(stableJson(args, 0)).toString('base64url')}`;

/** How an invented password was to be generated; undefined for any other text. */
export const generationOf = (text: unknown): Record<string, unknown> | undefined =>
  typeof text === 'string' && text.startsWith(MARK)
    ? (JSON.parse(Buffer.from(text.slice(MARK.length), 'base64url').toString()) as Record<string, unknown>)
    : undefined;
