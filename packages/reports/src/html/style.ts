/** The look of the page, on a screen and on paper. */
export const style = `
:root { --ink: #1f2a2e; --soft: #51626a; --line: #d5dde0; --accent: #1d5c5f; --wash: #f2f6f6; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 16px/1.55 "Segoe UI", "Helvetica Neue", "DejaVu Sans", Arial, sans-serif; }
.skip { position: absolute; left: -999px; } .skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem; }
header, main, footer { max-width: 60rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 3rem; border-bottom: 3px solid var(--accent); padding-bottom: 1.5rem; }
header p { margin: .2rem 0; } .structure { color: var(--accent); font-weight: 600; letter-spacing: .02em; }
h1 { font-size: 2.1rem; line-height: 1.2; margin: .3rem 0 .6rem; }
h2 { font-size: 1.45rem; margin: 3rem 0 .5rem; color: var(--accent); border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
h3 { font-size: 1.08rem; margin: 1.8rem 0 .6rem; }
nav ol { columns: 2; padding-left: 1.2rem; } nav a, footer a { color: var(--accent); }
.intro, .note, .evolution, .period { color: var(--soft); }
.internal { border: 2px solid #9b2c1f; color: #7d1f14; background: #fdf2f0; padding: .8rem 1rem; margin: 1.2rem 0 0; font-weight: 600; }
dl.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 1rem; margin: .5rem 0 0; }
dl.figures div { background: var(--wash); border-left: 4px solid var(--accent); padding: .8rem 1rem; }
dl.figures dt { font-size: .92rem; color: var(--soft); } dl.figures dd { margin: 0; }
dl.figures .value { font-size: 1.7rem; font-weight: 600; font-variant-numeric: tabular-nums; }
dl.figures .none { font-size: 1rem; font-weight: 400; color: var(--soft); }
.evolution { font-size: .86rem; display: block; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { padding: .38rem .6rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top; }
th:first-child, td:first-child { text-align: left; } thead th { border-bottom: 2px solid var(--accent); font-size: .86rem; }
tbody th { font-weight: 400; } tr.total th, tr.total td { font-weight: 600; border-top: 2px solid var(--accent); }
td .before { color: var(--soft); display: block; font-size: .82rem; }
figure { margin: .6rem 0 1rem; } figure svg { width: 100%; min-width: 44rem; height: auto; max-height: 34rem; }
.logo { max-height: 5rem; max-width: 14rem; } .signatory { margin-top: 2rem; color: var(--ink); } .journal { overflow-wrap: anywhere; }
.posts { max-width: 30rem; margin: 1rem 0; }
.definitions td, .definitions th { text-align: left; }
footer { margin: 3rem auto 2rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
@media (max-width: 40rem) { nav ol { columns: 1; } h1 { font-size: 1.6rem; } }
@media print {
  @page { size: A4; margin: 14mm 14mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #51626a; } }
  body { font-size: 9pt; line-height: 1.35; } nav { display: none; } figure svg { min-width: 0; max-height: 62mm; } table { font-size: 8pt; } th, td { padding: .15rem .4rem; } td .before { display: inline; padding-left: .4rem; }
  h1 { font-size: 18pt; } h2 { font-size: 13pt; } h3 { font-size: 10.5pt; margin: .8rem 0 .2rem; } dl.figures { grid-template-columns: repeat(4, 1fr); gap: .4rem; } dl.figures .value { font-size: 13pt; } dl.figures div { padding: .3rem .5rem; }
  .annex { break-before: page; } h2 + *, h3 + * { break-before: avoid; } p { orphans: 3; widows: 3; } header { padding-top: 0; } .skip { display: none; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  h2 { break-after: avoid; margin-top: 1.4rem; } h3 { break-after: avoid; }
  figure, dl.figures div, tr { break-inside: avoid; } thead { display: table-header-group; }
  dl.figures div { border: 1px solid var(--line); border-left: 4px solid var(--accent); }
  .scroll { overflow: visible; } a { color: inherit; text-decoration: none; }
}
`
