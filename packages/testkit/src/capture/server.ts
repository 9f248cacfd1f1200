import { Server, ServerCredentials } from '@grpc/grpc-js';
import { EngineService } from '@pulumi/pulumi/proto/engine_grpc_pb';
import { ResourceMonitorService } from '@pulumi/pulumi/proto/resource_grpc_pb';
import { engine } from './engine';
import { resourceMonitor } from './monitor';
import type { CaptureOptions } from './options';
import type { Session } from './session';

/** Message size limit of Pulumi's own SDK, bytes. */
const MESSAGE_LIMIT = 400 * 1024 * 1024;

/** A gRPC server that listens on the loopback interface, on a port of the system's choice. */
export interface LoopbackServer {
  /** `127.0.0.1:<port>` */
  readonly address: string;
  /** Closes the port and every connection at once. */
  close(): void;
}

/** Starts the resource monitor and the engine of a run. */
export async function serve(session: Session, options: CaptureOptions): Promise<LoopbackServer> {
  const server = new Server({ 'grpc.max_receive_message_length': MESSAGE_LIMIT });
  server.addService(ResourceMonitorService, resourceMonitor(session, options));
  server.addService(EngineService, engine(session));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  return { address: `127.0.0.1:${port}`, close: () => server.forceShutdown() };
}
