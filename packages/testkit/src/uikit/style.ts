/**
 * The look of what `drawForgeDoc` draws. Names are those of the design tokens, values are our own. Everything hangs below
 * `.uk-root`, so that a page may show a drawing among other things.
 */
const light = `
--ds-surface: #ffffff; --ds-surface-sunken: #f6f7f9; --ds-surface-overlay: #ffffff;
--ds-text: #1d2433; --ds-text-subtle: #4d586c; --ds-text-inverse: #ffffff;
--ds-text-danger: #a8200d; --ds-text-success: #1d6b43; --ds-text-warning: #8a5000;
--ds-border: #d5d9e0; --ds-border-input: #7c869a; --ds-border-focused: #1b6ee0; --ds-link: #0b57c4;
--ds-background-neutral: #e9ebef; --ds-background-neutral-hovered: #dcdfe5; --ds-background-input: #ffffff;
--ds-background-brand-bold: #0b57c4; --ds-background-brand-bold-hovered: #094aa6; --ds-background-danger-bold: #b3261e;
--ds-background-information: #e8f1fe; --ds-background-success: #e0f5e9; --ds-background-warning: #fff3d6;
--ds-background-danger: #ffebe8; --ds-background-discovery: #f1ecfd;
--ds-text-information: #0a4a9e; --ds-text-discovery: #553d9e; --ds-blanket: rgba(9, 16, 30, 0.5);
--ds-icon-information: #1b6ee0; --ds-icon-success: #238a56; --ds-icon-warning: #c07700; --ds-icon-danger: #c9372c;
`;
const dark = `
--ds-surface: #1b1e23; --ds-surface-sunken: #14171a; --ds-surface-overlay: #262a30;
--ds-text: #dfe3e8; --ds-text-subtle: #aab3bf; --ds-text-inverse: #14171a;
--ds-text-danger: #ff9c8f; --ds-text-success: #7ee2a8; --ds-text-warning: #f5c56a;
--ds-border: #3a414b; --ds-border-input: #818b99; --ds-border-focused: #7fb4ff; --ds-link: #7fb4ff;
--ds-background-neutral: #333942; --ds-background-neutral-hovered: #414954; --ds-background-input: #1f2329;
--ds-background-brand-bold: #7fb4ff; --ds-background-brand-bold-hovered: #a5caff; --ds-background-danger-bold: #ff9c8f;
--ds-background-information: #12284a; --ds-background-success: #123323; --ds-background-warning: #3a2a08;
--ds-background-danger: #471a15; --ds-background-discovery: #2b2146;
--ds-text-information: #a5caff; --ds-text-discovery: #c9b8ff; --ds-blanket: rgba(3, 6, 10, 0.7);
--ds-icon-information: #7fb4ff; --ds-icon-success: #4bce8a; --ds-icon-warning: #f5c56a; --ds-icon-danger: #ff8a7a;
`;

const base = `
.uk-root { color: var(--ds-text); background: var(--ds-surface); font: 14px/20px system-ui, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
.uk-root[data-theme="light"] { color-scheme: light; ${light} }
.uk-root[data-theme="dark"] { color-scheme: dark; ${dark} }
.uk-root[data-theme="auto"] { color-scheme: light dark; ${light} }
@media (prefers-color-scheme: dark) { .uk-root[data-theme="auto"] { ${dark} } }
.uk-root *, .uk-root *::before, .uk-root *::after { box-sizing: border-box; }
.uk-root p, .uk-root h1, .uk-root h2, .uk-root h3, .uk-root h4, .uk-root h5, .uk-root h6 { margin: 0; }
.uk-root :focus-visible { outline: 2px solid var(--ds-border-focused); outline-offset: 2px; }
.uk-link { color: var(--ds-link); text-decoration: underline; border-radius: 2px; }
.uk-text--subtle { color: var(--ds-text-subtle); } .uk-text--danger { color: var(--ds-text-danger); }
.uk-text--success { color: var(--ds-text-success); } .uk-text--warning { color: var(--ds-text-warning); }
.uk-text--small { font-size: 12px; line-height: 16px; } .uk-text--large { font-size: 16px; line-height: 24px; }
.uk-text--medium, .uk-text--semibold, .uk-text--bold, strong.uk-text { font-weight: 600; }
.uk-text--small.uk-text--medium { font-weight: 600; }
.uk-heading { font-weight: 650; } .uk-heading--xlarge { font-size: 28px; line-height: 32px; } .uk-heading--large { font-size: 24px; line-height: 28px; }
.uk-heading--medium { font-size: 20px; line-height: 24px; } .uk-heading--small { font-size: 16px; line-height: 20px; }
.uk-heading--xsmall { font-size: 14px; line-height: 20px; } .uk-heading--xxsmall { font-size: 12px; line-height: 16px; }
`;

const layout = `
.uk-stack { display: flex; flex-direction: column; min-width: 0; } .uk-stack > * { min-width: 0; }
.uk-stack--align-start { align-items: flex-start; } .uk-stack--align-center { align-items: center; } .uk-stack--align-end { align-items: flex-end; }
.uk-inline { display: flex; min-width: 0; } .uk-inline > * { min-width: 0; } .uk-inline--wraps { flex-wrap: wrap; }
.uk-inline--align-center { align-items: center; } .uk-inline--align-start { align-items: flex-start; } .uk-inline--align-end { align-items: flex-end; }
.uk-inline--space-between { justify-content: space-between; }
${["050:4", "100:8", "150:12", "200:16", "300:24", "400:32"].map(gap).join("\n")}
.uk-box { border-radius: 6px; min-width: 0; } .uk-box--outlined { border: 1px solid var(--ds-border); padding: 12px; }
.uk-box--sunken { background: var(--ds-surface-sunken); padding: 12px; }
.uk-message { display: flex; flex-direction: column; gap: 4px; padding: 12px 12px 12px 16px; border-radius: 6px; border-left: 4px solid var(--uk-tone); background: var(--uk-tint); }
.uk-message-title { font-weight: 650; }
.uk-message--information, .uk-message--discovery { --uk-tone: var(--ds-icon-information); --uk-tint: var(--ds-background-information); }
.uk-message--success { --uk-tone: var(--ds-icon-success); --uk-tint: var(--ds-background-success); }
.uk-message--warning { --uk-tone: var(--ds-icon-warning); --uk-tint: var(--ds-background-warning); }
.uk-message--error { --uk-tone: var(--ds-icon-danger); --uk-tint: var(--ds-background-danger); }
.uk-message .uk-text--subtle { color: inherit; } .uk-message .uk-lozenge { background: var(--ds-surface); }
.uk-list { margin: 0; padding-left: 20px; } .uk-buttons { display: flex; flex-wrap: wrap; gap: 8px; }
.uk-scroll { overflow-x: auto; max-width: 100%; border-radius: 4px; }
.uk-table { border-collapse: collapse; width: 100%; font-size: 13px; } .uk-table caption { text-align: left; font-weight: 650; padding: 0 0 8px; }
.uk-table th { text-align: left; color: var(--ds-text-subtle); font-size: 12px; border-bottom: 2px solid var(--ds-border); padding: 4px 8px; white-space: nowrap; }
.uk-table td { border-bottom: 1px solid var(--ds-border); padding: 6px 8px; vertical-align: top; min-width: 8.5rem; overflow-wrap: break-word; } .uk-table .uk-lozenge, .uk-table .uk-text--small { white-space: nowrap; }
.uk-adf .uk-table td { min-width: 5.5rem; }
.uk-blanket { position: fixed; inset: 0; display: grid; place-items: start center; padding: 48px 12px; background: var(--ds-blanket); overflow: auto; z-index: 10; }
.uk-modal { width: min(400px, 100%); background: var(--ds-surface-overlay); border-radius: 8px; padding: 20px; display: flex; flex-direction: column; gap: 16px; }
.uk-modal--medium { width: min(600px, 100%); } .uk-modal-title { font-size: 18px; line-height: 24px; }
.uk-modal-footer { display: flex; justify-content: flex-end; gap: 8px; flex-wrap: wrap; }
`;

function gap(pair: string): string {
  const [name, pixels] = pair.split(":");
  return `.uk-stack--gap-${name}, .uk-inline--gap-${name} { gap: ${pixels}px; }`;
}

const parts = `
.uk-lozenge { display: inline-block; flex: none; max-width: 100%; padding: 0 6px; border-radius: 4px; font-size: 11px; line-height: 18px; font-weight: 700; letter-spacing: 0.02em; text-transform: uppercase; background: var(--ds-background-neutral); color: var(--ds-text); }
.uk-lozenge--success { background: var(--ds-background-success); color: var(--ds-text-success); } .uk-lozenge--removed { background: var(--ds-background-danger); color: var(--ds-text-danger); }
.uk-lozenge--inprogress { background: var(--ds-background-information); color: var(--ds-text-information); } .uk-lozenge--moved { background: var(--ds-background-warning); color: var(--ds-text-warning); }
.uk-lozenge--new { background: var(--ds-background-discovery); color: var(--ds-text-discovery); } .uk-lozenge--bold { box-shadow: inset 0 0 0 1px currentColor; }
.uk-badge { padding: 0 6px; border-radius: 8px; background: var(--ds-background-neutral); font-size: 12px; }
.uk-code, .uk-adf code { font: 12px/18px ui-monospace, SFMono-Regular, Menlo, monospace; background: var(--ds-background-neutral); color: var(--ds-text); padding: 1px 4px; border-radius: 3px; }
.uk-root .uk-code-block { margin: 0; padding: 8px 12px; border-radius: 4px; background: var(--ds-surface-sunken); border: 1px solid var(--ds-border); overflow-x: auto; }
.uk-root .uk-code-block code { font: 12px/18px ui-monospace, SFMono-Regular, Menlo, monospace; background: none; padding: 0; white-space: pre; overflow-wrap: normal; }
.uk-root .uk-code-block--wraps code { white-space: pre-wrap; overflow-wrap: anywhere; }
.uk-spinner { flex: none; width: 16px; height: 16px; border-radius: 50%; border: 2px solid var(--ds-border); border-top-color: var(--ds-link); animation: uk-turn 0.9s linear infinite; }
@keyframes uk-turn { to { transform: rotate(1turn); } }
@media (prefers-reduced-motion: reduce) { .uk-spinner { animation: none; } }
.uk-button { font: inherit; font-weight: 500; color: var(--ds-text); background: var(--ds-background-neutral); border: 0; border-radius: 4px; min-height: 32px; padding: 4px 12px; cursor: pointer; text-align: center; }
.uk-button:hover { background: var(--ds-background-neutral-hovered); } .uk-button--compact { min-height: 24px; padding: 2px 8px; font-size: 13px; }
.uk-button--subtle { background: transparent; color: var(--ds-text-subtle); } .uk-button--primary { background: var(--ds-background-brand-bold); color: var(--ds-text-inverse); }
.uk-button--primary:hover { background: var(--ds-background-brand-bold-hovered); } .uk-button--danger { background: var(--ds-background-danger-bold); color: var(--ds-text-inverse); }
.uk-button--danger:hover { background: var(--ds-background-danger-bold); text-decoration: underline; } .uk-button:disabled { opacity: 0.55; cursor: not-allowed; }
.uk-button[data-icon]::before, .uk-button[data-icon-after]::after { display: inline-block; } .uk-button[data-icon]::before { margin-right: 6px; } .uk-button[data-icon-after]::after { margin-left: 6px; }
.uk-button[data-icon="refresh"]::before { content: "↻" / ""; } .uk-button[data-icon="add"]::before { content: "+" / ""; } .uk-button[data-icon="chevron-down"]::before { content: "▾" / ""; } .uk-button[data-icon="chevron-up"]::before { content: "▴" / ""; }
.uk-button[data-icon-after="chevron-down"]::after { content: "▾" / ""; } .uk-button[data-icon-after="chevron-up"]::after { content: "▴" / ""; } .uk-button[data-icon-after="open"]::after { content: "↗" / ""; }
.uk-label { display: block; font-size: 12px; line-height: 16px; font-weight: 650; color: var(--ds-text-subtle); }
.uk-field { font: inherit; width: 100%; color: var(--ds-text); background: var(--ds-background-input); border: 1px solid var(--ds-border-input); border-radius: 4px; padding: 6px 8px; }
.uk-field--mono { font-family: ui-monospace, SFMono-Regular, Menlo, monospace; font-size: 12px; } .uk-field[aria-invalid="true"] { border-color: var(--ds-icon-danger); }
.uk-field::placeholder { color: var(--ds-text-subtle); opacity: 1; }
.uk-helper { font-size: 12px; line-height: 16px; color: var(--ds-text-subtle); } .uk-error { font-size: 12px; line-height: 16px; color: var(--ds-text-danger); }
.uk-toggle { flex: none; appearance: none; width: 34px; height: 20px; margin: 0; border-radius: 10px; background: var(--ds-border-input); position: relative; cursor: pointer; }
.uk-toggle::after { content: ""; position: absolute; top: 3px; left: 3px; width: 14px; height: 14px; border-radius: 50%; background: var(--ds-surface); } .uk-toggle:checked { background: var(--ds-icon-success); } .uk-toggle:checked::after { left: 17px; }
`;

const adf = `
.uk-adf { display: flow-root; } .uk-root .uk-adf > * { margin-top: 12px; margin-bottom: 0; } .uk-root .uk-adf > :is(h1, h2, h3, h4, h5, h6) { margin-top: 20px; line-height: 1.25; } .uk-root .uk-adf > :first-child { margin-top: 0; }
.uk-adf h1 { font-size: 20px; } .uk-adf h2 { font-size: 17px; } .uk-adf h3 { font-size: 15px; } .uk-adf :is(h4, h5, h6) { font-size: 14px; }
.uk-adf ul, .uk-adf ol { padding-left: 22px; margin-bottom: 0; } .uk-adf li > * + * { margin-top: 4px; } .uk-adf blockquote { margin-left: 0; margin-right: 0; padding-left: 12px; border-left: 2px solid var(--ds-border); }
.uk-adf hr { border: 0; border-top: 1px solid var(--ds-border); } .uk-adf-tasks { list-style: none; } .uk-root .uk-adf .uk-adf-tasks { padding-left: 0; } .uk-adf-task { display: flex; gap: 8px; }
.uk-adf-panel { padding: 8px 12px; border-radius: 4px; background: var(--ds-background-information); } .uk-adf-panel--note { background: var(--ds-background-discovery); }
.uk-adf-panel--tip, .uk-adf-panel--success { background: var(--ds-background-success); } .uk-adf-panel--warning { background: var(--ds-background-warning); } .uk-adf-panel--error { background: var(--ds-background-danger); }
.uk-adf-mention { background: var(--ds-background-neutral); border-radius: 10px; padding: 0 6px; }
`;

export const uiKitStyle: string = [base, layout, parts, adf].join("");
