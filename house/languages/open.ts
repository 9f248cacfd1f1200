import type { Language, Workshop } from './language';

export interface Opened {
  readonly language: Language;
  /** One line for a person: built, with what deviations, or skipped and why. */
  readonly report: string;
  /** Absent when the language is skipped. */
  readonly workshop?: Workshop;
}

/**
 * Builds the packages of a language, or says why this machine cannot: a missing toolchain, a registry that says it does not have
 * what they stand on. Whatever else goes wrong is an error, a registry that does not answer among it.
 */
export function open(language: Language): Opened {
  const skipped = (reason: string): Opened => ({ language, report: `${language.name}: skipped, ${reason}` });
  const missing = language.missing();
  if (missing !== undefined) return skipped(missing);
  const prepared = language.prepare();
  if ('lacking' in prepared) return skipped(prepared.lacking);
  const { deviations } = prepared;
  const report = [`${language.name}: built`, ...(deviations.length > 0 ? [`with ${deviations.join(', ')}`] : [])];
  return { language, report: report.join(' '), workshop: prepared };
}
