package kanal.nlp.place;

import java.util.Set;
import kanal.nlp.text.Form;
import kanal.nlp.text.WordList;
import kanal.nlp.text.WordSets;
import kanal.nlp.text.WordSets.WordSet;

/// The words that announce a place.
final class PlaceWords {
  private static final WordSets SETS = new WordSets();

  /// What a number follows.
  private static final WordSet NUMBERED = SETS.add(Set.of("rt", "rw", "blok"));

  static final WordSet STREETS = SETS.add(Set.of("jalan", "lorong", "lr", "gang", "street"));
  static final WordSet AREAS =
      SETS.add(
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
              "district"));
  static final WordSet ESTATES =
      SETS.add(
          Set.of("perumahan", "komplek", "cluster", "apartemen", "apartement", "griya", "graha"));
  static final WordSet BESIDE =
      SETS.add(
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
              "near"));
  static final WordSet IN =
      SETS.add(
          Set.of(
              "di",
              "daerah",
              "wilayah",
              "didaerah",
              "diwilayah",
              "kawasan",
              "sekitar",
              "in",
              "at"));
  static final WordSet REGION = SETS.add(Set.of("daerah", "wilayah", "didaerah", "diwilayah"));
  static final WordSet OFFICES =
      SETS.add(
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
              "baznas"));

  /// What has a government with offices of its own.
  static final WordSet GOVERNED = SETS.add(Set.of("kabupaten", "kota", "provinsi", "propinsi"));

  /// Who governs a region.
  static final WordSet HEADS =
      SETS.add(Set.of("lurah", "kades", "camat", "bupati", "walikota", "gubernur"));

  /// A region after these words is whose or whence, not where.
  static final WordSet ASIDE =
      SETS.add(
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
              "sejak"));

  /// A region after these is where a road leads.
  static final WordSet TOWARDS = SETS.add(Set.of("arah", "menuju", "jurusan", "tujuan", "ke"));

  static final WordSet RESIDENTS = SETS.add(Set.of("warga", "masyarakat"));

  /// A name after these is a person's.
  static final WordSet TITLES =
      SETS.add(
          Set.of(
              "bapak", "ibu", "haji", "hajah", "saudara", "sdr", "nama", "an", "mas", "mbak",
              "bang"));

  /// Between "jalan" and its name.
  static final WordSet ROADS =
      SETS.add(
          Set.of(
              "raya", "tol", "jalan", "lingkar", "poros", "lintas", "baru", "utama", "nasional"));

  /// Landmarks that are called after the region they stand in.
  static final WordSet NAMESAKES =
      SETS.add(
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
              "negeri"));

  /// With these a name is another name.
  static final WordSet ENDINGS =
      SETS.add(
          Set.of(
              "jaya", "indah", "raya", "permai", "asri", "madya", "tama", "barat", "timur", "utara",
              "selatan", "tengah", "lor", "kidul", "wetan", "kulon", "baru", "lama"));

  static final Set<String> LANDMARK_WORDS =
      Set.copyOf(WordList.load("/kanal/nlp/place/landmarks.txt"));
  static final WordSet LANDMARKS = SETS.add(LANDMARK_WORDS);

  private static final WordSet ANNOUNCING = SETS.union(NUMBERED, STREETS, AREAS, ESTATES);

  /// "rumah sakit" is a landmark.
  private static final WordSet HOUSE = SETS.add(Set.of("rumah"));

  private static final WordSet BEGINNING = SETS.union(ANNOUNCING, BESIDE, IN, LANDMARKS, HOUSE);

  private PlaceWords() {}

  /// Whether a word announces a place by itself.
  static boolean announces(Form word) {
    return ANNOUNCING.has(word);
  }

  /// Whether a place may begin with a word; most words are told apart by this alone.
  static boolean mayBegin(Form word) {
    return BEGINNING.has(word);
  }
}
