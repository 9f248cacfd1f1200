import { main } from './cli/main';
import { runRehearsal } from './cli/run';
import type { RehearsalReport } from './contract/result';
import { faultNamed, faults } from './faults/catalogue';
import { rehearse } from './rehearse';
import { colorsOf, openProgress, resultTable, writeReport } from './report';

const { stdout, stderr } = process;
const ports = {
  rehearse,
  openProgress,
  resultTable: (report: RehearsalReport) => resultTable(report, colorsOf(stdout)),
  writeReport,
  stdout,
  stderr,
  signals: process,
  exit: (code: number) => process.exit(code),
};
const all = [...faults, { ...faultNamed('kill:<step>'), name: 'kill:<step>' }];
const known = {
  about: all.map(({ name, title, expected }) => `${name.padEnd(18)} ${title}: ${expected}`),
  check: faultNamed,
};

main(process.argv.slice(2), known, (asked) => runRehearsal(asked, ports)).then(
  (code) => {
    process.exitCode = code;
    // Everything is closed; a handle that some library forgot must not hold the shell.
    setTimeout(() => process.exit(), 5_000).unref();
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  },
);
