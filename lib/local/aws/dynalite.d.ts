declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** Makes a DynamoDB server that is not yet listening; without a path it keeps its tables in memory. */
  export default function dynalite(options: {
    path?: string;
    createTableMs: number;
    deleteTableMs: number;
    updateTableMs: number;
  }): Server;
}
