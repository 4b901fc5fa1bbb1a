import { el, part, ticketLink } from "./elements.js";

const SHOWN = 5;
const PERCENT = new Intl.NumberFormat("id", { style: "percent", maximumFractionDigits: 0 });

/** The panel that shows what the service has made of a conversation. */
export class Backstage {
  #turns = new Map();
  #topics = new Map();
  #root = document.getElementById("backstage");

  constructor() {
    for (const choice of this.#choices()) {
      choice.addEventListener("change", () => this.#draw());
    }
    this.#draw();
  }

  turned(turn, watch = true) {
    this.#turns.set(turn.phone, turn);
    if (watch) {
      this.watch(turn.phone);
    }
    this.#draw();
  }

  understood(topics) {
    this.#topics.set(topics.phone, topics);
    this.#draw();
  }

  /** Looks at this phone from now on. */
  watch(phone) {
    for (const choice of this.#choices()) {
      choice.checked = choice.value === phone;
    }
    this.#draw();
  }

  #choices() {
    return this.#root.querySelectorAll('input[name="watched"]');
  }

  #draw() {
    const phone = [...this.#choices()].find((choice) => choice.checked).value;
    part(this.#root, "conversation").replaceChildren(...conversation(this.#turns.get(phone)));
    part(this.#root, "topics").replaceChildren(...ranking(this.#topics.get(phone)));
  }
}

function conversation(turn) {
  if (!turn) {
    return [el("p", { className: "hint" }, "Kirim pesan untuk melihat apa yang dipahami di sini.")];
  }
  const flags = turn.flags.map((flag) => el("li", {}, flag));
  const tickets = turn.tickets.map((ticket) =>
    el("li", {}, ticketLink(ticket.number), ` ${ticket.stage}`));
  return [
    el("p", { className: "phase", role: "status" }, turn.phase),
    el("p", { className: "hint" }, `Bahasa: ${turn.language} · versi ${turn.version}`),
    el("table", {}, el("caption", {}, "Isian laporan"), el("tbody", {}, ...turn.slots.map(row))),
    flags.length > 0 ? el("ul", { className: "flags", "aria-label": "Tanda" }, ...flags) : "",
    tickets.length > 0 ? el("h3", {}, "Laporan terkirim") : "",
    tickets.length > 0 ? el("ul", { className: "tickets" }, ...tickets) : "",
  ].filter((piece) => piece !== "");
}

function row(slot) {
  const missing = slot.required ? "belum ada" : "boleh kosong";
  return el("tr", { className: slot.value ? "filled" : slot.required ? "missing" : "" },
    el("th", { scope: "row" }, slot.name),
    el("td", {}, slot.value ?? missing));
}

function ranking(topics) {
  if (!topics) {
    return [];
  }
  const rest = topics.ranking.length - SHOWN;
  return [
    el("h3", {}, "Topik"),
    el("p", { className: `certainty ${topics.certainty}` }, topics.verdict),
    el("ol", { className: "bars" }, ...topics.ranking.slice(0, SHOWN).map(bar)),
    rest > 0 ? el("p", { className: "hint" }, `dan ${rest} topik lain`) : "",
    topics.because.length > 0
      ? el("p", { className: "because" }, "Kata penentu: ", ...topics.because.flatMap((word) => [el("mark", {}, word), " "]))
      : "",
    el("p", { className: "hint" },
      `Jenis: ${topics.kind} · ${topics.complaint ? "berisi laporan" : "belum tampak sebagai laporan"}`),
  ].filter((piece) => piece !== "");
}

function bar(guess) {
  const fill = el("span", { className: "fill" });
  fill.style.width = `${Math.round(guess.confidence * 100)}%`;
  return el("li", {},
    el("span", { className: "name" }, guess.name),
    el("span", { className: "share" }, PERCENT.format(guess.confidence)),
    el("span", { className: "track", "aria-hidden": "true" }, fill));
}
