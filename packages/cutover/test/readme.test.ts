import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { buildGraph, cutoverActions, cutoverChecks, diagramOf, endings, modes } from '../src/core';
import { parts } from './parts';

/** Examples are type-checked and run by `house/readme`; here: what is written down in two places stays the same. */
const readme = readFileSync(path.join(__dirname, '..', 'README.md'), 'utf8');
const blocks = (info: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${info}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code]) => code?.trimEnd());

const moved = buildGraph(
  parts.filter(({ name }) => name !== 'web'),
  { approvalSeconds: 3_600 },
);

test('the diagram is the one that is made of the steps of a bucket and a database', () => {
  expect(blocks('mermaid')).toEqual([diagramOf(moved)]);
});

test('every mode, ending, action and code is explained', () => {
  const raised = ['LedgerContended', 'LedgerUnreadable', 'InvalidRequest', 'InvalidRuntimeConfig', 'UnknownAction'];
  const judged = ['AnotherExecutionRuns', 'WrongStanding', 'RollbackWindowOpen', 'AbortSignalled', 'AbortSignalSilent'];
  const codes = new Set(cutoverChecks.map(({ code }) => code));
  for (const word of [...modes, ...endings, ...cutoverActions, ...codes, ...judged, ...raised, 'DefinitionTooLarge'])
    expect(readme).toContain(`\`${word}\``);
});
