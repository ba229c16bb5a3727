interface Manifest {
  version?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  scripts?: Record<string, string>;
}
interface Locked extends Manifest {
  integrity?: string;
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}
/** Faults in how `package.json` pins its packages, one sentence each. */
export declare function pinFaults(manifest: Manifest): string[];
/** Faults of the lock: checksums, where packages come from, scripts at install. */
export declare function lockFaults(
  manifest: Manifest,
  lock: { version?: string; packages: Record<string, Locked> },
): string[];
/** Faults in the licences of what is bundled. */
export declare function licenceFaults(
  contents: readonly { packages: readonly { name: string; version: string; licence: string }[] }[],
  thirdParty: string,
): string[];
/** Files of a package that have no business there. */
export declare function packageFaults(
  files: readonly { file: string; text: string }[],
  folders: readonly string[],
): string[];
/** Lines of two lists that are not in both. */
export declare function listFaults(listed: string, found: string): string[];
