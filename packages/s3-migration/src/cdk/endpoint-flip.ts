/** How clients are sent to the other bucket. */
export enum EndpointFlip {
  /** An SSM parameter of the same name in both regions holds the bucket in use. Works everywhere. */
  PARAMETER = 'PARAMETER',
  /** A Multi-Region Access Point, whose routes change. Clients sign with SigV4A; partition `aws` alone. */
  MULTI_REGION_ACCESS_POINT = 'MULTI_REGION_ACCESS_POINT',
}
