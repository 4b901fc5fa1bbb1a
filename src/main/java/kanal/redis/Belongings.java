package kanal.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.conversation.Effect;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.Outbox;
import kanal.bot.engine.Quarantined;
import kanal.bot.engine.Task;
import kanal.bot.message.Attachment;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;
import kanal.redis.codec.Codec;
import kanal.redis.codec.SealedForm;

/// What belongs to conversations and is kept apart from them: tasks, dead letters, what is in
/// quarantine, the owners of tickets. Looked for everywhere; that takes a while, and is seldom
/// done.
final class Belongings {
  private final Redis redis;
  private final Vault vault;
  private final RedisQuarantine quarantine;

  Belongings(Redis redis, Vault vault, MediaStore media) {
    this.redis = redis;
    this.vault = vault;
    quarantine = new RedisQuarantine(redis, vault, media);
  }

  /// What was found, and the citizen's files it names.
  ///
  /// @param waiting tasks by their ids, as they are written down
  /// @param failed dead letters, in the same way
  /// @param aside what is in quarantine, in the same way
  record Found(
      Map<String, String> waiting,
      Map<String, String> failed,
      Map<String, String> aside,
      List<TicketNumber> tickets,
      Set<String> files) {}

  Found of(String name) {
    var partition = Partition.ofConversation(name);
    var files = new HashSet<String>();
    var waiting = opened(partition.tasks(), name, RedisOutbox.TASK);
    waiting.values().forEach(json -> files(Codec.decode(json, Task.class)).forEach(files::add));
    var failed = opened(partition.buried(), name, RedisOutbox.BURIED);
    failed
        .values()
        .forEach(json -> files(Codec.decode(json, Outbox.Buried.class).task()).forEach(files::add));
    var aside = new LinkedHashMap<String, String>();
    for (var item : aside(name::equals)) {
      quarantine.bytes(item.id()).ifPresent(json -> aside.put(item.id(), new String(json, UTF_8)));
      if (item.what() instanceof Quarantined.What.Message(var message)) {
        files(message).forEach(files::add);
      }
    }
    return new Found(waiting, failed, aside, tickets(name::equals), files);
  }

  /// Forgets all that belongs to these conversations.
  void erase(Set<String> names) {
    for (var partition : Partition.all()) {
      var partly =
          List.of(
              partition.tasks(),
              partition.due(),
              partition.begun(),
              partition.attempts(),
              partition.buried());
      for (var hash : List.of(partition.tasks(), partition.buried())) {
        owned(hash, names::contains)
            .keySet()
            .forEach(id -> redis.run(Script.FORGET_TASK, partly, List.of(id)));
      }
    }
    aside(names::contains).forEach(quarantine::release);
    tickets(names::contains).forEach(this::disown);
  }

  /// Conversations for which something waits, failed or is in quarantine, by their names.
  Set<String> busy() {
    var owners = new HashSet<String>();
    for (var partition : Partition.all()) {
      for (var hash : List.of(partition.tasks(), partition.buried())) {
        redis.scanFields(
            hash,
            (_, stored) -> SealedForm.read(stored).ifPresent(form -> owners.add(form.owner())));
      }
    }
    quarantine.quarantined().stream()
        .flatMap(item -> item.what().whose().stream())
        .map(vault::name)
        .forEach(owners::add);
    return owners;
  }

  private Map<String, String> opened(String hash, String name, String field) {
    var opened = new LinkedHashMap<String, String>();
    owned(hash, name::equals)
        .forEach((id, stored) -> vault.open(stored, field).ifPresent(json -> opened.put(id, json)));
    return opened;
  }

  /// The fields of a hash whose values belong to these.
  private Map<String, String> owned(String hash, Predicate<String> names) {
    var found = new LinkedHashMap<String, String>();
    redis.scanFields(
        hash,
        (id, stored) -> {
          if (SealedForm.read(stored).filter(form -> names.test(form.owner())).isPresent()) {
            found.put(id, stored);
          }
        });
    return found;
  }

  private List<Quarantined> aside(Predicate<String> names) {
    Function<ConversationKey, String> name = vault::name;
    return quarantine.quarantined().stream()
        .filter(item -> item.what().whose().map(name).filter(names).isPresent())
        .toList();
  }

  private List<TicketNumber> tickets(Predicate<String> names) {
    return ticketsOf(names).values().stream().flatMap(Set::stream).toList();
  }

  /// The tickets of these conversations, by their names.
  Map<String, Set<TicketNumber>> ticketsOf(Predicate<String> names) {
    var found = new HashMap<String, Set<TicketNumber>>();
    redis.scan(
        Partition.ANY_TICKET,
        keys ->
            owners(keys)
                .forEach((number, owner) -> {
                  if (names.test(owner)) {
                    found.computeIfAbsent(owner, _ -> new HashSet<>()).add(number);
                  }
                }));
    return found;
  }

  /// Nobody is the owner of a ticket whose conversation is gone.
  void disown() {
    redis.scan(
        Partition.ANY_TICKET,
        keys -> {
          var asked = new LinkedHashMap<TicketNumber, CompletionStage<Long>>();
          owners(keys)
              .forEach((number, owner) -> {
                var place = ConversationKeys.place(owner);
                asked.put(number, redis.send(commands -> commands.exists(place)));
              });
          asked.forEach((number, there) -> {
            if (redis.await(there) == 0) {
              disown(number);
            }
          });
        });
  }

  private void disown(TicketNumber number) {
    redis.ask(commands -> commands.hdel(Partition.ticket(number), RedisTicketIndex.OWNER));
  }

  private Map<TicketNumber, String> owners(List<String> keys) {
    var asked = new LinkedHashMap<String, CompletionStage<String>>();
    keys.forEach(
        key -> asked.put(key, redis.send(commands -> commands.hget(key, RedisTicketIndex.OWNER))));
    var owners = new LinkedHashMap<TicketNumber, String>();
    asked.forEach((key, answer) ->
        Optional.ofNullable(redis.await(answer))
            .flatMap(SealedForm::read)
            .ifPresent(form ->
                owners.put(
                    new TicketNumber(key.substring(key.lastIndexOf(':') + 1)), form.owner())));
    return owners;
  }

  private static Stream<String> files(Task task) {
    return switch (task.effect()) {
      case Effect.File(var ticket) -> ticket.attachments().stream().map(Attachment::id);
      case Effect.Keep(var attachment) -> Stream.of(attachment.id());
      case Effect.Say _, Effect.Amend _, Effect.WakeAt _, Effect.CallOff _ -> Stream.of();
    };
  }

  private static Stream<String> files(InboundMessage message) {
    return message.content() instanceof InboundMessage.Written written
        ? written.attachments().stream().map(Attachment::id)
        : Stream.of();
  }
}
