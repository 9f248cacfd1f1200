import type { Programme } from '../contract/programme';
import { ProgrammeError } from '../programme';
import { findingText } from '../report/finding-text';
import { fleetPartOf } from '../traffic/fleet-part';

/**
 * Raises a `ProgrammeError` for a program whose clients records move: the proxy of a rehearsal moves them as an accelerator does,
 * connection by connection; with records the clients' resolvers do, which are not played.
 */
export function requireRehearsable(programme: Pick<Programme, 'functions'>): void {
  const { migration, part, hostName, routing } = fleetPartOf(programme);
  if (routing === 'ACCELERATOR') return;
  throw new ProgrammeError(
    'NotRehearsable',
    findingText({
      code: 'NotRehearsable',
      subject: `${migration}/${part}`,
      property: 'routing',
      found: `${routing}: weighted records of ${hostName} move clients`,
      allowed: 'ACCELERATOR',
      remedy:
        'rehearse a copy of the program that moves clients by an accelerator (--app): every other step is the same; try the shift of the records themselves in a staging account',
    }),
  );
}
