export { readAssembly } from './cdk/read-assembly';
export { type Ends, endsOf } from './ends';
export { type Identified, identityOf } from './identity';
export { ProgrammeError, type ProgrammeErrorCode } from './programme-error';
export { type CaptureReading, readCapture } from './pulumi/read-capture';
export { type Programmes, type RehearsedPhase, synthesizeProgrammes } from './synthesize/synthesize-programmes';
