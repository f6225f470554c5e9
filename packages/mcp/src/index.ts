/** The same commands as tools of the Model Context Protocol, over standard input and output. */
export {};
