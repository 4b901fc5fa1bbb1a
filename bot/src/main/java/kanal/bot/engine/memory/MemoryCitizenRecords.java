package kanal.bot.engine.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.conversation.Conversation;
import kanal.bot.conversation.Report;
import kanal.bot.engine.CitizenRecord;
import kanal.bot.engine.CitizenRecords;
import kanal.bot.engine.Erased;
import kanal.bot.engine.MediaStore;
import kanal.bot.message.Address;
import kanal.bot.message.Attachment;
import kanal.bot.message.ConversationKey;

/// What is kept of citizens in memory.
public final class MemoryCitizenRecords implements CitizenRecords {
  private final MemoryStore store;
  private final MemoryTicketIndex index;
  private final MediaStore media;
  private final List<Erased> erased = new CopyOnWriteArrayList<>();

  public MemoryCitizenRecords(MemoryStore store, MemoryTicketIndex index, MediaStore media) {
    this.store = store;
    this.index = index;
    this.media = media;
  }

  @Override
  public List<ConversationKey> conversations(Address address) {
    return store.keys().stream().filter(key -> key.address().equals(address)).toList();
  }

  @Override
  public Optional<ConversationKey> conversation(TicketNumber number) {
    return index.owner(number);
  }

  @Override
  public Optional<CitizenRecord> find(ConversationKey key) {
    return store.find(key).map(this::record);
  }

  private CitizenRecord record(Conversation conversation) {
    var key = conversation.key();
    return new CitizenRecord(
        key,
        key.id(),
        conversation.version(),
        store.isRestricted(key),
        conversation.reports().stream().map(Report::number).toList(),
        files(conversation),
        "{\"turns\":" + conversation.version() + "}");
  }

  private static List<String> files(Conversation conversation) {
    return conversation.draft().stream()
        .flatMap(draft -> draft.answers().files().stream())
        .map(Attachment::id)
        .toList();
  }

  @Override
  public Optional<List<String>> erase(ConversationKey key, String by, String reason, Instant at) {
    var files = store.find(key).map(MemoryCitizenRecords::files);
    files.ifPresent(some -> {
      store.forget(key);
      index.forget(key);
      some.forEach(media::remove);
      erased.add(new Erased(key.id(), "", at, by, reason));
    });
    return files;
  }

  @Override
  public boolean restrict(ConversationKey key, boolean restricted) {
    return store.restrict(key, restricted);
  }

  @Override
  public List<Erased> erased() {
    return new ArrayList<>(erased).reversed();
  }
}
