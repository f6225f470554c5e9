import { statfsSync } from "node:fs";

/**
 * Numbers of file systems that tell nothing of what others write: whoever shares a folder over a network, or with a machine
 * inside this one, hears only of itself.
 *
 * @see https://man7.org/linux/man-pages/man2/statfs.2.html
 */
const silent: ReadonlyMap<number, string> = new Map([
  [0x6969, "NFS"],
  [0x517b, "SMB"],
  [0xff534d42, "CIFS"],
  [0xfe534d42, "SMB"],
  [0x01021997, "9p"],
  [0x65735546, "FUSE"],
  [0x786f4256, "a folder shared by VirtualBox"],
  [0x5346414f, "AFS"],
  [0x00c36400, "Ceph"],
  [0x7461636f, "OCFS2"],
]);

/** Why changes in this folder would not be heard of; nothing where they are, or nobody knows. */
export function silentFileSystem(
  root: string,
  stat: (path: string) => { readonly type: number } = statfsSync,
): string | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    const name = silent.get(stat(root).type >>> 0);
    return name === undefined ? undefined : `${name} tells nothing of changes`;
  } catch {
    return undefined;
  }
}
