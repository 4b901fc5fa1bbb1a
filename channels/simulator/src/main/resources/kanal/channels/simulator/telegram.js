import { clock, el, part, withLinks } from "./elements.js";
import { Phone } from "./phone.js";
import { choosePlace } from "./places.js";

/** The chat: bubbles, buttons, a place to share, and words that can be changed later. */
export class Telegram extends Phone {
  #edited = null;
  #blocked = false;

  constructor(link) {
    super("telegram", link);
    part(this.root, "start").addEventListener("click", () => this.act({ action: "open" }));
    part(this.root, "locate").addEventListener("click", () => this.locate());
    part(this.root, "cancel").addEventListener("click", () => this.clear());
    part(this.root, "block").addEventListener("click", () =>
      this.act({ action: this.#blocked ? "open" : "leave" }));
    this.#settle();
  }

  element(bubble) {
    const menu = bubble.mine && bubble.text && bubble.text !== "/start" && !bubble.place
      ? el("button", { type: "button", className: "quiet", onclick: () => this.#edit(bubble) }, "Ubah")
      : null;
    const buttons = bubble.options.map((option) =>
      el("button", { type: "button", onclick: () => this.act({ action: "press", choice: option.choice }) },
        option.label));
    if (bubble.asksLocation) {
      buttons.push(el("button", { type: "button", onclick: () => this.locate() }, "Kirim lokasi"));
    }
    return el("li", { className: bubble.mine ? "mine" : "theirs" },
      el("div", { className: "bubble" },
        el("span", { className: "unseen" }, bubble.mine ? "Anda: " : "Kanal: "),
        ...this.pictures(bubble),
        bubble.place ? el("p", { className: "place" }, `Lokasi: ${bubble.place}`) : null,
        bubble.text ? el("p", { className: "words" }, ...withLinks(bubble.text)) : null,
        el("p", { className: "meta" }, menu,
          el("span", { className: "state" }),
          bubble.changed ? el("span", {}, "diubah") : null,
          el("time", { dateTime: bubble.at }, clock(bubble.at)))),
      buttons.length > 0 ? el("div", { className: "options" }, ...buttons) : null);
  }

  arrived() {
    this.#settle();
  }

  blocked(yes) {
    this.#blocked = yes;
    this.#settle();
  }

  async submit() {
    const edited = this.#edited;
    const text = this.form.elements.text.value;
    if (!edited) {
      await super.submit();
    } else if (text.trim() !== "") {
      this.clear();
      await this.act({ action: "edit", message: edited.name, text });
    }
  }

  async locate() {
    const place = await choosePlace();
    if (place) {
      await this.act({ action: "locate", ...place });
    }
  }

  clear() {
    super.clear();
    this.#edited = null;
    part(this.root, "context").hidden = true;
  }

  #edit(bubble) {
    const text = this.form.elements.text;
    this.#edited = { name: bubble.id.split("-").at(-1) };
    text.value = bubble.text;
    part(this.root, "context").hidden = false;
    part(this.root, "context").firstElementChild.textContent = "Mengubah pesan";
    text.focus();
  }

  #settle() {
    const fresh = this.list.childElementCount === 0;
    const start = part(this.root, "start");
    start.hidden = !fresh && !this.#blocked;
    start.textContent = this.#blocked ? "Buka blokir" : "Mulai";
    this.form.hidden = this.#blocked;
    part(this.root, "block").textContent = this.#blocked ? "Diblokir" : "Blokir";
    part(this.root, "block").hidden = fresh || this.#blocked;
  }
}
