package kanal.redis;

import io.lettuce.core.codec.Base16;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A piece of work that Redis does whole or not at all, kept in a file of its own.
enum Script {
  COMMIT_TURN,
  CLAIM_TASKS,
  BEGIN_TASK,
  FINISH_TASK,
  POSTPONE_TASK,
  PUT_OFF_TASK,
  BURY_TASK,
  RERUN_TASK,
  KEEP_ASIDE,
  KEEP_FAILED,
  ASK_REPLAY,
  DISCARD,
  HOLD_LEASE,
  RELEASE_LEASE,
  MERGE_REPORT,
  RESERVE_NUMBERS,
  SAVE_POSITION,
  ADD_COUNTS,
  SEAL_CONVERSATION,
  RENAME_ALARM,
  RESEAL,
  ERASE_CONVERSATION,
  FORGET_IDLE,
  MARK_WORD,
  FORGET_TASK,
  RESTRICT,
  SPEND,
  ENTER_WINDOW;

  private final String source;
  private final String digest;

  Script() {
    var file = name().toLowerCase(Locale.ROOT) + ".lua";
    try (var in = Script.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing from the build: " + file);
      }
      var bytes = in.readAllBytes();
      source = new String(bytes, StandardCharsets.UTF_8);
      digest = Base16.digest(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + file, e);
    }
  }

  String source() {
    return source;
  }

  /// What Redis knows the script by once it has run it.
  String digest() {
    return digest;
  }
}
