package kanal.desk.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.WorkingCalendar;
import kanal.desk.officer.Officer;
import kanal.desk.page.InboxView.Choice;
import kanal.desk.privacy.TicketMask;
import kanal.desk.ticket.Cursor;
import kanal.desk.ticket.Inbox;
import kanal.desk.ticket.InboxIndex;
import kanal.desk.ticket.InboxSlice;
import kanal.desk.ticket.InboxTicket;
import kanal.desk.ticket.SavedFilters;
import kanal.desk.ticket.Tray;
import kanal.desk.unit.Unit;
import kanal.desk.unit.Units;
import org.springframework.web.util.UriComponentsBuilder;

/// Makes the inbox's view.
public final class InboxPage {
  private static final double LIKELY = 0.5;
  private static final int LONGEST_TITLE = 90;

  private final Inbox inbox;
  private final SavedFilters saved;
  private final List<RowNotes> notes;
  private final Units units;
  private final Topics topics;
  private final WorkingCalendar calendar;
  private final AgencyClock clock;

  InboxPage(
      Inbox inbox,
      SavedFilters saved,
      List<RowNotes> notes,
      Units units,
      Topics topics,
      WorkingCalendar calendar,
      AgencyClock clock) {
    this.inbox = inbox;
    this.saved = saved;
    this.notes = List.copyOf(notes);
    this.units = units;
    this.topics = topics;
    this.calendar = calendar;
    this.clock = clock;
  }

  InboxView view(InboxChoices choices, Officer officer) {
    var filter = choices.filter(officer, clock, calendar);
    var slice =
        choices
            .before()
            .map(cursor -> inbox.before(filter, cursor))
            .orElseGet(() ->
                choices
                    .after()
                    .map(cursor -> inbox.after(filter, cursor))
                    .orElseGet(() -> inbox.first(filter)));
    var tickets = slice.tickets().stream().map(TicketMask::of).toList();
    var here = choices.tray();
    var everyUnit = units.all();
    var unitNames = everyUnit.stream().collect(Collectors.toMap(Unit::code, Unit::name));
    return new InboxView(
        DeskWords.tray(here),
        trays(choices, officer),
        savedTabs(choices, officer),
        filters(choices, everyUnit),
        rows(tickets, choices, unitNames),
        newer(choices, slice).map(it -> choices.before(it).address()),
        older(choices, slice).map(it -> choices.after(it).address()),
        choices.narrowed() || here != Tray.ALL,
        choices.from(),
        choices.first().query(),
        choices.address(),
        news(choices, tickets),
        officer.decides());
  }

  /// Where the page before this one ends, when there is one.
  private static Optional<Cursor> newer(InboxChoices choices, InboxSlice slice) {
    boolean there = choices.before().isPresent() ? slice.more() : choices.after().isPresent();
    return there && !slice.tickets().isEmpty()
        ? Optional.of(Cursor.of(slice.tickets().getFirst(), choices.tray()))
        : Optional.empty();
  }

  private static Optional<Cursor> older(InboxChoices choices, InboxSlice slice) {
    boolean there = choices.before().isPresent() || slice.more();
    return there && !slice.tickets().isEmpty()
        ? Optional.of(Cursor.of(slice.tickets().getLast(), choices.tray()))
        : Optional.empty();
  }

  /// The ticket that follows one in a list; empty at its end.
  Optional<TicketNumber> following(InboxChoices choices, Officer officer, Cursor cursor) {
    var filter = choices.filter(officer, clock, calendar);
    return inbox.after(filter, cursor).tickets().stream().findFirst().map(InboxTicket::number);
  }

  /// What came into a list, or changed in it, since a page of it was made.
  ///
  /// @return such as `3 laporan baru`; empty when nothing did
  Optional<String> news(
      InboxChoices choices, Officer officer, Instant since, Map<TicketNumber, Long> shown) {
    var filter = choices.filter(officer, clock, calendar);
    int fresh = inbox.filedSince(filter, since);
    int changed = inbox.changed(filter, shown).size();
    var words =
        Stream.of(
                fresh > 0 ? fresh + " laporan baru" : "",
                changed > 0 ? changed + (fresh > 0 ? " berubah" : " laporan berubah") : "")
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  private String news(InboxChoices choices, List<InboxTicket> tickets) {
    // Only where the newest are shown their age tells what is newer than the page.
    boolean newest =
        choices.equals(choices.first()) && choices.tray() != Tray.DUE_SOON && !tickets.isEmpty();
    var since = newest ? tickets.getFirst().filedAt() : clock.now();
    return UriComponentsBuilder.fromUriString("/desk/news?" + choices.query())
        .queryParam("since", ChronoUnit.MICROS.between(Instant.EPOCH, since))
        .queryParam("shown", tickets.stream().map(InboxPage::key).collect(Collectors.joining(",")))
        .build(true)
        .toUriString();
  }

  private List<InboxView.Tab> trays(InboxChoices choices, Officer officer) {
    var counts = inbox.counts(choices.filter(officer, clock, calendar));
    return Arrays.stream(Tray.values())
        .map(tray ->
            new InboxView.Tab(
                DeskWords.tray(tray),
                DeskWords.count(counts.getOrDefault(tray, 0), Inbox.MOST_COUNTED),
                InboxChoices.in(tray).address(),
                tray == choices.tray()))
        .toList();
  }

  private List<InboxView.SavedTab> savedTabs(InboxChoices choices, Officer officer) {
    var here = choices.first().query();
    return saved.of(officer).stream()
        .map(it ->
            new InboxView.SavedTab(
                it.id(),
                it.name(),
                InboxChoices.parse(it.choices()).address(),
                it.choices().equals(here)))
        .toList();
  }

  private InboxView.Filters filters(InboxChoices choices, List<Unit> everyUnit) {
    return new InboxView.Filters(
        choices.of(InboxChoices.VIEW),
        choices.of(InboxChoices.SEARCH),
        choices.of(InboxChoices.PLACE),
        Arrays.stream(Stage.values())
            .map(it ->
                choice(choices, InboxChoices.STAGE, InboxChoices.name(it), DeskWords.stage(it)))
            .toList(),
        topics.all().stream()
            .map(it -> choice(choices, InboxChoices.TOPIC, it.code(), it.name()))
            .toList(),
        DeskWords.CHANNELS.stream()
            .map(it -> choice(choices, InboxChoices.CHANNEL, it, DeskWords.channel(it)))
            .toList(),
        everyUnit.stream()
            .map(it -> choice(choices, InboxChoices.UNIT, it.code(), it.name()))
            .toList(),
        List.of(
            choice(choices, InboxChoices.DUE, "late", "Lewat batas"),
            choice(choices, InboxChoices.DUE, "today", "Sampai hari ini"),
            choice(choices, InboxChoices.DUE, "week", "Sampai 7 hari lagi")),
        Arrays.stream(Flag.values())
            .map(
                it -> choice(choices, InboxChoices.FLAG, InboxChoices.name(it), DeskWords.flag(it)))
            .toList(),
        choices.of(InboxChoices.WROTE).equals("yes"));
  }

  private static Choice choice(InboxChoices choices, String of, String code, String name) {
    return new Choice(code, name, choices.of(of).equals(code));
  }

  private static String key(InboxTicket ticket) {
    return ticket.number() + "." + ticket.version();
  }

  private List<InboxView.Row> rows(
      List<InboxTicket> tickets, InboxChoices choices, Map<String, String> unitNames) {
    var numbers = tickets.stream().map(InboxTicket::number).toList();
    var told = notes.stream().map(some -> some.of(numbers)).toList();
    return tickets.stream()
        .map(ticket ->
            row(
                ticket,
                choices,
                unitNames,
                told.stream()
                    .flatMap(some -> Optional.ofNullable(some.get(ticket.number())).stream())
                    .toList()))
        .toList();
  }

  private InboxView.Row row(
      InboxTicket ticket, InboxChoices choices, Map<String, String> unitNames, List<String> notes) {
    boolean unsure = ticket.topic().equals(Topic.OTHER);
    Optional<String> confidence =
        ticket.topicByOfficer()
            ? Optional.empty()
            : Optional.of(
                unsure ? "belum yakin" : DeskWords.percent(ticket.machineTopic().confidence()));
    return new InboxView.Row(
        ticket.number().value(),
        key(ticket),
        href(ticket.number(), choices),
        clock.time(ticket.filedAt()),
        title(ticket.title(), ticket.description()),
        topics.of(ticket.topic()).name(),
        confidence,
        unsure ? "low" : sure(ticket.machineTopic().confidence()),
        ticket.place().filter(words -> !words.isBlank()),
        DeskWords.channel(ticket.channel()),
        unit(ticket, unitNames),
        DeskWords.badges(ticket.citizenWrote(), ticket.flags()),
        notes,
        DeskWords.stage(ticket.stage()),
        DeskWords.look(ticket.stage()),
        Due.of(ticket.due(), ticket.stage(), clock, calendar));
  }

  /// Which unit has it, where that tells anything.
  private static Optional<String> unit(InboxTicket ticket, Map<String, String> unitNames) {
    return ticket.unit().equals(Units.VERIFICATION)
        ? Optional.empty()
        : Optional.ofNullable(unitNames.get(ticket.unit()));
  }

  /// A ticket's page that knows the list it was opened from.
  static String href(TicketNumber number, InboxChoices choices) {
    var page = "/desk/tickets/" + number;
    return UriComponentsBuilder.fromPath(page)
        .queryParam("from", "{from}")
        .encode()
        .buildAndExpand(choices.from())
        .toUriString();
  }

  private static String sure(double confidence) {
    return confidence >= InboxIndex.SURE ? "high" : confidence >= LIKELY ? "middle" : "low";
  }

  /// The title, or the beginning of the words when there is none.
  static String title(String title, String description) {
    if (!title.isBlank()) {
      return title;
    }
    var words = description.strip();
    if (words.isEmpty()) {
      return "Tanpa keterangan";
    }
    if (words.codePointCount(0, words.length()) <= LONGEST_TITLE) {
      return words;
    }
    int end = words.offsetByCodePoints(0, LONGEST_TITLE);
    int blank = words.lastIndexOf(' ', end);
    return words.substring(0, blank > 0 ? blank : end) + " …";
  }
}
