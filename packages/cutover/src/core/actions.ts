/** The actions of the machine's own function. A renamed action breaks deployed state machines. */
export const cutoverActions = ['begin', 'watch', 'ask', 'cross', 'guard', 'retire', 'settle'] as const;

/** See {@link cutoverActions}. */
export type CutoverAction = (typeof cutoverActions)[number];
