import { dashboardLimits, metricsIn, type Row, type Section, type Tile } from './tile';

/**
 * Sections by dashboard, in order (OBS-6). A section stays whole where it fits; one that fits on no dashboard is continued on the
 * next, under its heading again. Each dashboard keeps a place for its opening text.
 */
export function split(sections: readonly Section[], limits: Limits = dashboardLimits): readonly (readonly Section[])[] {
  const pages: Section[][] = [[]];
  const put = (section: Section): void => {
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && !fits([...page, section], limits)) pages.push([section]);
    else page.push(section);
  };
  for (const section of sections) for (const piece of pieces(section, limits)) put(piece);
  return pages;
}

/** The limits that decide, as far as they count widgets and metrics of a dashboard. */
export type Limits = Readonly<Record<'widgets' | 'metrics', number>>;

/** What a dashboard of these sections would hold, its opening text counted. */
export const weightOf = (sections: readonly Section[]): Limits => {
  const tiles = sections.flatMap(({ heading, rows }) => [heading, ...rows.flat()]);
  return { widgets: tiles.length + 1, metrics: sum(tiles.map(({ content }) => metricsIn(content))) };
};

const fits = (sections: readonly Section[], { widgets, metrics }: Limits): boolean => {
  const weight = weightOf(sections);
  return weight.widgets <= widgets && weight.metrics <= metrics;
};

/** A section, or what it falls apart into so that each piece fits on a dashboard of its own. A single row always does. */
function pieces(section: Section, limits: Limits): readonly Section[] {
  if (fits([section], limits)) return [section];
  const held: Row[][] = [[]];
  for (const row of section.rows) {
    const last = held.at(-1) ?? [];
    if (last.length > 0 && !fits([{ ...section, rows: [...last, row] }], limits)) held.push([row]);
    else last.push(row);
  }
  return held.map((rows, position) => ({
    heading: position === 0 ? section.heading : continued(section.heading),
    rows,
  }));
}

const continued = (heading: Tile): Tile =>
  heading.content.type === 'text'
    ? {
        ...heading,
        content: {
          ...heading.content,
          properties: {
            ...heading.content.properties,
            markdown: heading.content.properties.markdown.replace(/^.*$/m, '$& (continued)'),
          },
        },
      }
    : heading;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
