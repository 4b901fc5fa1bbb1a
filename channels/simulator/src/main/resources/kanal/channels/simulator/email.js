import { clock, el, part, withLinks } from "./elements.js";
import { Phone } from "./phone.js";

/** The mailbox: letters with a subject, answered in their thread. */
export class Email extends Phone {
  #about = null;

  constructor(link) {
    super("email", link);
    part(this.root, "address").textContent = `${link.citizen}@simulator.test`;
    part(this.root, "cancel").addEventListener("click", () => this.clear());
  }

  get entersToSend() {
    return false;
  }

  element(bubble) {
    const reply = bubble.mine
      ? null
      : el("button", { type: "button", onclick: () => this.#reply(bubble) }, "Balas");
    return el("li", { className: bubble.mine ? "mine" : "theirs" },
      el("article", {},
        el("header", {},
          el("h3", {}, bubble.subject || "(tanpa perihal)"),
          el("p", { className: "meta" }, bubble.mine ? "Dari Anda" : "Dari Kanal", " · ",
            el("time", { dateTime: bubble.at }, clock(bubble.at)), " ",
            el("span", { className: "state" }))),
        ...this.pictures(bubble),
        bubble.text ? el("p", { className: "words" }, ...withLinks(bubble.text)) : null,
        reply));
  }

  details() {
    return { subject: this.form.elements.subject.value, about: this.#about ?? "" };
  }

  clear() {
    super.clear();
    this.#about = null;
    part(this.root, "context").hidden = true;
  }

  #reply(bubble) {
    const subject = bubble.subject ?? "";
    this.#about = bubble.about;
    this.form.elements.subject.value = /^re:/i.test(subject) ? subject : `Re: ${subject}`;
    part(this.root, "context").hidden = false;
    part(this.root, "context").firstElementChild.textContent =
      bubble.about ? `Membalas tentang laporan ${bubble.about}` : "Membalas surat";
    this.form.elements.text.focus();
  }
}
