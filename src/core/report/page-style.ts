/** The look of the printed report: black on white, so that a photocopy says the same. */
export const pageStyle = `
@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt "Times New Roman", serif; } }
@page :first { @top-center { content: ""; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 190mm; padding: 8mm; color: #000; background: #fff; font: 12pt/1.35 "Times New Roman", "Liberation Serif", serif; overflow-wrap: anywhere; }
header { display: grid; grid-template-columns: 2fr 3fr; gap: 6mm; text-align: center; font-weight: bold; font-size: 13pt; }
header p { margin: 0; }
header span { display: inline-block; border-bottom: 1px solid #000; }
h1 { margin: 8mm 0 0; text-align: center; font-size: 14pt; }
h2 { margin: 6mm 0 2mm; font-size: 13pt; break-after: avoid; }
p { margin: 1mm 0; }
.subtitle { text-align: center; font-style: italic; font-size: 13pt; }
.verdict { margin-top: 4mm; padding: 2mm 3mm; border: 1.5px solid #000; font-weight: bold; font-size: 13pt; }
table { width: 100%; border-collapse: collapse; font-size: 11pt; }
thead { display: table-header-group; }
th, td { border: 1px solid #8a8a8a; padding: 1mm 1.5mm; text-align: left; vertical-align: top; }
thead th { background: #e3ebf3; text-align: center; overflow-wrap: normal; }
.section th { background: #f3f6f9; break-after: avoid; }
tr { break-inside: avoid; }
.order, .figure { text-align: right; white-space: nowrap; }
.severity { white-space: nowrap; }
.place { font-family: "Consolas", "DejaVu Sans Mono", monospace; font-size: 9.5pt; }
.sum { margin: 1mm 0; font-size: 10.5pt; font-variant-numeric: tabular-nums; }
.sum td { border: 0; padding: 0 1mm; }
.sum td:last-child { text-align: right; white-space: nowrap; }
.sum .result td { border-top: 1px solid #000; }
.sum .wrong td { font-weight: bold; }
.why { font-style: italic; }
ul { margin: 0; padding-left: 4mm; }
footer { margin-top: 8mm; font-size: 10pt; font-style: italic; color: #4a4a4a; }
@media print { body { max-width: none; padding: 0; } }
@media screen and (max-width: 560px) { body { padding: 3mm; } header { grid-template-columns: 1fr; gap: 2mm; } section { overflow-x: auto; } section > table { min-width: 150mm; font-size: 10pt; } }
`;
