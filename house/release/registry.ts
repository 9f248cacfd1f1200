import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A registry on this machine, with nothing in it but what is published to it, and no other behind it. */
export interface Registry {
  readonly url: string;
  /** For npm: our scope is at this registry, with the right to publish; everything else where it always is. */
  readonly env: Readonly<Record<string, string>>;
  /** Unscoped names of the packages of our scope that anybody ever published. */
  readonly packages: () => readonly string[];
  /** A package as the registry describes it. */
  readonly packument: (project: string) => Packument;
  readonly close: () => Promise<void>;
}

/** As far as the test reads it. */
export interface Packument {
  readonly 'dist-tags': Readonly<Record<string, string>>;
  readonly versions: Readonly<
    Record<
      string,
      {
        readonly dependencies?: Readonly<Record<string, string>>;
        readonly peerDependencies?: Readonly<Record<string, string>>;
      }
    >
  >;
}

/** @param folder - where it keeps everything */
export async function startRegistry(folder: string): Promise<Registry> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const storage = join(folder, 'storage');
  mkdirSync(folder, { recursive: true });
  const config = {
    storage,
    auth: { htpasswd: { file: join(folder, 'htpasswd'), max_users: 1 } },
    uplinks: {},
    packages: { '**': { access: '$all', publish: '$authenticated' } },
    web: { enable: false },
    log: { type: 'file', path: join(folder, 'verdaccio.log'), level: 'warn' },
  };
  const configFile = join(folder, 'config.json');
  writeFileSync(configFile, JSON.stringify(config));
  const program = join(dirname(require.resolve('verdaccio/package.json')), 'bin/verdaccio');
  const server = spawn(process.execPath, [program, '--config', configFile, '--listen', `127.0.0.1:${port}`], {
    cwd: folder,
    stdio: 'ignore',
  });
  await answers(`${url}-/ping`, server).catch(async (error: unknown) => {
    await ended(server);
    throw error;
  });
  const npmrc = join(folder, 'npmrc');
  writeFileSync(npmrc, `@regionlift:registry=${url}\n//127.0.0.1:${port}/:_authToken=${await tokenOf(url)}\n`);
  const ours = join(storage, '@regionlift');
  return {
    url,
    // npm passes its configuration to its children in small letters.
    env: { NPM_CONFIG_USERCONFIG: npmrc, npm_config_userconfig: npmrc },
    packages: () => (existsSync(ours) ? readdirSync(ours).sort() : []),
    packument: (project) => JSON.parse(readFileSync(join(ours, project, 'package.json'), 'utf8')),
    close: () => ended(server),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port on this machine');
  return address.port;
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  // A busy machine takes its time.
  const until = Date.now() + 300_000;
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`the registry ended with ${server.exitCode}`);
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    await sleep(100);
  }
  throw new Error('the registry does not answer');
}

async function tokenOf(url: string): Promise<string> {
  const user = { name: 'releaser', password: 'of-this-test-alone', type: 'user' };
  const response = await fetch(`${url}-/user/org.couchdb.user:${user.name}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(user),
  });
  const { token } = (await response.json()) as { token?: string };
  if (!token) throw new Error(`the registry made no user: ${response.status}`);
  return token;
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const exit = new Promise((done) => server.once('exit', done));
  server.kill();
  await exit;
}
