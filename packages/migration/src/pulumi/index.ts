import { requirePeers } from './peers';

requirePeers();

export * from './peers';
export * from './refusal';
export * from './region-migration';
export * from './rendering';
