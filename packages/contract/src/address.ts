/** Whether a message may name this address: http or https, no space, at most 2,048 characters. */
export function isAddress(url: string): boolean {
  return url.length <= 2048 && /^https?:\/\/[^\s]+$/.test(url);
}
