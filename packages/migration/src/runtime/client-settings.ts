/** Settings of AWS clients that only tests give. */
export interface ClientSettings {
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Options of the HTTP handler, besides the time-outs. */
  readonly requestHandler?: Readonly<Record<string, unknown>>;
}

/**
 * What every AWS client of a part is made with. Retries are the SDK's standard mode with five attempts: throttling and 5xx are waited
 * out inside a step, while the state machine repeats whole steps. A function may stand in a VPC: a service that no route or endpoint
 * leads to is told after seconds (`TimeoutError`), not at the function's own end; for an answer that does not come the SDK would only
 * warn without `throwOnRequestTimeout` (Smithy for TypeScript, NodeHttpHandler).
 */
export const clientSettings = <Settings extends ClientSettings>({ requestHandler, ...settings }: Settings) => ({
  ...settings,
  retryMode: 'standard' as const,
  maxAttempts: 5,
  requestHandler: {
    connectionTimeout: 3_000,
    requestTimeout: 20_000,
    throwOnRequestTimeout: true,
    ...requestHandler,
  },
});
