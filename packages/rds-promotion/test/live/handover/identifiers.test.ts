import { identifier, qualified } from '../../../src/core/sql';
import { type Lab, must, openLab, ownerRole, ready } from '../../lab';
import { createSchema } from '../../lab/schema';

let lab: Lab;
afterEach(() => lab.dispose());

const odd = 'Ordérs "new" 日本; DROP';
const schema = 'A "b" ç';
const at = (name: string) => qualified({ schema, name });

const tables = `SET ROLE ${identifier(ownerRole)};
  CREATE SCHEMA ${identifier(schema)};
  CREATE TABLE ${at('Mixed "Case"')} (
    "Id" int GENERATED ALWAYS AS IDENTITY (START 5 INCREMENT 5) PRIMARY KEY, "päyload" text,
    "twice" int GENERATED ALWAYS AS (2 * length("päyload")) STORED);
  CREATE TABLE ${at('serial')} (id serial PRIMARY KEY, v text);
  CREATE TABLE ${at('by day')} (day date NOT NULL, n int NOT NULL, PRIMARY KEY (day, n)) PARTITION BY RANGE (day);
  CREATE TABLE ${at('by day 1')} PARTITION OF ${at('by day')} FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
  CREATE TABLE ${at('by day 2')} PARTITION OF ${at('by day')} FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
  CREATE SEQUENCE ${at('down')} INCREMENT -3 MINVALUE -1000 MAXVALUE -1 START -1;
  CREATE SEQUENCE ${at('round')} MINVALUE 1 MAXVALUE 10 CYCLE;
  CREATE SEQUENCE ${at('near')} AS smallint MAXVALUE 100;
  CREATE SEQUENCE ${at('unused "s')} START 42 CACHE 20;`;

const writes = (n: number) => `
  INSERT INTO ${at('Mixed "Case"')} ("päyload") VALUES ('${'x'.repeat(n)}');
  UPDATE ${at('Mixed "Case"')} SET "päyload" = "päyload" || 'y' WHERE length("päyload") = ${n};
  INSERT INTO ${at('serial')} (v) VALUES ('keep'), ('gone'); DELETE FROM ${at('serial')} WHERE v = 'gone';
  INSERT INTO ${at('by day')} VALUES ('2026-01-0${n}', ${n}); UPDATE ${at('by day')} SET day = '2026-02-0${n}' WHERE n = ${n};
  SELECT nextval('${at('down')}'), nextval('${at('round')}'), nextval('${at('near')}')`;

const everything = `SELECT
  (SELECT json_agg(t ORDER BY "Id") FROM ${at('Mixed "Case"')} t) AS mixed,
  (SELECT json_agg(t ORDER BY id) FROM ${at('serial')} t) AS serial,
  (SELECT json_agg(json_build_array(tableoid::regclass::text, n) ORDER BY n) FROM ${at('by day')} t) AS days`;

test('any legal name, several databases, every kind of table and sequence come over and back (RDS-3, RDS-8)', async () => {
  lab = await openLab({
    databases: ['orders', odd],
    fill: async (source, database) => {
      if (database === 'orders') await createSchema(source, database);
      else await source.sql(database, tables);
    },
  });
  await lab.source.sql(odd, `${writes(1)}; SELECT setval('${at('near')}', 95), setval('${at('round')}', 10)`);
  await ready(lab);
  await lab.source.sql(odd, writes(2));
  const before = await lab.source.sql(odd, everything);
  const out = await must(lab, 'switchover', { config: { ...lab.config, sequenceMargin: 100 } });
  expect(out.findings.map(({ code, verdict, found }) => [code, verdict, found])).toEqual([
    ['SequenceNearLimit', 'unknown', `${schema}.near at 96 in ${odd}`],
  ]);
  expect(await lab.target().sql(odd, everything)).toEqual(before);
  const next = async (name: string) => {
    const [row] = await lab.target().sql<{ n: string }>(odd, 'SELECT nextval($1::regclass) AS n', [at(name)]);
    return Number(row?.n);
  };
  const [serial] = await lab
    .target()
    .sql<{ q: string }>(odd, 'SELECT pg_get_serial_sequence($1, $2) AS q', [at('serial'), 'id']);
  expect(serial?.q).toContain('serial_id_seq');
  expect([await next('down'), await next('near'), await next('unused "s')]).toEqual([-1 - 3 * 102, 97, 42]);
  // Ten, then round again to one, given out by the source: two is next.
  expect(await next('round')).toBe(2);
  expect(await next('serial_id_seq')).toBe(105);
  expect(await next('Mixed "Case"_Id_seq')).toBe(10 + 5 * 101);
  await lab.target().sql(odd, writes(3));
  const after = await lab.target().sql(odd, everything);
  await must(lab, 'switch-back');
  expect(await lab.source.sql(odd, everything)).toEqual(after);
});
