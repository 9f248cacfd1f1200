import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { credentials } from '@grpc/grpc-js';
import { AnalyzerClient } from '@pulumi/pulumi/proto/analyzer_grpc_pb';
import {
  type AnalyzeDiagnostic,
  AnalyzeRequest,
  AnalyzerPropertyDependencies,
  AnalyzerProviderResource,
  AnalyzerResource,
  AnalyzerResourceOptions,
  AnalyzeStackRequest,
  ConfigureAnalyzerRequest,
  EnforcementLevel,
  PolicyConfig,
} from '@pulumi/pulumi/proto/analyzer_pb';
import { encodeStruct } from '@regionlift/testkit/capture/encode';
import type { RegisteredResource } from '@regionlift/testkit/capture/types';
import type { Value } from '@regionlift/testkit/capture/values';
import { Struct } from 'google-protobuf/google/protobuf/struct_pb';

/** A resource as the engine tells it to a policy pack; values as the test kit has them. */
export interface Told {
  readonly urn: string;
  readonly type: string;
  readonly inputs: Record<string, Value>;
  readonly outputs: Record<string, Value>;
  readonly protect?: boolean;
  readonly provider?: string;
  readonly parent?: string;
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
}

/** One violation. */
export interface Diagnostic {
  readonly policy: string;
  readonly message: string;
  readonly urn: string;
  readonly level: 'advisory' | 'mandatory' | 'other';
}

/** A policy pack in a process of its own, which is asked as the engine asks it: over gRPC. */
export class Analyzer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly client: AnalyzerClient,
  ) {}

  /** Starts a policy pack; its first line of output is its port. */
  public static async start(directory: string, entry: string, env: NodeJS.ProcessEnv = {}): Promise<Analyzer> {
    const child = spawn(process.execPath, ['--import', 'tsx', entry], {
      cwd: directory,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await Promise.race([
      once(child.stdout, 'data'),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`the policy pack ended with ${code}`))),
    ])) as [Buffer];
    const address = `127.0.0.1:${String(line).trim()}`;
    return new Analyzer(child, new AnalyzerClient(address, credentials.createInsecure()));
  }

  public async stop(): Promise<void> {
    this.client.close();
    const ended = once(this.child, 'exit');
    if (this.child.kill('SIGKILL')) await ended;
  }

  /** Sets the level of one policy, as the configuration of a pack does. */
  public async configure(policy: string, level: EnforcementLevel): Promise<void> {
    const request = new ConfigureAnalyzerRequest();
    const config = new PolicyConfig();
    config.setEnforcementlevel(level);
    config.setProperties(Struct.fromJavaScript({}));
    request.getPolicyconfigMap().set(policy, config);
    await this.call('configure', request);
  }

  /** Tells every resource as it is registered, then the whole stack; answers what the policies report of the stack. */
  public async judge(resources: readonly Told[]): Promise<readonly Diagnostic[]> {
    for (const resource of resources) {
      const request = described(new AnalyzeRequest(), resource, resource.inputs);
      await this.call('remediate', request);
      await this.call('analyze', request);
    }
    const stack = new AnalyzeStackRequest();
    stack.setResourcesList(
      resources.map((resource) => {
        const told = described(new AnalyzerResource(), resource, resource.outputs);
        told.setParent(resource.parent ?? '');
        for (const [property, urns] of Object.entries(resource.propertyDependencies ?? {})) {
          const dependencies = new AnalyzerPropertyDependencies();
          dependencies.setUrnsList([...urns]);
          told.getPropertydependenciesMap().set(property, dependencies);
        }
        return told;
      }),
    );
    const response = await this.call<{ getDiagnosticsList(): AnalyzeDiagnostic[] }>('analyzeStack', stack);
    return response.getDiagnosticsList().map((one) => ({
      policy: one.getPolicyname(),
      message: one.getMessage(),
      urn: one.getUrn(),
      level: levels[one.getEnforcementlevel()] ?? 'other',
    }));
  }

  private call<T>(method: 'configure' | 'remediate' | 'analyze' | 'analyzeStack', request: unknown): Promise<T> {
    return new Promise((resolve, reject) => {
      const done = (error: Error | null, response: unknown) => (error ? reject(error) : resolve(response as T));
      (this.client[method] as (request: unknown, done: unknown) => void).call(this.client, request, done);
    });
  }
}

const levels: Readonly<Record<number, Diagnostic['level']>> = {
  [EnforcementLevel.ADVISORY]: 'advisory',
  [EnforcementLevel.MANDATORY]: 'mandatory',
};

function described<T extends AnalyzeRequest | AnalyzerResource>(message: T, told: Told, values: Told['inputs']): T {
  const { urn, type, protect = false, provider } = told;
  message.setUrn(urn);
  message.setType(type);
  message.setName(urn.split('::').at(-1) ?? '');
  message.setProperties(encodeStruct(values));
  const options = new AnalyzerResourceOptions();
  options.setProtect(protect);
  message.setOptions(options);
  if (provider !== undefined) {
    const resource = new AnalyzerProviderResource();
    resource.setUrn(provider);
    resource.setType('pulumi:providers:aws');
    resource.setName(provider.split('::').at(-1) ?? '');
    resource.setProperties(Struct.fromJavaScript({ region: 'us-west-2' }));
    message.setProvider(resource);
  }
  return message;
}

/** What the engine tells of a program that the test kit has captured: outputs of a stack are those of its root. */
export function toldOf(
  resources: readonly RegisteredResource[],
  stackOutputs: Readonly<Record<string, Value>>,
): readonly Told[] {
  return resources.map(({ urn, type, custom, inputs, state, id, protect, parent, propertyDependencies }) => ({
    urn,
    type,
    inputs,
    outputs:
      type === 'pulumi:pulumi:Stack' ? { ...stackOutputs } : { ...inputs, ...state, ...(id !== undefined && { id }) },
    protect,
    propertyDependencies,
    ...(parent !== undefined && { parent }),
    ...(custom && !type.startsWith('pulumi:') && { provider: 'urn:pulumi:dev::orders::pulumi:providers:aws::default' }),
  }));
}
