package kanal.canary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import kanal.lab.Platforms;

/// Mails as citizens' programs write them.
final class Letters {
  static final String DOMAIN = "contoh.test";
  private static final int TOO_MANY_PARTS = 400;

  private Letters() {}

  static String address(int citizen) {
    return Canary.MAIL_ADDRESS.of(citizen) + "@" + DOMAIN;
  }

  static byte[] complaint(int citizen) throws IOException {
    return bytes(
        head(citizen, "a")
            + """
            Subject: %s
            Content-Type: multipart/mixed; boundary="batas"

            --batas
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: base64

            %s
            --batas
            Content-Type: image/jpeg; name="%s"
            Content-Disposition: attachment; filename="%s"
            Content-Transfer-Encoding: base64

            %s
            --batas--
            """
                .formatted(
                    Canary.SUBJECT.of(citizen),
                    base64(Citizens.words(citizen).getBytes(StandardCharsets.UTF_8)),
                    Citizens.fileName(citizen),
                    Citizens.fileName(citizen),
                    base64(Citizens.photo(citizen))));
  }

  static byte[] answer(int citizen, String words, String to) {
    return bytes(
        head(citizen, "b" + words)
            + """
            Subject: Re: %s
            In-Reply-To: %s
            References: %s
            Content-Type: text/plain; charset=utf-8

            %s
            """
                .formatted(Canary.SUBJECT.of(citizen), to, to, words));
  }

  /// More parts than anybody sends.
  static byte[] bomb(int citizen) {
    var part = "--batas\nContent-Type: text/plain\n\n" + Citizens.words(citizen) + "\n";
    return bytes(
        head(citizen, "c")
            + "Subject: "
            + Canary.SUBJECT.of(citizen)
            + "\nContent-Type: multipart/mixed; boundary=\"batas\"\n\n"
            + part.repeat(TOO_MANY_PARTS)
            + "--batas--\n");
  }

  private static String head(int citizen, String id) {
    var machine = Canary.HEADER.of(citizen);
    return """
    Received: from %s.rumah.test ([10.1.2.3]) by mx.kanal.test
    From: %s <%s>
    To: %s
    Message-ID: <%s.%s@contoh.test>
    X-Originating-Host: %s
    Date: Mon, 23 Nov 2026 08:00:00 +0700
    MIME-Version: 1.0
    """
        .formatted(
            machine,
            Canary.USER_NAME.of(citizen),
            address(citizen),
            Platforms.OUR_MAILBOX,
            machine,
            id,
            machine);
  }

  private static String base64(byte[] bytes) {
    return Base64.getMimeEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String letter) {
    return letter.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
