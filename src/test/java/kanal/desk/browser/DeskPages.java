package kanal.desk.browser;

import java.util.List;

/// The addresses of the desk's pages, except a ticket's. A new page is added here.
final class DeskPages {
  static final List<String> ALL =
      List.of(
          "/desk",
          "/desk?view=check&topic=infrastruktur",
          "/desk?stage=done",
          "/desk/templates",
          "/desk/gone");

  private DeskPages() {}
}
