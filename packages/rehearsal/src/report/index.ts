export { colorsOf } from './colors';
export { openProgress, type Progress } from './progress/open-progress';
export { resultTable } from './result-table';
export { type WrittenReport, writeReport } from './write-report';
