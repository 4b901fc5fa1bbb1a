package kanal.desk.open311;

import java.util.Map;

/// Which part of a long list a caller asks for.
///
/// @param page from 1
record Paging(int page, int size) {
  private static final int USUAL = 100;
  private static final int LARGEST = 200;
  private static final int LAST_PAGE = 10_000;

  /// @throws Problem when they are no numbers, or out of range
  static Paging of(Map<String, String> query) {
    return new Paging(
        number(query, "page", 1, LAST_PAGE), number(query, "page_size", USUAL, LARGEST));
  }

  private static int number(Map<String, String> query, String name, int usual, int most) {
    var text = query.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      return usual;
    }
    if (!text.matches("[1-9]\\d{0,5}") || Integer.parseInt(text) > most) {
      throw Problem.bad(name + " is a number from 1 to " + most);
    }
    return Integer.parseInt(text);
  }

  long offset() {
    return (page - 1L) * size;
  }
}
