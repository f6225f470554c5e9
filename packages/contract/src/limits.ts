/** UTF-8 bytes of one message: a queue event of the platform takes 200 KB in all. */
export const maxMessageBytes = 180 * 1024;
/** UTF-8 bytes of a spec's text in a message. */
export const maxSpecBytes = 150 * 1024;
/** Levels of arrays and objects in a message; the app's storage takes 31. */
export const maxDepth = 24;
/** UTF-16 units of an answer: a function of the platform returns at most 5 MB. */
export const maxAnswer = 5 * 1024 * 1024;
