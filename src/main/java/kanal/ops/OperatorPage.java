package kanal.ops;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Puts into words what waits for an operator.
public final class OperatorPage {
  private static final int NOTES_SHOWN = 10;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH.mm", Locale.of("id", "ID"));

  private final ZoneId zone;

  OperatorPage(ZoneId zone) {
    this.zone = zone;
  }

  PileView view(Pile pile) {
    return new PileView(
        pile.name(),
        OperatorWords.title(pile),
        OperatorWords.hint(pile),
        pile.all().stream().map(this::row).toList(),
        notes(pile));
  }

  private PileView.Row row(Waiting one) {
    return new PileView.Row(
        one.id(),
        OperatorWords.what(one.kind()),
        OperatorWords.channel(one.channel().name()),
        time(one.at()),
        one.attempts() + " kali dicoba",
        OperatorWords.reason(one.reason()),
        one.reason());
  }

  private List<String> notes(Pile pile) {
    return pile.discarded(NOTES_SHOWN).stream()
        .map(note ->
            "%s oleh %s: %s (%s)".formatted(time(note.at()), note.by(), note.id(), note.reason()))
        .toList();
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }
}
