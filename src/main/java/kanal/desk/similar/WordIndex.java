package kanal.desk.similar;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kanal.desk.database.Verbatim;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which tickets of a time have which words.
final class WordIndex {
  /// Of a word that more tickets have, only these are looked at; it says little anyway.
  static final int MOST_OF_A_WORD = 200;

  private final JdbcClient jdbc;

  WordIndex(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Keeps a ticket's words in place of those it had.
  void keep(Footprint ticket) {
    var number = ticket.number().value();
    var known = words(List.of(number)).getOrDefault(number, Set.of());
    var gone = new HashSet<>(known);
    gone.removeAll(ticket.terms());
    gone.forEach(word ->
        jdbc.sql("delete from similar_word where number = ? and word = ?")
            .params(number, Verbatim.toColumn(word))
            .update());
    var fresh = new ArrayList<>(ticket.terms());
    fresh.removeAll(known);
    if (!fresh.isEmpty()) {
      insert(number, at(ticket.filedAt()), fresh);
    }
  }

  private void insert(String number, OffsetDateTime filedAt, List<String> words) {
    var values = new ArrayList<Object>();
    words.forEach(word -> values.addAll(List.of(Verbatim.toColumn(word), filedAt, number)));
    jdbc.sql(
            "insert into similar_word (word, filed_at, number) values "
                + words.stream().map(_ -> "(?, ?, ?)").collect(Collectors.joining(", "))
                + " on conflict do nothing")
        .params(values)
        .update();
  }

  /// For each word the tickets that have it and were filed near this time, latest first.
  Map<String, List<String>> ticketsWith(Collection<String> words, Instant around, Duration span) {
    if (words.isEmpty()) {
      return Map.of();
    }
    var from = at(around.minus(span));
    var to = at(around.plus(span));
    var values = new ArrayList<Object>();
    words.forEach(word -> values.addAll(List.of(Verbatim.toColumn(word), from, to)));
    var found = new HashMap<String, List<String>>();
    jdbc.sql(
            words.stream()
                .map(_ ->
                    "(select word, number from similar_word where word = ? and filed_at >= ?"
                        + " and filed_at <= ? order by filed_at desc limit "
                        + MOST_OF_A_WORD
                        + ")")
                .collect(Collectors.joining(" union all ")))
        .params(values)
        .query((row, _) ->
            found
                .computeIfAbsent(Verbatim.fromColumn(row.getString("word")), _ -> new ArrayList<>())
                .add(row.getString("number")))
        .list();
    return found;
  }

  /// The words of these tickets.
  Map<String, Set<String>> words(Collection<String> numbers) {
    var words = new HashMap<String, Set<String>>();
    jdbc.sql("select number, word from similar_word where number in (:numbers)")
        .param("numbers", numbers)
        .query((row, _) ->
            words
                .computeIfAbsent(row.getString("number"), _ -> new HashSet<>())
                .add(Verbatim.fromColumn(row.getString("word"))))
        .list();
    return words;
  }

  /// Forgets tickets that were filed before a time.
  int forget(Instant before) {
    return jdbc.sql("delete from similar_word where filed_at < ?").param(at(before)).update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
