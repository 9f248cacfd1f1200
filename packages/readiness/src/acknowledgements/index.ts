export * from './read-acknowledgements';
