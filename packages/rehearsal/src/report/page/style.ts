/** The page's style sheet. Every colour is a variable, the chart's too: the page follows the reader's light or dark scheme. */
export const style = `
:root { --page: #f9f9f7; --surface: #fcfcfb; --ink: #0b0b0b; --soft: #52514e; --grid: #e1e0d9; --edge: #d3d2ca;
  --source: #2a78d6; --target: #1b9e70; --good: #067a06; --bad: #d03b3b; --fault: #9a5b00; --p50: #9085e9; --p99: #4a3aa7; --step: #6b6964; }
@media (prefers-color-scheme: dark) { :root { --page: #0d0d0d; --surface: #1a1a19; --ink: #ffffff; --soft: #c3c2b7; --grid: #2c2c2a; --edge: #383835;
  --source: #3987e5; --target: #1bb07d; --good: #3ecb3e; --bad: #f06a6a; --fault: #fab219; --p50: #6a5fc4; --p99: #b3abff; --step: #8f8d87; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1240px; padding: 24px 20px 48px; background: var(--page); color: var(--ink); font: 15px/1.45 system-ui, sans-serif; }
h1 { font-size: 22px; margin: 0; } h2 { font-size: 17px; margin: 32px 0 8px; } h3 { font-size: 14px; margin: 12px 0 4px; }
h2 small { color: var(--soft); font-weight: normal; }
a { color: inherit; }
header p, .note, .legend { color: var(--soft); margin: 4px 0; }
.good { color: var(--good); } .bad { color: var(--bad); }
.tiles { display: flex; flex-wrap: wrap; gap: 10px; margin-top: 12px; }
.tile { flex: 1 1 150px; min-width: 0; background: var(--surface); border: 1px solid var(--edge); border-radius: 8px; padding: 10px 12px; color: var(--ink); }
.tile span { display: block; font-size: 13px; color: var(--soft); }
.tile .mark { display: inline; } .tile.good .mark { color: var(--good); } .tile.bad .mark { color: var(--bad); }
.tiles.verdicts .tile { flex-basis: 130px; } @media (max-width: 980px) { .tiles.verdicts .tile { flex-basis: 200px; } }
.tile.bad { border-color: var(--bad); }
.tile strong { font-size: 21px; font-weight: 600; overflow-wrap: anywhere; } .tile.bad strong { color: var(--bad); }
.legend span { margin-right: 14px; white-space: nowrap; }
.swatch { display: inline-block; width: 10px; height: 10px; border-radius: 2px; margin-right: 5px; }
.swatch.source { background: var(--source); } .swatch.target { background: var(--target); } .swatch.requests { background: var(--soft); }
.swatch.failed { background: var(--bad); } .swatch.p50 { background: var(--p50); } .swatch.p99 { background: var(--p99); }
.swatch.step { background: var(--step); } .swatch.fault { background: var(--fault); }
#reading { min-height: 1.5em; font-variant-numeric: tabular-nums; }
figure { position: relative; margin: 0; min-width: 760px; background: var(--surface); border: 1px solid var(--edge); border-radius: 8px; }
figure svg { display: block; width: 100%; height: auto; }
#cursor { position: absolute; top: 0; bottom: 0; width: 1px; background: var(--ink); opacity: .5; pointer-events: none; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: 4px 10px 4px 0; border-bottom: 1px solid var(--grid); }
th { color: var(--soft); font-weight: normal; font-size: 13px; }
.number { text-align: right; white-space: nowrap; }
td.good, td.bad { white-space: nowrap; } .when { width: 32%; min-width: 160px; }
.bar { display: block; height: 10px; margin-top: 6px; min-width: 2px; border-radius: 2px; background: var(--step); } .bar.bad { background: var(--bad); }
table.faults { width: auto; } table.faults td, table.faults th { padding-right: 24px; } table.faults td:first-child, table.faults th { white-space: nowrap; }
details { font-size: 13px; color: var(--soft); } summary { cursor: pointer; } details ul { margin: 4px 0; padding-left: 18px; overflow-wrap: anywhere; }
.stand-ins { display: grid; grid-template-columns: repeat(auto-fill, minmax(320px, 1fr)); gap: 10px 24px; margin: 8px 0; }
dt { font-weight: 600; } dd { margin: 0; color: var(--soft); font-size: 13px; } code { font-size: 12px; }
`;
