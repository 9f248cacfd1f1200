import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Client, credentials } from '@grpc/grpc-js';
import { PluginAttach, type PluginInfo } from '@pulumi/pulumi/proto/plugin_pb';
import { ResourceProviderClient } from '@pulumi/pulumi/proto/provider_grpc_pb';
import { ConfigureRequest, GetSchemaRequest, type GetSchemaResponse } from '@pulumi/pulumi/proto/provider_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import { killGroup, tieToThisProcess } from '../capture/lifetime';
import { serve } from '../capture/server';
import { type Constructed, type ConstructOptions, construct, sessionOf } from './construct';

/** How a plugin is started. The address of the engine is added as the last argument. */
export interface PluginCommand {
  /** Arguments of Node.js: the plugin's main file, or the runner of the language host and the plugin's folder. */
  readonly args: readonly string[];
  readonly cwd: string;
  /** Environment besides PATH, HOME and the temporary directory. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * A component provider in a process of its own, started and asked as the engine does: the address of the engine as argument, the
 * port on the first line of its output, then gRPC.
 *
 * Source: pulumi/pulumi, `sdk/go/common/resource/plugin/plugin.go` (ExecPlugin), `sdk/nodejs/cmd/pulumi-language-nodejs` (RunPlugin).
 */
export class PluginProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly client: ResourceProviderClient,
    private readonly end: () => void,
  ) {}

  /** @throws Error with what the plugin wrote, when it ends before it listens */
  public static async start({ args, cwd, env }: PluginCommand): Promise<PluginProcess> {
    const engine = await serve(sessionOf({ name: '', type: '' }), { directory: cwd });
    const inherited = Object.fromEntries(['PATH', 'HOME', 'TMPDIR'].map((name) => [name, process.env[name]]));
    const child = spawn(process.execPath, [...args, engine.address], {
      cwd,
      env: { ...inherited, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    const untie = tieToThisProcess(child);
    const end = () => {
      killGroup(child);
      untie();
      engine.close();
    };
    try {
      const address = `127.0.0.1:${await portOf(child)}`;
      const client = new ResourceProviderClient(address, credentials.createInsecure(), {
        'grpc.max_receive_message_length': 400 * 1024 * 1024,
      });
      const plugin = new PluginProcess(child, client, end);
      await plugin.ask('configure', new ConfigureRequest().setAcceptsecrets(true).setAcceptresources(true));
      return plugin;
    } catch (error) {
      end();
      throw error;
    }
  }

  /** The schema, parsed. */
  public async schema(): Promise<unknown> {
    return JSON.parse((await this.ask<GetSchemaResponse>('getSchema', new GetSchemaRequest())).getSchema());
  }

  /** Its version. */
  public async version(): Promise<string> {
    return (await this.ask<PluginInfo>('getPluginInfo', new Empty())).getVersion();
  }

  /**
   * Constructs a component against a resource monitor of its own, and returns what it registered.
   *
   * @throws ConstructError when the plugin refuses
   */
  public construct(options: ConstructOptions): Promise<Constructed> {
    return construct(options, {
      attach: (address) => this.ask('attach', new PluginAttach().setAddress(address)),
      construct: (request) => this.ask('construct', request),
    });
  }

  public async stop(): Promise<void> {
    this.client.close();
    const ended = this.child.exitCode === null && this.child.signalCode === null ? once(this.child, 'exit') : undefined;
    this.end();
    await ended;
  }

  private ask<Response>(method: keyof Omit<ResourceProviderClient, keyof Client>, request: unknown): Promise<Response> {
    const call = this.client[method] as unknown as (request: unknown, options: object, done: Done<Response>) => void;
    return new Promise((resolve, reject) => {
      const deadline = Date.now() + 120_000;
      call.call(this.client, request, { deadline }, (error, response) => (error ? reject(error) : resolve(response)));
    });
  }
}

type Done<Response> = (error: Error | null, response: Response) => void;

/** The first line of its output; what follows is read and left. */
function portOf(child: ChildProcess): Promise<number> {
  let [output, errors] = ['', ''];
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += String(chunk);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the plugin ended with ${code}: ${errors || output}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      output += String(chunk);
      const line = /^(\d+)\r?\n/.exec(output);
      if (line) resolve(Number(line[1]));
      else if (output.includes('\n')) reject(new Error(`the plugin wrote no port: ${output}`));
    });
  });
}
