import { deferred } from '@regionlift/migration/core';
import fc from 'fast-check';
import { type BackupsFacts, planBackups } from '../../src/core';
import { goodFacts, migrationPlan, scenarios } from '../cases';
import { sampleParts } from '../sample-parts';

const everything: BackupsFacts = { ...goodFacts, ...scenarios['everything chosen'], selectTags: { app: 'orders' } };
const properties = Object.keys(everything).filter((key) => key !== 'name') as (keyof BackupsFacts)[];
const nested = (['daily', 'weekly', 'monthly', 'lock', 'restoreTests'] as const).flatMap((property) =>
  Object.keys(everything[property] ?? {}).map((field) => [property, field] as const),
);

const judged = (facts: BackupsFacts) => {
  const migration = migrationPlan();
  return planBackups('Orders/Backups', migration, sampleParts(migration), facts);
};
const codesOf = (facts: BackupsFacts) => {
  const planned = judged(facts);
  return planned.accepted ? [] : planned.findings.map(({ code }) => code);
};

describe('whatever users of JavaScript hand over', () => {
  test.each(properties)('is judged, never thrown at: %s', (property) => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const planned = judged({ ...everything, [property]: value } as BackupsFacts);
        expect(planned.accepted || planned.findings.length > 0).toBe(true);
        if (!planned.accepted) expect(planned.findings.map(({ code }) => code)).not.toContain('CheckThrew');
      }),
      { numRuns: 30 },
    );
  });

  test.each(nested)('is judged, never thrown at: %s.%s', (property, field) => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const options = { ...(everything[property] as object), [field]: value };
        expect(codesOf({ ...everything, [property]: options } as BackupsFacts)).not.toContain('CheckThrew');
      }),
      { numRuns: 15 },
    );
  });

  test.each(properties)('is refused while it is not known: %s', (property) => {
    expect(codesOf({ ...everything, [property]: deferred('a test') } as BackupsFacts)).toContain('PlainValueNeeded');
  });

  test.each(nested)('is refused while it is not known: %s.%s', (property, field) => {
    const options = { ...(everything[property] as object), [field]: deferred('a test') };
    expect(codesOf({ ...everything, [property]: options } as BackupsFacts)).toContain('PlainValueNeeded');
  });
});

test('the rollback window is covered when and only when the plan is accepted (BAK-6)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (retentionDays, window) => {
      const migration = migrationPlan({ rollbackWindowDays: window });
      const planned = planBackups('Orders/Backups', migration, sampleParts(migration), {
        ...goodFacts,
        continuousDays: 0,
        daily: { retentionDays },
      });
      expect(planned.accepted).toBe(retentionDays >= window);
    }),
  );
});

test('a lock admits what it says, neither more nor less (BAK-1)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 300, max: 400 }), (min, max) => {
      const planned = judged({
        ...goodFacts,
        continuousDays: 0,
        lock: { mode: 'GOVERNANCE', minRetentionDays: min, maxRetentionDays: max },
      });
      expect(planned.accepted).toBe(min <= 35 && max >= 365);
    }),
  );
});
