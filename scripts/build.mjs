import { build, ensureInstalled } from "./house.mjs";

ensureInstalled();
build();
