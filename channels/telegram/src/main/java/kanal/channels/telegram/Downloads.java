package kanal.channels.telegram;

import java.time.Duration;
import kanal.bot.engine.Fetched;
import kanal.bot.message.Attachment;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;

/// Brings files that citizens sent here: first asks where a file is, then fetches it.
final class Downloads {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration ONCE_THE_TOKEN_IS_RIGHT = Duration.ofMinutes(1);
  // https://core.telegram.org/bots/api#getfile
  private static final int MAX_BYTES = 20 * 1024 * 1024;

  private final TelegramApi api;

  Downloads(TelegramApi api) {
    this.api = api;
  }

  Fetched fetch(Attachment attachment) {
    if (attachment.bytes() > MAX_BYTES) {
      return new Fetched.Gone("too large");
    }
    return switch (api.call(new GetFile(attachment.source()))) {
      case Answer.Done<File>(var file) when file.getFilePath() != null ->
          content(api.download(file.getFilePath(), MAX_BYTES));
      case Answer.Done<File> _ -> new Fetched.Gone("Telegram no longer has it");
      case Answer.TooMany<File>(var after) -> new Fetched.TryAgain(after);
      case Answer.NotDone<File> _ -> new Fetched.TryAgain(SOON);
      case Answer.Lost<File> _ -> new Fetched.TryAgain(SOON);
      case Answer.No<File>(int code, var description) -> refused(code, description);
    };
  }

  private static Fetched content(Answer<byte[]> bytes) {
    return switch (bytes) {
      case Answer.Done<byte[]>(var content) -> new Fetched.Content(content);
      case Answer.TooMany<byte[]>(var after) -> new Fetched.TryAgain(after);
      case Answer.NotDone<byte[]> _ -> new Fetched.TryAgain(SOON);
      case Answer.Lost<byte[]> _ -> new Fetched.TryAgain(SOON);
      case Answer.No<byte[]>(int code, var description) -> refused(code, description);
    };
  }

  private static Fetched refused(int code, String description) {
    if (code == 401) {
      return new Fetched.TryAgain(ONCE_THE_TOKEN_IS_RIGHT);
    }
    if (code == TelegramApi.TOO_LARGE || description.contains("too big")) {
      return new Fetched.Gone("too large");
    }
    return new Fetched.Gone("Telegram no longer has it, it says " + code);
  }
}
