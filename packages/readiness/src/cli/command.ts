import { Command, Option } from 'commander';
import { judge } from '../judge';
import type { Area } from '../model';
import { areas } from '../model/areas';
import { acknowledged, DEFAULT_FILE } from './acknowledged';
import { cataloguePage } from './catalogue-page';
import { exitCodeOf, exitCodes, type FailOn } from './exit-codes';
import { explained, nearest } from './explained';
import { type Format, formats, reportIn } from './formats';
import { judgedApp } from './judged-app';
import type { CliPorts } from './ports';

/** The command `regionlift`; `end` is told the exit code of what was asked for. */
export function regionliftCommand(ports: CliPorts, end: (code: number) => void): Command {
  const command = new Command('regionlift')
    .description('Judges whether a program is safe to move a running workload between AWS regions with.')
    .version(ports.version)
    .addHelpText('after', exitHelp);
  addCheck(command, ports, end);
  addPhases(command, ports, end);
  command
    .command('explain')
    .description('says what a finding means, why it matters and what to do')
    .argument('<code>', 'code of a finding, as BucketNotVersioned')
    .action((code: string) => {
      const rules = [...ports.checks, ...ports.phaseRules];
      const rule = rules.find((known) => known.code === code);
      if (rule === undefined) {
        const like = nearest(code, rules);
        const hint = like.length > 0 ? `did you mean ${like.join(', ')}?` : 'regionlift catalogue lists them';
        command.error(`error: no check has the code ${code}; ${hint}`);
      } else ports.write(`${explained(rule)}\n`);
    });
  command
    .command('catalogue')
    .description('prints every check, as Markdown')
    .action(() => ports.write(`${cataloguePage(ports.checks)}\n`));
  return command;
}

const exitHelp = [
  '',
  'Exit codes:',
  `  ${exitCodes.ready}  nothing fails; with --fail-on unknown, nothing is unknown either`,
  `  ${exitCodes.failed}  a check fails`,
  `  ${exitCodes.unknown}  nothing fails, something is unknown, and --fail-on unknown was given`,
  `  ${exitCodes.refused}  arguments or files that cannot be meant: nothing was judged`,
].join('\n');

const formatOption = () => new Option('--format <format>', 'form of the report').choices([...formats]).default('table');

const failOnOption = () =>
  new Option('--fail-on <verdict>', 'least verdict that ends with an error')
    .choices(['fail', 'unknown'])
    .default('fail');

const acknowledgedOption = () =>
  new Option(
    '--acknowledged <file>',
    `findings that are accepted, with reasons (default: ${DEFAULT_FILE}, where it exists)`,
  );

function addCheck(command: Command, ports: CliPorts, end: (code: number) => void): void {
  command
    .command('check')
    .description('judges programs: templates, cdk.out, Pulumi previews, states and captures, or directories of them')
    .argument('<path...>', 'what to judge; template@region says where a template is deployed')
    .addOption(formatOption())
    .addOption(new Option('--area <area...>', 'areas to judge').choices(Object.keys(areas)))
    .addOption(failOnOption())
    .addOption(acknowledgedOption())
    .option('--from <region>', 'region that is left, where the program does not tell')
    .option('--to <region>', 'region that is moved to, where the program does not tell')
    .action(async (paths: readonly string[], flags: CheckFlags) => {
      const acknowledgements = await acknowledged(flags.acknowledged, ports);
      const { from, to, area } = flags;
      const programs = await ports.readPrograms(paths, { ...(from && { from }), ...(to && { to }) });
      const { checks } = ports;
      const options = { checks, acknowledgements, today: ports.today(), ...(area && { areas: area }) };
      const verdicts = programs.map((program) => judge(program, options));
      ports.write(`${reportIn(flags.format, verdicts, ports)}\n`);
      end(exitCodeOf(verdicts, flags.failOn));
    });
}

interface CheckFlags {
  readonly format: Format;
  readonly area?: readonly Area[];
  readonly failOn: FailOn;
  readonly acknowledged?: string;
  readonly from?: string;
  readonly to?: string;
}

function addPhases(command: Command, ports: CliPorts, end: (code: number) => void): void {
  command
    .command('phases')
    .description('proves that no change of phase, forward or back, replaces, deletes or forsakes data')
    .argument('[path...]', 'one output of the program for each phase, in order')
    .option('--app <command>', 'command that makes the output of one phase: {phase} and {out} are put in')
    .option('--phase <name...>', 'phases for --app, in order')
    .addOption(formatOption())
    .addOption(failOnOption())
    .addOption(acknowledgedOption())
    .action(async (paths: readonly string[], flags: PhaseFlags) => {
      if ((flags.app === undefined) !== (flags.phase === undefined)) {
        command.error('error: --app and --phase go together: the command, and the phases that it is run for');
      }
      if ((flags.app === undefined) === (paths.length === 0)) {
        command.error('error: give the outputs of at least two phases, or --app with --phase');
      }
      const verdict = await judgedApp(paths, flags, ports);
      ports.write(`${reportIn(flags.format, [verdict], ports)}\n`);
      end(exitCodeOf([verdict], flags.failOn));
    });
}

interface PhaseFlags {
  readonly app?: string;
  readonly phase?: readonly string[];
  readonly format: Format;
  readonly failOn: FailOn;
  readonly acknowledged?: string;
}
