/** Every key of satellite.yml, from its JSON Schema, with the default and whether any part answers to it yet. */
import { code, table } from "./table.mjs";

export function configPart({ schema, defaults, parseConfig }) {
  return Object.entries(schema.properties)
    .map(([name, section]) => {
      const rows = keysOf(section, [name]).map(({ path, node }) => row(path, node, defaults, parseConfig));
      return `### \`${name}\`\n\n${section.description ?? ""}\n\n${table(["key", "value", "default", "what it does"], rows)}`;
    })
    .join("\n\n");
}

function row(path, node, defaults, parseConfig) {
  const fallback = defaultOf(path, defaults);
  const later = notYet(path, node, fallback, parseConfig);
  const note =
    later === true
      ? " *Not available yet.*"
      : later.length > 0
        ? ` *Not available yet: ${later.map(code).join(", ")}.*`
        : "";
  return [code(path.join(".")), valueOf(node), shown(fallback), `${node.description ?? ""}${note}`];
}

/** The leaves of the schema: sections are walked into, lists and maps of one kind are leaves themselves. */
export function keysOf(node, path) {
  if (node.properties === undefined) return [{ path, node }];
  return Object.entries(node.properties).flatMap(([key, child]) => keysOf(child, [...path, key]));
}

/** What may stand there, in words. */
function valueOf(node) {
  if (node.enum !== undefined) return node.enum.map((one) => code(one === null ? "null" : one)).join(", ");
  const types = [node.type].flat();
  if (types.includes("array") && types.includes("string")) return "text, or a list";
  if (types.includes("array")) return `list of ${itemOf(node.items)}`;
  if (types.includes("object") && types.includes("string")) return "a word, or a map";
  if (types.includes("object")) return `map of name to ${itemOf(node.additionalProperties)}`;
  if (types.includes("boolean")) return "`true`, `false`";
  if (types.includes("integer")) return `number from ${node.minimum} to ${node.maximum}`;
  return types.includes("null") ? "text, or `null`" : "text";
}

function itemOf(node) {
  if (node?.enum !== undefined) return node.enum.map(code).join(", ");
  if (node?.properties !== undefined) return `{ ${Object.keys(node.properties).map(code).join(", ")} }`;
  if ([node?.type].flat().includes("object")) return "names or maps";
  return node?.type === "string" ? "text" : "any value";
}

function shown(value) {
  if (value === undefined) return "";
  if (value === null) return "`null`";
  return code(typeof value === "string" ? value : JSON.stringify(value));
}

const camel = (key) => key.replaceAll(/_([a-z])/g, (_, letter) => letter.toUpperCase());

/**
 * The default of a key, from the settled defaults: they carry the same names in camel case, times with their unit, but
 * that the labels of states stand under `byState`.
 */
export function defaultOf(path, defaults) {
  const [section, key] = path;
  const states = section === "labels" && path.length === 2 && key in defaults.labels.byState;
  let value = defaults;
  for (const step of states ? ["labels", "byState", key] : path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = step in value ? value[step] : (value[camel(step)] ?? written(value[`${camel(step)}Ms`]));
  }
  // a field that only has a direction is written as a word
  return Object.keys(Object(value)).join() === "direction" ? value.direction : value;
}

/** Milliseconds as the file writes them. */
const written = (ms) => (ms === undefined ? undefined : `${ms / 1000}s`);

/** True: the key changes nothing yet. A list: only these of its values. */
function notYet(path, node, fallback, parseConfig) {
  const refused = (value) => {
    const parsed = parseConfig([{ path: "satellite.yml", text: JSON.stringify(nested(path, value)) }]);
    if ("problems" in parsed)
      throw new Error(`the sample for ${path.join(".")} is refused: ${parsed.problems[0].says}`);
    return parsed.notices.length > 0;
  };
  if (node.enum === undefined) return refused(sample(node, fallback)) ? true : [];
  const others = node.enum.filter((one) => one !== fallback);
  const later = others.filter(refused);
  return later.length === node.enum.length ? true : later;
}

function nested(path, value) {
  return path.reduceRight((inner, key) => ({ [key]: inner }), value);
}

/** A value that the schema takes and that is not the default. */
export function sample(node, fallback) {
  if (node.examples?.[0] !== undefined) return node.examples[0];
  if (node.enum !== undefined) return node.enum.find((one) => one !== fallback);
  const types = [node.type].flat();
  if (types.includes("boolean")) return fallback !== true;
  if (types.includes("integer")) return Math.max(node.minimum, (fallback ?? node.minimum) + 1);
  if (types.includes("array")) return [sample(node.items, undefined)];
  const wanted = node.required ?? Object.keys(node.properties ?? {}).slice(0, node.minProperties ?? 0);
  return Object.fromEntries(wanted.map((key) => [key, sample(node.properties[key], undefined)]));
}
