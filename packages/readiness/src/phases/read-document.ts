import { readFileSync } from 'node:fs';
import type { FactValue } from '../model';
import { parse } from '../read/document/parse';
import { textOf } from '../read/document/text-of';

/** The value of a file in JSON or YAML. @throws ReadError */
export const readDocument = (file: string): FactValue => parse(textOf(readFileSync(file), file), file) as FactValue;
