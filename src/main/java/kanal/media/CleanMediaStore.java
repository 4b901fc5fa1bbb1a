package kanal.media;

import java.util.Optional;
import kanal.bot.engine.MediaStore;

/// Keeps every file without what it tells about its maker. Nobody knows yet whether its sender will
/// choose to be anonymous, so all are cleaned before the first byte is kept.
public final class CleanMediaStore implements MediaStore {
  private final MediaStore store;
  private final FileCleaner cleaner;

  public CleanMediaStore(MediaStore store, FileCleaner cleaner) {
    this.store = store;
    this.cleaner = cleaner;
  }

  @Override
  public void keep(String attachmentId, byte[] bytes) {
    if (attachmentId.startsWith(RAW)) {
      store.keep(attachmentId, bytes);
    } else if (store.state(attachmentId) == State.ABSENT) {
      store.keep(attachmentId, cleaner.clean(bytes));
    }
  }

  @Override
  public Optional<byte[]> find(String attachmentId) {
    return store.find(attachmentId);
  }

  @Override
  public State state(String attachmentId) {
    return store.state(attachmentId);
  }

  @Override
  public void remove(String attachmentId) {
    store.remove(attachmentId);
  }
}
