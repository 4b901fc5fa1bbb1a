package kanal.nlp.place;

/// Why words are taken for a region's name.
enum Evidence {
  /// "kel Gembor", "kota Serang".
  ANNOUNCED,
  /// A regency, a city or a province that everybody knows.
  FAMOUS,
  /// A name of the operator's home region.
  HOME,
  /// After "di", "daerah", RT and RW, or all there is.
  HOOKED,
  /// What a school, a market or an office is called after.
  LANDMARK,
  /// Only a name: it counts beside a region that contains it or lies in it.
  BARE,
  /// "dinkes Surabaya", "lurah Gembor": tells the region, but not that something happened there.
  CONTEXT;

  /// Whether it stands without help.
  boolean strong() {
    return this != LANDMARK && this != BARE;
  }
}
