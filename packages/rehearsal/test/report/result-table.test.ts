import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';
import { resultTable } from '../../src/report';
import { good, report, step } from './sample';

const linesOf = (given: typeof report): readonly string[] =>
  stripVTControlCharacters(resultTable(given))
    .split('\n')
    .map((line) =>
      line
        .replace(/[│┌┐└┘─┬┴├┤┼]+/g, ' ')
        .replace(/ +/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');

describe('the result on a terminal (REH-3)', () => {
  test('says at once whether it is ok, and what is wrong', () => {
    expect(linesOf(report)).toEqual([
      'NOT OK ABORTED: everything still serves from the source',
      'CDK app, 60 ms between the regions, 8 clients, seed 7, fault lag, with rollback',
      '✗ Outcome ABORTED expected: ROLLED_BACK',
      '✗ Lost writes 2 of 6,100 acknowledged',
      '✓ Duplicate writes 0 of 6,100 acknowledged',
      '✗ Split brain 1.5 s in which both databases took writes',
      '✓ Missing objects 0 of those that were acknowledged',
      '✗ Missing permissions 1 called without being granted',
      'Pause of writes 432 ms from the fence until the target takes them',
      'Fence to flip 38 ms a part of the pause',
      'Longest gap 2.3 s between two writes, cached names included',
      'Requests 12,345 by 8 clients',
      'Failed requests 3 after all their retries',
      'Retried requests 41 sent again, and answered',
      'Writes 6,100 acknowledged',
      'Longest of 5 steps Took Calls Status',
      'web: scale-green 3.0 s 1 REFUSED',
      'database: preflight 1.0 s 2 DONE',
      'begin 500 ms 1 DONE',
      'approve 100 ms 1 YES',
      'undo database: switch-back 0 ms 1 DONE',
      'Not done',
      'web: scale-green: NoCapacity, found </script><b>',
      'Permissions that are missing',
      'database: rds:DescribeDBInstances *',
      'Permissions that nothing used (report.html lists them)',
      'web: 2',
    ]);
  });

  test('is plain unless it is given colours, whatever the environment says', () => {
    expect(stripVTControlCharacters(resultTable(report))).toBe(resultTable(report));
    const colored = resultTable(report, pc.createColors(true));
    expect(colored).not.toBe(resultTable(report));
    expect(stripVTControlCharacters(colored)).toBe(resultTable(report));
  });

  test('complains of nothing where all is well', () => {
    const lines = linesOf(good);
    expect(lines[0]).toBe('OK ROLLED_BACK: everything serves from the source again');
    expect(lines[2]).toBe('✓ Outcome ROLLED_BACK everything serves from the source again');
    expect(lines.at(-1)).toBe('undo database: switch-back 0 ms 1 DONE');
    expect(lines.filter((line) => line.startsWith('✗'))).toEqual([]);
  });

  test('a step that failed without a word is named all the same', () => {
    expect(linesOf({ ...good, steps: [step('begin', 0, 1, { status: 'FAILED' })] }).slice(-2)).toEqual([
      'Not done',
      'begin: FAILED',
    ]);
  });

  test('lists the eight longest steps of many', () => {
    const steps = Array.from({ length: 20 }, (_, index) => step(`s${index}`, 0, index));
    expect(linesOf({ ...good, steps }).filter((line) => /^s\d/.test(line))).toHaveLength(8);
  });
});
