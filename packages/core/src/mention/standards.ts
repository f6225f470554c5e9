/** `any`: whatever number follows. A list: only these numbers, because teams do use the word as a project key. */
type Numbers = "any" | readonly number[];

const BITS = [8, 16, 32, 64, 80, 128, 256, 512];

/**
 * Words that look like a project key and are none: standards, algorithms, advisories, licences, platforms.
 * A project list that holds the word wins over this table.
 */
// prettier-ignore
const standards: Readonly<Record<string, Numbers>> = {
  // character sets and encodings
  UTF: "any", UCS: "any", ASCII: "any", LATIN: "any", KOI: "any", EBCDIC: "any", CP: [437, 850, 852, 866, 1250, 1251, 1252],
  WINDOWS: "any", BASE: [16, 32, 36, 45, 58, 62, 64, 85, 91], BIG: [5], GB: [2312, 18030], MIME: "any",
  // bodies that number their papers
  ISO: "any", IEC: "any", IEEE: "any", ANSI: "any", ECMA: "any", DIN: "any", NIST: "any", FIPS: "any", GOST: "any", ITU: "any",
  RFC: "any", BCP: "any", STD: "any", WCAG: "any", POSIX: "any", PKCS: "any", ISBN: "any", EAN: [8, 13], SOC: [1, 2, 3],
  PCI: [3, 4], SP: [500, 800, 1800], EN: [50128, 50129, 301549], ASVS: "any", OWASP: "any", PSD: [2, 3], MIL: "any",
  // proposals and decisions
  PEP: "any", JSR: "any", JEP: "any", KEP: "any", XEP: "any", EIP: "any", ERC: [20, 721, 777, 1155, 4626], BIP: "any", ADR: "any",
  RFD: "any", GEP: "any",
  // weaknesses and advisories
  CVE: "any", CWE: "any", CAPEC: "any", CVSS: "any", GHSA: "any", USN: "any", DLA: "any", RHSA: "any", RHBA: "any", RUSTSEC: "any",
  PYSEC: "any", GLSA: "any", OSV: "any", SNYK: "any",
  // digests, ciphers, curves
  SHA: "any", MD: [2, 4, 5, 6], HMAC: "any", CRC: "any", BLAKE: "any", RIPEMD: "any", KECCAK: "any", SHAKE: "any", POLY: [1305],
  FNV: "any", XXH: "any", MURMUR: "any", AES: "any", DES: "any", TDES: "any", RSA: "any", DSA: "any", ECDSA: "any", EDDSA: "any",
  ECDH: "any", ED: [448, 25519], CURVE: [25519, 448], SECP: "any", CHACHA: "any", SALSA: "any", RC: "any", ML: [44, 65, 87, 512, 768, 1024],
  HS: [256, 384, 512], RS: [256, 384, 512], PS: [256, 384, 512], GCM: "any", CBC: "any", PBKDF: "any", ARGON: "any",
  // protocols and ports
  HTTP: "any", HTTPS: "any", TLS: "any", DTLS: "any", SSL: "any", SSH: [1, 2], IPV: "any", OAUTH: "any", SAML: "any", WPA: "any",
  POP: [3], IMAP: [4], SMB: [1, 2, 3], USB: [1, 2, 3, 4], HDMI: [1, 2], WIFI: [4, 5, 6, 7], SNMP: [1, 2, 3], NFS: [3, 4],
  // licences (SPDX)
  GPL: "any", LGPL: "any", AGPL: "any", GFDL: "any", APACHE: "any", BSD: "any", MPL: "any", EPL: "any", CDDL: "any", CPL: "any",
  BSL: "any", BUSL: "any", EUPL: "any", OFL: "any", OSL: "any", AFL: "any", ECL: "any", LPPL: "any", SSPL: "any", ZPL: "any",
  CECILL: "any", PSF: "any", CC: "any", MIT: [0], ARTISTIC: "any", UNICODE: "any",
  // languages, platforms, number formats
  JDK: "any", JRE: "any", JAVA: "any", PYTHON: "any", RUBY: "any", PHP: "any", NODE: "any", NODEJS: "any", HTML: [3, 4, 5],
  CSS: [1, 2, 3, 4], SQL: [86, 89, 92, 99, 2003, 2008, 2011, 2016, 2023], ES: [3, 5, 6, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026],
  K8S: "any", AMD: [32, 64], ARM: [6, 7, 8, 9, 32, 64], WIN: [7, 8, 10, 11, 32, 64, 95, 98], UBUNTU: "any", DEBIAN: "any", FEDORA: "any",
  ALPINE: "any", IOS: "any", ANDROID: "any", MACOS: "any", INT: BITS, UINT: BITS, FLOAT: BITS, FP: BITS, BF: [16], IEEE754: "any",
  MP: [3, 4], VP: [8, 9], AV: [1], SIMD: "any", SSE: [2, 3, 4], AVX: [2, 512],
  // time, health, money, releases, and what is a number of a change and not of a ticket
  UTC: "any", GMT: "any", COVID: "any", SARS: "any", FY: [19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30], TOP: [3, 5, 10, 20, 25, 50, 100],
  PR: "any", MR: "any",
};

/** Families whose version stands before the hyphen: SHA3-256, V1-2, X86-64, IPV4-1. */
const versioned = new Set([
  "V",
  "X",
  "SHA",
  "IPV",
  "BLAKE",
  "UTF",
  "HTTP",
  "TLS",
  "SSL",
  "SHAKE",
  "PBKDF",
  "ARGON",
  "ISO",
]);

/**
 * Words that people write before a number in a branch name and that name no project: `patch-1` is what GitHub's web editor
 * makes, `pr-104` what its merge queue makes, `task-12` a local item. Only lower-case keys are held against this list.
 */
const ordinary = new Set(
  (
    "issue issues ticket tickets task tasks story bug bugs fix fixes bugfix hotfix feature features feat chore docs doc test tests " +
    "patch patches pr prs pull mr release releases rel version versions ver rev revision build sprint milestone phase step part day " +
    "week month year quarter try attempt take round wave batch level tier stage alpha beta rc preview snapshot major minor bump update " +
    "upgrade to from at in on of for and or no by up page pages item items copy option case rule error errors code status port dev " +
    "prod staging main master branch backport revert run job spec iteration iter draft temp tmp wip poc spike demo example sample " +
    "node python java php ruby go rust react vue angular next webpack vite eslint typescript jest checkout setup action actions"
  ).split(" "),
);

/**
 * Whether a key of this project and number is a look-alike.
 *
 * @param project in upper case
 * @param digits the number as written
 */
export function isStandard(project: string, digits: string): boolean {
  const numbers = Object.hasOwn(standards, project) ? standards[project] : undefined;
  if (numbers !== undefined) return numbers === "any" || numbers.includes(Number(digits));
  return /[0-9]$/.test(project) && versioned.has(project.slice(0, lettersEnd(project)));
}

/** Whether a word before a number in a branch is an ordinary word. */
export function isOrdinary(word: string): boolean {
  return ordinary.has(word.toLowerCase());
}

function lettersEnd(word: string): number {
  let end = word.length;
  while (end > 0 && word.charCodeAt(end - 1) <= 57) end -= 1;
  return end;
}
