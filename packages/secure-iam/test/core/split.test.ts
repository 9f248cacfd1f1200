import fc from 'fast-check';
import { policyBudgets, type Statement, sizeOf, splitDocument } from '../../src/core';
import { permissionsOf } from './permissions';

const name = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 60 });
const anyStatement: fc.Arbitrary<Statement> = fc.record(
  {
    effect: fc.constantFrom('Allow' as const, 'Deny' as const),
    actions: fc.uniqueArray(
      name.map((action) => `s3:${action}`),
      { minLength: 1, maxLength: 12 },
    ),
    resources: fc.uniqueArray(
      name.map((bucket) => `arn:aws:s3:::${bucket}`),
      { minLength: 1, maxLength: 40 },
    ),
    conditions: fc.constant({ StringEquals: { 'aws:RequestedRegion': ['us-east-1'] } }),
  },
  { requiredKeys: ['effect', 'actions', 'resources'] },
);
const anyStatements = fc
  .array(anyStatement, { maxLength: 12 })
  .map((statements) => statements.map((statement, index) => ({ ...statement, sid: `S${index}` })));

describe('splitting by budget (IAM-5)', () => {
  it('keeps the union, the budget and distinct Sids, for any statements', () => {
    fc.assert(
      fc.property(anyStatements, fc.integer({ min: 400, max: 2000 }), (statements, budget) => {
        const { documents, findings } = splitDocument('Orders', statements, budget);
        expect(findings).toEqual([]);
        expect(permissionsOf(documents.flat())).toEqual(permissionsOf(statements));
        for (const document of documents) expect(sizeOf(document)).toBeLessThanOrEqual(budget);
        const sids = documents.flat().map(({ sid }) => sid);
        expect(new Set(sids).size).toBe(sids.length);
      }),
    );
  });

  it('gives the same documents for any order', () => {
    fc.assert(
      fc.property(
        anyStatements.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([statements, shuffled]) => {
          expect(splitDocument('Orders', shuffled, 800)).toEqual(splitDocument('Orders', statements, 800));
        },
      ),
    );
  });

  it('never needs two documents whose content would fit into one of them both', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        const { documents } = splitDocument('Orders', statements, 1500);
        const halfEmpty = documents.filter((document) => sizeOf(document) <= 750);
        expect(halfEmpty.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('fills a document to the last character and not one further', () => {
    const statement = (length: number): Statement => ({
      effect: 'Allow',
      actions: ['s3:GetObject'],
      resources: [`arn:aws:s3:::${'x'.repeat(length)}`],
    });
    const [first, second] = [statement(100), statement(200)];
    const exact = sizeOf([first, second]);
    expect(splitDocument('Orders', [first, second], exact).documents).toHaveLength(1);
    expect(splitDocument('Orders', [first, second], exact - 1).documents).toHaveLength(2);
  });

  it('divides one statement with many resources over managed policies of 6,144 characters', () => {
    const resources = Array.from({ length: 300 }, (_, index) => `arn:aws:s3:::orders-assets-${index}`);
    const { documents } = splitDocument('Orders', [
      { sid: 'Read', effect: 'Allow', actions: ['s3:GetObject'], resources },
    ]);
    expect(documents.map((document) => sizeOf(document) <= policyBudgets.MANAGED_POLICY)).toEqual([true, true]);
    expect(
      documents
        .flat()
        .flatMap((statement) => statement.resources)
        .sort(),
    ).toEqual([...resources].sort());
  });

  it('reports conditions that are too large (StatementTooLarge)', () => {
    const huge: Statement = {
      sid: 'Huge',
      effect: 'Allow',
      actions: ['s3:GetObject'],
      resources: ['arn:aws:s3:::a'],
      conditions: { StringLike: { 's3:prefix': ['x'.repeat(7000)] } },
    };
    const { documents, findings } = splitDocument('Orders', [huge]);
    expect(documents).toEqual([]);
    expect(findings.map(({ code, property }) => [code, property])).toEqual([['StatementTooLarge', 'Huge']]);
  });
});
