package kanal.nlp.place;

import java.util.Set;
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
      Set.of("pemerintah", "walikota", "wali", "dinas", "dprd", "pemkot", "satpol", "se");
  static final Set<String> LANDMARKS = Set.copyOf(WordList.load("/kanal/nlp/place/landmarks.txt"));

  private PlaceWords() {}

  /// Whether a word announces a place by itself.
  static boolean announces(String word) {
    return word.equals("rt")
        || word.equals("rw")
        || word.equals("blok")
        || STREETS.contains(word)
        || AREAS.contains(word)
        || ESTATES.contains(word);
  }
}
