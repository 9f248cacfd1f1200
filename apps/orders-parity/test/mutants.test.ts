import { type Area, areas, type Program, programOfCapture, readPrograms } from '@regionlift/readiness';
import { captureInline } from '@regionlift/testkit';
import { App } from 'aws-cdk-lib';
import { equivalents } from '../../../packages/readiness/test/mutants/equivalent';
import { grouped } from '../../../packages/readiness/test/mutants/grouped';
import { killerOf } from '../../../packages/readiness/test/mutants/judged';
import { mutantsOf } from '../../../packages/readiness/test/mutants/mutants';
import { type Placed, sampleOf } from '../../../packages/readiness/test/mutants/sample';
import { ordersMigration as cdkOrders } from '../../orders-cdk/src/orders';
import { ordersMigration as pulumiOrders } from '../../orders-pulumi/src/orders';

jest.setTimeout(1_800_000);

const account = '111122223333';
const regions = { from: 'us-west-2', to: 'us-east-1' };

/** Replica and roles of the copy stand in REPLICATE, the fleet in PROMOTED. */
const phases = ['REPLICATE', 'PROMOTED'] as const;
type Phase = (typeof phases)[number];

async function cdkIn(phase: Phase): Promise<readonly Program[]> {
  const app = new App();
  cdkOrders(app, { account, phase });
  return readPrograms([app.synth().directory], { title: `CDK ${phase}` });
}

async function pulumiIn(phase: Phase): Promise<readonly Program[]> {
  const capture = await captureInline(() => pulumiOrders({ account, phase }).outputs);
  return [programOfCapture(JSON.parse(JSON.stringify(capture)), { account, title: `Pulumi ${phase}` })];
}

interface Judged extends Placed {
  readonly title: string;
  readonly killed: boolean;
}

const judged: Judged[] = [];

const covering = (mutant: Placed) =>
  equivalents.find(({ operator, place }) => operator === mutant.operator && place.test(mutant.place));

/**
 * Every mutant is judged. Of those that are listed as no worse a few are, of each entry: what survives has been through the whole
 * catalogue, and that takes as long as a hundred that are killed.
 */
const LISTED = 4;

beforeAll(async () => {
  for (const phase of phases)
    for (const program of [...(await cdkIn(phase)), ...(await pulumiIn(phase))]) {
      const kills = killerOf(program);
      const places = [...mutantsOf(program, regions)].map(placeOf);
      const listed = new Set([...grouped(places.filter(covering), covering).values()].flatMap(sampled).map(keyOf));
      for (const mutant of mutantsOf(program, regions)) {
        if (covering(mutant) !== undefined && !listed.has(keyOf(mutant))) continue;
        judged.push({ ...placeOf(mutant), title: program.title, killed: kills(mutant) !== undefined });
      }
    }
  process.stdout.write(`${scores(judged)}\n`);
});

const placeOf = ({ area, operator, place }: Placed): Placed => ({ area, operator, place });
const keyOf = ({ area, operator, place }: Placed): string => [area, operator, place].join(' ');
const sampled = (those: readonly Placed[]) => sampleOf(those, LISTED);

test('every mutant of the sample app is killed, or listed as no worse than the original (CHK-4)', () => {
  const survivors = judged.filter((mutant) => !mutant.killed && covering(mutant) === undefined);
  expect(survivors.map(({ title, area, operator, place }) => `${title}: ${area} ${operator} ${place}`)).toEqual([]);
  expect(judged.length).toBeGreaterThan(10_000);
  expect(new Set(judged.map(({ area }) => area))).toEqual(new Set(Object.keys(areas)));
});

test('nothing is listed that would be killed anyway', () => {
  const needed = new Set(judged.filter(({ killed }) => !killed).map(covering));
  expect(equivalents.filter((one) => !needed.has(one)).map(({ place }) => String(place))).toEqual([]);
});

/** `A2 objects in S3, swap region: 16 of 16 killed` */
function scores(all: readonly Judged[]): string {
  const counted = all.filter((mutant) => covering(mutant) === undefined);
  const groups = grouped(counted, ({ area, operator }) => `${area} ${areas[area as Area]}, ${operator}`);
  return [...groups]
    .map(([group, those]) => `${group}: ${those.filter(({ killed }) => killed).length} of ${those.length} killed`)
    .join('\n');
}
