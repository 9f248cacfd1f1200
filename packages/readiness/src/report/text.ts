import Table from 'cli-table3';
import pc from 'picocolors';
import type { Judgement, Standing, Verdict } from '../judge';
import type { Area } from '../model';
import { areas } from '../model/areas';
import { countsOf, openIn } from './counts';
import { printable } from './printable';
import { refusedWays } from './refused-ways';

/** Colours, or texts as they are. */
export type Colors = ReturnType<typeof pc.createColors>;

/** A report for people: per program the findings by weight, what was acknowledged, and a table of the areas. */
export function textReport(verdicts: readonly Verdict[], colored: boolean): string {
  const colors = pc.createColors(colored);
  return verdicts.map((verdict) => programText(verdict, colors)).join('\n\n');
}

function programText(verdict: Verdict, colors: Colors): string {
  const parts = [
    colors.bold(printable(verdict.program)),
    ...openIn(verdict).map((judgement) => findingText(judgement, colors)),
    refusedText(verdict, colors),
    acknowledgedText(verdict, colors),
    judgedByArea(verdict) ? areaTable(verdict, colors) : '',
    conclusion(verdict, colors),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** One finding: what, where, found, allowed, what to do. */
function findingText(judgement: Judgement, colors: Colors): string {
  const { code, area, severity, title, subject, property, found, allowed, remedy, verdict, declared = [] } = judgement;
  const head = [
    mark(verdict, colors),
    colors.bold(code),
    colors.dim([area, severity].filter(Boolean).join(' ')),
    title,
  ];
  const rows = [
    ['at', property === '' ? subject : `${subject} › ${property}`],
    ['declared', declared.join(', ')],
    ['found', found],
    [verdict === 'fail' ? 'allowed' : 'settled by', allowed],
    ['do', remedy],
  ] as const;
  return [
    head.join('  '),
    ...rows
      .filter(([, text]) => text !== '')
      .map(([label, text]) => `    ${colors.dim(label.padEnd(10))} ${printable(text)}`),
  ].join('\n');
}

function refusedText(verdict: Verdict, colors: Colors): string {
  const lines = refusedWays(verdict);
  return lines.length === 0
    ? ''
    : [colors.bold('Ways back that no deployment goes; nothing is lost by trying'), ...lines].map(printable).join('\n');
}

function acknowledgedText({ judgements, idle }: Verdict, colors: Colors): string {
  const lines = judgements.flatMap(({ code, subject, acknowledgement }) =>
    acknowledgement === undefined
      ? []
      : [
          `  ${code} at ${subject}: ${acknowledgement.reason}${acknowledgement.expires === undefined ? '' : ` (until ${acknowledgement.expires})`} [${acknowledgement.origin}]`,
        ],
  );
  const unneeded = idle.map(
    ({ code, subject = '*', origin }) => `  ${code} at ${subject}: nothing needs it now, or it has expired [${origin}]`,
  );
  return [
    ...(lines.length > 0 ? [colors.bold('Acknowledged'), ...lines] : []),
    ...(unneeded.length > 0 ? [colors.bold('Acknowledgements without a finding'), ...unneeded] : []),
  ]
    .map(printable)
    .join('\n');
}

/** The comparison of phases concerns no area. */
const judgedByArea = ({ judgements }: Verdict): boolean => judgements.some(({ area }) => area !== undefined);

function areaTable({ areas: standings, judgements }: Verdict, colors: Colors): string {
  const table = new Table({
    head: ['Area', '', 'Verdict', 'Fail', 'Unknown', 'Pass', 'Acknowledged'],
    colAligns: ['left', 'left', 'left', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [] },
    chars: { mid: '', 'mid-mid': '', 'left-mid': '', 'right-mid': '' },
  });
  for (const area of Object.keys(areas) as Area[]) {
    const { fail, unknown, pass, acknowledged } = countsOf(judgements.filter((one) => one.area === area));
    table.push([area, areas[area], standingText(standings[area], colors), fail, unknown, pass, acknowledged]);
  }
  return table.toString();
}

function conclusion({ standing, judgements, program, asked }: Verdict, colors: Colors): string {
  const { fail, unknown, pass, acknowledged } = countsOf(judgements);
  const words: Readonly<Record<Standing, string>> = {
    pass: 'ready to migrate with',
    fail: 'not ready',
    unknown: 'not known to be ready',
    'not judged': 'not judged',
  };
  const scope = asked === undefined ? '' : ` as far as ${asked.join(', ')} goes`;
  return `${standingText(standing, colors)}  ${printable(program)} is ${words[standing]}${scope}: ${fail} fail, ${unknown} unknown, ${pass} pass, ${acknowledged} acknowledged`;
}

const mark = (verdict: Judgement['verdict'], colors: Colors): string =>
  verdict === 'fail' ? colors.red('✗') : verdict === 'unknown' ? colors.yellow('?') : colors.green('✓');

function standingText(standing: Standing, colors: Colors): string {
  switch (standing) {
    case 'pass':
      return colors.green('PASS');
    case 'fail':
      return colors.red('FAIL');
    case 'unknown':
      return colors.yellow('UNKNOWN');
    case 'not judged':
      return colors.dim('not judged');
  }
}
