/** For `catch`: what stands for a file or folder that is not there. One that cannot be read is a fault like any other. */
export const orIfMissing =
  <T>(otherwise: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return otherwise;
    throw error;
  };
