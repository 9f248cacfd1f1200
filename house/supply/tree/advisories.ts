import type { Outcome } from '../outcome';
import { npm } from './npm';

/** Known advisories against what is installed with us, of any severity; skipped where the registry answers no such question. */
export const advisories = (folder: string): Outcome =>
  readAdvisories(npm(folder, ['audit', '--omit=dev', '--json', '--fetch-retries=0']).stdout);

/** What `npm audit --json` said. */
export function readAdvisories(answer: string): Outcome {
  const report = jsonOf(answer);
  if (report?.vulnerabilities === undefined)
    return { skipped: `the registry answers no audit: ${reasonOf(report) ?? (answer.trim() || 'no answer')}` };
  return {
    faults: Object.values(report.vulnerabilities).map(
      ({ name, severity, range }) => `${name} ${range} has an advisory of severity ${severity}: see npm audit`,
    ),
  };
}

interface AuditReport {
  readonly vulnerabilities?: Readonly<Record<string, { name: string; severity: string; range: string }>>;
  readonly message?: string;
  readonly error?: { readonly summary?: string; readonly detail?: string };
}

const reasonOf = (report: AuditReport | undefined): string | undefined =>
  report?.message ?? report?.error?.summary ?? report?.error?.detail;

function jsonOf(answer: string): AuditReport | undefined {
  try {
    return JSON.parse(answer);
  } catch {
    return undefined;
  }
}
