import { stableJson } from '../capture/json';
import type { Facts } from '../facts/model';
import { type Difference, differences } from './compare';

/** A difference that was reviewed and is meant. Matched exactly, both values included. */
export interface IntendedDifference extends Difference {
  /** Why the dialects differ here, one sentence. */
  readonly reason: string;
}

/** What a comparison found. */
export interface ParityReport {
  /** Differences that nobody intends. */
  readonly differences: readonly Difference[];
  /** Entries that match no difference: the list has aged, or was never right. */
  readonly unused: readonly IntendedDifference[];
  /** Entries that matched. */
  readonly intended: readonly IntendedDifference[];
}

/** Compares two dialects, intended differences left out. */
export function compareFacts(cdk: Facts, pulumi: Facts, intended: readonly IntendedDifference[] = []): ParityReport {
  const found = differences(cdk, pulumi);
  const unused = [...intended];
  const used: IntendedDifference[] = [];
  const unexpected = found.filter((difference) => {
    const index = unused.findIndex((entry) => entry.reason.trim() !== '' && sameDifference(entry, difference));
    if (index < 0) return true;
    used.push(...unused.splice(index, 1));
    return false;
  });
  return { differences: unexpected, unused, intended: used };
}

/** Throws with every difference and every unused entry; returns when the contract holds. */
export function assertParity(cdk: Facts, pulumi: Facts, intended: readonly IntendedDifference[] = []): void {
  const report = compareFacts(cdk, pulumi, intended);
  if (report.differences.length > 0 || report.unused.length > 0) throw new Error(formatReport(report));
}

/** The report for people. */
export function formatReport({ differences: found, unused }: ParityReport): string {
  return [
    `${found.length} differences between CDK and Pulumi, ${unused.length} intended differences unused`,
    ...found.map(
      ({ subject, path, cdk, pulumi }) =>
        `${subject}\n  ${path}\n    cdk:    ${show(cdk)}\n    pulumi: ${show(pulumi)}`,
    ),
    ...unused.map(({ subject, path, reason }) => `unused: ${subject} ${path} (${reason || 'no reason given'})`),
  ].join('\n');
}

const sameDifference = (a: Difference, b: Difference): boolean => identityOf(a) === identityOf(b);

const identityOf = ({ subject, path, cdk, pulumi }: Difference): string =>
  stableJson([subject, path, show(cdk), show(pulumi)], 0);

const show = (value: Difference['cdk']): string => (value === undefined ? '(absent)' : stableJson(value, 0));
