export const testedVersions: readonly string[];
export class Unavailable extends Error {}
export function folderOf(version: string): string;
export function startServer(options: {
  version: string;
  port: number;
  home: string;
  auth?: boolean;
}): Promise<{ uri: string; pid: number }>;
export function stopServer(pid: number): Promise<boolean>;
export function isServer(pid: number): boolean;
export function freePort(): Promise<number>;
