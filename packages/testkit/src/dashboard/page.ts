import { escapeHtml } from './escape';

/** A page around widgets; nothing is loaded from anywhere. */
export const page = ({
  title,
  boxes,
  column,
  row,
}: {
  readonly title: string;
  readonly boxes: readonly string[];
  /** Pixels of a unit of the grid. */
  readonly column: number;
  readonly row: number;
}): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
${styleOf(column, row)}
</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1><p>Drawn from the dashboard's body as it would be deployed. The data is made up.</p></header>
<main>
${boxes.join('\n')}
</main>
</body>
</html>
`;

const styleOf = (column: number, row: number): string => `
body { margin: 0; background: #f5f7f9; color: #2b333b; font: 12px/1.45 system-ui, -apple-system, 'Segoe UI', sans-serif; }
header { width: ${column * 24}px; margin: 0 auto; padding: 22px 0 10px; display: flex; align-items: baseline; gap: 16px; }
h1 { margin: 0; font-size: 18px; font-weight: 600; }
header p, .faint { color: #8a949e; margin: 0; }
main { display: grid; width: ${column * 24}px; margin: 0 auto 40px; grid-template-columns: repeat(24, ${column}px); grid-auto-rows: ${row}px; }
.widget { box-sizing: border-box; margin: 4px; padding: 6px; overflow: hidden; background: #fff; border: 1px solid #e3e8ec; border-radius: 6px; }
.widget.quiet { background: none; border-color: transparent; }
.widget > svg { display: block; max-width: 100%; }
.title { height: 20px; padding: 0 4px; font-weight: 600; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.text h1, .text h2, .text h3 { margin: 0 0 2px; font-size: 15px; font-weight: 600; }
.text h1 { font-size: 18px; }
.text p, .text ul { margin: 2px 0; }
.text ul { padding-left: 18px; }
a { color: #2f6db5; text-decoration: none; }
code, pre { font: 11px/1.4 ui-monospace, 'SFMono-Regular', Menlo, monospace; }
code { background: #eef1f4; padding: 0 3px; border-radius: 3px; }
pre { margin: 4px; white-space: pre-wrap; color: #5a6570; }
.alarms { display: grid; gap: 4px; padding: 2px; }
.widget.alarm { overflow-y: auto; }
.state { display: flex; flex-direction: column; padding: 4px 8px; border-radius: 4px; border-left: 3px solid #6aaf8b; background: #f3f9f5; overflow: hidden; }
.state b { font-size: 10px; color: #3c8a63; }
.state span { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.state i { font-size: 10px; font-style: normal; color: #8a949e; }
.state.ALARM { border-color: #d13212; background: #fdf1ee; }
.state.ALARM b { color: #d13212; }
.state.INSUFFICIENT_DATA { border-color: #b4bcc4; background: #f6f7f8; }
.state.INSUFFICIENT_DATA b { color: #7b858f; }
.numbers { display: flex; flex-wrap: wrap; gap: 6px 26px; padding: 6px; }
.legend { display: flex; flex-wrap: wrap; gap: 0 12px; padding: 0 6px; font-size: 10px; line-height: 15px; color: #5a6570; }
.legend i { display: inline-block; width: 9px; height: 3px; margin-right: 4px; border-radius: 2px; vertical-align: middle; }
.number { display: flex; flex-direction: column; }
.number strong { font-size: 24px; font-weight: 500; line-height: 1.15; }
.number span { color: #6b757f; }
`;
