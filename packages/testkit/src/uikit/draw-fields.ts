/** Components that are pressed, typed into or chosen from. */
import { classes, element, escapeText } from "./element.js";
import { textProp, type ForgeDoc } from "./doc.js";
import type { Drawing, Pen } from "./pen.js";

interface Option {
  readonly label: string;
  readonly value: string;
}

const is = (node: ForgeDoc, name: string): boolean => node.props?.[name] === true;
const some = (text: string): string | undefined => (text === "" ? undefined : text);

const button: Drawing = (node, pen) =>
  element(
    "button",
    {
      class: classes(
        "button",
        textProp(node, "appearance") || "default",
        textProp(node, "spacing"),
        is(node, "isLoading") && "loading",
      ),
      type: textProp(node, "type") || "button",
      disabled: is(node, "isDisabled"),
      "data-icon": some(textProp(node, "iconBefore")),
      "data-icon-after": some(textProp(node, "iconAfter")),
      "aria-pressed": is(node, "isSelected") ? "true" : undefined,
      ...pen.wire(node, "click"),
    },
    pen.inside(node),
  );

const shared = (node: ForgeDoc, pen: Pen) => ({
  id: some(textProp(node, "id") || textProp(node, "inputId")),
  name: some(textProp(node, "name")),
  disabled: is(node, "isDisabled"),
  "aria-invalid": is(node, "isInvalid") ? "true" : undefined,
  ...pen.wire(node, "change"),
});

const typed = (node: ForgeDoc, pen: Pen) => ({
  class: classes("field", is(node, "isMonospaced") && "mono"),
  ...shared(node, pen),
  placeholder: some(textProp(node, "placeholder")),
  readonly: is(node, "isReadOnly"),
  required: is(node, "isRequired"),
  maxlength: some(textProp(node, "maxLength")),
  autocomplete: "off",
});

const textfield: Drawing = (node, pen) =>
  element("input", { ...typed(node, pen), type: textProp(node, "type") || "text", value: textProp(node, "value") });

const textArea: Drawing = (node, pen) =>
  element(
    "textarea",
    { ...typed(node, pen), rows: textProp(node, "minimumRows") || "3", spellcheck: "false" },
    // The parser drops one newline right after the tag.
    `\n${escapeText(textProp(node, "value"))}`,
  );

const toggle: Drawing = (node, pen) =>
  element("input", {
    class: "uk-toggle",
    type: "checkbox",
    role: "switch",
    ...shared(node, pen),
    checked: is(node, "isChecked"),
    "aria-label": some(textProp(node, "label")),
  });

const listOf = (value: unknown): readonly Option[] =>
  Array.isArray(value) ? (value as readonly Option[]) : value === null || value === undefined ? [] : [value as Option];

const select: Drawing = (node, pen) => {
  const chosen = new Set(listOf(node.props?.["value"]).map(({ value }) => value));
  const isMulti = is(node, "isMulti");
  const options = listOf(node.props?.["options"]).map(({ label, value }) =>
    element("option", { value, selected: chosen.has(value) }, escapeText(label)),
  );
  const none = isMulti ? "" : element("option", { value: "" }, escapeText(textProp(node, "placeholder")));
  const rows = isMulti ? Math.min(Math.max(options.length, 2), 5) : undefined;
  return element(
    "select",
    { class: "uk-field", ...shared(node, pen), multiple: isMulti, size: rows },
    none,
    ...options,
  );
};

export const fields: Readonly<Record<string, Drawing>> = {
  Button: button,
  LoadingButton: button,
  Textfield: textfield,
  TextArea: textArea,
  Toggle: toggle,
  Select: select,
  Form: (node, pen) =>
    element("form", { class: "uk-form", novalidate: true, ...pen.wire(node, "submit") }, pen.inside(node)),
  Label: (node, pen) => element("label", { class: "uk-label", for: textProp(node, "labelFor") }, pen.inside(node)),
  HelperMessage: (node, pen) => element("p", { class: "uk-helper" }, pen.inside(node)),
  ErrorMessage: (node, pen) => element("p", { class: "uk-error", role: "alert" }, pen.inside(node)),
};
