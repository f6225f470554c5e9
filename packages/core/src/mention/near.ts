/**
 * Whether one slip of the finger turns `a` into `b`: a letter too many, too few, wrong, or two neighbours swapped.
 * Equal words are not near. Takes time in proportion to the shorter word.
 */
export function isNear(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  if (a.length > b.length) return a.slice(head + 1) === b.slice(head);
  if (a.length < b.length) return a.slice(head) === b.slice(head + 1);
  if (a.slice(head + 1) === b.slice(head + 1)) return true;
  return a[head] === b[head + 1] && a[head + 1] === b[head] && a.slice(head + 2) === b.slice(head + 2);
}
