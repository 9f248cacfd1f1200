import type { End } from './world';

/**
 * What the fleets' application answers and clients ask, by way of the proxy; JSON both ways.
 *
 * - `POST /orders` with {@link WriteRequest}: 201 with {@link Answer}, sent again with the same id too: the row is written once.
 * - `GET /orders/<id>`: 200 with {@link ReadAnswer}.
 * - `PUT /objects/<key>` with a body: 201 with {@link ObjectAnswer}; `GET /objects/<key>`: 200 with the body, 404 without an object.
 * - `GET /health`: 200 while the instance serves, 503 otherwise.
 *
 * 503 with {@link Refused} for what could not be done now, a database that is read-only or gone included: clients send it again.
 * Every answer of an instance has the header `x-fleet`.
 */
export interface WriteRequest {
  /** Id of the write, made by the client. */
  readonly id: string;
}

/** Who answered. */
export interface Answer {
  readonly fleet: End;
  /** Id of the instance. */
  readonly instance: string;
  /** Database that took the write, or was read. */
  readonly database: End;
  /** Id of the write. */
  readonly id: string;
}

/** See {@link WriteRequest}. */
export interface ReadAnswer extends Answer {
  /** Whether the database holds the write. */
  readonly found: boolean;
}

/** See {@link WriteRequest}. */
export interface ObjectAnswer {
  readonly fleet: End;
  readonly instance: string;
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string;
}

/** See {@link WriteRequest}; `error` is PostgreSQL's code (`25006`) or Node's (`ECONNREFUSED`) where there is one. */
export interface Refused {
  /** Absent where no instance answered. */
  readonly fleet?: End;
  readonly error: string;
}
