import { el } from "./elements.js";

const EXAMPLES = [
  { label: "Jalan rusak", text: "Jalan di depan pasar Cikupa berlubang dalam, sudah tiga minggu dan tiap malam ada motor jatuh." },
  { label: "Bansos belum cair", text: "Ibu saya terdaftar PKH tapi dua bulan ini bantuannya belum cair. Sudah tanya ke balai desa, disuruh menunggu." },
  { label: "Lampu jalan mati", text: "lampu jalan di jl Melati RT 03 RW 05 kel Sukamaju mati semua sejak senin, gelap sekali" },
  { label: "Sampah menumpuk", text: "Sampah di samping SDN 2 Tigaraksa tidak diangkut seminggu, baunya masuk ke kelas." },
  { label: "KTP lama jadi", text: "Saya rekam e-KTP bulan lalu di kecamatan, sampai sekarang belum jadi. Apa blankonya habis?" },
];

/** Offers sentences to send with one click, on the phone that is chosen. */
export function offerExamples(send) {
  document.getElementById("examples").replaceChildren(...EXAMPLES.map((example) =>
    el("li", {}, el("button", {
      type: "button",
      title: example.text,
      onclick: () => send(document.querySelector('input[name="target"]:checked').value, example),
    }, example.label))));
}
