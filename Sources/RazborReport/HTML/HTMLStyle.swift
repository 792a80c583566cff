/// How the document looks: system fonts, one accent colour, light and dark, a phone and a sheet of A4.
enum HTMLStyle {
  static var sheet: HTML { .fixed(text) }

  /// The colours of drawn parts on paper, for readers of SVG that do not know the sheet.
  static let printed = [
    "track": "#dde2e6", "may": "#b5d6d9", "likely": "#4f98a0", "sure": "#0b5d66", "mark": "#0b5d66",
    "limit": "#ffffff",
  ]

  private static let text: StaticString = """

    :root {
      color-scheme: light dark;
      --paper: #ffffff; --ink: #1c2126; --soft: #59636e; --line: #dde2e6; --wash: #f4f6f7;
      --accent: #0b5d66; --accent-2: #4f98a0; --accent-3: #b5d6d9; --warn: #9a3b12; --warn-wash: #fcf1ea;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14181b; --ink: #e6eaed; --soft: #a3adb6; --line: #30383f; --wash: #1c2226;
        --accent: #7cc7cf; --accent-2: #468f97; --accent-3: #29494d; --warn: #f0a37e; --warn-wash: #2b211b;
      }
    }
    * { box-sizing: border-box; }
    html { font-size: 100%; -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
    body {
      margin: 0; background-color: var(--paper); color: var(--ink);
      font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
      hyphens: manual; overflow-wrap: break-word;
    }
    main { max-width: 46rem; margin: 0 auto; padding: 3rem 1.5rem 6rem; }
    h1 { font-size: 2.25rem; line-height: 1.15; letter-spacing: -0.015em; margin: 0 0 0.35rem; text-wrap: balance; }
    h2 { font-size: 1.55rem; line-height: 1.25; letter-spacing: -0.01em; margin: 0 0 1rem; text-wrap: balance; }
    h3 { font-size: 1.125rem; line-height: 1.4; margin: 2.25rem 0 0.5rem; }
    h4 { font-size: 1rem; margin: 1.5rem 0 0.35rem; }
    p { margin: 0 0 1rem; }
    ul, ol { margin: 0 0 1rem; padding-left: 1.35rem; }
    li { margin: 0 0 0.45rem; }
    li::marker { color: var(--accent); }
    a { color: var(--accent); text-underline-offset: 0.2em; }
    a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
    section, nav { margin-top: 4rem; padding-top: 2rem; border-top: 1px solid; border-top-color: var(--line); }

    .letterhead { margin: 0 0 2rem; font-weight: 650; color: var(--accent); }
    .letterhead .logo {
      max-height: 2.75rem; max-width: 12rem; margin-right: 0.75rem; vertical-align: middle; border-radius: 4px;
    }
    .trace { font-size: 0.72em; font-weight: 400; letter-spacing: 0; color: var(--soft); white-space: nowrap; }
    .first > h1 + p { color: var(--soft); margin-bottom: 2.5rem; }
    .first > h2 {
      font-size: 0.85rem; letter-spacing: 0.08em; text-transform: uppercase; color: var(--accent); margin: 0 0 0.75rem;
    }
    .first > h1 + h2 { margin-top: 2rem; }
    .first > h2 + p { font-size: 1.5rem; line-height: 1.35; letter-spacing: -0.01em; text-wrap: pretty; }
    .first > h2 + p strong { font-weight: 650; }
    .first > h3 { border-top: 1px solid; border-top-color: var(--line); padding-top: 1.25rem; }

    .first .steps { list-style: none; padding: 0; counter-reset: step; }
    .first .steps > li { counter-increment: step; position: relative; padding-left: 3rem; margin-bottom: 1rem; min-height: 2rem; }
    .first .steps > li::before {
      content: counter(step); position: absolute; left: 0; top: 0.05rem; width: 2rem; height: 2rem; border-radius: 50%;
      border: 1.5px solid; border-color: var(--accent); color: var(--accent); font-weight: 650; text-align: center; line-height: 1.8rem;
    }
    nav ol { columns: 2; column-gap: 2.5rem; padding-left: 1.6rem; }
    nav li { break-inside: avoid; }
    nav a { text-decoration: none; }
    nav a:hover { text-decoration: underline; }

    .callout {
      background-color: var(--warn-wash); border-left: 4px solid; border-left-color: var(--warn); padding: 0.9rem 1.1rem; border-radius: 0 6px 6px 0;
    }
    .callout strong { color: var(--warn); }

    .signal { margin: 2.25rem 0 1rem; break-inside: avoid; }
    .signal h3 { margin: 0 0 0.6rem; }
    .bar { display: block; width: 100%; height: 1.5rem; }
    .track { fill: var(--line); }
    .may { fill: var(--accent-3); }
    .likely { fill: var(--accent-2); }
    .sure, .mark { fill: var(--accent); }
    .limit { fill: var(--paper); }
    .legend { color: var(--soft); font-size: 0.95rem; }
    .key { display: inline-block; width: 1.6em; height: 0.75em; border-radius: 2px; vertical-align: -0.02em; }
    .key.sure { background-color: var(--accent); }
    .key.likely { background-color: var(--accent-2); }
    .key.may { background-color: var(--accent-3); }

    table { border-collapse: collapse; width: 100%; font-size: 0.95rem; font-variant-numeric: tabular-nums; }
    th, td { text-align: left; vertical-align: top; padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid; border-bottom-color: var(--line); }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { color: var(--soft); font-weight: 600; border-bottom: 2px solid; border-bottom-color: var(--line); }
    tbody th { font-weight: 500; }
    .data { margin: 0 0 1.5rem; }
    .form { table-layout: fixed; hyphens: auto; }
    .form th, .form td { border: 1px solid; border-color: var(--line); padding: 0.45rem 0.55rem; height: 2.6rem; }
    .form th:last-child, .form td:last-child { padding-right: 0.55rem; }
    .drawn { width: 32%; min-width: 8rem; padding-left: 0.5rem; }
    .data thead th { overflow-wrap: normal; hyphens: manual; }
    .charted tbody td { white-space: nowrap; }
    .scale { color: var(--soft); font-size: 0.85rem; vertical-align: bottom; padding-left: 0.5rem; border-bottom: 2px solid; border-bottom-color: var(--line); }
    .mark-row { display: block; width: 100%; height: 1.1rem; margin-top: 0.25rem; }
    .facts { margin: 0.5rem 0 0; }
    .facts th { color: var(--soft); font-weight: 400; width: 11rem; }
    .facts th, .facts td { border: 0; padding-top: 0.1rem; padding-bottom: 0.1rem; }
    .unseen {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
    }

    @media screen and (max-width: 46rem) {
      .charted tbody td { white-space: normal; }
    }
    @media screen and (max-width: 36rem) {
      main { padding: 1.75rem 1.1rem 4rem; }
      h1 { font-size: 1.75rem; }
      h2 { font-size: 1.35rem; }
      .first > h2 + p { font-size: 1.25rem; }
      nav ol { columns: 1; }
      .facts th { width: 7rem; }
      .data thead th { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .data tbody th { font-weight: 650; }
      .data td.scale { padding: 0 0 0.4rem; }
      .data td.scale::before { content: none; }
      .data, .data thead, .data tbody, .data tr, .data th, .data td { display: block; }
      .data tbody tr { padding: 0.6rem 0; border-bottom: 1px solid; border-bottom-color: var(--line); }
      .data th, .data td { border: 0; padding: 0.1rem 0; }
      .drawn { width: 100%; }
      .data td.drawn::before { content: none; }
      .data.form td { min-height: 2.4rem; height: auto; border-bottom: 1px solid; border-bottom-color: var(--line); }
      .data td::before, .data th[data-label]::before { content: attr(data-label) ": "; color: var(--soft); }
    }
    h1 { string-set: subject content(); }
    @page {
      size: A4; margin: 20mm 18mm 22mm;
      font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
      @bottom-left { content: string(subject); color: #59636e; font-size: 8pt; }
      @bottom-right { content: counter(page) " / " counter(pages); color: #59636e; font-size: 8pt; }
    }
    @page :first { @bottom-left { content: none; } }
    @media print {
      :root {
        color-scheme: light;
        --paper: #ffffff; --ink: #1c2126; --soft: #59636e; --line: #dde2e6; --wash: #f4f6f7;
        --accent: #0b5d66; --accent-2: #4f98a0; --accent-3: #b5d6d9; --warn: #9a3b12; --warn-wash: #fcf1ea;
      }
      html { font-size: 9.5pt; }
      body { line-height: 1.5; }
      main { max-width: none; padding: 0; }
      .first { break-after: page; }
      .letterhead { margin-bottom: 0.5rem; }
      .letterhead .logo { max-height: 1.5rem; }
      .first { line-height: 1.42; }
      .first > p, .first > ul, .first > ol { margin-bottom: 0.6rem; }
      .first > h3 { margin: 0.8rem 0 0.3rem; padding-top: 0.6rem; }
      .first li { margin-bottom: 0.25rem; }
      .first .steps > li { margin-bottom: 0.4rem; }
      .first .callout { padding: 0.6rem 0.9rem; }
      .first > h1 + p { margin-bottom: 1.1rem; }
      .first > h2 + p { font-size: 1.3rem; }
      section, nav { margin-top: 2.5rem; }
      nav a::after { content: leader(". ") target-counter(attr(href), page); color: var(--soft); }
      h1, h2, h3, h4 { break-after: avoid; }
      h2 + p, p:has(> strong:only-child), .lead, .lead > li:last-child { break-after: avoid; }
      .page { break-before: page; }
      li, tr, .data, .signal, .callout, .sheet { break-inside: avoid; }
      .data.long { break-inside: auto; }
      .sheet { margin-top: 2.5rem; }
      .sheet .form th, .sheet .form td { height: 2.2rem; padding-top: 0.35rem; padding-bottom: 0.35rem; }
      p { orphans: 3; widows: 3; }
      .key, .callout { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      a { color: inherit; text-decoration: none; }
    }

    """
}
