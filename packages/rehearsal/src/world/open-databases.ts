import { randomBytes } from 'node:crypto';
import type { Authority } from '@regionlift/testkit/certificates';
import { type RdsSettings, rds } from '../aws/rds';
import { type Route53, route53, zonesOf } from '../aws/route-53';
import { type SecretsManager, secretsManager } from '../aws/secrets-manager';
import type { StandIn } from '../contract/aws';
import type { RehearsalOptions } from '../contract/result';
import { type DatabasePart, databasePartOf, endpointOf, openDatabaseLab, type RehearsalLab } from '../lab';
import type { Programmes } from '../programme';
import type { Closing } from './closing';

/** The databases with everything that says where they are and how one logs in. */
export interface Databases {
  readonly part: DatabasePart;
  readonly lab: RehearsalLab;
  readonly names: Route53;
  readonly secrets: SecretsManager;
  readonly standIns: readonly StandIn[];
}

/** Opens both servers, and what answers for RDS, Route 53 and Secrets Manager. */
export async function openDatabases(
  programmes: Programmes,
  authority: Authority,
  options: RehearsalOptions,
  closing: Closing,
  others?: RdsSettings['others'],
): Promise<Databases> {
  const programme = programmes.REPLICATE;
  const part = databasePartOf(programme);
  const master = { username: 'postgres', password: randomBytes(18).toString('hex') };
  const secrets = secretsManager({
    programme,
    ...(part.masterSecretId !== undefined && {
      given: [{ region: part.source.region, id: part.masterSecretId, login: master }],
    }),
  });
  const passwordOf = (username: string): string => {
    const password = secrets.passwordOf(username);
    if (password === undefined) throw new Error(`no secret of the program is that of the database user ${username}`);
    return password;
  };
  const { sourceUrl, targetUrl, rttMs } = options;
  const lab = closing.add(
    await openDatabaseLab({
      part,
      authority,
      passwordOf,
      master,
      rttMs,
      ...(sourceUrl !== undefined && targetUrl !== undefined && { own: { sourceUrl, targetUrl } }),
    }),
    (opened) => opened.dispose(),
  );
  const [source, target] = [endpointOf(programme, part), endpointOf(programmes.CUT_OVER, part)];
  const names = closing.add(
    route53({
      zones: zonesOf(programme),
      hosts: {
        ...(source !== undefined && { [source]: lab.hostOf('SOURCE') }),
        ...(target !== undefined && target !== source && { [target]: lab.hostOf('TARGET') }),
      },
    }),
    (opened) => opened.dispose?.(),
  );
  return {
    part,
    lab,
    names,
    secrets,
    standIns: [
      rds({ part, lab, programme: programmes.PROMOTED, ...(others !== undefined && { others }) }),
      names,
      secrets,
    ],
  };
}
