package kanal.faults;

import java.util.List;
import java.util.Random;

/// Complaints of made-up citizens: clear ones with a place, each different from any other.
final class Story {
  private static final List<String> OPENINGS =
      List.of(
          "jalan rusak parah depan SDN 2 Cikupa",
          "lampu jalan mati semua di depan balai Desa Sukamulya, Kecamatan Cikupa",
          "sampah menumpuk tidak diangkut dekat Pasar Cikupa",
          "got mampet dan banjir terus di Kelurahan Bunder, Kecamatan Cikupa",
          "jembatan kecil retak di Desa Budi Mulya, Kecamatan Cikupa");
  private static final List<String> ENDINGS =
      List.of(
          "tolong segera diperbaiki ya pak",
          "anak-anak sering jatuh \uD83D\uDE21",
          "sudah lama sekali tidak ada yang datang",
          "warga sini resah, mohon ditindaklanjuti",
          "kalau malam gelap & berbahaya");
  private static final List<String> SIGNS =
      List.of("melati", "kenanga", "anggrek", "cempaka", "dahlia", "teratai", "mawar", "seruni");

  private Story() {}

  /// @param position of the citizen, which makes the words unlike anybody else's
  static String of(Random random, int position) {
    return one(OPENINGS, random)
        + ", gang "
        + SIGNS.get(position % SIGNS.size())
        + " "
        + (char) ('a' + position / SIGNS.size())
        + ", "
        + one(ENDINGS, random);
  }

  private static String one(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
