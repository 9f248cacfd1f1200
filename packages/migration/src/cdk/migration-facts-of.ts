import { type Stack, Stage } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { MigrationFacts } from '../core';
import { amountOf, maybe } from './facts';
import type { RegionMigrationProps } from './region-migration-props';

/** Props of a migration as core wants them. The account may come from the enclosing stage, or from CDK's environment. */
export function factsOf(scope: Construct, id: string, props: RegionMigrationProps): MigrationFacts {
  const account = props.account ?? Stage.of(scope)?.account ?? process.env.CDK_DEFAULT_ACCOUNT ?? '';
  return {
    name: id,
    from: maybe(props.from),
    to: maybe(props.to),
    account: maybe(account),
    phase: maybe(props.phase),
    deployedPhase: maybe(props.deployedPhase),
    qualifier: maybe(props.qualifier),
    rollbackWindowDays:
      props.rollbackWindow && amountOf(props.rollbackWindow, (window) => window.toDays({ integral: false })),
    sourceEnvironment: environmentOf(props.sourceStack),
    targetEnvironment: environmentOf(props.targetStack),
  };
}

const environmentOf = (stack: Stack | undefined) =>
  stack && { account: maybe(stack.account), region: maybe(stack.region) };
