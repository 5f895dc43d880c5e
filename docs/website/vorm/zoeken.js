// The search: everything it looks in came with the site, so that nothing typed here goes anywhere.
"use strict";

const MOST = 30;
const AROUND = 110;
const dutch = document.documentElement.lang === "nl";
const field = document.getElementById("zoekveld");
const told = document.querySelector(".gevonden");
const list = document.querySelector(".vondsten");
const here = dutch ? "" : "../";

// accents make no difference, and a path such as plan.periode is found by its parts
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const engine = new MiniSearch({
  fields: ["k", "b", "t"],
  storeFields: ["a", "b", "k", "t"],
  tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean),
  processTerm: plain,
  searchOptions: {
    boost: { k: 4, b: 2 },
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (term.length > 5 && !/\d/.test(term) ? 0.15 : false),
    combineWith: "AND",
  },
});
engine.addAll(window.zoekindex.map((passage, id) => ({ id, ...passage })));

// some words around the first place where a term stands, with every term marked
const excerpt = (text, terms) => {
  const folded = plain(text);
  const same = folded.length === text.length ? folded : text.toLowerCase();
  const places = terms.map((term) => same.indexOf(term)).filter((at) => at >= 0);
  const first = places.length ? Math.min(...places) : 0;
  const start = first > AROUND ? same.indexOf(" ", first - AROUND) + 1 : 0;
  const far = first + 2 * AROUND;
  const end = far < text.length ? Math.max(same.lastIndexOf(" ", far), first) : text.length;
  const line = document.createElement("p");
  if (start) line.append("… ");
  let at = start;
  while (at < end) {
    const found = terms.map((term) => ({ from: same.indexOf(term, at), size: term.length }));
    const next = found.filter((one) => one.from >= 0 && one.from + one.size <= end).sort((a, b) => a.from - b.from || b.size - a.size)[0];
    if (!next) break;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(next.from, next.from + next.size);
    line.append(text.slice(at, next.from), mark);
    at = next.from + next.size;
  }
  line.append(text.slice(at, end));
  if (end < text.length) line.append(" …");
  return line;
};

const show = (hit) => {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = here + hit.a;
  link.textContent = hit.k;
  item.append(link);
  if (hit.b !== hit.k) {
    const where = document.createElement("p");
    where.className = "waar";
    where.textContent = hit.b;
    item.append(where);
  }
  if (hit.t) item.append(excerpt(hit.t, hit.terms));
  return item;
};

const search = () => {
  const query = field.value.trim();
  const every = engine.search(query);
  // who finds nothing with all words together gets what has some of them
  const hits = every.length || !query ? every : engine.search(query, { combineWith: "OR" });
  list.replaceChildren(...hits.slice(0, MOST).map(show));
  const count = hits.length > MOST ? `${MOST}+` : hits.length;
  if (!query) told.textContent = "";
  else if (!hits.length) told.textContent = dutch ? `Niets gevonden voor “${query}”. Probeer een ander of een korter woord.` : `Nothing found for “${query}”. Try another or a shorter word.`;
  else told.textContent = dutch ? `${count} ${hits.length === 1 ? "plek" : "plekken"} gevonden.` : `${count} found.`;
};

field.value = new URLSearchParams(window.location.search).get("q") || "";
field.addEventListener("input", search);
search();
field.focus();
