package kanal.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Mails that are built to break a reader come between those of citizens. What they may cost is
/// bounded by the tests of the mail reader; here they must delay nobody and must not get lost.
record PoisonMails() implements Fault {
  private static final Duration BETWEEN = Duration.ofMillis(1500);
  private static final int DEPTH = 10_000;
  private static final int PARTS = 100_000;
  private static final int HEADERS = 18_000;
  private static final int MEGABYTE = 1024 * 1024;
  private static final int ZEROS = 64;
  private static final String OWN = "I2 or I6 a ticket with nobody's words";
  private static final String FROM = "From: tamu@racun.test\n";
  private static final String WORDS = "--b0\nContent-Type: text/plain\n\nselamat pagi\n";

  @Override
  public String id() {
    return "F28";
  }

  @Override
  public String what() {
    return "poison mails: depth, parts, headers, zip bomb, charsets, no sender";
  }

  @Override
  public Verdict happen(Path folder, long seed) {
    try (var trial = new Trial(folder, seed, Setup.of(1 + new Random(seed).nextInt(2)))) {
      trial.begin();
      var mails =
          new ArrayList<>(List.of(deep(), wide(), longHeaders(), zeros(), odd(), nobodys()));
      Collections.shuffle(mails, trial.random());
      for (var mail : mails) {
        trial.platforms().lay(mail.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        trial.somewhere(BETWEEN);
      }
      // A mail that could not be read whole may be a complaint: an officer gets it, with a note.
      return trial.settle(
          false,
          found ->
              found.size() < mails.size() && found.stream().allMatch(one -> one.startsWith(OWN)));
    }
  }

  private static String multipart(int number) {
    return "Content-Type: multipart/mixed; boundary=b" + number + "\n\n";
  }

  private static String deep() {
    var mail = new StringBuilder(FROM).append(multipart(0)).append(WORDS);
    for (int i = 0; i < DEPTH; i++) {
      mail.append("--b").append(i).append('\n').append(multipart(i + 1));
    }
    return mail.toString();
  }

  private static String wide() {
    return FROM + multipart(0) + WORDS + "--b0\n\n\n".repeat(PARTS) + "--b0--\n";
  }

  private static String longHeaders() {
    return FROM + ("X-Isi: " + "x".repeat(990) + "\n").repeat(HEADERS) + "\nselamat pagi\n";
  }

  private static String zeros() {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("foto.jpg"));
      for (int i = 0; i < ZEROS; i++) {
        zip.write(new byte[MEGABYTE]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return FROM
        + multipart(0)
        + WORDS
        + "--b0\nContent-Type: application/zip; name=foto.zip\n"
        + "Content-Transfer-Encoding: base64\n\n"
        + Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(packed.toByteArray())
        + "\n--b0--\n";
  }

  private static String odd() {
    return FROM
        + "Subject: =?tidak-ada?b?!!!?=\n"
        + "Content-Type: text/plain; charset=\"tidak-ada\"\n\nselamat pagi \u00ff\u00fe\u0000\n";
  }

  private static String nobodys() {
    return "Subject: tanpa pengirim\n\nselamat pagi\n";
  }
}
