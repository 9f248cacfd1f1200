// The component provider starts from its tarball, by the command that an engine looks for and as the language host starts it, and
// answers its schema.
const assert = require('node:assert/strict');
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const { realpathSync } = require('node:fs');
const grpc = require('@grpc/grpc-js');
const { ResourceProviderClient } = require('@pulumi/pulumi/proto/provider_grpc_pb');
const { GetSchemaRequest } = require('@pulumi/pulumi/proto/provider_pb');

const plugin = 'node_modules/@regionlift/pulumi-components';
const commands = [
  [realpathSync('node_modules/.bin/pulumi-resource-regionlift'), []],
  [process.execPath, [require.resolve('@pulumi/pulumi/cmd/run-plugin'), realpathSync(plugin)]],
];

(async () => {
  for (const [command, args] of commands) {
    const child = spawn(command, [...args, '127.0.0.1:1'], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const [port] = await once(child.stdout, 'data');
      const client = new ResourceProviderClient(`127.0.0.1:${String(port).trim()}`, grpc.credentials.createInsecure());
      const schema = await new Promise((resolve, reject) =>
        client.getSchema(new GetSchemaRequest(), (error, response) =>
          error ? reject(error) : resolve(response.getSchema()),
        ),
      );
      client.close();
      const { name, version, resources } = JSON.parse(schema);
      assert.equal(`${name} ${version}`, `regionlift ${require(`./${plugin}/package.json`).version}`);
      assert.ok(resources['regionlift:index:WorkloadMigration']);
    } finally {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    }
  }
})();
