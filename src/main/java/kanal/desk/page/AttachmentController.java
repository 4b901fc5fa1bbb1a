package kanal.desk.page;

import java.nio.charset.StandardCharsets;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.MediaStore;
import kanal.bot.message.Attachment;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.officer.Officer;
import kanal.desk.ticket.TicketReader;
import kanal.web.ContentPolicy;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Serves the files citizens sent, as what they are and not as what anybody says they are.
@ConditionalOnBuiltInDesk
@Controller
public final class AttachmentController {
  private static final String OPENED_ALONE = ContentPolicy.NOTHING.directives() + "; sandbox";

  private final TicketReader reader;
  private final MediaStore media;
  private final FileTypes types;

  public AttachmentController(TicketReader reader, MediaStore media, FileTypes types) {
    this.reader = reader;
    this.media = media;
    this.types = types;
  }

  @GetMapping("/desk/tickets/{number}/attachments/{id}")
  ResponseEntity<byte[]> attachment(
      @PathVariable String number, @PathVariable String id, Officer officer) {
    var ticket =
        TicketNumber.in(number)
            .filter(it -> it.value().equals(number))
            .orElseThrow(NoSuchPage::new);
    var attachment =
        reader
            .find(ticket, officer.scope())
            .flatMap(it -> it.attachment(id))
            .orElseThrow(NoSuchPage::new);
    return switch (media.state(id)) {
      case ABSENT -> words(HttpStatus.NOT_FOUND, attachment, "Sedang diambil");
      case WAITING -> words(HttpStatus.NOT_FOUND, attachment, "Sedang diperiksa");
      case REFUSED -> words(HttpStatus.GONE, attachment, "Berkas ini tidak diterima");
      case KEPT -> served(attachment, media.find(id).orElseThrow(NoSuchPage::new));
    };
  }

  private ResponseEntity<byte[]> served(Attachment attachment, byte[] bytes) {
    var type = types.of(bytes, attachment.mediaType());
    if (type.isEmpty()) {
      return words(HttpStatus.UNSUPPORTED_MEDIA_TYPE, attachment, "Berkas ini tidak dapat dibuka");
    }
    var disposition =
        (type.get().inline() ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(attachment.id() + type.get().ending(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(type.get().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("Content-Security-Policy", OPENED_ALONE)
        .body(bytes);
  }

  /// The words as a picture where a picture is expected, else as text.
  private static ResponseEntity<byte[]> words(
      HttpStatus status, Attachment attachment, String words) {
    boolean picture = attachment.type() == Attachment.Type.PHOTO;
    var body = picture ? picture(words) : words + ".\n";
    return ResponseEntity.status(status)
        .contentType(
            picture
                ? MediaType.parseMediaType("image/svg+xml;charset=UTF-8")
                : MediaType.parseMediaType("text/plain;charset=UTF-8"))
        .body(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String picture(String words) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 160" role="img">
      <rect width="240" height="160" fill="#8a94a3"/>
      <text x="120" y="86" font-family="sans-serif" font-size="16" text-anchor="middle" \
    fill="#fff">%s</text>
    </svg>
    """
        .formatted(words);
  }
}
