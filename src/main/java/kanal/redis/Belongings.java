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
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.conversation.Conversation;
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
    var waiting = opened(partition.tasks(), name::equals, RedisOutbox.TASK);
    waiting.values().forEach(json -> files.addAll(filesOfTask(json)));
    var failed = opened(partition.buried(), name::equals, RedisOutbox.BURIED);
    failed.values().forEach(json -> files.addAll(filesOfBuried(json)));
    var aside = new LinkedHashMap<String, String>();
    for (var item : aside(name::equals)) {
      quarantine.bytes(item.id()).ifPresent(json -> aside.put(item.id(), new String(json, UTF_8)));
      files.addAll(files(item));
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

  /// The files of all that waits, failed or is in quarantine, whoever's it is.
  Set<String> files() {
    var files = new HashSet<String>();
    for (var partition : Partition.all()) {
      opened(partition.tasks(), _ -> true, RedisOutbox.TASK)
          .values()
          .forEach(json -> files.addAll(filesOfTask(json)));
      opened(partition.buried(), _ -> true, RedisOutbox.BURIED)
          .values()
          .forEach(json -> files.addAll(filesOfBuried(json)));
    }
    for (var item : quarantine.quarantined()) {
      files.add(RedisQuarantine.fileOf(item));
      files.addAll(files(item));
    }
    return files;
  }

  private Map<String, String> opened(String hash, Predicate<String> names, String field) {
    var opened = new LinkedHashMap<String, String>();
    owned(hash, names)
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

  /// Those a conversation names.
  static List<String> files(Conversation conversation) {
    return conversation.draft().stream()
        .flatMap(draft -> draft.answers().files().stream())
        .map(Attachment::id)
        .toList();
  }

  private static List<String> filesOfTask(String json) {
    return files(Codec.decode(json, Task.class));
  }

  private static List<String> filesOfBuried(String json) {
    return files(Codec.decode(json, Outbox.Buried.class).task());
  }

  private static List<String> files(Task task) {
    return switch (task.effect()) {
      case Effect.File(var ticket) -> ids(ticket.attachments());
      case Effect.Keep(var attachment) -> List.of(attachment.id());
      case Effect.Amend(_, var amendment) -> files(amendment);
      case Effect.Say _, Effect.WakeAt _, Effect.CallOff _ -> List.of();
    };
  }

  private static List<String> files(Amendment amendment) {
    return switch (amendment) {
      case Amendment.Added added -> ids(added.attachments());
      case Amendment.Corrected(var ticket) -> ids(ticket.attachments());
      case Amendment.Reopened _, Amendment.Rated _, Amendment.Withdrawn _ -> List.of();
    };
  }

  private static List<String> files(Quarantined item) {
    return item.what() instanceof Quarantined.What.Message(var message)
            && message.content() instanceof InboundMessage.Written written
        ? ids(written.attachments())
        : List.of();
  }

  private static List<String> ids(List<Attachment> attachments) {
    return attachments.stream().map(Attachment::id).toList();
  }
}
