package kanal.redis;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.message.ConversationKey;

/// One of a fixed number of parts the keys are spread over.
///
/// The braces make a Redis Cluster keep all keys of a partition together, which every script needs.
record Partition(int number) {
  /// Never to be changed: stored conversations would no longer be found.
  static final int COUNT = 16;

  static final Partition FIRST = new Partition(0);

  /// A string: exists once every partition has its mark.
  static final String FOUNDED = FIRST.key("founded");

  /// A set: the channels that ever had a conversation.
  static final String CHANNELS = FIRST.key("channels");

  /// A hash: notes of conversations that were erased.
  static final String ERASED = FIRST.key("erased");

  /// A string: proves which keys this Redis is sealed with.
  static final String KEYS = FIRST.key("keys");

  /// A string: exists once nothing of an older version is left unsealed.
  static final String SEALED = FIRST.key("sealed");

  /// What the names of all conversations match.
  static final String ANY_CONVERSATION = "{p*}:c:*";

  /// What the names of all tickets match.
  static final String ANY_TICKET = "{n*}:number:*";

  /// A field of a conversation's hash: the time in seconds of its last turn.
  static final String LAST_TURN = "t";

  /// A field of a conversation's hash: its version.
  static final String VERSION = "v";

  /// A field of a conversation's hash: there while it is kept and not used.
  static final String RESTRICTED = "restricted";

  private static final int HASH_DIGITS = 8;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{" + HASH_DIGITS + "}");

  /// By a hash without a key, as ever: what one digit tells of a citizen is next to nothing.
  static Partition of(ConversationKey key) {
    return ofHash(key.id());
  }

  /// @param id of a conversation: what asks for more than its partition need not make it twice
  static Partition ofConversation(String id) {
    return ofHash(id);
  }

  /// Of something whose id begins as a conversation's does: with hexadecimal digits of a hash.
  static Optional<Partition> ofId(String id) {
    return HASH.matcher(id).lookingAt() ? Optional.of(ofHash(id)) : Optional.empty();
  }

  private static Partition ofHash(String id) {
    var hash = Integer.parseUnsignedInt(id.substring(0, HASH_DIGITS), 16);
    return new Partition(Integer.remainderUnsigned(hash, COUNT));
  }

  static List<Partition> all() {
    return IntStream.range(0, COUNT).mapToObj(Partition::new).toList();
  }

  /// A hash: version, state, key, card and last turn of a conversation.
  String conversation(String id) {
    return key("c:" + id);
  }

  /// A sorted set: short hashes of the causes of a conversation's turns, by time in seconds.
  String seen(String id) {
    return key("seen:" + id);
  }

  /// A hash: tasks by id.
  String tasks() {
    return key("tasks");
  }

  /// A sorted set: ids of tasks by the time in milliseconds at which anybody may claim them.
  String due() {
    return key("due");
  }

  /// A hash: ids of tasks to the time in milliseconds until which somebody is carrying them out.
  String begun() {
    return key("begun");
  }

  /// A hash: ids of tasks to how often they failed.
  String attempts() {
    return key("attempts");
  }

  /// A sorted set: alarms by the time in milliseconds at which they ring.
  String timers() {
    return key("timers");
  }

  /// A hash: what could not be taken in, by id.
  String quarantine() {
    return key("quarantine");
  }

  /// A hash: bytes of what is in quarantine, in base 64, by its id.
  String raw() {
    return key("quarantine:raw");
  }

  /// A hash: ids of what is to be taken in again to the time in milliseconds somebody asked for it.
  String replay() {
    return key("quarantine:replay");
  }

  /// A sorted set: notes of what was thrown out of the quarantine, by time in milliseconds.
  String quarantineNotes() {
    return key("quarantine:discarded");
  }

  /// A hash: tasks that failed for good.
  String buried() {
    return key("buried");
  }

  /// A sorted set: notes of tasks that were thrown away, by time in milliseconds.
  String buriedNotes() {
    return key("buried:discarded");
  }

  /// A string: how many ticket numbers of a month have been reserved.
  static String numbers(String month) {
    return FIRST.key("numbers:" + month);
  }

  /// A string: a secret of all replicas, in base 64.
  static String secret(String name) {
    return FIRST.key("secret:" + name);
  }

  /// A hash: owner and reference of a ticket.
  static String ticket(TicketNumber number) {
    return "{n" + Math.floorMod(number.value().hashCode(), COUNT) + "}:number:" + number.value();
  }

  /// A string: the mark by which lost data is noticed.
  String generation() {
    return key("generation");
  }

  /// The part of a key, braces included, that decides which server of a Cluster keeps it.
  static String tag(String key) {
    int open = key.indexOf('{');
    return key.substring(open, key.indexOf('}', open) + 1);
  }

  private String key(String name) {
    return "{p" + number + "}:" + name;
  }
}
