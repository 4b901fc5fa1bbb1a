package kanal.channels.email.send;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/// A mail of ours: keeps the Message-ID it was given, and knows whether all of it was handed to the
/// server.
final class Letter extends MimeMessage {
  private volatile boolean handedOver;

  Letter(Session session) {
    super(session);
  }

  /// Whether the last byte went to the server: from then on only its answer tells what became of
  /// it.
  boolean handedOver() {
    return handedOver;
  }

  @Override
  protected void updateMessageID() {
    // Given when it was composed, and the same for every try.
  }

  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
    super.writeTo(out, ignored);
    handedOver = true;
  }
}
