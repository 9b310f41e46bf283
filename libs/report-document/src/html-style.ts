/** White paper, the same order on screen and print; links print without a line under them. */
export const PRINT_CSS = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;padding:24px;max-width:736px;background:#fff;color:#161B30;font:15px/22px "Fira Sans","Segoe UI",Roboto,Arial,sans-serif}
h1{font-size:31px;line-height:38px;font-weight:500;letter-spacing:-.018em;margin:0}
h2{font-size:22px;line-height:28px;font-weight:500;margin:32px 0 8px}
h3{font-size:17px;line-height:23px;font-weight:600;margin:24px 0 4px}
h4{font-size:15px;line-height:21px;font-weight:600;color:#565A6C;margin:12px 0 4px}
p{margin:0 0 8px}
a{color:#22377F;text-underline-offset:3px}
small,.note,.kicker,.sub,figcaption{color:#565A6C}
small,.note{font-size:13px;line-height:18px}
.kicker,.sub{margin:0}
q{quotes:none}
svg{font-family:inherit}
.warn{color:#84510A}
.quarters{display:grid;grid-template-columns:1fr 1fr;border-top:2px solid #161B30;margin-top:16px}
.quarters section{padding:16px 24px 16px 0;border-bottom:1px solid #E1D9C9;min-width:0}
.quarters section:nth-child(even){padding:16px 0 16px 24px;border-left:1px solid #E1D9C9}
.quarters h2{font-size:15px;line-height:22px;color:#565A6C;margin:0 0 8px}
.quarters svg{max-width:100%;height:auto;display:block}
.n{display:inline-block;width:22px;height:22px;border-radius:50%;background:#1B2A63;color:#fff;text-align:center;font-size:13px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.lead{font-size:17px;line-height:23px;font-weight:500}
.lead small{font-weight:400}
ol,ul{margin:0 0 8px;padding:0}
.rank,.dates,.figures{list-style:none}
.rank li{display:flex;justify-content:space-between;gap:12px;padding:4px 0;border-bottom:1px solid #E1D9C9}
.dates li{display:grid;grid-template-columns:104px 1fr;padding:4px 0;border-bottom:1px solid #E1D9C9}
.dates strong{color:#84510A;font-weight:600}
.figures{display:flex;flex-wrap:wrap;gap:4px 24px}
.figures b{display:block;font-size:29px;line-height:36px;font-weight:500;color:#22377F}
.caveat{border-bottom:2px solid #161B30;padding:12px 0}
.said{padding-left:18px}
.said li{margin-bottom:6px}
figure{margin:12px 0}
figure svg{max-width:100%;height:auto;display:block}
.wide{overflow-x:auto;margin:12px 0 4px}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;font-size:13.5px;line-height:19px}
caption{text-align:left;font-weight:600;padding-bottom:4px}
th,td{text-align:left;vertical-align:top;padding:4px 12px 4px 0;border-bottom:1px solid #E1D9C9;overflow-wrap:anywhere}
th{font-weight:500}
thead th{font-weight:600;overflow-wrap:normal}
.r{text-align:right;white-space:nowrap}
footer{display:flex;gap:16px;align-items:flex-end;border-top:2px solid #161B30;margin-top:32px;padding-top:12px}
footer svg{width:80px;height:80px;display:block}
footer p{font-size:13px;line-height:18px;overflow-wrap:anywhere;min-width:0}
:focus-visible{outline:3px solid #161B30;outline-offset:3px}
@media (max-width:600px){.quarters{grid-template-columns:1fr}.quarters section:nth-child(n){padding:16px 0;border-left:0}table{min-width:480px}}
@media print{body{padding:0;max-width:none}a{text-decoration:none}h2,h3,h4{break-after:avoid}tr,li,figure,.quarters section{break-inside:avoid}thead{display:table-header-group}.wide{overflow:visible}}
@page{size:A4;margin:16mm 16mm 20mm;@bottom-left{font:9px "Fira Sans",Arial,sans-serif}@bottom-right{font:9px "Fira Sans",Arial,sans-serif;content:"Seite " counter(page) " von " counter(pages)}}
`;
