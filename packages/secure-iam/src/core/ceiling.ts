/** Why the allow-list of a boundary names no resource. */
export const ceiling = 'a boundary grants nothing: resources are named by the policies of each role';
