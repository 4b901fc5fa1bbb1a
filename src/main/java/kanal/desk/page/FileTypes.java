package kanal.desk.page;

import java.util.Map;
import java.util.Optional;
import org.apache.tika.Tika;
import org.springframework.http.MediaType;

/// Which files are handed to an officer's browser, by what their bytes are.
public final class FileTypes {
  /// A type that may be served.
  ///
  /// @param inline whether it is shown; otherwise it is only saved
  /// @param ending of the file name, with its dot
  record Allowed(MediaType mediaType, boolean inline, String ending) {}

  private static final Map<String, Allowed> BY_BYTES =
      Map.ofEntries(
          shown("image/jpeg", ".jpg"),
          shown("image/png", ".png"),
          shown("image/gif", ".gif"),
          shown("image/webp", ".webp"),
          Map.entry("audio/opus", shownAs("audio/ogg", ".ogg")),
          Map.entry("audio/vorbis", shownAs("audio/ogg", ".ogg")),
          Map.entry("application/ogg", shownAs("audio/ogg", ".ogg")),
          shown("audio/ogg", ".ogg"),
          shown("audio/mpeg", ".mp3"),
          shown("audio/mp4", ".m4a"),
          shown("audio/amr", ".amr"),
          saved("video/mp4", ".mp4"),
          saved("video/quicktime", ".mov"),
          saved("application/mp4", ".mp4"),
          saved("application/pdf", ".pdf"),
          saved("text/plain", ".txt"));

  /// Office files look like any other archive from outside; the sender's word for them decides the
  /// ending only, and they are saved, never shown.
  private static final Map<String, String> OFFICE =
      Map.of(
          "application/msword", ".doc",
          "application/vnd.ms-excel", ".xls",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx",
          "application/vnd.oasis.opendocument.text", ".odt");

  private final Tika tika = new Tika();

  Optional<Allowed> of(byte[] bytes, String claimed) {
    var found = tika.detect(bytes);
    var known = BY_BYTES.get(found);
    if (known != null) {
      return Optional.of(known);
    }
    var ending = OFFICE.get(claimed);
    boolean archive =
        found.equals("application/zip") || found.equals("application/x-tika-msoffice");
    return archive && ending != null
        ? Optional.of(new Allowed(MediaType.APPLICATION_OCTET_STREAM, false, ending))
        : Optional.empty();
  }

  private static Map.Entry<String, Allowed> shown(String type, String ending) {
    return Map.entry(type, shownAs(type, ending));
  }

  private static Allowed shownAs(String type, String ending) {
    return new Allowed(MediaType.parseMediaType(type), true, ending);
  }

  private static Map.Entry<String, Allowed> saved(String type, String ending) {
    return Map.entry(type, new Allowed(MediaType.APPLICATION_OCTET_STREAM, false, ending));
  }
}
