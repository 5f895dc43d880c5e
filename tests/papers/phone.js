// Measures a page in its window: how wide it is, what is broken over lines, and where its first decision stands.
() => {
  const whole = /\d{1,2}\s(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?:\s\d{4})?|€\s[+–-]?\s?[\d.,]+|\d+(?:,\d+)?\sprocent/g;
  const range = document.createRange();
  const tops = (node, from, to) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter(one => one.width > 0).map(one => Math.round(one.top));
  };
  const apart = lines => lines.length > 1 && Math.max(...lines) - Math.min(...lines) > 4;
  // the sign after a break by a hyphen has the place of that hyphen too, before its own
  // whether a word goes on on another line without a hyphen, or within a number; what may break a word is no sign of it
  const torn = (node, from, to) => {
    let last = null;
    for (let at = from; at < to; at++) {
      const top = node.data[at] === '\u00ad' ? undefined : tops(node, at, at + 1).at(-1);
      if (top === undefined) continue;
      if (last && top - last.top > 4) {
        const between = node.data.slice(last.at, at);
        if (!/[-\u00ad\u2010–—/]/.test(between) || /\d/.test(node.data[at])) return true;
      }
      last = {at, top};
    }
    return false;
  };
  const broken = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.data.trim() || node.parentElement.closest('a, .adres, script, style, .skip')) continue;
    if (!apart(tops(node, 0, node.length))) continue;
    for (const one of node.data.matchAll(whole)) {
      if (apart(tops(node, one.index, one.index + one[0].length))) broken.push(one[0]);
    }
    for (const one of node.data.matchAll(/\S+/g)) {
      const end = one.index + one[0].length;
      if (apart(tops(node, one.index, end)) && torn(node, one.index, end)) broken.push(one[0]);
    }
  }
  const point = document.querySelector('main ol > li');
  return {
    wide: document.documentElement.scrollWidth,
    broken: broken.slice(0, 5),
    first: point ? Math.round(point.getBoundingClientRect().top) : null,
  };
}
