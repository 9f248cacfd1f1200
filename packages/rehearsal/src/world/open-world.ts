import { makeAuthority } from '@regionlift/testkit/certificates';
import { backup } from '../aws/backup';
import { type CloudWatch, cloudWatch, replicationMetrics, usageMetrics } from '../aws/cloudwatch';
import { iam } from '../aws/iam';
import { kms } from '../aws/kms';
import { type Stores, s3, stores } from '../aws/s3';
import { s3Control } from '../aws/s3-control';
import { serviceQuotas } from '../aws/service-quotas';
import { sns } from '../aws/sns';
import { ssm } from '../aws/ssm';
import { states } from '../aws/states';
import type { StandIn } from '../contract/aws';
import type { RehearsalClock } from '../contract/clock';
import type { FunctionHost } from '../contract/host';
import type { Programme } from '../contract/programme';
import type { RehearsalOptions } from '../contract/result';
import { functionHost } from '../host';
import { databaseNetwork } from '../lab';
import { type ExecutionLog, executionLog } from '../machine/execution-log';
import { rehearsalClock } from '../machine/rehearsal-clock';
import type { Programmes } from '../programme';
import { randomFrom } from '../traffic/clients/random';
import { type Fleets, openFleets } from '../traffic/open-fleets';
import { routeFrom } from '../traffic/reach-database';
import { bucketOf } from './bucket-of';
import type { Closing } from './closing';
import { hostedFunctions } from './hosted-functions';
import { type Killing, killing } from './killing';
import { type Databases, openDatabases } from './open-databases';
import { requireRehearsable } from './require-rehearsable';
import { seedObjects } from './seed-objects';

/** Everything that a rehearsal carries out its cutover in, as phase REPLICATE leaves it. */
export interface World {
  /** Of phase REPLICATE. */
  readonly programme: Programme;
  readonly clock: RehearsalClock;
  readonly log: ExecutionLog;
  readonly databases: Databases;
  readonly stores: Stores;
  readonly fleets: Fleets;
  readonly host: FunctionHost;
  readonly killing: Killing;
  readonly cloudWatch: CloudWatch;
  readonly standIns: readonly StandIn[];
  /** Deploys a phase of the program: what its templates change. Raises what CloudFormation would refuse. */
  readonly deploy: (programme: Programme) => Promise<void>;
}

/**
 * Opens the world of a program; what is opened is closed by `closing`, whatever fails. Raises a `ProgrammeError` for a program that
 * is out of reach, before anything is opened.
 *
 * @param log hears every line that a function writes
 */
export async function openWorld(
  programmes: Programmes,
  options: RehearsalOptions,
  closing: Closing,
  log: (functionName: string, line: string) => void = () => undefined,
): Promise<World> {
  const programme = programmes.REPLICATE;
  requireRehearsable(programme);
  const [clock, authority] = [rehearsalClock(), await makeAuthority()];
  const executions = executionLog(clock);
  const databases = await openDatabases(programmes, authority, options, closing);
  const objects = stores(programme, clock);
  seedObjects(objects, bucketOf(programme)('SOURCE'), clock);
  const parameters = ssm(programme);
  const { part, lab, names, secrets } = databases;
  const username = part.applicationRoles[0] ?? '';
  const login = { username, password: secrets.passwordOf(username) ?? '' };
  const fleets = closing.add(
    await openFleets({
      programme,
      clock,
      database: (from) => routeFrom(from, { part, programme, lab, names, login }),
      stores: objects,
      bucket: bucketOf(programme),
      authority,
      published: (name) => parameters.valueOf(programme.to, name),
      random: randomFrom(options.seed),
    }),
    (opened) => opened.dispose(),
  );
  const alarms = cloudWatch(programme, [replicationMetrics(objects), usageMetrics(), ...fleets.metrics]);
  const deaths = closing.add(
    killing((name) => host.kill(name)),
    (opened) => opened.dispose(),
  );
  const standIns = [
    ...databases.standIns,
    ...fleets.standIns,
    s3(objects, programme.account),
    s3Control(programme, objects),
    alarms,
    parameters,
    kms(programme),
    sns(programme),
    backup(programme),
    iam(programme),
    serviceQuotas(),
    states(executions),
  ];
  const network = databaseNetwork(lab);
  const host: FunctionHost = closing.add(
    functionHost({
      functions: hostedFunctions(programme),
      standIns: standIns.map(deaths.watched),
      network: (name, port) => network(name, port) ?? fleets.network(name, port),
      authorities: [authority.cert],
      clock,
      log,
      warm: true,
    }),
    (opened) => opened.dispose(),
  );
  await fleets.ready();
  return {
    programme,
    clock,
    log: executions,
    databases,
    stores: objects,
    fleets,
    host,
    killing: deaths,
    cloudWatch: alarms,
    standIns,
    deploy: async (next) => {
      if (next.phase !== 'REPLICATE' && lab.follows()) await lab.promote();
      // The promotion outlives an interruption: a fleet that starts now would be nobody's.
      if (closing.begun()) throw new Error('the rehearsal is over');
      for (const standIn of standIns) standIn.deploy?.(next);
      fleets.deploy(next);
      host.deploy(hostedFunctions(next));
    },
  };
}
