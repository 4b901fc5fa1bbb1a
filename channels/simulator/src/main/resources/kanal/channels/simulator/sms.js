import { clock, el, part, withLinks } from "./elements.js";
import { Phone } from "./phone.js";

const PAUSE_MILLIS = 150;

/** The old handset: a list of short messages, and what the one being typed would cost. */
export class Sms extends Phone {
  #timer;
  #asked = 0;

  constructor(link) {
    super("sms", link);
    this.form.elements.text.addEventListener("input", () => this.#countSoon());
  }

  element(bubble) {
    const cost = bubble.segments > 0 ? ` · ${bubble.segments} SMS` : "";
    return el("li", { className: bubble.mine ? "mine" : "theirs" },
      el("p", { className: "meta" },
        el("strong", {}, bubble.mine ? "Anda" : "Kanal"), " ",
        el("time", { dateTime: bubble.at }, clock(bubble.at)), cost, " ",
        el("span", { className: "state" })),
      el("p", { className: "words" }, ...withLinks(bubble.text)));
  }

  clear() {
    super.clear();
    this.#countSoon();
  }

  #countSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#count(), PAUSE_MILLIS);
  }

  async #count() {
    const turn = ++this.#asked;
    const text = this.form.elements.text.value;
    const line = part(this.root, "count");
    try {
      const { segments, left, plain } = await this.link.segments(text);
      if (turn === this.#asked) {
        line.textContent = `${segments} SMS · sisa ${left}${plain ? "" : " · ada tanda khusus"}`;
      }
    } catch {
      line.textContent = "Biaya belum diketahui";
    }
  }
}
