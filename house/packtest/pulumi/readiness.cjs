// The policy pack from the packed package: it starts as the engine starts it, and tells its port.
const assert = require('node:assert/strict');
const { spawn } = require('node:child_process');
const { once } = require('node:events');

const { readinessPolicies } = require('@regionlift/readiness/pulumi');
const names = readinessPolicies().map(({ name }) => name);
assert.ok(names.includes('BucketNotVersioned') && names.includes('AnswerUnknown'), 'policies are missing');
assert.equal(new Set(names).size, names.length);

const pack = `new (require('@pulumi/policy').PolicyPack)('readiness', {
  policies: require('@regionlift/readiness/pulumi').readinessPolicies(),
});`;

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});

async function main() {
  const child = spawn(process.execPath, ['--eval', pack], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    const early = ended.then(([code]) => Promise.reject(new Error(`the policy pack ended with ${code}`)));
    const [line] = await Promise.race([once(child.stdout, 'data'), early]);
    assert.match(String(line).trim(), /^\d+$/, 'the first line of a policy pack is its port');
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}
