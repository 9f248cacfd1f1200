import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeReport } from '../../src/report';
import { html } from '../../src/report/page/html';
import { good, report } from './sample';

describe('the written report (REH-3)', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rehearsal-report-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  test('is made with its directory, and takes the place of an older one', async () => {
    const out = join(directory, 'out', 'rehearsal');
    await writeReport(report, out);
    const written = await writeReport(good, out);
    expect(written).toEqual({ json: join(out, 'report.json'), html: join(out, 'report.html') });
    expect((await readdir(out)).sort()).toEqual(['report.html', 'report.json']);
    expect(JSON.parse(await readFile(written.json, 'utf8'))).toEqual(good);
  });

  test('the page needs nothing else, and no text of a finding becomes a part of it', async () => {
    const { html: path } = await writeReport(report, directory);
    const page = await readFile(path, 'utf8');
    expect(page).not.toMatch(/\b(?:src|href)="(?!data:|#)/);
    expect(page).not.toContain('<b>');
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    const embedded = /<script type="application\/json" id="report">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    expect(JSON.parse(embedded)).toEqual(report);
  });

  test('a rehearsal that came to nothing has a page too', async () => {
    const { html: path } = await writeReport({ ...good, steps: [], timeline: [], standIns: [] }, directory);
    expect(await readFile(path, 'utf8')).toContain('<svg');
  });

  test('templates escape text, and leave HTML as it is', () => {
    const inner = html`<b title="${'"<&>\''}">${1}${undefined}</b>`;
    expect(inner.html).toBe('<b title="&quot;&lt;&amp;&gt;&#39;">1</b>');
    expect(html`<p>${[inner, ' & ', [0]]}</p>`.html).toBe(`<p>${inner.html} &amp; 0</p>`);
  });
});
