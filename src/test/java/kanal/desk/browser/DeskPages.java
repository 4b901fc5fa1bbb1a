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
          "/desk/units",
          "/desk/rules",
          "/desk/deadlines",
          "/desk/people",
          "/desk/people/admin",
          "/desk/account",
          "/desk/account/password",
          "/desk/account/second-step",
          "/desk/keys",
          "/desk/webhooks",
          "/desk/pantau",
          "/desk/model",
          "/desk/gone");

  private DeskPages() {}
}
