/** Folder inside a build where each bundle puts the list of packages in it; gone once they are gathered. */
export declare const LICENCE_LISTS: string;
/** Makes `THIRD-PARTY.txt` in a build out of the lists of its bundles. Throws where a package has no licence text. */
export declare function gatherLicences(outDir: string): void;
/** A plugin that lists the packages of a worker: Vite lists those of pages only. */
export declare const workerLicences: import('vite').Plugin;
