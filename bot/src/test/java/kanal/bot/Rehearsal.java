package kanal.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketChange;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.Understanding;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.conversation.Conversation;
import kanal.bot.conversation.Dialogue;
import kanal.bot.conversation.Effect;
import kanal.bot.conversation.Event;
import kanal.bot.conversation.Moment;
import kanal.bot.conversation.Rules;
import kanal.bot.conversation.Timer;
import kanal.bot.message.Address;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Renderer;

/// Plays one conversation with the pure core alone: no store, no threads, a clock that is told the
/// time.
final class Rehearsal {
  static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T02:00:00Z");

  private final PlainReader reader = new PlainReader();
  private final Phrasebook phrasebook = phrasebook();
  private final Renderer renderer = new Renderer(phrasebook);
  private final Dialogue dialogue;
  private final Capabilities channel;
  private final Deque<Effect.Say> said = new ArrayDeque<>();
  private final List<Ticket> filed = new ArrayList<>();
  private final List<Amendment> amended = new ArrayList<>();
  private final Map<Timer, Instant> alarms = new EnumMap<>(Timer.class);
  private Conversation conversation;
  private Instant now = MONDAY_MORNING;
  private int messages;
  private int numbers = 1;
  private int changes;
  private final Set<Move> moves = new TreeSet<>();

  /// From one phase to another, and who moved it.
  record Move(String from, String to, String by) implements Comparable<Move> {
    @Override
    public int compareTo(Move other) {
      return toString().compareTo(other.toString());
    }
  }

  Set<Move> moves() {
    return moves;
  }

  Rehearsal(String name) {
    channel =
        switch (name) {
          case "telegram" -> Capabilities.chat();
          case "sms" -> Capabilities.sms();
          case "whatsapp" -> Capabilities.whatsapp();
          case "email" -> Capabilities.mail();
          default -> throw new IllegalArgumentException("no such channel: " + name);
        };
    conversation =
        Conversation.with(
            new ConversationKey(new ChannelId(name, "test"), new Address("test", "warga")));
    var rules = Rules.usual(new WorkingCalendar(Set.of(), ZONE));
    dialogue =
        new Dialogue(
            phrasebook,
            new Rules(
                rules.calendar(),
                rules.undo(),
                rules.draftLife(),
                rules.reminderAfter(),
                rules.verifyDays(),
                rules.dataWishes(),
                Map.of("TANGKAB", "Kabupaten Tangerang")));
  }

  static Phrasebook phrasebook() {
    return new Phrasebook(topics(), "Layanan Pengaduan", "112");
  }

  static Topics topics() {
    return new Topics(
        List.of(
            new Topic("infrastruktur", "Infrastruktur", "Jalan, got, lampu", "Roads"),
            new Topic("sosial", "Bantuan sosial", "Bantuan sosial", "Social aid"),
            new Topic("lingkungan", "Lingkungan", "Sampah dan banjir", "Waste"),
            new Topic("tik", "Teknologi informasi", "Internet, aplikasi", "Internet"),
            new Topic("hukum", "Hukum", "Hukum dan pungli", "Law"),
            new Topic("lainnya", "Lainnya", "Lainnya", "Other")));
  }

  /// The citizen does something; the answer is waiting in `answers`.
  void does(InboundMessage.Content content) {
    messages++;
    var message =
        new InboundMessage("id" + messages, "m" + messages, conversation.key(), now, content);
    var words = dialogue.wordsToRead(conversation, message);
    var understanding = words.isBlank() ? Understanding.nothing() : reader.read(words, now);
    happens(new Event.Received(message, understanding, moment()));
  }

  /// An officer moves the last ticket, or writes to its citizen.
  ///
  /// @param by the day by which the next step is promised
  void officer(Optional<Stage> stage, Optional<String> words, Optional<LocalDate> by) {
    var number = filed.getLast().number();
    var change = new TicketChange("c" + ++changes, number, now, stage, words, by);
    happens(new Event.Changed(change, moment()));
  }

  /// Time passes; alarms ring on their way.
  void passes(Duration time) {
    var until = now.plus(time);
    while (true) {
      var next =
          alarms.entrySet().stream()
              .filter(alarm -> !alarm.getValue().isAfter(until))
              .min(Map.Entry.comparingByValue());
      if (next.isEmpty()) {
        break;
      }
      now = next.get().getValue();
      var timer = next.get().getKey();
      alarms.remove(timer);
      happens(new Event.Woken(timer, moment()));
    }
    now = until;
  }

  /// What the bot said since the last look, as the citizen reads it; what a newer turn made stale
  /// is gone.
  List<String> answers() {
    var texts =
        said.stream().map(say -> renderer.text(say.prompt(), say.language(), channel)).toList();
    said.clear();
    return texts;
  }

  Conversation conversation() {
    return conversation;
  }

  Capabilities channel() {
    return channel;
  }

  List<Ticket> filed() {
    return filed;
  }

  List<Amendment> amended() {
    return amended;
  }

  Renderer renderer() {
    return renderer;
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, ZONE);
  }

  private Moment moment() {
    return new Moment(now, channel, TicketNumber.of(YearMonth.of(2026, 11), numbers));
  }

  private static String phase(Conversation conversation) {
    return conversation.phase().getClass().getSimpleName();
  }

  private static String by(Event event) {
    return switch (event) {
      case Event.Received _ -> "citizen";
      case Event.Woken _ -> "time";
      case Event.Changed _ -> "officer";
    };
  }

  private void happens(Event event) {
    var next = dialogue.next(conversation, event);
    // As the outbox does: what was only a prompt is stale once the conversation moves on.
    said.removeIf(say -> say.urgency() == Effect.Urgency.PROMPT);
    moves.add(new Move(phase(conversation), phase(next.conversation()), by(event)));
    conversation = next.conversation().nextVersion();
    for (var effect : next.effects()) {
      switch (effect) {
        case Effect.Say say -> said.add(say);
        case Effect.File(var ticket) -> {
          filed.add(ticket);
          numbers++;
        }
        case Effect.Amend(var _, var amendment) -> amended.add(amendment);
        case Effect.Keep _ -> {}
        case Effect.WakeAt(var timer, var at) -> alarms.put(timer, at);
        case Effect.CallOff(var timer) -> alarms.remove(timer);
      }
    }
  }
}
