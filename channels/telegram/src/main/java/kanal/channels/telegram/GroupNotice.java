package kanal.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;

/// Tells a group where complaints are taken, once a day: in private.
///
/// Nothing of what a group says is kept. Channels hear nothing: whatever the bot posts there, all
/// subscribers read.
final class GroupNotice {
  private static final Logger LOG = LoggerFactory.getLogger(GroupNotice.class);
  private static final Set<String> GROUPS = Set.of("group", "supergroup");

  /// What a person says; all else in a group are Telegram's own notes, such as who joined.
  private static final List<String> SAID =
      List.of("text", "caption", "photo", "voice", "video", "document", "location");

  /// Anybody can add the bot to groups; beyond this many a day it keeps silent.
  private static final int GROUPS_A_DAY = 10_000;

  private final TelegramApi api;
  private final Supplier<Optional<String>> link;
  private final ReentrantLock lock = new ReentrantLock();
  private final Set<Long> told = new HashSet<>();
  private LocalDate today = LocalDate.EPOCH;

  /// @param link leads to the private chat; empty while nobody knows the bot's name
  GroupNotice(TelegramApi api, Supplier<Optional<String>> link) {
    this.api = api;
    this.link = link;
  }

  /// Answers this update if a person said something in a group that was not told today; returns at
  /// once.
  void seen(JsonNode update, Instant now) {
    var message = update.path("message");
    var chat = message.path("chat");
    if (!GROUPS.contains(chat.path("type").asText())
        || message.path("from").path("is_bot").asBoolean()
        || message.path("is_automatic_forward").asBoolean()
        || SAID.stream().noneMatch(message::has)) {
      return;
    }
    long group = chat.path("id").asLong();
    if (firstToday(group, LocalDate.ofInstant(now, ZoneOffset.UTC))) {
      int messageId = message.path("message_id").asInt();
      Thread.ofVirtual().name("telegram-group").start(() -> tell(group, messageId));
    }
  }

  private boolean firstToday(long group, LocalDate day) {
    lock.lock();
    try {
      if (!day.equals(today)) {
        today = day;
        told.clear();
      }
      return told.size() < GROUPS_A_DAY && told.add(group);
    } finally {
      lock.unlock();
    }
  }

  // A group that does not let the bot write, or a lost answer: it is told another day.
  private void tell(long group, int messageId) {
    var answered =
        ReplyParameters.builder().messageId(messageId).allowSendingWithoutReply(true).build();
    var send =
        SendMessage.builder()
            .chatId(group)
            .text(words(link.get()))
            .replyParameters(answered)
            .disableNotification(true)
            .build();
    var answer = api.call(send);
    if (!(answer instanceof Answer.Done)) {
      LOG.info("a group was not told to write in private: {}", Bot.trouble(answer));
    }
  }

  private static String words(Optional<String> link) {
    return "Mohon maaf, laporan hanya saya terima lewat obrolan pribadi, supaya data Anda tidak"
        + " terbaca orang lain. Yang ditulis di grup ini tidak saya catat.\n"
        + link.map(address -> "Silakan tulis di sini: " + address)
            .orElse("Silakan buka profil saya, lalu tulis di sana.")
        + "\n\nReports are taken in a private chat only, not in groups.";
  }
}
