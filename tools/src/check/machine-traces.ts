/** An absolute path into somebody's home or work folder; the same words inside a longer path or an address are none. */
const MACHINE_PATH = /(?<![\w.\-/@}*)])\/(root|home|Users|work|workspace|mnt)\/[\w.-]/;

/** A package registry or mirror by its address: the lockfile and the settings name none, so every clone uses its own. */
const REGISTRY = /https?:\/\/[^\s/'"]*(registry|npmmirror|artifactory|nexus|verdaccio|mirrors?)\.[^\s/'"]+/i;

/** Lines that hold what is true on one machine only. */
export function machineTraces(path: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const trace = MACHINE_PATH.exec(line)?.[0] ?? REGISTRY.exec(line)?.[0];
    return trace ? [`${path}:${index + 1} names a path or registry of one machine: ${trace}`] : [];
  });
}
