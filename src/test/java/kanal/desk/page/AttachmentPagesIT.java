package kanal.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import kanal.desk.Browser;
import org.junit.jupiter.api.Test;

/// Citizens' files on officers' pages.
class AttachmentPagesIT extends DeskPages {
  @Test
  void aPhotoIsShownAsWhatItIs() throws Exception {
    var ticket = file();
    var id = ticket.attachments().getFirst().id();
    media.keep(id, jpeg());
    signIn();
    var answer = browser.bytes(pageOf(ticket) + "/attachments/" + id);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("sandbox");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("inline")
        .contains(id + ".jpg");
    assertThat(ImageIO.read(new ByteArrayInputStream(answer.body()))).isNotNull();
  }

  @Test
  void aPageInDisguiseIsNotServed() throws Exception {
    for (var disguised :
        List.of(
            "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
            "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>")) {
      var ticket = file();
      var id = ticket.attachments().getFirst().id();
      media.keep(id, disguised.getBytes(StandardCharsets.UTF_8));
      signInAgain();
      var answer = browser.get(pageOf(ticket) + "/attachments/" + id);
      assertThat(answer.statusCode()).isEqualTo(415);
      assertThat(answer.body()).doesNotContain("alert");
    }
  }

  private void signInAgain() throws Exception {
    browser = new Browser(port);
    signIn();
  }

  @Test
  void aFileThatIsNotHereYetSaysSo() throws Exception {
    var ticket = file();
    signIn();
    var answer =
        browser.get(pageOf(ticket) + "/attachments/" + ticket.attachments().getFirst().id());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Sedang diambil");
  }

  @Test
  void aFileOfAnotherTicketIsNotServed() throws Exception {
    var mine = file();
    var other = file();
    var id = other.attachments().getFirst().id();
    media.keep(id, jpeg());
    signIn();
    assertThat(browser.get(pageOf(mine) + "/attachments/" + id).statusCode()).isEqualTo(404);
  }

  private static byte[] jpeg() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
    return bytes.toByteArray();
  }
}
