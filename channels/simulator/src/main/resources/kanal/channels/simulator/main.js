import { Backstage } from "./backstage.js";
import { Email } from "./email.js";
import { offerExamples } from "./examples.js";
import { Link } from "./link.js";
import { Sms } from "./sms.js";
import { Telegram } from "./telegram.js";

const CONNECTION = {
  open: "Tersambung",
  waiting: "Terputus, menyambung lagi…",
  closed: "Tidak tersambung. Muat ulang halaman ini.",
};

const link = new Link(new URLSearchParams(location.search).get("warga"));
const telegram = new Telegram(link);
const phones = { telegram, sms: new Sms(link), email: new Email(link) };
const backstage = new Backstage();

for (const phone of Object.values(phones)) {
  phone.form.addEventListener("focusin", () => backstage.watch(phone.key));
}

offerExamples((key, example) => {
  backstage.watch(key);
  phones[key].root.scrollIntoView({ block: "nearest" });
  phones[key].write({ action: "write", text: example.text, subject: example.label });
});

link.listen({
  history({ bubbles, turns, topics, blocked }) {
    for (const phone of Object.values(phones)) {
      phone.showAll(bubbles.filter((bubble) => bubble.phone === phone.key));
    }
    turns.forEach((turn) => backstage.turned(turn, false));
    topics.forEach((ranking) => backstage.understood(ranking));
    telegram.blocked(blocked.includes("telegram"));
  },
  bubble: (bubble) => phones[bubble.phone].show(bubble),
  gone: ({ id }) => Object.values(phones).forEach((phone) => phone.remove(id)),
  turn: (turn) => backstage.turned(turn),
  topics: (ranking) => backstage.understood(ranking),
  blocked: (now) => telegram.blocked(now.phones.includes("telegram")),
}, (state) => {
  const line = document.getElementById("connection");
  line.textContent = CONNECTION[state];
  line.dataset.state = state;
});
