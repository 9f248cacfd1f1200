import builder from 'junit-report-builder';
import type { Judgement, Verdict } from '../judge';
import { areas } from '../model/areas';
import { printable } from './printable';

/** JUnit XML: a suite for every program and area, a case for every judgement; acknowledged ones are skipped, unknowns are errors. */
export function junitReport(verdicts: readonly Verdict[]): string {
  const report = builder.newBuilder();
  for (const { program, judgements } of verdicts) {
    for (const [area, cases] of byArea(judgements)) {
      const suite = report.testSuite().name(printable(`${program}: ${area}`));
      for (const judgement of cases) {
        const { code, subject, verdict, found, allowed, remedy, acknowledgement, declared } = judgement;
        const one = suite
          .testCase()
          .className(code)
          .name(printable(`${judgement.title}: ${subject}`));
        const place = declared === undefined ? '' : `; declared: ${declared.join(', ')}`;
        const why = printable(`found ${found}; allowed: ${allowed}; ${remedy}${place}`);
        if (acknowledgement !== undefined) one.skipped();
        else if (verdict === 'fail') one.failure(why, judgement.severity);
        else if (verdict === 'unknown') one.error(why, 'unknown');
      }
    }
  }
  return report.build();
}

function byArea(judgements: readonly Judgement[]): Map<string, Judgement[]> {
  const grouped = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const area = judgement.area === undefined ? 'reading' : `${judgement.area} ${areas[judgement.area]}`;
    grouped.set(area, [...(grouped.get(area) ?? []), judgement]);
  }
  return grouped;
}
