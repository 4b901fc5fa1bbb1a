package kanal.desk.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.WorkingCalendar;
import kanal.desk.officer.Officer;
import kanal.desk.ticket.Criteria;
import kanal.desk.ticket.Cursor;
import kanal.desk.ticket.InboxFilter;
import kanal.desk.ticket.Tray;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// What an officer chose in the inbox, as it stands in the address. What an old bookmark chooses
/// and nobody knows any more is left out rather than an error.
record InboxChoices(Map<String, String> given) {
  static final String VIEW = "view";
  static final String STAGE = "stage";
  static final String TOPIC = "topic";
  static final String PLACE = "place";
  static final String CHANNEL = "channel";
  static final String UNIT = "unit";
  static final String DUE = "due";
  static final String FLAG = "flag";
  static final String WROTE = "wrote";
  static final String SEARCH = "q";

  private static final String ALL = "-";
  private static final String AFTER = "after";
  private static final String BEFORE = "before";
  private static final List<String> NAMES =
      List.of(VIEW, STAGE, TOPIC, PLACE, CHANNEL, UNIT, DUE, FLAG, WROTE, SEARCH, AFTER, BEFORE);
  private static final int LONGEST = 200;
  private static final int WEEK = 7;
  private static final Map<Tray, String> TRAYS = new EnumMap<>(Tray.class);

  static {
    TRAYS.put(Tray.TO_CHECK, "check");
    TRAYS.put(Tray.READY, "ready");
    TRAYS.put(Tray.WAITING, "waiting");
    TRAYS.put(Tray.DUE_SOON, "soon");
    TRAYS.put(Tray.SIMILAR, "similar");
    TRAYS.put(Tray.ALL, "");
  }

  InboxChoices {
    var known = new LinkedHashMap<String, String>();
    for (var name : NAMES) {
      var value = given.getOrDefault(name, "").strip();
      if (!value.isEmpty() && value.length() <= LONGEST) {
        known.put(name, value);
      }
    }
    given = Map.copyOf(known);
  }

  /// Those of a query as `query` made it.
  static InboxChoices parse(String query) {
    try {
      var found = UriComponentsBuilder.fromUriString("/desk?" + query).build(true).getQueryParams();
      var given = new LinkedHashMap<String, String>();
      for (var name : NAMES) {
        Optional.ofNullable(found.getFirst(name))
            .ifPresent(value -> given.put(name, decoded(value)));
      }
      return new InboxChoices(given);
    } catch (IllegalArgumentException _) {
      return new InboxChoices(Map.of());
    }
  }

  private static String decoded(String value) {
    return UriUtils.decode(value, StandardCharsets.UTF_8);
  }

  InboxFilter filter(Officer officer, AgencyClock clock, WorkingCalendar calendar) {
    return new InboxFilter(
        officer.scope(), tray(), criteria(clock.today()), calendar.after(clock.today(), 1));
  }

  Tray tray() {
    return TRAYS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(of(VIEW)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Tray.ALL);
  }

  private Criteria criteria(LocalDate today) {
    return new Criteria(
        named(Stage.values(), of(STAGE)),
        maybe(TOPIC),
        of(PLACE),
        maybe(CHANNEL),
        maybe(UNIT),
        dueUntil(today),
        named(Flag.values(), of(FLAG)),
        of(WROTE).equals("yes"),
        of(SEARCH));
  }

  private Optional<LocalDate> dueUntil(LocalDate today) {
    return switch (of(DUE)) {
      case "late" -> Optional.of(today.minusDays(1));
      case "today" -> Optional.of(today);
      case "week" -> Optional.of(today.plusDays(WEEK));
      default -> Optional.empty();
    };
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
    for (var one : all) {
      if (name(one).equals(name)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /// A constant as it stands in an address.
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String of(String name) {
    return given.getOrDefault(name, "");
  }

  private Optional<String> maybe(String name) {
    return Optional.ofNullable(given.get(name));
  }

  Optional<Cursor> after() {
    return Cursor.parse(of(AFTER));
  }

  Optional<Cursor> before() {
    return Cursor.parse(of(BEFORE));
  }

  /// Whether anything but the tray is chosen.
  boolean narrowed() {
    return given.keySet().stream()
        .anyMatch(name -> !name.equals(VIEW) && !name.equals(AFTER) && !name.equals(BEFORE));
  }

  /// The first page of another tray.
  static InboxChoices in(Tray tray) {
    return new InboxChoices(Map.of(VIEW, TRAYS.getOrDefault(tray, "")));
  }

  /// The same choices from the first page on.
  InboxChoices first() {
    var without = new LinkedHashMap<>(given);
    without.remove(AFTER);
    without.remove(BEFORE);
    return new InboxChoices(without);
  }

  InboxChoices after(Cursor cursor) {
    return at(AFTER, cursor);
  }

  InboxChoices before(Cursor cursor) {
    return at(BEFORE, cursor);
  }

  private InboxChoices at(String name, Cursor cursor) {
    var moved = new LinkedHashMap<>(first().given());
    moved.put(name, cursor.toString());
    return new InboxChoices(moved);
  }

  /// All of them for an address, behind its question mark.
  String query() {
    var address = UriComponentsBuilder.newInstance();
    for (var name : NAMES) {
      maybe(name).ifPresent(value -> address.queryParam(name, "{" + name + "}"));
    }
    var query = address.encode().buildAndExpand(given).getQuery();
    return query == null ? "" : query;
  }

  /// The same for a parameter, where nothing would mean that there is no list: `-` is all tickets.
  String from() {
    return query().isEmpty() ? ALL : query();
  }

  /// Reads what `from` wrote; empty when nothing was.
  static Optional<InboxChoices> cameFrom(String from) {
    return from.isEmpty() ? Optional.empty() : Optional.of(parse(from.equals(ALL) ? "" : from));
  }

  /// Where the inbox shows them.
  String address() {
    return given.isEmpty() ? "/desk" : "/desk?" + query();
  }

  @Override
  public String toString() {
    return "InboxChoices" + given.keySet();
  }
}
