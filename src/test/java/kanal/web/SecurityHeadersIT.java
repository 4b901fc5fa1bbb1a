package kanal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What every answer tells a browser, whoever makes it.
class SecurityHeadersIT extends WholeService {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired ApplicationContext service;
  @Autowired ServletContext servlets;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private HttpResponse<InputStream> call(String method, String path, String scheme)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(PATIENCE)
            .header("X-Forwarded-Proto", scheme)
            .header("X-Forwarded-For", "203.0.113.7")
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
  }

  private static String only(HttpResponse<?> answer, String header) {
    var values = answer.headers().allValues(header);
    assertThat(values).as(answer.request() + " " + header).hasSize(1);
    return values.getFirst();
  }

  @Test
  void everyAddressAnswersWithThem() throws Exception {
    var addresses = Addresses.of(service, servlets);
    assertThat(addresses)
        .contains(
            "/cek",
            "/desk",
            "/desk/tickets/0",
            "/actuator/health",
            "/open311/v2/requests.0",
            "/simulator/0",
            "/sms/twilio",
            "/telegram/webhook",
            "/webjars/0");
    for (var path : addresses) {
      for (var method : List.of("GET", "POST", "DELETE")) {
        var answer = call(method, path, "https");
        try (var _ = answer.body()) {
          isGuarded(answer, Addresses.isAsset(path));
        }
      }
    }
  }

  private static void isGuarded(HttpResponse<?> answer, boolean asset) {
    ALWAYS.forEach((name, value) -> assertThat(only(answer, name)).isEqualTo(value));
    assertThat(only(answer, "Content-Security-Policy"))
        .as(answer.toString())
        .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
        .contains("form-action")
        .doesNotContain("unsafe", "*");
    assertThat(only(answer, "Referrer-Policy")).isIn("no-referrer", "same-origin");
    assertThat(only(answer, "Permissions-Policy")).contains("geolocation=()", "camera=()");
    assertThat(only(answer, "Cache-Control"))
        .as(answer.toString())
        .satisfies(cache -> assertThat(asset || cache.contains("no-store")).isTrue());
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    answer
        .headers()
        .firstValue("Content-Type")
        .filter(type -> type.startsWith("text/") && !type.startsWith("text/event-stream"))
        .ifPresent(type ->
            assertThat(type.toLowerCase(Locale.ROOT))
                .as(answer.toString())
                .contains("charset=utf-8"));
    for (var cookie : answer.headers().allValues("Set-Cookie")) {
      assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/;");
      assertThat(cookie).startsWith("__Host-kanal-desk=").doesNotContain("Domain");
    }
  }

  @Test
  void theCookieOfAnOfficerBelongsToThisHostOverTlsOnly() throws Exception {
    var answer = call("GET", "/desk/signin", "https");
    assertThat(only(answer, "Set-Cookie")).startsWith("__Host-kanal-desk=");
    isGuarded(answer, false);
  }

  @Test
  void signingOutClearsTheBrowser() throws Exception {
    var page = call("GET", "/desk/signin", "https");
    var token = TOKEN.matcher(new String(page.body().readAllBytes(), StandardCharsets.UTF_8));
    assertThat(token.find()).isTrue();
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/desk/signout"))
            .header("X-Forwarded-Proto", "https")
            .header("Cookie", only(page, "Set-Cookie").split(";", 2)[0])
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
            .build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("why=out");
    assertThat(only(answer, "Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
    assertThat(only(answer, "Set-Cookie"))
        .startsWith("__Host-kanal-desk=;")
        .contains("Expires=Thu, 01 Jan 1970");
  }

  @Test
  void nobodyIsHeldToTlsOverAPlainConnection() throws Exception {
    var answer = call("GET", "/cek", "http");
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(only(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%zz", "/desk/..%2f..%2fetc", "/desk;a=b//x", "/desk/%00", "/a\\b"})
  void whatTomcatItselfRefusesHasThemToo(String path) throws Exception {
    var answer =
        RawCall.answerTo(port, "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 4");
    // What could not even be read as a call is answered with a status line and nothing else.
    if (!answer.endsWith("\r\n\r\n")) {
      assertThat(answer)
          .contains("X-Content-Type-Options: nosniff", "frame-ancestors 'none'", "no-store");
    }
    assertThat(answer).doesNotContain("Tomcat", "Apache", "Exception", "java.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND", "JEFF"})
  void otherMethodsAreNotAnswered(String method) throws Exception {
    for (var path : List.of("/cek", "/desk", "/telegram/webhook", "/sms/twilio", "/simulator/")) {
      var answer =
          RawCall.answerTo(
              port,
              method
                  + " "
                  + path
                  + " HTTP/1.1\r\nHost: a\r\nX-Echo: gema\r\n"
                  + "Connection: close\r\n\r\n");
      assertThat(answer).as(method + " " + path).matches("(?s)HTTP/1.1 (30|4|501).*");
      assertThat(answer).doesNotContain("gema");
    }
  }
}
