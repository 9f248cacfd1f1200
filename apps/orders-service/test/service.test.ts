import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const script = join(__dirname, '../service.py');
const python = hasPython();
const onPython = python ? test : test.skip;
const why = python ? '' : ' (skipped: no python3 on this machine)';

let folder: string;
let metadata: Server;
let service: ChildProcess;
let url: string;

/** The service as the unit runs it, beside a metadata service and a command `aws` that stand in for AWS's. */
beforeEach(async () => {
  if (!python) return;
  folder = mkdtempSync(join(tmpdir(), 'orders-service-'));
  metadata = createServer(({ method, url: path, headers }, response) => {
    if (method === 'PUT' && path === '/latest/api/token') response.end('a-token');
    else if (headers['x-aws-ec2-metadata-token'] !== 'a-token') response.writeHead(401).end();
    else response.end(path === '/latest/meta-data/placement/region' ? 'us-east-1' : '');
  }).listen(0, '127.0.0.1');
  await once(metadata, 'listening');
  const port = (metadata.address() as AddressInfo).port;
  installAws();
  aws({ '/rl/orders/web/database': `127.0.0.1:${port}`, '/rl/orders/web/bucket': 'rl-orders-assets' });
});

afterEach(async () => {
  if (!python) return;
  if (service?.exitCode === null && service.kill('SIGKILL')) await once(service, 'exit');
  metadata.close();
  // A command `aws` that outlives the service may still write.
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

onPython(`tells the database and the bucket that its parameters name${why}`, async () => {
  await start();
  await until(async () => (await fetch(`${url}/health`)).status === 200);
  expect(await (await fetch(url)).json()).toEqual({
    region: 'us-east-1',
    database: `127.0.0.1:${(metadata.address() as AddressInfo).port}`,
    bucket: 'rl-orders-assets',
    databaseAnswers: true,
  });
  const asked = readFileSync(join(folder, 'asked'), 'utf8').trim();
  expect(asked).toBe(
    'ssm get-parameters --region us-east-1 --with-decryption --output json --names /rl/orders/web/database /rl/orders/web/bucket',
  );
});

onPython(`is not healthy while a parameter is missing${why}`, async () => {
  aws({ '/rl/orders/web/bucket': 'rl-orders-assets' });
  await start();
  expect((await fetch(`${url}/health`)).status).toBe(503);
  aws({ '/rl/orders/web/database': 'database.orders.internal', '/rl/orders/web/bucket': 'rl-orders-assets' });
  await until(async () => (await fetch(`${url}/health`)).status === 200);
});

onPython(`ends by itself when it is told to leave${why}`, async () => {
  await start();
  service.kill('SIGTERM');
  expect(await once(service, 'exit')).toEqual([0, null]);
  await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed');
});

test('fits into user data: 16 KB before encoding (EC2 User Guide, "Run commands when you launch an EC2 instance")', () => {
  expect(readFileSync(script).length).toBeLessThanOrEqual(16_384);
});

async function start(): Promise<void> {
  const environment = {
    PATH: process.env.PATH,
    ORDERS_AWS: join(folder, 'aws'),
    ORDERS_PORT: '0',
    ORDERS_ADDRESS: '127.0.0.1',
    ORDERS_METADATA: `http://127.0.0.1:${(metadata.address() as AddressInfo).port}`,
  };
  service = spawn('python3', [script, 'serve'], { env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
  if (!service.stdout) throw new Error('no output');
  const [line] = await once(createInterface(service.stdout), 'line');
  url = `http://127.0.0.1:${/\d+$/.exec(String(line))?.[0]}`;
}

/**
 * A command `aws` that answers with the given parameters and notes what it was asked. The command itself never changes: the
 * service may be executing it, and what is executed cannot be written (ETXTBSY). The answer is replaced in one step.
 */
function aws(parameters: Readonly<Record<string, string>>): void {
  const answer = { Parameters: Object.entries(parameters).map(([Name, Value]) => ({ Name, Value })) };
  writeFileSync(join(folder, 'next-answer'), JSON.stringify(answer));
  renameSync(join(folder, 'next-answer'), join(folder, 'answer'));
}

function installAws(): void {
  const command = `#!/bin/sh\necho "$*" > "${folder}/asked"\ncat "${folder}/answer"\n`;
  writeFileSync(join(folder, 'aws'), command, { mode: 0o755 });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
