import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Facts } from '@regionlift/testkit';
import { drawDashboards } from '../src/dashboards';

test('draws each dashboard into a page of its own, and makes no folder for none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'));
  try {
    const body = {
      start: '-PT3H',
      periodOverride: 'auto',
      widgets: { 0: { type: 'text', x: 0, y: 0, width: 24, height: 2, properties: { markdown: '# The move' } } },
    };
    const facts: Facts = {
      resources: [
        {
          kind: 'AWS::CloudWatch::Dashboard',
          region: 'global',
          name: 'rl-orders-ops',
          properties: { DashboardBody: body },
          declared: true,
          retention: { onDelete: false, onReplace: false, lost: [] },
          origins: [],
        },
      ],
      outputs: [],
    };
    const files = drawDashboards(facts, join(folder, 'out'), { from: 'us-west-2', to: 'us-east-1' });
    expect(files).toEqual([join(folder, 'out', 'rl-orders-ops.html')]);
    expect(readFileSync(files[0] ?? '', 'utf8')).toContain('The move');
    expect(drawDashboards({ ...facts, resources: [] }, '/nowhere', { from: 'a', to: 'b' })).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
