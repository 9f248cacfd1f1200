import type { Area, Check } from '../model';
import { areas } from '../model/areas';

/** The catalogue as a page of Markdown, by area. Generated: `CATALOGUE.md` is compared with it. */
export function cataloguePage(checks: readonly Check[]): string {
  const chapters = (Object.keys(areas) as Area[]).map((area) => {
    const own = checks.filter((check) => check.area === area);
    return [`## ${area} ${areas[area]}`, '', `${own.length} checks.`, '', ...own.flatMap(entry)].join('\n');
  });
  return [
    '# Catalogue of checks',
    '',
    `${checks.length} checks in ${chapters.length} areas. Codes are stable.`,
    '',
    ...chapters,
  ].join('\n');
}

const entry = ({ code, severity, title, rationale, remediation, source, serves }: Check): readonly string[] => [
  `### ${code}`,
  '',
  `${title}. *${severity}*; serves ${serves.join(', ')}.`,
  '',
  `- Why: ${rationale}`,
  `- Do: ${remediation}`,
  `- Source: ${source}`,
  '',
];
