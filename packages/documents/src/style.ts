/** The look of a document, on a screen and on paper. */
export const style = `
:root { --ink: #1f2a2e; --soft: #51626a; --line: #d5dde0; --accent: #1d5c5f; --wash: #f2f6f6; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 50rem; padding: 2rem 1.5rem; color: var(--ink); background: #fff; font: 16px/1.55 "Segoe UI", "Helvetica Neue", "DejaVu Sans", Arial, sans-serif; }
address { font-style: normal; } address.to { margin: 1rem 0 1rem 50%; } .date { text-align: right; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 1.2rem 0 .3rem; } .subtitle { margin: 0; color: var(--soft); }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; color: var(--accent); border-bottom: 1px solid var(--line); padding-bottom: .2rem; }
dl.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: .8rem; }
dl.figures div { background: var(--wash); border-left: 4px solid var(--accent); padding: .6rem .8rem; }
dl.figures dt { font-size: .9rem; color: var(--soft); } dl.figures dd { margin: 0; }
.value { font-size: 1.35rem; font-weight: 600; font-variant-numeric: tabular-nums; } .note { display: block; font-size: .85rem; color: var(--soft); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; font-variant-numeric: tabular-nums; margin: .8rem 0; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
.right { text-align: right; white-space: nowrap; } thead th { border-bottom: 2px solid var(--accent); font-size: .86rem; }
tbody th { font-weight: 400; } tfoot th, tfoot td { font-weight: 600; border-top: 2px solid var(--accent); }
.checklist { list-style: none; padding-left: .2rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.alert { border: 1px solid var(--line); border-left: 4px solid #9b2c1f; padding: .6rem .8rem; background: #fdf5f3; }
figure { margin: 1rem 0; } figure svg { width: 100%; height: auto; } figcaption { color: var(--soft); font-size: .9rem; }
.references, footer { color: var(--soft); font-size: .85rem; } .references p { margin: 1.5rem 0 0; font-weight: 600; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; margin-top: 3rem; } .signatures p { border-top: 1px solid var(--line); padding-top: .4rem; min-height: 5rem; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); }
@media print {
  @page { size: A4; margin: 16mm 16mm; }
  body { font-size: 10.5pt; max-width: none; padding: 0; } h2 { break-after: avoid; } .scroll { overflow: visible; }
  figure, tr, .alert, dl.figures div, .signatures { break-inside: avoid; } thead { display: table-header-group; }
}
`
