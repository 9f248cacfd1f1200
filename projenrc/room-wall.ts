export const roomWall = (_: unknown) => ({ forbidden: [] });
