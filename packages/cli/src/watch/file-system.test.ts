import { expect, it } from "@jest/globals";
import { silentFileSystem } from "./file-system.js";

const onLinux = process.platform === "linux" ? it : it.skip;

onLinux.each([
  ["NFS", 0x6969, "NFS tells nothing of changes"],
  ["CIFS, as a signed number", 0xff534d42 | 0, "CIFS tells nothing of changes"],
  ["ext4", 0xef53, undefined],
  ["btrfs", 0x9123683e, undefined],
  ["overlayfs", 0x794c7630, undefined],
] as const)("%s", (_, type, says) => expect(silentFileSystem("/shop", () => ({ type }))).toBe(says));

onLinux("a folder that cannot be asked about is watched", () =>
  expect(
    silentFileSystem("/shop", () => {
      throw new Error("ENOSYS");
    }),
  ).toBeUndefined(),
);
