import type { People, Question } from './people';

/** The questions that a deployment answers: `deploy PROMOTED`. */
const deployment = /^deploy (\S+)$/;

/** How often help is given with an undo that does not succeed, before people give up. */
const patience = 5;

/**
 * People of a rehearsal: they deploy what they are asked to deploy, try again what needs help, a few times, and say yes.
 *
 * @param deploy raises what the deployment was refused for: then the answer is no
 * @param told hears what people did
 */
export function peopleOf(deploy: (phase: string) => Promise<void>, told: (text: string) => void): People {
  let helped = 0;
  return {
    decide: async ({ about, failure }: Question) => {
      const phase = deployment.exec(about)?.[1];
      if (phase !== undefined) return deployed(phase, deploy, told);
      if (!about.startsWith('help: ')) return 'YES';
      helped += 1;
      told(`${about}: ${JSON.stringify(failure)}`);
      return helped > patience ? 'NO' : 'YES';
    },
  };
}

async function deployed(
  phase: string,
  deploy: (phase: string) => Promise<void>,
  told: (text: string) => void,
): Promise<'YES' | 'NO'> {
  try {
    await deploy(phase);
    told(`phase ${phase} is deployed`);
    return 'YES';
  } catch (refused) {
    told(`phase ${phase} was not deployed: ${refused instanceof Error ? refused.message : String(refused)}`);
    return 'NO';
  }
}
