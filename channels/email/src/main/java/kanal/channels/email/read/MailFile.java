package kanal.channels.email.read;

/// A file that came with a mail. The name its sender gave it is not kept: it may hold anything.
///
/// @param mediaType as the mail says, or as the name's ending says when the mail says nothing
///   useful
// The bytes are handed over once and never compared.
@SuppressWarnings("ArrayRecordComponent")
public record MailFile(String mediaType, byte[] bytes) {
  @Override
  public String toString() {
    return "MailFile[" + bytes.length + " bytes]";
  }
}
