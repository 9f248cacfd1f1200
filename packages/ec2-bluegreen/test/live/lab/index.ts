export { type Counts, type Load, startLoad } from './clients';
export { type Lab, openLab } from './open-lab';
