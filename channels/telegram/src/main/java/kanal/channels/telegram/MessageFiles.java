package kanal.channels.telegram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kanal.bot.message.Attachment;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

/// The files of a message; their source is Telegram's file id.
final class MessageFiles {
  private final Message message;
  private final List<Attachment> files = new ArrayList<>();

  private MessageFiles(Message message) {
    this.message = message;
  }

  static List<Attachment> of(Message message) {
    var found = new MessageFiles(message);
    found.photo();
    found.document();
    found.sound();
    found.film();
    return List.copyOf(found.files);
  }

  // Telegram offers every photo in several sizes; the largest is the one that was taken.
  private void photo() {
    if (message.getPhoto() == null) {
      return;
    }
    message.getPhoto().stream()
        .max(Comparator.comparingLong(MessageFiles::area))
        .ifPresent(largest ->
            add(
                Attachment.Type.PHOTO,
                largest.getFileId(),
                largest.getFileUniqueId(),
                "image/jpeg",
                largest.getFileSize()));
  }

  private static long area(PhotoSize size) {
    return (long) size.getWidth() * size.getHeight();
  }

  private void document() {
    // Telegram repeats an animation as a document, for programs that do not know animations
    var document = message.getDocument();
    if (document == null || message.getAnimation() != null) {
      return;
    }
    var mediaType = mediaType(document.getMimeType(), "application/octet-stream");
    add(
        mediaType.toLowerCase(Locale.ROOT).startsWith("image/")
            ? Attachment.Type.PHOTO
            : Attachment.Type.DOCUMENT,
        document.getFileId(),
        document.getFileUniqueId(),
        mediaType,
        document.getFileSize());
  }

  private void sound() {
    var voice = message.getVoice();
    if (voice != null) {
      var mediaType = mediaType(voice.getMimeType(), "audio/ogg");
      add(
          Attachment.Type.VOICE,
          voice.getFileId(),
          voice.getFileUniqueId(),
          mediaType,
          voice.getFileSize());
    }
    var audio = message.getAudio();
    if (audio != null) {
      var mediaType = mediaType(audio.getMimeType(), "audio/mpeg");
      add(
          Attachment.Type.VOICE,
          audio.getFileId(),
          audio.getFileUniqueId(),
          mediaType,
          audio.getFileSize());
    }
  }

  private void film() {
    var video = message.getVideo();
    if (video != null) {
      var mediaType = mediaType(video.getMimeType(), "video/mp4");
      add(
          Attachment.Type.VIDEO,
          video.getFileId(),
          video.getFileUniqueId(),
          mediaType,
          video.getFileSize());
    }
    var note = message.getVideoNote();
    if (note != null) {
      add(
          Attachment.Type.VIDEO,
          note.getFileId(),
          note.getFileUniqueId(),
          "video/mp4",
          note.getFileSize());
    }
    var animation = message.getAnimation();
    if (animation != null) {
      var mediaType = mediaType(animation.getMimeType(), "video/mp4");
      add(
          Attachment.Type.VIDEO,
          animation.getFileId(),
          animation.getFileUniqueId(),
          mediaType,
          animation.getFileSize());
    }
  }

  private static String mediaType(@Nullable String said, String usual) {
    return said == null || said.isBlank() ? usual : said;
  }

  // The same file sent twice is two attachments, so the message's number is part of the name.
  private void add(
      Attachment.Type type,
      String fileId,
      String uniqueId,
      String mediaType,
      @Nullable Number bytes) {
    files.add(
        new Attachment(
            Attachment.hiddenId("tg", message.getMessageId() + " " + uniqueId),
            type,
            mediaType,
            bytes == null ? 0 : bytes.longValue(),
            fileId));
  }
}
