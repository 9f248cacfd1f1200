import { readAcknowledgements } from '../acknowledgements';
import { generalCodes } from '../judge';
import type { Acknowledgement } from '../model';
import type { CliPorts } from './ports';

/** Where acknowledgements are looked for when no file is named. */
export const DEFAULT_FILE = 'regionlift.acknowledged.yaml';

/** Acknowledgements of the file that is named, or of the default one if it exists. Raises for a named file that does not. */
export async function acknowledged(file: string | undefined, ports: CliPorts): Promise<readonly Acknowledgement[]> {
  const path = file ?? DEFAULT_FILE;
  const text = await ports.textOf(path);
  if (text === undefined) {
    if (file === undefined) return [];
    throw new Error(`no file ${path}: --acknowledged names a YAML or JSON file with a list "acknowledged"`);
  }
  return readAcknowledgements(text, path, codesOf(ports));
}

const codesOf = ({ checks, phaseRules }: CliPorts): ReadonlySet<string> =>
  new Set([...[...checks, ...phaseRules].map(({ code }) => code), ...generalCodes]);
