package kanal.desk.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.message.GeoPoint;
import kanal.desk.casework.Edits;
import kanal.desk.officer.DisplayNames;
import kanal.desk.officer.Officer;
import kanal.desk.template.Template;
import kanal.desk.ticket.Cursor;
import kanal.desk.ticket.DeskTicket;

/// Makes a ticket's view.
public final class TicketPage {
  private static final int CHOICES = 3;
  private static final List<Action> DECISIONS =
      List.of(Action.VERIFY, Action.POSTPONE, Action.HAND_OVER, Action.ARCHIVE, Action.FINISH);
  // A ticket that was verified waits for its answer.
  private static final List<Action> AFTER_VERIFIKASI =
      List.of(Action.FINISH, Action.POSTPONE, Action.HAND_OVER, Action.ARCHIVE);
  private static final List<Action> MOVES = List.of(Action.PASS_ON, Action.SEND_BACK);

  private final Topics topics;
  private final WorkingCalendar calendar;
  private final AgencyClock clock;
  private final VerbForms forms;
  private final TicketStory story;
  private final InboxPage inbox;
  private final DisplayNames names;

  TicketPage(
      Topics topics,
      WorkingCalendar calendar,
      AgencyClock clock,
      VerbForms forms,
      TicketStory story,
      InboxPage inbox,
      DisplayNames names) {
    this.topics = topics;
    this.calendar = calendar;
    this.clock = clock;
    this.forms = forms;
    this.story = story;
    this.inbox = inbox;
    this.names = names;
  }

  TicketView view(DeskTicket ticket, Officer officer, VerbForms.Show show) {
    var number = ticket.number().value();
    var href = "/desk/tickets/" + number;
    var templates = forms.templates();
    var called = names.now();
    return new TicketView(
        number,
        href,
        from(show),
        show.from().map(InboxChoices::address).orElse("/desk"),
        ticket.version(),
        ChronoUnit.MICROS.between(Instant.EPOCH, clock.now()),
        InboxPage.title(ticket.title(), ticket.description()),
        capitalised(ticket.kind().officialName()),
        DeskWords.channel(ticket.channel()),
        clock.time(ticket.filedAt()),
        DeskWords.stage(ticket.stage()),
        DeskWords.look(ticket.stage()),
        Due.of(ticket.due(), ticket.stage(), clock, calendar),
        ticket.flags().contains(Flag.DANGER),
        DeskWords.badges(ticket.citizenWrote(), ticket.flags()),
        Highlight.of(ticket.description(), ticket.because()),
        TicketStory.files(ticket, href),
        story.lines(ticket, called),
        topic(ticket, called),
        ticket.place().map(TicketPage::place),
        ticket
            .date()
            .map(it -> new TicketView.IncidentView(it.words(), clock.days(it.from(), it.to()))),
        edit(ticket),
        DeskWords.reporter(ticket.reporter(), ticket.flags().contains(Flag.ANONYMOUS)),
        forms.unitName(ticket.unit()),
        possible(
            ticket.stage() == Stage.VERIFIED ? AFTER_VERIFIKASI : DECISIONS,
            ticket,
            show,
            templates),
        possible(MOVES, ticket, show, templates),
        forms.form(Action.REPLY, ticket, show, templates),
        show.note(),
        story.history(ticket.number(), called),
        show.since().map(since -> story.historySince(ticket, since, called)).orElse(List.of()),
        following(ticket, officer, show.from()).map(it -> hrefIn(it, show)),
        officer.decides());
  }

  private List<TicketView.VerbForm> possible(
      List<Action> actions, DeskTicket ticket, VerbForms.Show show, List<Template> templates) {
    return actions.stream()
        .map(action -> forms.form(action, ticket, show, templates))
        .filter(TicketView.VerbForm::possible)
        .toList();
  }

  private static String from(VerbForms.Show show) {
    return show.from().map(InboxChoices::from).orElse("");
  }

  private static String hrefIn(TicketNumber number, VerbForms.Show show) {
    return InboxPage.href(number, show.from().orElseThrow());
  }

  /// The ticket below this one in the list it was opened from. Asked before a verb takes it away.
  Optional<TicketNumber> following(
      DeskTicket ticket, Officer officer, Optional<InboxChoices> from) {
    return from.flatMap(
        choices -> inbox.following(choices, officer, Cursor.of(ticket, choices.tray())));
  }

  private TicketView.TopicView topic(DeskTicket ticket, UnaryOperator<String> called) {
    var machine = ticket.machineTopic();
    return new TicketView.TopicView(
        topics.of(ticket.topic()).name(),
        topicNote(ticket, called),
        ticket.topicBy().isPresent()
            ? Optional.of(
                topics.of(machine.code()).name() + ", " + DeskWords.percent(machine.confidence()))
            : Optional.empty(),
        choices(ticket),
        topics.all().stream()
            .map(it -> new InboxView.Choice(it.code(), it.name(), it.code().equals(ticket.topic())))
            .toList(),
        ticket.because());
  }

  private String topicNote(DeskTicket ticket, UnaryOperator<String> called) {
    if (ticket.topicBy().isPresent()) {
      return "Dipilih oleh " + called.apply(ticket.topicBy().get());
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
    var first = ticket.ranking().stream().limit(CHOICES).toList();
    return first.stream()
        .map(guess ->
            new TicketView.TopicChoice(
                first.indexOf(guess) + 1,
                guess.code(),
                topics.of(guess.code()).name(),
                DeskWords.percent(guess.confidence()),
                guess.code().equals(ticket.topic())))
        .toList();
  }

  private static TicketView.PlaceView place(Place place) {
    return new TicketView.PlaceView(
        place.words().isBlank() ? "Titik di peta" : place.words(),
        place.point().map(TicketPage::point),
        place.region().map(Region::name),
        place.candidates().stream()
            .map(it -> new TicketView.RegionChoice(it.code(), it.name()))
            .toList(),
        place.unsure(),
        MapLink.of(place));
  }

  private static String point(GeoPoint point) {
    return String.format(Locale.ROOT, "%.5f, %.5f", point.latitude(), point.longitude());
  }

  private TicketView.EditForm edit(DeskTicket ticket) {
    return new TicketView.EditForm(
        ticket.title(),
        Edits.LONGEST_TITLE,
        Arrays.stream(Kind.values())
            .map(kind ->
                new InboxView.Choice(
                    kind.name(), capitalised(kind.officialName()), kind == ticket.kind()))
            .toList(),
        ticket.date().map(it -> it.from()).map(LocalDate::toString).orElse(""),
        ticket.date().map(it -> it.to()).map(LocalDate::toString).orElse(""));
  }

  private static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
