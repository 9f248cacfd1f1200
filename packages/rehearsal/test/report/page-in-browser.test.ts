import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeReport } from '../../src/report';
import { measuresOf, verdictsOf } from '../../src/report/figures';
import { type BrowserPage, findChromium, openChromium } from './chromium';
import { report } from './sample';

const chromium = findChromium();
const inBrowser = chromium === undefined ? describe.skip : describe;
const reason = chromium === undefined ? ' [skipped: no Chromium in CHROME_PATH or on PATH]' : '';

inBrowser(`the report page in a browser (REH-3)${reason}`, () => {
  let directory: string;
  let page: BrowserPage;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rehearsal-report-'));
    const { html } = await writeReport(report, directory);
    page = await openChromium(String(chromium));
    await page.open(pathToFileURL(html).href);
  });

  afterAll(async () => {
    await page?.close();
    await rm(directory, { recursive: true, force: true });
  });

  const textsOf = (selector: string) =>
    page.evaluate<string[]>(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.innerText)`);

  test('opens without an error, and asks no network for anything', async () => {
    expect(await page.evaluate('document.title')).toBe('Rehearsal: ABORTED, not ok');
    expect(await textsOf('#verdict')).toEqual(['✗ not ok']);
    expect(page.complaints).toEqual([]);
  });

  test('shows the figures of report.json, and holds the same JSON', async () => {
    const written: unknown = JSON.parse(await readFile(join(directory, 'report.json'), 'utf8'));
    expect(written).toEqual(report);
    expect(await page.evaluate(`JSON.parse(document.getElementById('report').textContent)`)).toEqual(written);
    const figures = [...verdictsOf(report), ...measuresOf(report)].map(({ key, text }) => [key, text]);
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('[data-figure]')].map((one) => [one.dataset.figure, one.innerText])`,
      ),
    ).toEqual(figures);
    expect(Object.fromEntries(figures)).toMatchObject({
      outcome: 'ABORTED',
      lostWrites: '2',
      splitBrainMs: '1.5 s',
      pauseMs: '432 ms',
      requests: '12,345',
    });
    expect(await textsOf('.tile.bad .title')).toEqual([
      '✗ Outcome',
      '✗ Lost writes',
      '✗ Split brain',
      '✗ Missing permissions',
    ]);
  });

  test('draws the timeline: every step at its place, every graph, every fault', async () => {
    const box = await page.evaluate<{ width: number; height: number }>(
      `(({ width, height }) => ({ width, height }))(document.querySelector('#timeline svg').getBoundingClientRect())`,
    );
    expect(box.width).toBeGreaterThan(700);
    expect(box.height / box.width).toBeCloseTo(688 / 1_200, 3);
    const bars = await page.evaluate<number[][]>(`[...document.querySelectorAll('#timeline path')]
      .filter((one) => ['var(--step)', 'var(--bad)'].includes(one.getAttribute('fill')) && !one.hasAttribute('fill-opacity'))
      .map((one) => one.getBBox()).map(({ x, width }) => [Math.round(x), Math.round(width)])`);
    expect(bars).toEqual(
      report.steps.map(({ fromMs, untilMs }) => [at(fromMs), Math.max(3, at(untilMs) - at(fromMs))]),
    );
    const strokes = await page.evaluate<string[]>(
      `[...document.querySelectorAll('#timeline path')].map((one) => one.getAttribute('stroke'))`,
    );
    const drawn = (color: string) => strokes.filter((stroke) => stroke === `var(--${color})`).length;
    expect(
      Object.fromEntries(['bad', 'p50', 'p99', 'source', 'target', 'fault'].map((color) => [color, drawn(color)])),
    ).toEqual({ bad: 1, p50: 1, p99: 1, source: 2, target: 2, fault: 10 });
    expect(
      await page.evaluate(`[...document.querySelectorAll('#timeline text')].map((one) => one.textContent)`),
    ).toEqual(
      expect.arrayContaining([
        'machine',
        'database',
        'web',
        'scale-green',
        'lag',
        'Requests per second',
        'Weights of clients',
      ]),
    );
  });

  test('reads the moment out that the pointer is at', async () => {
    const x = await page.evaluate<number>(
      `(({ left, width }) => left + (${at(3_500)} / 1200) * width)(document.querySelector('#timeline').getBoundingClientRect())`,
    );
    await page.evaluate(
      `document.querySelector('#timeline').dispatchEvent(new PointerEvent('pointermove', { clientX: ${x} }))`,
    );
    expect(await textsOf('#reading')).toEqual([
      '3.5 s · web: scale-green (REFUSED, 3000 ms) · 203 requests, 0 failed · p50 4 ms, p99 14 ms · writes 0 source, 101 target · weights 0:100',
    ]);
    await page.evaluate(`document.querySelector('#timeline').dispatchEvent(new PointerEvent('pointerleave'))`);
    expect(await textsOf('#reading')).toEqual(['Point at the timeline to read a moment.']);
  });

  test('lists steps with why they were refused, faults, stand-ins with their limits, permissions', async () => {
    expect(await page.evaluate(`document.querySelectorAll('table.steps tbody tr').length`)).toBe(5);
    expect(await textsOf('details[open] li')).toEqual(['NoCapacity, found </script><b>']);
    expect(await textsOf('table.faults tbody td')).toEqual(['lag', 'CUT_OVER', '1.7 s, 2.5 s']);
    expect(await textsOf('.stand-ins div')).toEqual([
      'RDS\ntwo servers on one machine',
      'Route 53 <i>\ntables & zones',
    ]);
    expect(await textsOf('details.missing > summary, details.unused > summary')).toEqual(['Missing: 1', 'Not used: 2']);
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 400],
  ])('is legible in a %s scheme, and fits a window %d wide', async (scheme, width) => {
    await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    await page.send('Emulation.setDeviceMetricsOverride', { width, height: 900, deviceScaleFactor: 1, mobile: false });
    const poor = await page.evaluate(contrastBelow(4.5));
    expect(poor).toEqual([]);
    expect(await page.evaluate(`document.documentElement.scrollWidth - document.documentElement.clientWidth`)).toBe(0);
  });
});

/** Units of the chart at a time; its axis ends at five seconds. */
const at = (ms: number): number => Math.round(92 + ((1_200 - 24 - 92) * ms) / 5_000);

/** Texts whose contrast against the first opaque ground behind them is below a ratio. Source: WCAG 2.2, "contrast ratio". */
const contrastBelow = (ratio: number): string => `(() => {
  const rgb = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (color) => rgb(color).slice(0, 3).map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const bar = (text) => [...document.querySelectorAll('#timeline path')].find((path) => {
    const [inner, outer] = [text.getBoundingClientRect(), path.getBoundingClientRect()];
    return /--(step|bad)/.test(path.getAttribute('fill')) && outer.left <= inner.left && inner.right <= outer.right && outer.top <= inner.bottom && inner.top <= outer.bottom;
  });
  const ground = (one) => {
    if (one instanceof SVGElement && one.getAttribute('fill') === 'var(--surface)') return getComputedStyle(bar(one)).fill;
    for (let at = one; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if ((rgb(color)[3] ?? 1) > 0) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  return [...document.querySelectorAll('body *')]
    .filter((one) => one.checkVisibility() && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
    .filter((one) => {
      if (Number(getComputedStyle(one).opacity) < 1 || Number(getComputedStyle(one).fillOpacity) < 1) return true;
      const ink = getComputedStyle(one)[one instanceof SVGElement ? 'fill' : 'color'];
      const [a, b] = [light(ink), light(ground(one))].sort((x, y) => y - x);
      return (a + 0.05) / (b + 0.05) < ${ratio};
    })
    .map((one) => one.textContent.slice(0, 40));
})()`;
