/** Follows the reader's light or dark setting; nothing is loaded from anywhere. */
export const style = `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --back: #ffffff; --card: #f6f8fa; --good: #1a7f37; --bad: #b42318; --hint: #9a6700; --accent: #0757b8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9198a1; --line: #3d444d; --back: #0d1117; --card: #151b23; --good: #3fb950; --bad: #ff7b72; --hint: #d29922; --accent: #6cb0ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1rem 4rem; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--back); }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .75rem; } h3 { font-size: 1rem; margin: 0; }
p { margin: .25rem 0; } .soft { color: var(--soft); } code, pre { font: 13px/1.5 ui-monospace, monospace; }
article { border: 1px solid var(--line); border-radius: 8px; padding: .9rem 1rem; margin: 0 0 1rem; background: var(--card); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .9rem; margin: .6rem 0; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
pre { margin: .5rem 0 0; padding: .7rem; border: 1px solid var(--line); border-radius: 6px; background: var(--back); white-space: pre-wrap; overflow-wrap: anywhere; max-height: 26rem; overflow: auto; }
.tag { display: inline-block; padding: 0 .55rem; border: 1px solid var(--line); border-radius: 1rem; font-size: 13px; }
.good { color: var(--good); } .bad { color: var(--bad); } .hint { color: var(--hint); } a { color: var(--accent); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .25rem .6rem; border-bottom: 1px solid var(--line); font-size: 13px; vertical-align: top; } td { overflow-wrap: anywhere; }
`;
