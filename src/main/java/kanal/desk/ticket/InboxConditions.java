package kanal.desk.ticket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kanal.bot.complaint.Stage;
import kanal.desk.database.Verbatim;

/// A filter as a condition on the table `ticket`, with its named values.
final class InboxConditions {
  /// What a citizen wants kept and not used is in no list.
  static final String IN_USE =
      "not exists (select 1 from ticket_restricted kept where kept.number = ticket.number)";

  private static final Pattern REGION_CODE = Pattern.compile("\\d{2}(\\.\\d{2,4}){0,3}");
  // Behind every letter and digit there is.
  private static final String END = "\uFFFD";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  InboxConditions(InboxFilter filter, SimilarTickets similar) {
    conditions.add(IN_USE);
    conditions.add(filter.scope().condition("ticket"));
    values.putAll(filter.scope().values());
    tray(filter, similar);
    criteria(filter.criteria());
  }

  String where() {
    return " where " + String.join(" and ", conditions);
  }

  Map<String, Object> values() {
    return Map.copyOf(values);
  }

  void and(String condition, Map<String, Object> itsValues) {
    conditions.add(condition);
    values.putAll(itsValues);
  }

  private void tray(InboxFilter filter, SimilarTickets similar) {
    switch (filter.tray()) {
      case TO_CHECK -> conditions.add("stage = 'RECEIVED' and to_check");
      case READY -> conditions.add("stage = 'RECEIVED' and not to_check");
      case WAITING -> conditions.add("stage = 'WAITING'");
      case DUE_SOON -> and("due <= :soon", Map.of("soon", filter.soon()));
      case SIMILAR -> conditions.add(similar.condition("ticket"));
      case ALL -> {}
    }
  }

  private void criteria(Criteria asked) {
    asked.stage().map(Stage::name).ifPresent(stage -> equal("stage", stage));
    asked.topic().ifPresent(topic -> equal("topic", topic));
    asked.channel().ifPresent(channel -> equal("channel", channel));
    asked.unit().ifPresent(unit -> equal("unit", unit));
    asked.dueUntil().ifPresent(day -> and("due <= :dueUntil", Map.of("dueUntil", day)));
    asked
        .flag()
        .ifPresent(flag ->
            and(
                "number in (select number from ticket_flag where flag = :flag)",
                Map.of("flag", flag.name())));
    if (asked.citizenWrote()) {
      conditions.add("citizen_wrote");
    }
    if (REGION_CODE.matcher(asked.place().strip()).matches()) {
      var code = Verbatim.toColumn(asked.place().strip());
      and(
          "(place_region = :region or place_region like :within)",
          Map.of("region", code, "within", code + ".%"));
    } else {
      words(asked.place(), "place", " and place");
    }
    words(asked.search(), "word", "");
  }

  private void equal(String column, String value) {
    and(column + " = :" + column, Map.of(column, value));
  }

  private void words(String text, String name, String more) {
    int count = 0;
    for (var word : Words.of(List.of(text))) {
      var from = name + "From" + count;
      var to = name + "To" + count;
      count++;
      and(
          "number in (select number from ticket_word where word >= :%s and word < :%s%s)"
              .formatted(from, to, more),
          Map.of(from, word, to, word + END));
    }
  }
}
