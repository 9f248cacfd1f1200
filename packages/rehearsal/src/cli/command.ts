import { Command, InvalidArgumentError, Option } from 'commander';
import type { RehearsalOptions } from '../contract/result';
import type { Asked } from './asked';

/** What there is to inject; a name that is none is refused with a message that lists them. */
export interface KnownFaults {
  /** A line each: its name, what it is and how a cutover that meets it ends. */
  readonly about: readonly string[];
  /** Raises for a name that there is no fault of. */
  readonly check: (name: string) => unknown;
}

/**
 * The command line of the rehearsal. `run` is called once with what was asked for; anything that cannot be meant is refused before,
 * with every flag named as it was written.
 */
export function rehearseCommand(faults: KnownFaults, run: (asked: Asked) => Promise<void>): Command {
  return new Command('rehearse')
    .description(
      'Carries out the cutover of the synthesized sample app on this machine: its own state machine, the shipped functions, real PostgreSQL servers, live clients. Nothing of AWS is called.',
    )
    .addOption(new Option('--dialect <dialect>', 'whose app is rehearsed').choices(['cdk', 'pulumi']).default('cdk'))
    .option('--rtt <ms>', 'round-trip time between the regions, 0 to 1000', numberBetween(0, 1000), 0)
    .option('--clients <count>', 'clients that read and write all the time, 1 to 256', wholeBetween(1, 256), 16)
    .option('--seed <number>', 'of everything that is left to chance', wholeBetween(0, 2 ** 31 - 1), 1)
    .option('--fault <name>', 'injects a fault; see below', faultOf(faults))
    .addOption(new Option('--dry-run', 'asks every precondition, and changes nothing').default(false))
    .addOption(new Option('--rollback', 'leads back after the cutover').default(false).conflicts('dryRun'))
    .option('--app <directory>', 'an app of the dialect, with cdk.json or Pulumi.yaml; without it the sample app')
    .option(
      '--source-url <url>',
      'own PostgreSQL server as the source: postgres://user:password@host:port',
      postgresUrl,
    )
    .option('--target-url <url>', 'own PostgreSQL server as the target', postgresUrl)
    .option('--json', 'prints report.json on standard output, and progress on standard error', false)
    .option('--out <directory>', 'where report.json and report.html go', 'out/rehearsal')
    .addHelpText(
      'after',
      `\nFaults, and how a cutover that meets them ends:\n${faults.about.map((line) => `  ${line}`).join('\n')}\n\nExit codes: 0 nothing was lost and it ended as expected, 1 it did not, 2 it could not be run, 130 interrupted.`,
    )
    .action(async (flags: Flags, command: Command) => {
      if ((flags.sourceUrl === undefined) !== (flags.targetUrl === undefined)) {
        command.error('error: --source-url and --target-url go together: give both or neither');
      }
      await run(askedBy(flags));
    });
}

interface Flags {
  readonly dialect: RehearsalOptions['dialect'];
  readonly rtt: number;
  readonly clients: number;
  readonly seed: number;
  readonly fault?: string;
  readonly app?: string;
  readonly dryRun: boolean;
  readonly rollback: boolean;
  readonly sourceUrl?: string;
  readonly targetUrl?: string;
  readonly json: boolean;
  readonly out: string;
}

const askedBy = ({ rtt, json, out, ...options }: Flags): Asked => ({ options: { ...options, rttMs: rtt }, json, out });

const numberBetween = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  if (text.trim() !== '' && value >= least && value <= most) return value;
  throw new InvalidArgumentError(`It is a number from ${least} to ${most}.`);
};

const wholeBetween = (least: number, most: number) => (text: string) => {
  if (/^\d+$/.test(text)) return numberBetween(least, most)(text);
  throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
};

const faultOf =
  ({ check }: KnownFaults) =>
  (name: string): string => {
    try {
      check(name);
    } catch (error) {
      throw new InvalidArgumentError(error instanceof Error ? `${error.message}.` : String(error));
    }
    return name;
  };

function postgresUrl(text: string): string {
  const protocol = URL.canParse(text) ? new URL(text).protocol : '';
  if (/^postgres(ql)?:$/.test(protocol)) return text;
  throw new InvalidArgumentError('It is a URL such as postgres://user:password@127.0.0.1:5432.');
}
