import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '@regionlift/testkit';
import { dashboardBodyIn, renderDashboard } from '@regionlift/testkit/dashboard';

/**
 * Draws every dashboard of a program with made-up data, as an operator would see it; returns the files.
 *
 * @param regions the regions that are left and moved to
 */
export function drawDashboards(
  { resources }: Facts,
  folder: string,
  regions: { readonly from: string; readonly to: string },
): readonly string[] {
  const dashboards = resources.filter(({ kind }) => kind === 'AWS::CloudWatch::Dashboard');
  if (dashboards.length > 0) mkdirSync(folder, { recursive: true });
  return dashboards.map((dashboard) => {
    const { name } = dashboard;
    const file = join(folder, `${name}.html`);
    writeFileSync(file, renderDashboard(dashboardBodyIn(dashboard), { title: name, ...regions }));
    return file;
  });
}
