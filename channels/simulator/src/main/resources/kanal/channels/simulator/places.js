import { el, part } from "./elements.js";

const PLACES = [
  { name: "Alun-alun Tigaraksa, Kab. Tangerang", latitude: -6.2664, longitude: 106.4697 },
  { name: "Pasar Cikupa, Kab. Tangerang", latitude: -6.2349, longitude: 106.5154 },
  { name: "Monas, Jakarta Pusat", latitude: -6.1754, longitude: 106.8272 },
  { name: "Simpang Lima, Kota Semarang", latitude: -6.9903, longitude: 110.4229 },
  { name: "Lapangan Renon, Kota Denpasar", latitude: -8.6725, longitude: 115.2336 },
];

/** Asks for a place; null when the citizen chooses none. */
export function choosePlace() {
  const dialog = document.getElementById("places");
  const trouble = part(dialog, "trouble");
  trouble.textContent = "";
  return new Promise((resolve) => {
    let chosen = null;
    const choose = (place) => {
      chosen = place;
      dialog.close();
    };
    dialog.querySelector("ul").replaceChildren(...PLACES.map((place) =>
      el("li", {}, el("button", { type: "button", onclick: () => choose(place) }, place.name))));
    part(dialog, "close").onclick = () => dialog.close();
    part(dialog, "here").onclick = () => here(choose, trouble);
    dialog.onclose = () => resolve(chosen);
    dialog.showModal();
  });
}

function here(choose, trouble) {
  if (!navigator.geolocation) {
    trouble.textContent = "Peramban ini tidak tahu lokasinya. Pilih tempat contoh.";
    return;
  }
  trouble.textContent = "Mencari lokasi…";
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => choose({ latitude: coords.latitude, longitude: coords.longitude }),
    () => { trouble.textContent = "Lokasi tidak didapat. Pilih tempat contoh."; },
    { timeout: 10_000 });
}
