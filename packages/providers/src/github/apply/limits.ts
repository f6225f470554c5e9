/** What GitHub takes as an issue's title and text, in characters. */
export const maxTitle = 256;
export const maxBody = 65_536;
