package kanal.nlp.place;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kanal.nlp.text.WordList;

/// The words that announce a place.
final class PlaceWords {
  static final Set<String> STREETS = Set.of("jalan", "lorong", "lr", "gang", "street");
  static final Set<String> AREAS =
      Set.of(
          "kelurahan",
          "desa",
          "dusun",
          "kampung",
          "kecamatan",
          "kabupaten",
          "kota",
          "provinsi",
          "propinsi",
          "distrik",
          "nagari",
          "gampong",
          "padukuhan",
          "pedukuhan",
          "banjar",
          "jorong",
          "village",
          "district");
  static final Set<String> ESTATES =
      Set.of("perumahan", "komplek", "cluster", "apartemen", "apartement", "griya", "graha");
  static final Set<String> BESIDE =
      Set.of(
          "depan",
          "dekat",
          "samping",
          "belakang",
          "seberang",
          "sebrang",
          "sebelah",
          "sekitar",
          "area",
          "kawasan",
          "didepan",
          "didekat",
          "dibelakang",
          "disamping",
          "diseberang",
          "disebelah",
          "disekitar",
          "opposite",
          "behind",
          "near");
  static final Set<String> IN =
      Set.of("di", "daerah", "wilayah", "didaerah", "diwilayah", "kawasan", "sekitar", "in", "at");
  static final Set<String> REGION = Set.of("daerah", "wilayah", "didaerah", "diwilayah");
  static final Set<String> OFFICES =
      Set.of(
          "pemerintah",
          "walikota",
          "wali",
          "bupati",
          "dinas",
          "dprd",
          "pemkot",
          "pemkab",
          "satpol",
          "se",
          "badan",
          "sekretariat",
          "kejaksaan",
          "pengadilan",
          "kepolisian",
          "bpn",
          "bpjs",
          "kpu",
          "baznas");

  /// What has a government with offices of its own.
  static final Set<String> GOVERNED = Set.of("kabupaten", "kota", "provinsi", "propinsi");

  /// Who governs a region.
  static final Set<String> HEADS =
      Set.of("lurah", "kades", "camat", "bupati", "walikota", "gubernur");

  /// A region after these words is whose or whence, not where.
  static final Set<String> ASIDE =
      Set.of(
          "warga",
          "masyarakat",
          "orang",
          "ktp",
          "kk",
          "plat",
          "nopol",
          "pemerintah",
          "asal",
          "bank",
          "universitas",
          "dinas",
          "polda",
          "polres",
          "polrestabes",
          "satpol",
          "dprd",
          "sejak");

  /// A region after these is where a road leads.
  static final Set<String> TOWARDS = Set.of("arah", "menuju", "jurusan", "tujuan", "ke");

  static final Set<String> RESIDENTS = Set.of("warga", "masyarakat");

  /// A name after these is a person's.
  static final Set<String> TITLES =
      Set.of(
          "bapak", "ibu", "haji", "hajah", "saudara", "sdr", "nama", "an", "mas", "mbak", "bang");

  /// Between "jalan" and its name.
  static final Set<String> ROADS =
      Set.of("raya", "tol", "jalan", "lingkar", "poros", "lintas", "baru", "utama", "nasional");

  /// Landmarks that are called after the region they stand in.
  static final Set<String> NAMESAKES =
      Set.of(
          "sd",
          "sdn",
          "mi",
          "min",
          "smp",
          "smpn",
          "mts",
          "mtsn",
          "sma",
          "sman",
          "smk",
          "smkn",
          "ma",
          "man",
          "puskesmas",
          "pustu",
          "rumahsakit",
          "rsud",
          "pasar",
          "terminal",
          "stasiun",
          "polsek",
          "koramil",
          "kantor",
          "balai",
          "balaidesa",
          "simpang",
          "simpangan",
          "pertigaan",
          "perempatan",
          "bundaran",
          "exit",
          "gerbang",
          "rusun",
          "rusunawa",
          "tpu",
          "tpa",
          "tps",
          "kua",
          "samsat",
          "flyover",
          "underpass",
          "alun",
          "stadion",
          "spbu",
          "negeri");

  /// With these a name is another name.
  static final Set<String> ENDINGS =
      Set.of(
          "jaya", "indah", "raya", "permai", "asri", "madya", "tama", "barat", "timur", "utara",
          "selatan", "tengah", "lor", "kidul", "wetan", "kulon", "baru", "lama");

  static final Set<String> LANDMARKS = Set.copyOf(WordList.load("/kanal/nlp/place/landmarks.txt"));

  /// Words that announce a place by themselves.
  private static final Set<String> ANNOUNCING =
      union(List.of(Set.of("rt", "rw", "blok"), STREETS, AREAS, ESTATES));

  /// Words that a place may begin with, "rumah sakit" among them.
  private static final Set<String> BEGINNING =
      union(List.of(ANNOUNCING, BESIDE, IN, LANDMARKS, Set.of("rumah")));

  private PlaceWords() {}

  private static Set<String> union(List<Set<String>> sets) {
    return sets.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  /// Whether a word announces a place by itself.
  static boolean announces(String word) {
    return ANNOUNCING.contains(word);
  }

  /// Whether a place may begin with a word; most words are told apart by this alone.
  static boolean mayBegin(String word) {
    return BEGINNING.contains(word);
  }
}
