package kanal.channels.email.read;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.channels.email.scan.Breach;
import kanal.channels.email.scan.MailHeaders;

/// A mail that was read.
///
/// @param from the authors' addresses with the domain in lower case, each once
/// @param subject decoded; empty when there is none
/// @param body what was written, without quoted mails, device lines and signature
/// @param references the Message-IDs it answers, the nearest first
/// @param answer whether it says that it answers a mail
/// @param breaches limits it goes over; then a part of it was not read
public record Mail(
    MailHeaders headers,
    List<String> from,
    String subject,
    String body,
    List<MailFile> files,
    List<String> references,
    boolean answer,
    Optional<Instant> sentAt,
    Set<Breach> breaches) {
  public Mail {
    from = List.copyOf(from);
    files = List.copyOf(files);
    references = List.copyOf(references);
    breaches = Set.copyOf(breaches);
  }

  @Override
  public String toString() {
    return "Mail[" + body.length() + " characters, " + files.size() + " files]";
  }
}
