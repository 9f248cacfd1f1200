/** Where an app is deployed. */
export interface Environment {
  /** Twelve digits. */
  readonly account: string;
  readonly from: string;
  readonly to: string;
  /** First field of every name: tells apart what two people deploy into one account. */
  readonly qualifier: string;
  /** Whether nothing is deployed: templates alone are made, and they are the same for everybody. */
  readonly snapshot: boolean;
}

/** The account of AWS's own documentation. */
const SAMPLE_ACCOUNT = '111122223333';

/**
 * Reads an environment. The runner sets `CDK_INTEG_ACCOUNT` for snapshots, and CDK `CDK_DEFAULT_ACCOUNT` from the credentials;
 * `INTEG_FROM`, `INTEG_TO` and `INTEG_QUALIFIER` are the person's.
 */
export function environmentOf(variables: Readonly<Record<string, string | undefined>>): Environment {
  if (variables.CDK_INTEG_ACCOUNT !== undefined) {
    return { account: SAMPLE_ACCOUNT, from: 'us-west-2', to: 'us-east-1', qualifier: 'rlinteg', snapshot: true };
  }
  const { CDK_DEFAULT_ACCOUNT: account, INTEG_FROM, INTEG_TO, INTEG_QUALIFIER } = variables;
  if (!account)
    throw new Error('no account: integ-runner needs credentials of AWS, by --profiles or in the environment');
  return {
    account,
    from: INTEG_FROM || 'us-west-2',
    to: INTEG_TO || 'us-east-1',
    qualifier: INTEG_QUALIFIER || 'rlinteg',
    snapshot: false,
  };
}
