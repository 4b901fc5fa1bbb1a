const TROUBLE = {
  400: "Pesan ini tidak bisa dikirim.",
  413: "Terlalu besar. Foto paling besar 5 MB.",
  415: "Hanya foto JPEG, PNG, atau WebP.",
  503: "Layanan sedang tidak siap. Coba lagi sebentar.",
};
const NO_ANSWER = "Tidak ada jawaban dari layanan. Coba lagi sebentar.";

/** The page's link to the service: posts what the citizen does, hears what the phones show. */
export class Link {
  constructor(citizen) {
    this.citizen = citizen;
  }

  /** A name for an action that no other action has, on this page or any other of this citizen. */
  static name() {
    const random = crypto.getRandomValues(new Uint32Array(2));
    return Date.now().toString(36) + random[0].toString(36) + random[1].toString(36);
  }

  /** The id under which the phone shows the message of this action. */
  id(phone, name) {
    return `simulator-${this.citizen}-${phone}-${name}`;
  }

  /** Hears events until the page is closed; the browser connects again by itself. */
  listen(handlers, connected) {
    const source = new EventSource(`events?warga=${this.citizen}`);
    source.onopen = () => connected("open");
    source.onerror = () => connected(source.readyState === EventSource.CLOSED ? "closed" : "waiting");
    for (const [event, handle] of Object.entries(handlers)) {
      source.addEventListener(event, (message) => handle(JSON.parse(message.data)));
    }
  }

  /** Posts an action; the same name again is the same action. Empty, or what went wrong. */
  post(phone, name, action) {
    return this.#call("actions", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ citizen: this.citizen, phone, id: name, ...action }),
    });
  }

  upload(name, file) {
    return this.#call(this.photo(name), { method: "PUT", body: file });
  }

  photo(name) {
    return `photos/${name}?warga=${this.citizen}`;
  }

  /** What a text costs as SMS. */
  async segments(text) {
    const answer = await fetch("segments", { method: "POST", body: text });
    return answer.json();
  }

  async #call(address, request) {
    try {
      const answer = await fetch(address, { ...request, signal: AbortSignal.timeout(20_000) });
      return answer.ok ? "" : (TROUBLE[answer.status] ?? NO_ANSWER);
    } catch {
      return NO_ANSWER;
    }
  }
}
