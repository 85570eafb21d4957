"""The look of the report: light and dark, wide and narrow, on paper; contrast at least 4.5 to 1 (WCAG AA)."""

STYLE = """
:root { color-scheme: light dark; --back: #ffffff; --ink: #1a1a1a; --dim: #555555; --line: #b8b8b8;
  --band: #f2f2f2; --stop: #9b1c1c; --ask: #6a1b9a; --care: #7a4b00; --free: #1b5e20; --mark: #fff3c4; }
@media (prefers-color-scheme: dark) {
  :root { --back: #16181c; --ink: #ececec; --dim: #b4b4b4; --line: #4a4d55; --band: #22252b;
    --stop: #ff9a9a; --ask: #d9a8f5; --care: #f3c06b; --free: #93d597; --mark: #4a3d10; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 78rem; background: var(--back); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", Arial, sans-serif; }
h1 { font-size: 1.5rem; margin: .5rem 0 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 .25rem; overflow-wrap: anywhere; }
p { margin: .35rem 0; } .dim { color: var(--dim); }
.mark { border: 2px solid var(--stop); color: var(--stop); font-weight: 700; padding: .4rem .75rem; }
.looked { background: var(--band); border-left: .4rem solid var(--dim); padding: .6rem 1rem; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { text-align: left; vertical-align: top; border: 1px solid var(--line); padding: .4rem .6rem;
  overflow-wrap: anywhere; }
th { background: var(--band); } td.where { width: 16%; } td.words { width: 22%; }
td.status { width: 22%; font-weight: 700; }
td.words q { background: var(--mark); } td p:first-child { margin-top: 0; }
.stop { color: var(--stop); } .ask { color: var(--ask); } .care { color: var(--care); }
.free { color: var(--free); } .plain { color: var(--ink); }
.spot { white-space: nowrap; }
ol.court { border-left: .4rem solid var(--ask); padding: .6rem 1rem .6rem 2.5rem; margin: 1rem 0; }
@media (max-width: 45rem) {
  body { padding: .75rem; } thead { position: absolute; left: -999rem; }
  table, tbody, tr, td { display: block; width: auto; } td.where, td.words, td.status { width: auto; }
  tr { border: 1px solid var(--line); margin: 0 0 .75rem; } td { border: 0; padding: .25rem .6rem; } }
@media print {
  :root { color-scheme: light; --back: #ffffff; --ink: #000000; --dim: #444444; --line: #888888; --band: #eeeeee;
    --stop: #9b1c1c; --ask: #6a1b9a; --care: #7a4b00; --free: #1b5e20; --mark: #ffffff; }
  body { max-width: none; padding: 0; font-size: 10pt; } tr { break-inside: avoid; } h2 { break-after: avoid; } }
"""
