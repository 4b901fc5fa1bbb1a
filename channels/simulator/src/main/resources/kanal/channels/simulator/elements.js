/** Builds an element; strings become text, never markup. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (name in element) {
      element[name] = value;
    } else {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
}

/** The part of a phone or panel that the page names so. */
export function part(root, name) {
  return root.querySelector(`[data-part="${name}"]`);
}

/** Says something to people who listen rather than look. */
export function announce(words) {
  document.getElementById("news").textContent = words;
}

const CLOCK = new Intl.DateTimeFormat("id", { hour: "2-digit", minute: "2-digit" });

export function clock(at) {
  return CLOCK.format(new Date(at));
}

const NUMBER = /(?<!\d)\d{4}-\d{4,9}-\d(?!\d)/g;

/** The words, with each ticket number a link to the desk. */
export function withLinks(words) {
  const pieces = [];
  let done = 0;
  for (const found of words.matchAll(NUMBER)) {
    pieces.push(words.slice(done, found.index), ticketLink(found[0]));
    done = found.index + found[0].length;
  }
  pieces.push(words.slice(done));
  return pieces;
}

export function ticketLink(number) {
  return el("a", {
    href: `../desk/tickets/${number}`,
    target: "_blank",
    rel: "noopener",
    className: "ticket",
    title: "Buka di meja petugas",
  }, number);
}
