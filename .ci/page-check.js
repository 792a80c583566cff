// What a reader with another way of reading meets in a page; every fault becomes a line. Runs in a copy of the page from
// which the policy was taken: a page of ours has no script.
(() => {
  const faults = [];
  const fault = (what, element) => faults.push(what + ": " + (element ? element.outerHTML.slice(0, 120) : ""));
  const all = (query) => [...document.querySelectorAll(query)];
  const text = (element) => (element.textContent || "").trim();

  // Headings: one title, no level skipped, none empty.
  let before = 0;
  for (const heading of all("h1, h2, h3, h4, h5, h6")) {
    const level = Number(heading.tagName[1]);
    if (level > before + 1) fault("a heading skips a level", heading);
    if (!text(heading)) fault("an empty heading", heading);
    before = level;
  }
  if (all("h1").length !== 1) fault("not one title");

  // Contents: every chapter is in them, every link leads somewhere.
  const links = all("nav a");
  for (const link of links) {
    const address = link.getAttribute("href") || "";
    if (!address.startsWith("#") || !document.getElementById(address.slice(1))) fault("a link leads nowhere", link);
    if (!text(link)) fault("a link without a name", link);
  }
  const named = new Set(links.map((link) => (link.getAttribute("href") || "").slice(1)));
  for (const section of all("section")) if (!named.has(section.id)) fault("a chapter that is not in the contents", section);
  if (all("section").length && !links.length) fault("no contents");
  for (const element of all("[aria-labelledby]")) {
    const name = document.getElementById(element.getAttribute("aria-labelledby"));
    if (!name || !text(name)) fault("a part without a name", element);
  }
  const ids = all("[id]").map((element) => element.id);
  if (new Set(ids).size !== ids.length) fault("a name that is there twice");

  // Drawings: a name and a table beside it, or nothing to be read at all inside the table that says it.
  for (const drawing of all("svg")) {
    const isHidden = drawing.getAttribute("aria-hidden") === "true";
    if (!isHidden && (drawing.getAttribute("role") !== "img" || !drawing.getAttribute("aria-label"))) {
      fault("a drawing without a name", drawing);
    }
    const beside = drawing.closest("table") || (drawing.parentElement && drawing.parentElement.querySelector("table"));
    const numbers = beside ? [...beside.querySelectorAll("tbody td")].filter((cell) => /\d/.test(text(cell))) : [];
    if (!numbers.length && !/not measured|не измерен/.test(beside ? text(beside) : "")) fault("a drawing without its table", drawing);
  }
  for (const picture of all("img")) if (!picture.hasAttribute("alt")) fault("a picture without a word", picture);

  // Tables: a header for every column and every row.
  for (const table of all("table")) {
    for (const row of table.querySelectorAll("tbody tr")) {
      if (!row.querySelector("th[scope=row]")) fault("a row without its name", row);
    }
    for (const head of table.querySelectorAll("thead th")) {
      if (head.scope !== "col" || !text(head)) fault("a column without its name", head);
    }
  }

  // Contrast, as the browser computed it: WCAG 2.2, level AA.
  const parsed = (colour) => {
    const numbers = (colour.match(/[\d.]+/g) || []).map(Number);
    return { rgb: numbers.slice(0, 3), alpha: numbers.length > 3 ? numbers[3] : 1 };
  };
  const luminance = (rgb) => {
    const parts = rgb.map((byte) => byte / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const ratio = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { rgb, alpha } = parsed(getComputedStyle(at).backgroundColor);
      if (alpha === 1) return rgb;
      if (alpha > 0) fault("a ground that shines through", at);
    }
    return [255, 255, 255];
  };
  let seen = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element || element.closest("svg, script, style")) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const found = ratio(parsed(style.color).rgb, ground(element));
    if (found < (isLarge ? 3 : 4.5)) fault("hard to read, " + found.toFixed(2), element);
    seen += 1;
  }
  // Of a drawing what is the value must stand out from what it lies on.
  for (const part of all("svg .sure, svg .mark")) {
    const found = ratio(parsed(getComputedStyle(part).fill).rgb, ground(part.closest("svg")));
    if (found < 3) fault("hard to see, " + found.toFixed(2), part);
  }
  if (!seen) fault("nothing to read");

  if (!document.documentElement.lang) fault("no language");
  if (document.documentElement.scrollWidth > window.innerWidth + 1) fault("wider than the window");
  const report = document.createElement("pre");
  report.id = "page-check";
  report.textContent = "CHECKED " + seen + " " + (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light") +
    "\n" + faults.slice(0, 20).map((line) => "FAULT " + line).join("\n") + "\nEND";
  document.body.append(report);
})();
