package kanal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// How much of a call is taken, and how long it may last.
class LimitsIT extends WholeService {
  private static final int TOO_MANY_HEADERS = 101;

  @Autowired WebServerApplicationContext service;
  @Autowired ServletContext servlets;
  @Autowired MultipartConfigElement uploads;

  private static String call(String line, String headers, String body) {
    return line + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + headers + "\r\n" + body;
  }

  @Test
  void moreHeadersThanAnybodySendsAreRefused() throws Exception {
    var headers =
        IntStream.range(0, TOO_MANY_HEADERS)
            .mapToObj(number -> "X-" + number + ": a\r\n")
            .collect(Collectors.joining());
    assertThat(RawCall.answerTo(port, call("GET /cek", headers, ""))).startsWith("HTTP/1.1 400");
  }

  @Test
  void aHeaderAsLargeAsALetterIsRefused() throws Exception {
    var header = "X-Long: " + "a".repeat(17 * 1024) + "\r\n";
    assertThat(RawCall.answerTo(port, call("GET /cek", header, ""))).startsWith("HTTP/1.1 400");
  }

  @Test
  void aFormLargerThanAnyReportIsNotRead() throws Exception {
    var length = 300 * 1024;
    var answer =
        RawCall.answerTo(
            port,
            call(
                "POST /cek",
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                    + length
                    + "\r\n",
                "number=" + "1".repeat(length - "number=".length())));
    assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("1111111111", "Exception");
  }

  @Test
  void whatIsUploadedNeverLiesOnTheDisk() {
    assertThat(uploads.getFileSizeThreshold())
        .isGreaterThanOrEqualTo((int) uploads.getMaxRequestSize());
  }

  @Test
  void twoLengthsAreRefused() throws Exception {
    var two = "Content-Length: 4\r\nContent-Length: 5\r\n";
    assertThat(RawCall.answerTo(port, call("POST /cek", two, "a=bc"))).startsWith("HTTP/1.1 400");
  }

  @Test
  void chunksCountMoreThanALength() throws Exception {
    // What is read by its length would see a second call behind the chunks.
    var smuggled = "0\r\n\r\nGET /desk/signin HTTP/1.1\r\nHost: a\r\n\r\n";
    var answer =
        RawCall.answerTo(
            port,
            call(
                "POST /cek",
                "Content-Length: " + smuggled.length() + "\r\nTransfer-Encoding: chunked\r\n",
                smuggled));
    assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("/desk/signin");
  }

  @Test
  void whoSendsNothingDoesNotKeepAPlace() {
    var server = (TomcatWebServer) Objects.requireNonNull(service.getWebServer());
    var protocol = (AbstractProtocol<?>) server.getTomcat().getConnector().getProtocolHandler();
    assertThat(Duration.ofMillis(protocol.getConnectionTimeout()))
        .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(30));
    assertThat(protocol.getMaxHeaderCount()).isEqualTo(TOO_MANY_HEADERS - 1);
  }

  @Test
  void sessionsEndByThemselves() {
    assertThat(servlets.getSessionTimeout()).isEqualTo(30);
  }
}
