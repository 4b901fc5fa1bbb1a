package kanal.bench.load;

import java.util.ArrayList;
import java.util.List;

/// What the played citizens write, in ordinary words of 40 to 300 characters.
final class Stories {
  private static final List<String> OPENINGS =
      List.of(
          "",
          "Assalamualaikum, ",
          "Selamat pagi bapak ibu petugas, saya mau lapor. ",
          "pak tolong ya, ",
          "Mohon maaf mengganggu, sudah berkali-kali kami sampaikan ke RT tetapi tidak ada jawaban."
              + " ");

  private static final List<String> TROUBLES =
      List.of(
          "jalannya rusak parah dan berlubang sudah tiga bulan, anak-anak sering jatuh",
          "lampu jalan mati semua sejak minggu lalu, malam hari gelap sekali dan rawan",
          "sampah menumpuk tidak diangkut sudah dua minggu, baunya sampai masuk rumah",
          "air PDAM tidak mengalir sejak hari Senin, kami terpaksa membeli air galon",
          "saluran air tersumbat, setiap hujan banjir sampai selutut orang dewasa",
          "bantuan sosial PKH saya belum cair padahal tetangga semua sudah menerima",
          "petugas loket meminta uang tambahan untuk mengurus KTP yang seharusnya gratis",
          "antre di puskesmas dari pagi sampai siang tetapi dokternya tidak datang",
          "guru kelas sering tidak masuk, anak saya sudah sebulan tidak belajar matematika",
          "truk pasir lewat setiap malam melebihi muatan, rumah kami retak karena getaran",
          "pohon besar miring hampir tumbang menimpa kabel listrik kalau ada angin",
          "pungutan liar di parkiran pasar, tidak diberi karcis dan dipaksa bayar dua kali");

  private static final List<String> PLACES =
      List.of(
          " di depan SDN 2 Cikupa RT 05 RW 02",
          " di Desa Sukamulya, Kecamatan Cikupa",
          " di Jalan Merdeka No 15, Kelurahan Sukasari",
          " di Kampung Baru RT 03, Desa Bojong, Kecamatan Cikupa",
          " di Jalan Raya Serang KM 18 dekat jembatan Talaga");

  private static final List<String> CLOSINGS =
      List.of(
          ".",
          ". Mohon segera ditindaklanjuti, terima kasih.",
          ", tolong dicek ya pak",
          ". Kami sudah bayar pajak setiap tahun tetapi tidak ada perbaikan sama sekali!!");

  private static final List<String> ANSWERS =
      List.of(
          "Tempatnya di Desa Sukamulya, Kecamatan Cikupa, dekat balai desa",
          "di Jalan Merdeka No 15 Kelurahan Sukasari, seberang masjid",
          "RT 05 RW 02 Kampung Baru, Desa Bojong, Kecamatan Cikupa",
          "depan SDN 2 Cikupa, kira-kira 50 meter dari gerbang sekolah");

  private Stories() {}

  /// First messages; two in five tell the place.
  static List<String> first() {
    var all = new ArrayList<String>();
    for (var opening : OPENINGS) {
      for (var trouble : TROUBLES) {
        for (var closing : CLOSINGS) {
          var turn = all.size();
          var place = turn % 5 < 2 ? PLACES.get(turn / 5 % PLACES.size()) : "";
          all.add(opening + trouble + place + closing);
        }
      }
    }
    return all;
  }

  /// What people add when they are asked where it is.
  static List<String> second() {
    return ANSWERS;
  }
}
