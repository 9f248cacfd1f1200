import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder';
import type { Judgement, Verdict } from '../judge';
import type { Check } from '../model';
import { printable } from './printable';

/** What a rule of the report says of itself. */
export type RuleText = Pick<Check, 'code' | 'title' | 'rationale' | 'remediation' | 'source'>;

/**
 * SARIF 2.1.0: findings are `fail`, unknowns are `open` ("insufficient information to decide", §3.27.9), acknowledged ones carry a
 * suppression with their reason (§3.27.23). Passes are left out, as code scanning would list them as alerts.
 */
export function sarifReport(verdicts: readonly Verdict[], rules: readonly RuleText[], version: string): string {
  const run = new SarifRunBuilder().initSimple({
    toolDriverName: 'regionlift',
    toolDriverVersion: version,
    url: 'https://github.com/regionlift/regionlift',
  });
  const shown = verdicts.flatMap(({ program, judgements }) =>
    judgements.filter(({ verdict }) => verdict !== 'pass').map((judgement) => ({ program, judgement })),
  );
  const used = new Set(shown.map(({ judgement }) => judgement.code));
  for (const rule of rules.filter(({ code }) => used.has(code))) run.addRule(ruleOf(rule));
  for (const { program, judgement } of shown) run.addResult(resultOf(program, judgement));
  const log = new SarifBuilder();
  log.addRun(run);
  return log.buildSarifJsonString({ indent: true });
}

/** An absolute path is a URL of its own: as a reference it would be one to the root of the repository (SARIF §3.4.3). */
const uriOf = (program: string): string => (isAbsolute(program) ? pathToFileURL(program).href : encodeURI(program));

const ruleOf = ({ code, title, rationale, remediation, source }: RuleText): SarifRuleBuilder =>
  new SarifRuleBuilder({
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: rationale },
    help: { text: `${remediation} Source: ${source}.` },
  });

function resultOf(program: string, judgement: Judgement): SarifResultBuilder {
  const {
    code,
    verdict,
    severity,
    title,
    subject,
    property,
    found,
    allowed,
    remedy,
    acknowledgement,
    declared = [],
  } = judgement;
  return new SarifResultBuilder({
    ruleId: code,
    kind: verdict === 'fail' ? 'fail' : 'open',
    level: verdict === 'unknown' ? 'none' : severity === 'HIGH' ? 'error' : severity === 'MEDIUM' ? 'warning' : 'note',
    message: { text: `${title}: ${subject} ${property}: found ${found}; allowed: ${allowed}; ${remedy}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(printable(program)) }, region: { startLine: 1 } },
        logicalLocations: [
          { fullyQualifiedName: property === '' ? subject : `${subject}.${property}` },
          ...declared.map((place) => ({ fullyQualifiedName: place, kind: 'resource' })),
        ],
      },
    ],
    ...(acknowledgement && { suppressions: [{ kind: 'external', justification: acknowledgement.reason }] }),
  });
}
