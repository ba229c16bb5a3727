/** Folder inside a build where each bundle puts the list of what is in its files; gone once they are gathered. */
export declare const LICENCE_LISTS: string;
/** Makes `THIRD-PARTY.txt` in a build out of the lists of its bundles. Throws where a package has no licence text. */
export declare function gatherLicences(outDir: string): void;
/** A plugin that lists the packages in each file of a bundle, under a name of its own. */
export declare function listPackages(bundle: string): import('vite').Plugin;
