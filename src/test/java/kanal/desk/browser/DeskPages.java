package kanal.desk.browser;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kanal.bot.complaint.Ticket;

/// All pages of the desk by the addresses they are mapped to. A new page is added here.
final class DeskPages {
  /// Where they can be looked at; `{number}` stands for a ticket's.
  static final Map<String, List<String>> PAGES =
      Map.ofEntries(
          Map.entry(
              "/desk",
              List.of(
                  "/desk",
                  "/desk?view=check&topic=infrastruktur",
                  "/desk?view=soon",
                  "/desk?view=similar",
                  "/desk?stage=done")),
          Map.entry("/desk/tickets/{number}", List.of("/desk/tickets/{number}")),
          Map.entry("/desk/tickets/{number}/journey", List.of("/desk/tickets/{number}/journey")),
          Map.entry("/desk/tickets/{number}/similar", List.of("/desk/tickets/{number}/similar")),
          Map.entry("/desk/entry", List.of("/desk/entry")),
          Map.entry("/desk/templates", List.of("/desk/templates")),
          Map.entry("/desk/units", List.of("/desk/units")),
          Map.entry("/desk/rules", List.of("/desk/rules")),
          Map.entry("/desk/deadlines", List.of("/desk/deadlines")),
          Map.entry("/desk/people", List.of("/desk/people")),
          Map.entry("/desk/people/{name}", List.of("/desk/people/admin")),
          Map.entry("/desk/account", List.of("/desk/account")),
          Map.entry("/desk/account/password", List.of("/desk/account/password")),
          Map.entry("/desk/account/second-step", List.of("/desk/account/second-step")),
          Map.entry("/desk/keys", List.of("/desk/keys")),
          Map.entry("/desk/webhooks", List.of("/desk/webhooks")),
          Map.entry("/desk/pantau", List.of("/desk/pantau")),
          Map.entry("/desk/model", List.of("/desk/model")),
          Map.entry("/desk/operator", List.of("/desk/operator")));

  /// Pages that need more than an address; `SpecialPagesIT` leads to each.
  static final Set<String> LED_TO =
      Set.of("/desk/signin", "/desk/signin/code", "/desk/denied", "/desk/entry/{token}", "/cek");

  /// Parts of pages, streams and files.
  static final Set<String> NO_PAGES =
      Set.of(
          "/desk/events",
          "/desk/news",
          "/desk/tickets/{number}/here",
          "/desk/tickets/{number}/live",
          "/desk/tickets/{number}/attachments/{id}",
          "/desk/tickets/{number}/similar/panel",
          "/desk/units/units.csv",
          "/desk/rules/rules.csv",
          "/desk/model/run");

  private DeskPages() {}

  /// All addresses, with each of these tickets where one is asked for.
  static List<String> all(List<Ticket> tickets) {
    return PAGES.values().stream()
        .flatMap(List::stream)
        .flatMap(address ->
            address.contains("{number}")
                ? tickets.stream()
                    .map(ticket -> address.replace("{number}", ticket.number().value()))
                : Stream.of(address))
        .sorted()
        .toList();
  }
}
