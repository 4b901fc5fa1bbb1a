package kanal.desk.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kanal.bot.complaint.Line.Speaker;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Topics;
import kanal.bot.message.Attachment;
import kanal.desk.audit.Audit;
import kanal.desk.casework.Notes;
import kanal.desk.ticket.DeskLine;
import kanal.desk.ticket.DeskTicket;

/// What was said about a ticket, what was sent, and what officers did with it.
final class TicketStory {
  private static final int MOST_DEEDS = 50;

  private final Notes notes;
  private final Audit audit;
  private final Topics topics;
  private final AgencyClock clock;

  TicketStory(Notes notes, Audit audit, Topics topics, AgencyClock clock) {
    this.notes = notes;
    this.audit = audit;
    this.topics = topics;
    this.clock = clock;
  }

  private record Told(Instant at, TicketView.LineView line) {}

  /// The conversation with officers' notes between, oldest first.
  List<TicketView.LineView> lines(DeskTicket ticket, UnaryOperator<String> names) {
    return Stream.concat(
            ticket.story().stream().map(line -> new Told(line.at(), line(line, names))),
            notes.of(ticket.number()).stream()
                .map(note ->
                    new Told(
                        note.at(),
                        new TicketView.LineView(
                            "Catatan " + names.apply(note.officer()),
                            clock.time(note.at()),
                            note.words(),
                            "note"))))
        .sorted(Comparator.comparing(Told::at))
        .map(Told::line)
        .toList();
  }

  private TicketView.LineView line(DeskLine line, UnaryOperator<String> names) {
    var officer = line.officer().map(names);
    if (line.stage().isPresent()) {
      var by = officer.map(name -> " oleh " + name).orElse("");
      return new TicketView.LineView(
          DeskWords.event(line.stage().get()) + by,
          clock.time(line.at()),
          line.words(),
          line.words().isEmpty() ? "event" : "officer");
    }
    return new TicketView.LineView(
        switch (line.by()) {
          case CITIZEN -> "Warga";
          case BOT -> "Asisten otomatis";
          case OFFICER -> officer.orElse("Petugas");
        },
        clock.time(line.at()),
        line.words(),
        line.by().name().toLowerCase(Locale.ROOT));
  }

  /// Who did and who saw what, the newest first.
  List<TicketView.DeedView> history(TicketNumber number, UnaryOperator<String> names) {
    return audit.of(number, MOST_DEEDS).stream().map(deed -> deed(deed, names)).toList();
  }

  /// What happened after a moment, but for looks: officers' deeds and citizens' words.
  List<TicketView.DeedView> historySince(
      DeskTicket ticket, Instant since, UnaryOperator<String> names) {
    var deeds =
        audit.of(ticket.number(), MOST_DEEDS).stream()
            .filter(it -> it.at().isAfter(since) && !it.deed().equals("SEEN"))
            .map(deed -> deed(deed, names));
    var words =
        ticket.story().stream()
            .filter(it -> it.at().isAfter(since) && it.by() == Speaker.CITIZEN)
            .map(it ->
                new TicketView.DeedView(
                    clock.time(it.at()), it.stage().map(DeskWords::event).orElse("Warga menulis")));
    return Stream.concat(deeds, words).toList();
  }

  private TicketView.DeedView deed(Audit.Deed deed, UnaryOperator<String> names) {
    var detail =
        deed.detail()
            .map(it -> deed.deed().equals("TOPIC") ? topics.of(it).name() : DeskWords.detail(it))
            .map(it -> ": " + it)
            .orElse("");
    return new TicketView.DeedView(
        clock.time(deed.at()),
        names.apply(deed.officer()) + " " + DeskWords.deed(deed.deed()) + detail);
  }

  /// What the citizen sent.
  static List<TicketView.FileView> files(DeskTicket ticket, String href) {
    var files = new ArrayList<TicketView.FileView>();
    for (var attachment : ticket.attachments()) {
      int place = files.size() + 1;
      files.add(
          new TicketView.FileView(
              href + "/attachments/" + attachment.id(),
              kind(attachment.type()) + " " + place,
              look(attachment.type())));
    }
    return files;
  }

  private static String kind(Attachment.Type type) {
    return switch (type) {
      case PHOTO -> "Foto";
      case VIDEO -> "Video";
      case VOICE -> "Rekaman suara";
      case DOCUMENT -> "Dokumen";
    };
  }

  private static String look(Attachment.Type type) {
    return switch (type) {
      case PHOTO -> "photo";
      case VOICE -> "voice";
      case VIDEO, DOCUMENT -> "file";
    };
  }
}
