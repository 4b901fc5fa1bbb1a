package kanal.routing.open311;

import java.util.List;

/// Something the server takes requests for.
///
/// @param words its name, group and keywords
/// @param detailed whether it has attributes to ask for
record Service(String code, List<String> words, boolean detailed) {
  Service {
    words = List.copyOf(words);
  }

  /// A service we know only the code of.
  static Service named(String code) {
    return new Service(code, List.of(), false);
  }
}
