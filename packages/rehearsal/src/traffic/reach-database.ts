import type { Programme } from '../contract/programme';
import type { End, Names } from '../contract/world';
import type { DatabasePart } from '../lab/database-part';
import { bare } from '../lab/hosts';
import type { RehearsalLab } from '../lab/rehearsal-lab';
import type { DatabaseRoute } from './fleet/orders-database';

/** What is known of the database that both fleets use. */
export interface DatabaseReach {
  readonly part: Pick<DatabasePart, 'databases' | 'name'>;
  readonly programme: Pick<Programme, 'resources'>;
  readonly lab: Pick<RehearsalLab, 'hostOf' | 'portOf' | 'nearPortOf'>;
  readonly names: Names;
  /** Of the application's role. */
  readonly login: { readonly username: string; readonly password: string };
}

/** How a fleet reaches the database: by its stable name, over the link between the regions where it is in the other one. */
export const routeFrom = (from: End, { part, programme, lab, names, login }: DatabaseReach): DatabaseRoute => ({
  name: part.name.recordName,
  ttlMs: ttlSecondsOf(part, programme) * 1_000,
  names,
  connect: (host) => {
    const end = (['SOURCE', 'TARGET'] as const).find((one) => bare(lab.hostOf(one)) === bare(host));
    return (
      end && {
        end,
        config: {
          host: '127.0.0.1',
          port: end === from ? lab.nearPortOf(end) : lab.portOf(end),
          user: login.username,
          password: login.password,
          database: part.databases[0] ?? '',
        },
      }
    );
  },
});

/** TTL of the stable name's record as it is declared. @default 5, as the database part has it */
function ttlSecondsOf({ name }: DatabaseReach['part'], { resources }: DatabaseReach['programme']): number {
  const record = resources.find(
    ({ kind, properties }) =>
      kind === 'AWS::Route53::RecordSet' && bare(String(properties.Name)) === bare(name.recordName),
  );
  return Number(record?.properties.TTL ?? 5);
}
