package kanal.nlp.place;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanal.nlp.gazetteer.Gazetteer;
import kanal.nlp.gazetteer.Level;

/// What kind of region a word announces, and which regions that fits.
enum Tier {
  VILLAGE(Level.VILLAGE),
  /// Hamlets are in no register; some are called like their village.
  HAMLET(Level.VILLAGE),
  DISTRICT(Level.DISTRICT),
  REGENCY(Level.REGENCY),
  CITY(Level.REGENCY),
  PROVINCE(Level.PROVINCE);

  private static final Map<String, Tier> BY_WORD =
      Map.ofEntries(
          Map.entry("kelurahan", VILLAGE),
          Map.entry("desa", VILLAGE),
          Map.entry("nagari", VILLAGE),
          Map.entry("gampong", VILLAGE),
          Map.entry("village", VILLAGE),
          Map.entry("lurah", VILLAGE),
          Map.entry("kades", VILLAGE),
          Map.entry("dusun", HAMLET),
          Map.entry("kampung", HAMLET),
          Map.entry("banjar", HAMLET),
          Map.entry("jorong", HAMLET),
          Map.entry("padukuhan", HAMLET),
          Map.entry("pedukuhan", HAMLET),
          Map.entry("kecamatan", DISTRICT),
          Map.entry("distrik", DISTRICT),
          Map.entry("district", DISTRICT),
          Map.entry("camat", DISTRICT),
          Map.entry("kabupaten", REGENCY),
          Map.entry("bupati", REGENCY),
          Map.entry("kota", CITY),
          Map.entry("walikota", CITY),
          Map.entry("provinsi", PROVINCE),
          Map.entry("propinsi", PROVINCE),
          Map.entry("gubernur", PROVINCE));

  private final Level level;

  Tier(Level level) {
    this.level = level;
  }

  static Optional<Tier> announcedBy(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /// The regions of exactly this kind.
  List<Integer> exactly(List<Integer> regions, Gazetteer gazetteer) {
    return regions.stream().filter(region -> fits(region, gazetteer)).toList();
  }

  /// The regions a citizen may have meant: people call a city a regency, a district a village.
  List<Integer> loosely(List<Integer> regions, Gazetteer gazetteer) {
    return regions.stream().filter(region -> near(gazetteer.level(region))).toList();
  }

  private boolean fits(int region, Gazetteer gazetteer) {
    return gazetteer.level(region) == level
        && (level != Level.REGENCY || gazetteer.city(region) == (this == CITY));
  }

  private boolean near(Level other) {
    return switch (this) {
      case VILLAGE, DISTRICT -> other == Level.VILLAGE || other == Level.DISTRICT;
      case CITY -> other == Level.REGENCY || other == Level.DISTRICT;
      case HAMLET, REGENCY, PROVINCE -> other == level;
    };
  }
}
