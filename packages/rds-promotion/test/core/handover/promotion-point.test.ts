import { lsnOf, type PromotionFacts, parseHistory, promotionPoint, slotCovers } from '../../../src/core/handover';

const facts: PromotionFacts = {
  source: { systemId: '7', timeline: 1 },
  target: { systemId: '7', timeline: 2 },
  targetInRecovery: false,
  targetHistory: '1\t0/3027A08\tno recovery target specified\n',
  targetReplayed: null,
};

test.each<[string, Partial<PromotionFacts>, string]>([
  ['the history names it', {}, '0/3027A08 by HISTORY'],
  [
    'older forks of the source do not matter',
    { source: { systemId: '7', timeline: 2 }, targetHistory: '1\t0/1\tx\n\n2\t0/9\ty\n' },
    '0/9 by HISTORY',
  ],
  ['the history wins over what was replayed', { targetReplayed: '0/1' }, '0/3027A08 by HISTORY'],
  ['without a history, what was replayed', { targetHistory: undefined, targetReplayed: '0/5' }, '0/5 by REPLAYED'],
  ['with neither', { targetHistory: undefined }, 'PromotionPointUnknown'],
  ['a standby', { targetInRecovery: true, targetHistory: undefined, targetReplayed: '0/5' }, 'TargetNotPromoted'],
  ['another system', { target: { systemId: '8', timeline: 2 } }, 'TargetIsNoCopy'],
  ['two forks', { targetHistory: '1\t0/1\tx\n2\t0/9\ty\n' }, 'TimelineForkedAgain'],
  ['no fork', { targetHistory: '' }, 'TimelineForkedAgain'],
  ['a source that was restored', { source: { systemId: '7', timeline: 3 } }, 'TimelineForkedAgain'],
  [
    'a fork beside the source',
    { source: { systemId: '7', timeline: 2 }, targetHistory: '1\t0/1\tx\n3\t0/9\ty\n' },
    'TimelineForkedAgain',
  ],
])('%s', (_, change, wanted) => {
  const point = promotionPoint('rl-orders/database', { ...facts, ...change });
  expect(point.lsn === undefined ? point.findings[0].code : `${point.lsn} by ${point.by}`).toBe(wanted);
});

test.each([
  ['0/5', '0/5', true],
  ['0/6', '0/5', false],
  ['0/FFFFFFFF', '1/0', true],
  ['1/0', '0/FFFFFFFF', false],
  ['A/0', '9/0', false],
])('a slot consistent at %s covers a promotion at %s: %s', (slot, promotion, wanted) => {
  expect(slotCovers(slot, promotion)).toBe(wanted);
});

test('positions are numbers of 64 bits', () => {
  expect(lsnOf('16/B374D848')).toBe(0x16b374d848n);
  expect(parseHistory('# made by hand\n1 0/1 a reason with 2 0/5 in it\n')).toEqual([{ timeline: 1, lsn: '0/1' }]);
});
