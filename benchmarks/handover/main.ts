import { parseArgs } from 'node:util';
import { poolerBinary } from '@regionlift/pglab';
import { contenders as all, pooledContender } from './contenders';
import { measure } from './measure';
import { printTable } from './table';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10' },
    rtt: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
});
const [runs, rttMs] = [Number(values.runs), Number(values.rtt)];
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(rttMs) || rttMs < 0) {
  throw new Error(
    `found --runs ${values.runs} --rtt ${values.rtt}; allowed: whole numbers, --runs from 1, --rtt from 0 (ms)`,
  );
}

const contenders = all.filter(({ name }) => name !== pooledContender || poolerBinary() !== undefined);

void main();

async function main(): Promise<void> {
  if (contenders.length < all.length)
    process.stderr.write(`left out: ${pooledContender}: no pgbouncer on this machine (apt-get install pgbouncer)\n`);
  // Contenders take turns, so that whatever else the machine does meets all of them.
  const measured = contenders.map((contender) => ({
    contender: contender.name,
    runs: [] as Awaited<ReturnType<typeof measure>>[],
  }));
  for (let run = 1; run <= runs; run += 1) {
    for (const [index, contender] of contenders.entries()) {
      process.stderr.write(`run ${run} of ${runs}: ${contender.name}\n`);
      measured[index]?.runs.push(await measure(contender, { rttMs }));
    }
  }
  if (values.json) process.stdout.write(`${JSON.stringify({ rttMs, measured }, undefined, 1)}\n`);
  else printTable(measured, { runs, rttMs });
}
