/** The message between the Action and the Forge app: its bytes, its signature, and what it means on either side. */
export {};
