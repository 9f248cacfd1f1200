import type { RehearsalOptions } from '../contract/result';

/** What was asked for on the command line. */
export interface Asked {
  readonly options: RehearsalOptions;
  /** The report alone on standard output, progress on standard error. */
  readonly json: boolean;
  /** Directory of the reports. */
  readonly out: string;
}
