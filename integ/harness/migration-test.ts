import { ExpectedResult, type IApiCall, IntegTest, Match } from '@aws-cdk/integ-tests-alpha';
import { MigrationPhase, RegionMigration } from '@regionlift/migration';
import { App, RemovalPolicies, Stack } from 'aws-cdk-lib';
import { type Environment, environmentOf } from './environment';

/** A migration that is deployed to be questioned, and deleted with all its data afterwards. */
export class MigrationTest {
  public readonly environment: Environment = environmentOf(process.env);
  public readonly migration: RegionMigration;
  private readonly app = new App({ treeMetadata: false, analyticsReporting: false, stackTraces: false });
  private readonly emptied: string[] = [];

  /** @param name Names the migration, so no two apps share it: `Buckets`. */
  constructor(
    private readonly name: string,
    phase: MigrationPhase = MigrationPhase.REPLICATE,
  ) {
    const { account, from, to, qualifier } = this.environment;
    this.migration = new RegionMigration(this.app, name, { from, to, account, qualifier, phase });
    // What a migration holds outlives its stacks; what is deployed here must not.
    RemovalPolicies.of(this.migration).destroy();
  }

  /** Name of something of the migration, as the libraries compose it: `rlinteg-buckets-assets-runtime`. */
  public nameOf(...fields: readonly string[]): string {
    return [this.environment.qualifier, this.name.toLowerCase(), ...fields].join('-');
  }

  /** Name of a bucket of the migration in a region, the account in it. */
  public bucketIn(region: string, ...fields: readonly string[]): string {
    return `${this.nameOf(...fields)}-${this.environment.account}-${region}`;
  }

  /** A bucket that has to be empty before its stack can be deleted. */
  public emptyBeforeDeletion(region: string, bucketName: string): void {
    this.emptied.push(`${region}/${bucketName.replace(this.environment.account, '{account}')}`);
  }

  /** What is asked once both stacks are deployed, from a third one in the target region. */
  public questions(): Questions {
    const { account, to } = this.environment;
    const assertionStack = new Stack(this.app, this.nameOf('questions'), { env: { account, region: to } });
    const test = new IntegTest(this.app, `${this.name}Test`, {
      testCases: [this.migration.sourceStack, this.migration.targetStack],
      assertionStack,
      // Names hold account and regions: the snapshot of another account cannot be deployed first.
      stackUpdateWorkflow: false,
      hooks: { preDestroy: this.emptied.map((bucket) => `node --import tsx ../harness/empty-bucket.ts ${bucket}`) },
    });
    return new Questions(test);
  }
}

/** Questions to what was deployed; one is asked when the one before it was answered as expected. */
export class Questions {
  private last?: IApiCall;

  constructor(private readonly test: IntegTest) {}

  /** Has the function of a part carry out a step; its answer has to have this status. */
  public step(functionName: string, action: string, status = 'DONE'): void {
    this.next(this.test.assertions.invokeFunction({ functionName, payload: JSON.stringify({ action }) })).expect(
      ExpectedResult.objectLike({ Payload: Match.stringLikeRegexp(`"status": ?"${status}"`) }),
    );
  }

  /** Calls an API of the target region. `allowed` are IAM actions where they are not named as the call is. */
  public call(service: string, api: string, parameters: object, allowed?: readonly string[]): IApiCall {
    const call = this.next(this.test.assertions.awsApiCall(service, api, parameters));
    if (allowed) call.provider.addToRolePolicy({ Effect: 'Allow', Action: allowed, Resource: ['*'] });
    return call;
  }

  private next(call: IApiCall): IApiCall {
    this.last?.next(call);
    this.last = call;
    return call;
  }
}
