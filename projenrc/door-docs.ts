import type { Member } from './member';

/** File that holds the reference of a door besides the front door's `API.md`. */
export const pageOf = (door: string): string => `API-${door.toUpperCase()}.md`;

/** Command that writes the references of doors which jsii does not see, by page; `.` is the front door. */
export const documentDoors = (member: Member, pages: Readonly<Record<string, string>>): string =>
  `node ${member.toRoot}/scripts/docgen-doors.mjs ${Object.entries(pages)
    .map(([page, door]) => `${page}=${door}`)
    .join(' ')}`;
