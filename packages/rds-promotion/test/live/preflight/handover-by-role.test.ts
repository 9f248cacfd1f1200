import { identifier } from '../../../src/core/sql';
import { compare } from '../../../src/runtime/actions/compare';
import { createMigrationRole } from '../../../src/runtime/actions/create-migration-role';
import { preflight } from '../../../src/runtime/actions/preflight';
import type { ActionContext } from '../../../src/runtime/context';
import type { ServerPort, Side } from '../../../src/runtime/ports';
import { postgresServer } from '../../../src/runtime/postgres/server';
import { appRole, audit, type Lab, must, openLab, startWorkload } from '../../lab';
import { asDescribed } from './as-described';

const role = 'Mover "x"';

describe.each([18, 16] as const)(
  'the whole handover on PostgreSQL %s with the role that create-migration-role makes',
  (major) => {
    let lab: Lab;
    const ports: ServerPort[] = [];
    afterEach(async () => {
      await Promise.all(ports.splice(0).map((port) => port.close()));
      await lab.dispose();
    });
    const port = (side: Side, user: string, password = user): ServerPort => {
      const { host, port: number } = lab.server(side);
      const server = postgresServer({
        side,
        host,
        port: number,
        user,
        password: async () => password,
        tls: false,
        subscriber: async () => ({ host, port: number, user, password }),
      });
      ports.push(server);
      return server;
    };
    const described: ActionContext['instances'] = {
      describe: async () => asDescribed(),
      promote: async () => undefined,
      switchoverGlobalCluster: async () => undefined,
      globalCluster: async () => undefined,
    };

    test('forth and back under writers, nothing lost; the role is the owner of nothing that was there before', async () => {
      lab = await openLab({ major });
      for (const statement of [
        // The laboratory's own migration role is nobody here.
        'ALTER ROLE regionlift NOLOGIN',
        // As on RDS, where the master user makes the databases: nobody can be made a member of him.
        'ALTER DATABASE orders OWNER TO postgres',
        'REVOKE ALL ON DATABASE orders FROM PUBLIC',
        `GRANT CONNECT ON DATABASE orders TO ${identifier(appRole)}`,
      ])
        await lab.source.sql('orders', statement);
      const config = { ...lab.config, migrationRole: role };
      const overrides = (withTarget = true) => ({
        config,
        instances: described,
        source: port('SOURCE', role, 'pass word'),
        target: withTarget ? port('TARGET', role, 'pass word') : port('SOURCE', role, 'pass word'),
      });
      const made = await createMigrationRole(
        lab.context('create-migration-role', {
          ...overrides(false),
          sourceAsMaster: port('SOURCE', 'postgres'),
          migrationPassword: async () => 'pass word',
        }),
      );
      expect(made).toMatchObject({ status: 'DONE', findings: [] });
      await lab.copy();
      const ready = await preflight(lab.context('preflight', overrides()));
      expect(ready.findings.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
      const workload = startWorkload(lab);
      try {
        await workload.progress();
        await must(lab, 'prepare', overrides());
        await lab.promote();
        await must(lab, 'attach', overrides());
        await must(lab, 'wait-catch-up', overrides());
        expect(
          (await preflight(lab.context('preflight', overrides()))).findings.filter(({ verdict }) => verdict === 'fail'),
        ).toEqual([]);
        await must(lab, 'switchover', overrides());
        await workload.progress();
        await must(lab, 'probe', overrides());
        expect(
          (await compare(lab.context('compare', overrides()))).findings.filter(({ verdict }) => verdict === 'fail'),
        ).toEqual([]);
        await must(lab, 'switch-back', overrides());
        await workload.progress();
      } finally {
        await workload.stop();
      }
      expect(await audit(lab.source, 'orders', workload)).toMatchObject({ lost: 0, torn: 0, duplicates: 0 });
      await must(lab, 'wait-catch-up', overrides());
      expect(await compare(lab.context('compare', overrides()))).toMatchObject({
        status: 'DONE',
        findings: [],
        evidence: { writer: 'SOURCE' },
      });
      await must(lab, 'cleanup', overrides());
    });
  },
);
