package kanal.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// What a browser does without its script: keeps cookies, sends forms with their hidden token.
public final class Browser {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String root;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  public Browser(int port) {
    this.root = "http://127.0.0.1:" + port;
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  public HttpResponse<String> get(String path, Map<String, String> headers)
      throws IOException, InterruptedException {
    var request = request(path);
    headers.forEach(request::header);
    return client.send(request.GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  public HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
    return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /// Sends a form as it stands on a page, with that page's token.
  public HttpResponse<String> submit(String page, String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    var token = TOKEN.matcher(get(page).body());
    if (!token.find()) {
      throw new AssertionError("the page has no form: " + page);
    }
    return post(path, fields, "&_csrf=" + encoded(HtmlUtils.htmlUnescape(token.group(1))));
  }

  public HttpResponse<String> post(String path, Map<String, String> fields, String more)
      throws IOException, InterruptedException {
    var body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return client.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body + more))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /// Sends a file as the form on a page would.
  public HttpResponse<String> upload(String page, String path, String field, byte[] file)
      throws IOException, InterruptedException {
    var token = TOKEN.matcher(get(page).body());
    if (!token.find()) {
      throw new AssertionError("the page has no form: " + page);
    }
    var edge = "kanal-edge";
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        """
        --%s
        Content-Disposition: form-data; name="_csrf"

        %s
        --%s
        Content-Disposition: form-data; name="%s"; filename="a.csv"
        Content-Type: text/csv

        """
            .formatted(edge, HtmlUtils.htmlUnescape(token.group(1)), edge, field)
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return client.send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + edge)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  public HttpResponse<String> signIn(String name, String password)
      throws IOException, InterruptedException {
    return submit("/desk/signin", "/desk/signin", Map.of("username", name, "password", password));
  }

  /// Signs in as the first officer, who chooses a password of their own the first time.
  ///
  /// @param given the password that was shown at the first start
  /// @return where the browser is led to
  public String enter(String name, String given) throws IOException, InterruptedException {
    var own = given + "-" + name + "-sendiri";
    var led = location(signIn(name, given));
    if (led.endsWith("why=wrong")) {
      led = location(signIn(name, own));
    }
    if (location(get("/desk")).endsWith("/desk/account/password")) {
      var page = "/desk/account/password";
      led = location(submit(page, page, Map.of("password", own, "again", own)));
    }
    return led;
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  /// The lines of a stream that never ends; close them to leave it.
  public HttpResponse<InputStream> stream(String path) throws IOException, InterruptedException {
    return client.send(
        request(path).header("Accept", "text/event-stream").GET().build(),
        HttpResponse.BodyHandlers.ofInputStream());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE);
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
