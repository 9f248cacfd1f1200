import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../src/catalogue';
import { cataloguePage } from '../src/cli';
import { generalCodes } from '../src/judge';
import { phaseRules } from '../src/phases';

describe('the catalogue', () => {
  test('is CATALOGUE.md: write it with `regionlift catalogue > CATALOGUE.md`', () => {
    const written = readFileSync(join(__dirname, '../CATALOGUE.md'), 'utf8');
    expect(written.trimEnd()).toBe(cataloguePage(catalogue).trimEnd());
  });

  test('has every code once, and none that is said of reading or of phases', () => {
    const codes = catalogue.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const others = new Set([...generalCodes, ...phaseRules.map(({ code }) => code)]);
    expect(codes.filter((code) => others.has(code) || !/^[A-Z][A-Za-z0-9]+$/.test(code))).toEqual([]);
  });

  test.each(catalogue.map((check) => [check.code, check] as const))('explains %s', (_, check) => {
    for (const text of [check.title, check.rationale, check.remediation, check.source])
      expect(text.length).toBeGreaterThan(5);
    expect(check.serves.length).toBeGreaterThan(0);
  });
});
