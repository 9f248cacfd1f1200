import type { Programme } from '../contract/programme';

/** What the functions of a program are told, parsed: one value for each function that has the variable `REGIONLIFT_PART`. */
export const partsOf = ({ functions }: Programme): readonly Readonly<Record<string, unknown>>[] =>
  functions.flatMap(({ environment: { REGIONLIFT_PART: text } }) =>
    text === undefined ? [] : [JSON.parse(text) as Readonly<Record<string, unknown>>],
  );
