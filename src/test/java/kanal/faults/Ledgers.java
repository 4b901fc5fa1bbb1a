package kanal.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.store.FolderException;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kanal.lab.Platforms;
import kanal.lab.Store;

/// Reads the ledgers, none of them with the service's own code: what a key is called and what a
/// message is known by is written down here a second time.
final class Ledgers {
  /// Marks what machines of the laboratory write by mail, which is nobody's message.
  static final String MACHINE = "X-Lab-Machine";

  private static final int SHORT_HASH_BYTES = 9;
  private static final int RAW_ID_LENGTH = 32;
  private static final String INBOX = "INBOX";
  private static final String FAILED = "Kanal.Gagal";

  private final Platforms platforms;
  private final TwilioDoor door;
  private final Store store;

  Ledgers(Platforms platforms, TwilioDoor door, Store store) {
    this.platforms = platforms;
    this.door = door;
    this.store = store;
  }

  Evidence read(List<Citizen> citizens, String log) {
    // The platforms first: what they were told is done must be in the store by then.
    var told = new ArrayList<Told>();
    told.addAll(telegram());
    told.addAll(twilio());
    told.addAll(mails());
    var people =
        citizens.stream()
            .map(citizen ->
                new Evidence.Person(
                    citizen.name(), citizen.story(), citizen.reads(), citizen.secrets()))
            .toList();
    var filed =
        platforms.core().ledger().stream()
            .map(kept ->
                new Evidence.Filed(
                    kept.field("attribute[kanal_number]"), kept.field("description")))
            .toList();
    return store.ask(redis -> stored(redis, told, people, filed, log));
  }

  private static Evidence stored(
      RedisClusterCommands<String, String> redis,
      List<Told> told,
      List<Evidence.Person> people,
      List<Evidence.Filed> filed,
      String log) {
    var causes = new HashSet<String>();
    var quarantined = new HashSet<String>();
    var versions = new HashMap<String, Long>();
    var turns = new HashMap<String, Long>();
    var pending = new ArrayList<String>();
    long buried = 0;
    for (var key : redis.keys("{p*}:*")) {
      var name = key.substring(key.indexOf(':') + 1);
      if (name.startsWith("c:")) {
        versions.put(name.substring(2), Long.valueOf(redis.hget(key, "v")));
      } else if (name.startsWith("seen:")) {
        var members = redis.zrange(key, 0, -1);
        causes.addAll(members);
        turns.put(name.substring("seen:".length()), (long) members.size());
      } else if (name.equals("quarantine")) {
        redis.hkeys(key).forEach(id -> quarantined.add(id.substring(id.lastIndexOf('-') + 1)));
      } else if (name.equals("buried")) {
        buried += redis.hlen(key);
      } else if (Set.of("tasks", "due", "begun").contains(name)) {
        pending.add(key);
      }
    }
    return new Evidence(
        List.copyOf(told),
        causes,
        quarantined,
        versions,
        turns,
        pending,
        buried,
        people,
        filed,
        log);
  }

  private List<Told> telegram() {
    var confirmed = Set.copyOf(platforms.telegram().confirmedUpdates());
    return platforms.telegram().deliveredUpdates().stream()
        .filter(Ledgers::isForUs)
        .map(update -> telegram(update, confirmed.contains(update.path("update_id").asLong())))
        .toList();
  }

  /// Kinds that Telegram may invent are nobody's words.
  private static boolean isForUs(ObjectNode update) {
    return update.has("message") || update.has("edited_message") || update.has("callback_query");
  }

  private Told telegram(ObjectNode update, boolean confirmed) {
    if (update.path("message").isTextual()) {
      return new Told("raw:" + rawId(update), "", confirmed);
    }
    var bot = "telegram:" + platforms.telegram().botId() + ":";
    if (update.has("callback_query")) {
      var press = update.path("callback_query").path("id").asText();
      return new Told(bot + "press:" + press, "", confirmed);
    }
    var message = update.has("message") ? update.path("message") : update.path("edited_message");
    var id =
        message.path("chat").path("id").asLong()
            + ":"
            + message.path("message_id").asLong()
            + ":"
            + message.path("edit_date").asLong(0);
    return new Told(bot + id, message.path("text").asText(), confirmed);
  }

  /// What `quarantine` calls an update that cannot be read.
  private String rawId(ObjectNode update) {
    var bytes = "telegram\n" + platforms.telegram().botId() + "\nupdate\n" + update;
    return rawId(bytes.getBytes(UTF_8));
  }

  private static String rawId(byte[] bytes) {
    return HexFormat.of().formatHex(sha256(bytes)).substring(0, RAW_ID_LENGTH);
  }

  private List<Told> twilio() {
    var acknowledged = door.acknowledged();
    return platforms.twilio().received().stream()
        .map(message ->
            new Told(
                "twilio:" + message.sid(), message.body(), acknowledged.contains(message.sid())))
        .toList();
  }

  private List<Told> mails() {
    var users = platforms.mail().getUserManager();
    var host = platforms.mail().getManagers().getImapHostManager();
    var ours = users.getUserByEmail(Platforms.OUR_MAILBOX);
    var told = new ArrayList<Told>();
    try {
      for (var folder : host.listMailboxes(ours, "*")) {
        boolean done = !folder.getName().equals(INBOX);
        boolean failed = folder.getFullName().endsWith(FAILED);
        for (var kept : folder.getNonDeletedMessages()) {
          if (kept.getMimeMessage().getHeader(MACHINE) == null) {
            told.add(failed ? unread(kept.getMimeMessage()) : mail(kept.getMimeMessage(), done));
          }
        }
      }
      return told;
    } catch (FolderException | MessagingException | IOException e) {
      throw new IllegalStateException("the laboratory's own mailbox cannot be read", e);
    }
  }

  private static Told mail(MimeMessage mail, boolean done) throws MessagingException, IOException {
    var raw = new ByteArrayOutputStream();
    mail.writeTo(raw);
    var hash = HexFormat.of().formatHex(sha256(raw.toByteArray()));
    return new Told("email:" + hash, words(mail), done);
  }

  private static String words(MimeMessage mail) throws MessagingException, IOException {
    try {
      return mail.getSubject() + "\n" + mail.getContent().toString().strip();
    } catch (UnsupportedEncodingException _) {
      // Poison, and nobody's story.
      return "";
    }
  }

  /// A mail that is kept aside with its bytes.
  private static Told unread(MimeMessage mail) throws MessagingException, IOException {
    var raw = new ByteArrayOutputStream();
    raw.writeBytes(("email\n" + Platforms.OUR_MAILBOX + "\nmail\n").getBytes(UTF_8));
    mail.writeTo(raw);
    return new Told("raw:" + rawId(raw.toByteArray()), "", true);
  }

  /// What `quarantine` calls a message, after the citizen's part.
  static String setAside(String id) {
    return UUID.nameUUIDFromBytes(id.getBytes(UTF_8)).toString().replace("-", "");
  }

  /// As `seen` shortens what it keeps.
  static String shortened(String id) {
    var hash = Arrays.copyOf(sha256(id.getBytes(UTF_8)), SHORT_HASH_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
