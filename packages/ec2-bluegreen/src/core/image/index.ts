export * from './image-findings';
export * from './image-move';
