/**
 * The props of the UI Kit components that our pages use, in our own words. Stands in for a package of types alone whose
 * dependencies are the whole design system (1.6 GB); nothing of it runs. A component that is not named here is `any`
 * to the compiler, so one that is used is named here first.
 * @see https://developer.atlassian.com/platform/forge/ui-kit/components/
 */
import type { ReactNode } from "react";

type Space = "space.0" | "space.050" | "space.100" | "space.150" | "space.200" | "space.300" | "space.400";
type Ink =
  | "color.text"
  | "color.text.subtle"
  | "color.text.subtlest"
  | "color.text.danger"
  | "color.text.success"
  | "color.text.warning";

interface Tested {
  readonly testId?: string;
}
interface Parent {
  readonly children?: ReactNode;
}

/** What reaches a handler: the part of an event that survives the way from the host. */
export interface FieldEvent {
  readonly target: { readonly value?: string; readonly checked?: boolean; readonly name?: string };
}

export interface ButtonProps extends Parent, Tested {
  readonly appearance?: "default" | "danger" | "primary" | "subtle" | "warning" | "discovery";
  readonly autoFocus?: boolean;
  readonly iconAfter?: "chevron-down" | "chevron-up" | "open";
  readonly iconBefore?: "add" | "chevron-down" | "chevron-up" | "refresh";
  readonly isDisabled?: boolean;
  readonly isSelected?: boolean;
  readonly onClick?: () => void;
  readonly shouldFitContainer?: boolean;
  readonly spacing?: "default" | "compact" | "none";
  readonly type?: "button" | "submit" | "reset";
}
export interface LoadingButtonProps extends ButtonProps {
  readonly isLoading?: boolean;
}
export interface ButtonGroupProps extends Parent, Tested {
  readonly label?: string;
}
export interface BoxProps extends Parent, Tested {
  readonly xcss?: Readonly<Record<string, unknown>>;
}
export interface StackProps extends Parent, Tested {
  readonly alignInline?: "start" | "center" | "end" | "stretch";
  readonly grow?: "hug" | "fill";
  readonly space?: Space;
}
export interface InlineProps extends Parent, Tested {
  readonly alignBlock?: "start" | "center" | "end" | "baseline" | "stretch";
  readonly alignInline?: "start" | "center" | "end" | "stretch";
  readonly rowSpace?: Space;
  readonly shouldWrap?: boolean;
  readonly space?: Space;
  readonly spread?: "space-between";
}
export interface TextProps extends Parent, Tested {
  readonly as?: "p" | "span" | "strong" | "em";
  readonly color?: Ink;
  readonly maxLines?: number;
  readonly size?: "small" | "medium" | "large";
  readonly weight?: "regular" | "medium" | "semibold" | "bold";
}
export interface HeadingProps extends Parent, Tested {
  readonly as?: "h1" | "h2" | "h3" | "h4" | "h5" | "h6";
  readonly size: "xlarge" | "large" | "medium" | "small" | "xsmall" | "xxsmall";
}
export interface LinkProps extends Parent, Tested {
  readonly href: string;
  readonly openNewTab?: boolean;
}
export interface LozengeProps extends Tested {
  readonly appearance?: "default" | "inprogress" | "moved" | "new" | "removed" | "success";
  readonly children?: string;
  readonly isBold?: boolean;
  readonly maxWidth?: number | string;
}
export interface BadgeProps extends Tested {
  readonly children?: number | string;
}
export interface CodeProps extends Tested {
  readonly children?: string;
}
export interface CodeBlockProps extends Tested {
  readonly language?: "yaml" | "shell" | "text" | "jsx";
  readonly shouldWrapLongLines?: boolean;
  readonly showLineNumbers?: boolean;
  readonly text: string;
}
export interface SpinnerProps extends Tested {
  readonly label?: string;
  readonly size?: "small" | "medium" | "large";
}
export interface SectionMessageProps extends Parent, Tested {
  readonly appearance?: "information" | "warning" | "error" | "success" | "discovery";
  readonly title?: string;
}
export interface ListProps extends Parent, Tested {
  readonly type?: "unordered" | "ordered";
}
export interface LabelProps extends Parent, Tested {
  readonly labelFor: string;
}
export interface TextfieldProps extends Tested {
  readonly id?: string;
  readonly isDisabled?: boolean;
  readonly isInvalid?: boolean;
  readonly isMonospaced?: boolean;
  readonly isReadOnly?: boolean;
  readonly isRequired?: boolean;
  readonly maxLength?: number;
  readonly name?: string;
  readonly onChange?: (event: FieldEvent) => void;
  readonly placeholder?: string;
  readonly type?: "text" | "password" | "number";
  readonly value?: string;
}
export interface TextAreaProps extends Omit<TextfieldProps, "type"> {
  readonly minimumRows?: number;
}
export interface ToggleProps extends Tested {
  readonly id?: string;
  readonly isChecked?: boolean;
  readonly isDisabled?: boolean;
  readonly label?: string;
  readonly onChange?: (event: FieldEvent) => void;
}
export interface Option {
  readonly label: string;
  readonly value: string;
}
export interface SelectProps extends Tested {
  readonly inputId?: string;
  readonly isDisabled?: boolean;
  readonly isInvalid?: boolean;
  readonly isMulti?: boolean;
  readonly onChange?: (chosen: Option | readonly Option[] | null) => void;
  readonly options?: readonly Option[];
  readonly placeholder?: string;
  readonly value?: Option | readonly Option[] | null;
}
export interface FormProps extends Parent {
  readonly onSubmit?: () => void;
}
export interface ModalProps extends Parent, Tested {
  readonly label?: string;
  readonly onClose?: () => void;
  readonly width?: "small" | "medium" | "large";
}
export interface ModalTitleProps extends Parent, Tested {
  readonly appearance?: "danger" | "warning";
}
export interface DynamicTableProps extends Tested {
  readonly caption?: string;
  readonly head?: { readonly cells: readonly { readonly key: string; readonly content: ReactNode }[] };
  readonly isFixedSize?: boolean;
  readonly rows?: readonly {
    readonly key: string;
    readonly cells: readonly { readonly key: string; readonly content: ReactNode }[];
  }[];
  readonly rowsPerPage?: number;
}
export interface AdfRendererProps extends Tested {
  readonly document: { readonly version: 1; readonly type: "doc"; readonly content: readonly unknown[] };
  readonly documentWithoutMedia?: unknown;
}

export type TButton<T> = (props: ButtonProps) => T;
export type TLoadingButton<T> = (props: LoadingButtonProps) => T;
export type TButtonGroup<T> = (props: ButtonGroupProps) => T;
export type TBox<T> = (props: BoxProps) => T;
export type TStack<T> = (props: StackProps) => T;
export type TInline<T> = (props: InlineProps) => T;
export type TText<T> = (props: TextProps) => T;
export type THeading<T> = (props: HeadingProps) => T;
export type TLink<T> = (props: LinkProps) => T;
export type TLozenge<T> = (props: LozengeProps) => T;
export type TBadge<T> = (props: BadgeProps) => T;
export type TCode<T> = (props: CodeProps) => T;
export type TCodeBlock<T> = (props: CodeBlockProps) => T;
export type TSpinner<T> = (props: SpinnerProps) => T;
export type TSectionMessage<T> = (props: SectionMessageProps) => T;
export type TList<T> = (props: ListProps) => T;
export type TListItem<T> = (props: Parent) => T;
export type TLabel<T> = (props: LabelProps) => T;
export type THelperMessage<T> = (props: Parent) => T;
export type TErrorMessage<T> = (props: Parent) => T;
export type TTextfield<T> = (props: TextfieldProps) => T;
export type TTextArea<T> = (props: TextAreaProps) => T;
export type TToggle<T> = (props: ToggleProps) => T;
export type TSelect<T> = (props: SelectProps) => T;
export type TForm<T> = (props: FormProps) => T;
export type TModal<T> = (props: ModalProps) => T;
export type TModalTransition<T> = (props: Parent) => T;
export type TModalHeader<T> = (props: Parent) => T;
export type TModalTitle<T> = (props: ModalTitleProps) => T;
export type TModalBody<T> = (props: Parent) => T;
export type TModalFooter<T> = (props: Parent) => T;
