package kanal.desk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Line.Speaker;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.message.Attachment;
import kanal.bot.message.GeoPoint;
import kanal.desk.casework.Verb;
import kanal.desk.ticket.DeskLine;
import kanal.desk.ticket.DeskTicket;

/// Makes a ticket's view.
public final class TicketPage {
  private static final int CHOICES = 3;

  private final Topics topics;
  private final WorkingCalendar calendar;
  private final AgencyClock clock;

  TicketPage(Topics topics, WorkingCalendar calendar, AgencyClock clock) {
    this.topics = topics;
    this.calendar = calendar;
    this.clock = clock;
  }

  /// What an officer tried and what was wrong with it.
  record Try(Verb verb, String words, String problem) {}

  TicketView view(DeskTicket ticket, Optional<Try> last) {
    var number = ticket.number().value();
    var href = "/desk/tickets/" + number;
    return new TicketView(
        number,
        href,
        ticket.version(),
        InboxPage.title(ticket.title(), ticket.description()),
        capitalised(ticket.kind().officialName()),
        DeskWords.channel(ticket.channel()),
        clock.time(ticket.filedAt()),
        DeskWords.stage(ticket.stage()),
        DeskWords.look(ticket.stage()),
        Due.of(ticket.due(), clock, calendar),
        ticket.flags().contains(Flag.DANGER),
        DeskWords.badges(ticket.citizenWrote(), ticket.flags()),
        ticket.description(),
        files(ticket, href),
        ticket.story().stream().map(this::line).toList(),
        topics.of(ticket.topic()).name(),
        ticket.topic(),
        topicNote(ticket),
        ticket.topicBy().isPresent()
            ? Optional.of(guess(ticket.machineTopic().code(), ticket.machineTopic().confidence()))
            : Optional.empty(),
        choices(ticket),
        topics.all().stream()
            .map(it ->
                new InboxView.TopicOption(it.code(), it.name(), it.code().equals(ticket.topic())))
            .toList(),
        ticket.because(),
        place(ticket),
        ticket
            .date()
            .map(it -> new TicketView.IncidentView(it.words(), clock.days(it.from(), it.to()))),
        DeskWords.reporter(ticket.reporter(), ticket.flags().contains(Flag.ANONYMOUS)),
        List.of(Verb.VERIFY, Verb.POSTPONE, Verb.HAND_OVER, Verb.ARCHIVE, Verb.FINISH).stream()
            .map(verb -> form(verb, ticket, last))
            .toList(),
        form(Verb.REPLY, ticket, last));
  }

  private String guess(String code, double confidence) {
    return topics.of(code).name() + ", " + DeskWords.percent(confidence);
  }

  private String topicNote(DeskTicket ticket) {
    if (ticket.topicBy().isPresent()) {
      return "Dipilih oleh " + ticket.topicBy().get();
    }
    if (ticket.flags().contains(Flag.TOPIC_CHOSEN)) {
      return "Dipilih warga";
    }
    if (ticket.topic().equals(Topic.OTHER)) {
      return "Mesin belum yakin. Mohon pilih topiknya.";
    }
    return "Dikenali mesin, yakin " + DeskWords.percent(ticket.machineTopic().confidence());
  }

  private List<TicketView.TopicChoice> choices(DeskTicket ticket) {
    return ticket.ranking().stream()
        .limit(CHOICES)
        .filter(guess -> !guess.code().equals(ticket.topic()))
        .map(guess ->
            new TicketView.TopicChoice(
                guess.code(),
                topics.of(guess.code()).name(),
                DeskWords.percent(guess.confidence())))
        .toList();
  }

  private static Optional<TicketView.PlaceView> place(DeskTicket ticket) {
    return ticket
        .place()
        .map(place ->
            new TicketView.PlaceView(
                place.words().isBlank() ? "Titik di peta" : place.words(),
                place.point().map(TicketPage::point),
                place.region().map(Region::name),
                place.candidates().stream().map(Region::name).toList(),
                place.unsure()));
  }

  private static String point(GeoPoint point) {
    return String.format(Locale.ROOT, "%.5f, %.5f", point.latitude(), point.longitude());
  }

  private static List<TicketView.FileView> files(DeskTicket ticket, String href) {
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

  private TicketView.LineView line(DeskLine line) {
    if (line.stage().isPresent()) {
      var by = line.officer().map(officer -> " oleh " + officer).orElse("");
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
          case OFFICER -> line.officer().orElse("Petugas");
        },
        clock.time(line.at()),
        line.words(),
        look(line.by()));
  }

  private static String look(Speaker speaker) {
    return speaker.name().toLowerCase(Locale.ROOT);
  }

  private static TicketView.VerbForm form(Verb verb, DeskTicket ticket, Optional<Try> last) {
    var words = DeskWords.verb(verb);
    var mine = last.filter(it -> it.verb() == verb);
    return new TicketView.VerbForm(
        verb.name(),
        verb.label(),
        words.hint(),
        words.label(),
        verb.needsWords(),
        verb.possibleIn(ticket.stage()),
        mine.isPresent(),
        mine.map(Try::words).orElse(""),
        mine.map(Try::problem));
  }

  private static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
