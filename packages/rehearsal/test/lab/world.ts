import { makeAuthority } from '@regionlift/testkit/certificates';
import { rds } from '../../src/aws/rds';
import { type Route53, route53, zonesOf } from '../../src/aws/route-53';
import { type SecretsManager, secretsManager } from '../../src/aws/secrets-manager';
import type { StandIn } from '../../src/contract/aws';
import type { FunctionHost } from '../../src/contract/host';
import { functionHost } from '../../src/host';
import type { LabOptions, RehearsalLab } from '../../src/lab';
import { databaseNetwork, databasePartOf, endpointOf, openDatabaseLab } from '../../src/lab';
import { askedAgain } from '../asked-again';
import { databaseFunction, programme } from './sample';

/** A laboratory with its stand-ins and the shipped function of the database part. */
export interface World {
  readonly lab: RehearsalLab;
  readonly names: Route53;
  readonly secrets: SecretsManager;
  readonly rds: StandIn;
  readonly host: FunctionHost;
  /** Invokes the function with an action, again while it is `RUNNING`, as the machine does; its outcome. */
  readonly run: (action: string, more?: object) => Promise<Answer>;
  readonly dispose: () => Promise<void>;
}

/** An outcome of an action, as far as tests look at it. */
export interface Answer {
  readonly status: string;
  readonly findings: readonly { readonly code: string; readonly verdict: string; readonly found: string }[];
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** Opens it; `told`: what the function is told besides. */
export async function openWorld(
  options: Partial<Pick<LabOptions, 'rttMs' | 'major' | 'own'>> & {
    readonly told?: object;
    readonly masterSecret?: string;
    readonly log?: (line: string) => void;
  } = {},
): Promise<World> {
  const { told, masterSecret, log, ...rest } = options;
  const program = programme(told);
  const part = databasePartOf(program);
  const master = { username: 'postgres', password: 'a-password-of-the-master' };
  const secrets = secretsManager({
    programme: program,
    given: masterSecret === undefined ? [] : [{ region: part.source.region, id: masterSecret, login: master }],
  });
  const authority = await makeAuthority();
  const lab = await openDatabaseLab({
    part,
    authority,
    passwordOf: (role) => secrets.passwordOf(role) ?? role,
    master,
    ...rest,
  });
  const names = route53({
    zones: zonesOf(program),
    hosts: { [endpointOf(program, part) ?? '']: lab.hostOf('SOURCE') },
    settleMs: 50,
  });
  const instances = rds({ part, lab, programme: program });
  const host = functionHost({
    functions: [databaseFunction(told)],
    standIns: [instances, names, secrets],
    network: databaseNetwork(lab),
    authorities: [authority.cert],
    ...(log && { log: (_name: string, line: string) => log(line) }),
  });
  return {
    lab,
    names,
    secrets,
    rds: instances,
    host,
    run: (action, more = {}) =>
      askedAgain(() => host.invoke('rl-orders-database', { action, ...more }, 60_000) as Promise<Answer>),
    dispose: async () => {
      await host.dispose();
      await names.dispose();
      await lab.dispose();
    },
  };
}
