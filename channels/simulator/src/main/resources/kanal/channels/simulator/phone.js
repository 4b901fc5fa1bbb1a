import { announce, el, part } from "./elements.js";
import { Link } from "./link.js";

/** What all three phones have: a list of messages, a form, and sending that can fail and be repeated. */
export class Phone {
  #shown = new Map();
  #unsent = new Set();

  constructor(key, link) {
    this.key = key;
    this.link = link;
    this.root = document.getElementById(key);
    this.log = part(this.root, "log");
    this.list = part(this.root, "messages");
    this.form = part(this.root, "form");
    this.title = this.root.querySelector("h2").textContent;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.form.elements.text.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing && this.entersToSend) {
        event.preventDefault();
        this.form.requestSubmit();
      }
    });
    this.form.elements.photo?.addEventListener("change", () => this.pick());
  }

  /** Whether the Enter key sends. */
  get entersToSend() {
    return true;
  }

  /** Shows a message, in place of the one with its id. */
  show(bubble, quietly = false) {
    const before = this.#shown.get(bubble.id);
    const element = this.element(bubble);
    element.dataset.id = bubble.id;
    if (before) {
      before.replaceWith(element);
    } else {
      this.list.append(element);
    }
    this.#shown.set(bubble.id, element);
    this.arrived(bubble);
    this.#tidy();
    if (!quietly) {
      this.bringIntoView(element);
    }
  }

  remove(id) {
    // One that this page is still sending stays, to be sent again.
    if (this.#unsent.has(id)) {
      return;
    }
    this.#shown.get(id)?.remove();
    this.#shown.delete(id);
    this.#tidy();
  }

  /** Several messages at once, as when the page opens: nothing is read aloud. */
  showAll(bubbles) {
    this.log.setAttribute("aria-busy", "true");
    bubbles.forEach((bubble) => this.show(bubble, true));
    this.log.scrollTop = this.log.scrollHeight;
    this.log.setAttribute("aria-busy", "false");
  }

  bringIntoView(element) {
    element.classList.add("new");
    const last = element === this.list.lastElementChild;
    this.log.scrollTop = last ? this.log.scrollHeight : element.offsetTop;
  }

  /** For phones that care what arrives. */
  arrived() {}

  /** Sends what is in the form. */
  async submit() {
    const text = this.form.elements.text.value;
    const file = this.form.elements.photo?.files[0];
    if (text.trim() === "" && !file) {
      this.form.elements.text.focus();
      return;
    }
    const action = { action: "write", text, ...this.details() };
    this.clear();
    await this.write(action, file);
  }

  /** Writes a message as the citizen would. */
  async write(action, file) {
    const name = Link.name();
    const waiting = {
      id: this.link.id(this.key, name), phone: this.key, mine: true, at: new Date().toISOString(),
      text: action.text, options: [], photos: [], subject: action.subject, segments: 0,
    };
    this.#unsent.add(waiting.id);
    this.show(waiting);
    const attempt = async () => {
      this.#mark(waiting.id, "Mengirim…");
      let trouble = "";
      if (file) {
        trouble = await this.link.upload(name, file);
      }
      if (!trouble) {
        trouble = await this.link.post(this.key, name, { ...action, photos: file ? [name] : [] });
      }
      if (trouble) {
        this.#mark(waiting.id, trouble, attempt);
        announce(`${this.title}: ${trouble}`);
      } else {
        this.#unsent.delete(waiting.id);
        this.#mark(waiting.id, "");
      }
    };
    await attempt();
  }

  /** Does something that leaves no message of its own, such as pressing a button. */
  async act(action) {
    const trouble = await this.link.post(this.key, Link.name(), action);
    if (trouble) {
      announce(`${this.title}: ${trouble}`);
      this.list.append(el("li", { className: "trouble" }, trouble));
      this.log.scrollTop = this.log.scrollHeight;
    }
    return trouble === "";
  }

  /** What the form holds besides text. */
  details() {
    return {};
  }

  clear() {
    this.form.reset();
    this.pick();
  }

  /** Says which photo will go along. */
  pick() {
    const line = part(this.root, "picked");
    const file = this.form.elements.photo?.files[0];
    if (line) {
      line.hidden = !file;
      line.textContent = file ? `Foto: ${file.name}` : "";
    }
  }

  pictures(bubble) {
    const prefix = `simulator-${this.link.citizen}-`;
    return bubble.photos.map((id) =>
      el("img", {
        src: this.link.photo(id.slice(prefix.length)),
        alt: "Foto yang dikirim",
        onload: () => { this.log.scrollTop = this.log.scrollHeight; },
      }));
  }

  #mark(id, words, again) {
    const element = this.#shown.get(id);
    const line = element?.querySelector(".state");
    if (line) {
      line.replaceChildren(words);
      line.classList.toggle("failed", Boolean(again));
      if (again) {
        line.append(" ", el("button", { type: "button", className: "quiet", onclick: again }, "Kirim ulang"));
      }
    }
  }

  #tidy() {
    part(this.root, "empty").hidden = this.list.childElementCount > 0;
  }
}
