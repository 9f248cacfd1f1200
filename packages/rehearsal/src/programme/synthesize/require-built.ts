import { existsSync } from 'node:fs';
import { ProgrammeError } from '../programme-error';

/** Raises `NotBuilt` for a program whose compiled file is not there; neither CDK nor Pulumi would say what to do. */
export function requireBuilt(file: string): void {
  if (existsSync(file)) return;
  throw new ProgrammeError('NotBuilt', `${file} is not there: run npm run build, or npm start, which builds first`);
}
