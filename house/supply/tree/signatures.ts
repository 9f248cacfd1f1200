import type { Outcome } from '../outcome';
import { npm } from './npm';

/** The registry's signatures over what is installed with us; skipped where it publishes no keys. */
export function signatures(folder: string): Outcome {
  const { stdout, stderr } = npm(folder, ['audit', 'signatures', '--json', '--fetch-retries=0']);
  return readSignatures(stdout, stderr);
}

/** What `npm audit signatures --json` said. */
export function readSignatures(answer: string, complaint: string): Outcome {
  const report = reportIn(answer);
  if (report === undefined)
    return {
      skipped: `the registry lets no signature be checked: ${reasonIn(answer, complaint)}`,
    };
  const { invalid, missing } = report;
  return {
    faults: [
      ...invalid.map(({ name, version }) => `${name} ${version} has an invalid signature`),
      ...missing.map(({ name, version }) => `${name} ${version} has no signature`),
    ],
  };
}

interface SignatureReport {
  readonly invalid: readonly { name: string; version: string }[];
  readonly missing: readonly { name: string; version: string }[];
}

function reportIn(answer: string): SignatureReport | undefined {
  try {
    const report = JSON.parse(answer);
    return Array.isArray(report.invalid) && Array.isArray(report.missing) ? report : undefined;
  } catch {
    return undefined;
  }
}

/** What npm says of an error: as JSON, or in lines. */
function reasonIn(answer: string, complaint: string): string {
  const said = answer.trim() || complaint.trim() || 'no answer';
  try {
    const { summary, detail } = JSON.parse(said).error;
    return summary || detail || said;
  } catch {
    return said.split('\n', 1)[0] ?? said;
  }
}
