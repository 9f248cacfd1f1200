import type { Programme } from './programme';

/** A call of an AWS API by a function, as the SDK's client would send it. */
export interface AwsCall {
  /** The SDK's name of the service: `S3`, `EC2`, `Auto Scaling`, … (`client.config.serviceId`). */
  readonly service: string;
  /** `PutObject`. */
  readonly operation: string;
  readonly region: string;
  /** The command's input as the caller gave it; bodies are text or bytes. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Name of the function that calls. */
  readonly caller: string;
  /** Milliseconds since 1970. */
  readonly atMs: number;
}

/**
 * Answers calls of some services in place of AWS, and refuses what AWS refuses, state errors included. What it is no good for is
 * said in `limits`, and stands in every report.
 */
export interface StandIn {
  /** `Route 53`. */
  readonly title: string;
  /** The SDK's names of the services that it answers. */
  readonly services: readonly string[];
  /** What a rehearsal with it does not prove, in a sentence. */
  readonly limits: string;
  /** The output of the command; raises a {@link Refusal} as AWS would. An operation that it does not know is a refusal too. */
  readonly answer: (call: AwsCall) => Promise<Readonly<Record<string, unknown>>>;
  /** Takes over what the deployment of another phase changes. */
  readonly deploy?: (programme: Programme) => void;
  readonly dispose?: () => Promise<void>;
}

/** An error of AWS: `name` is its code. */
export class Refusal extends Error {
  public override readonly name: string;
  /** HTTP status. */
  public readonly status: number;
  /** Headers of the answer that callers read, in lower case: `x-amz-bucket-region`. */
  public readonly headers: Readonly<Record<string, string>>;

  public constructor(name: string, message: string, status = 400, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = name;
    this.status = status;
    this.headers = headers;
  }
}
