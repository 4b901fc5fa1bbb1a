package kanal.desk.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import kanal.desk.Browser;
import kanal.desk.DeskOnly;
import kanal.desk.officer.FirstPassword;
import kanal.desk.officer.Officers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.w3c.dom.Document;
import tools.jackson.databind.json.JsonMapper;

/// The server on a real web server, with a key that an admin makes on the page.
@SpringBootTest(
    classes = DeskOnly.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class Open311ServerIT {
  private static final String ROOT = "/open311/v2/";
  private static final Pattern SECRET = Pattern.compile("kanal_[A-Za-z0-9_-]{43}");

  @TempDir static Path folder;

  @Autowired FirstPassword firstPassword;
  @LocalServerPort int port;
  private Browser browser;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("kanal.data-dir", folder::toString);
    settings.add("server.address", () -> "127.0.0.1");
  }

  @BeforeEach
  void open() throws Exception {
    browser = new Browser(port);
    browser.signIn(Officers.FIRST, firstPassword.password().orElseThrow());
  }

  private String key(String rights) throws Exception {
    var made = browser.submit("/desk/keys", "/desk/keys?" + rights, Map.of("name", "Desa"));
    assertThat(made.statusCode()).isEqualTo(302);
    var found = SECRET.matcher(browser.get("/desk/keys").body());
    assertThat(found.find()).isTrue();
    assertThat(browser.get("/desk/keys").body()).as("shown once").doesNotContain(found.group());
    return found.group();
  }

  private static Document xml(String body) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void filesAndReadsInBothForms() throws Exception {
    var key = key("right=READ&right=FILE");
    var strange = "Jalan & \"lubang\" <b>😭</b> \u0001";
    var filed =
        browser.post(
            ROOT + "requests.json",
            Map.of(
                "api_key", key,
                "service_code", "infrastruktur",
                "address_string", "Desa Sukamulya",
                "attribute[kanal_number]", "X-1",
                "description", strange),
            "");
    assertThat(filed.statusCode()).isEqualTo(200);
    var id = JsonMapper.shared().readTree(filed.body()).get(0).get("service_request_id").asString();
    var json = browser.get(ROOT + "requests/" + id + ".json?api_key=" + key);
    assertThat(json.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    var request = JsonMapper.shared().readTree(json.body()).get(0);
    assertThat(request.get("description").asString()).isEqualTo(strange);
    assertThat(request.get("attributes").get(0).get("value").asString()).isEqualTo("X-1");
    var list = browser.get(ROOT + "requests.xml?api_key=" + key);
    assertThat(list.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
    var document = xml(list.body());
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("service_requests");
    assertThat(document.getElementsByTagName("service_request_id").item(0).getTextContent())
        .isEqualTo(id);
    assertThat(document.getElementsByTagName("description").item(0).getTextContent())
        .isEqualTo(strange.replace('\u0001', '\uFFFD'));
    assertThat(document.getElementsByTagName("attribute").getLength()).isEqualTo(1);
  }

  @Test
  void servicesNeedNoKey() throws Exception {
    var services = JsonMapper.shared().readTree(browser.get(ROOT + "services.json").body());
    assertThat(services.get(0).get("service_code").asString()).isEqualTo("infrastruktur");
    var definition = xml(browser.get(ROOT + "services/sosial.xml").body());
    assertThat(definition.getDocumentElement().getTagName()).isEqualTo("service_definition");
    assertThat(definition.getElementsByTagName("attribute").getLength()).isEqualTo(3);
    assertThat(browser.get(ROOT + "services/none.json").statusCode()).isEqualTo(404);
  }

  @Test
  void errorsAreInTheStandardsForm() throws Exception {
    var json = browser.get(ROOT + "requests.json");
    assertThat(json.statusCode()).isEqualTo(403);
    var error = JsonMapper.shared().readTree(json.body()).get(0);
    assertThat(error.get("code").asInt()).isEqualTo(403);
    assertThat(error.get("description").asString()).contains("api_key");
    var xml = xml(browser.get(ROOT + "requests.xml?api_key=kanal_wrong").body());
    assertThat(xml.getDocumentElement().getTagName()).isEqualTo("errors");
    assertThat(xml.getElementsByTagName("code").item(0).getTextContent()).isEqualTo("403");
  }

  @Test
  void aRevokedKeyIsRefusedAtOnce() throws Exception {
    var key = key("right=READ");
    assertThat(browser.get(ROOT + "requests.json?api_key=" + key).statusCode()).isEqualTo(200);
    var page = browser.get("/desk/keys").body();
    var revoke = Pattern.compile("/desk/keys/\\d+/revoke").matcher(page);
    assertThat(revoke.find()).isTrue();
    browser.submit("/desk/keys", revoke.group(), Map.of());
    assertThat(browser.get(ROOT + "requests.json?api_key=" + key).statusCode()).isEqualTo(403);
  }

  @Test
  void aKeyWithoutANameOrARightIsNotMade() throws Exception {
    browser.submit("/desk/keys", "/desk/keys?right=READ", Map.of("name", "<b>"));
    assertThat(browser.get("/desk/keys").body())
        .contains("Nama kunci berisi")
        .doesNotContain("<b>");
    browser.submit("/desk/keys", "/desk/keys", Map.of("name", "Desa"));
    assertThat(browser.get("/desk/keys").body()).contains("Pilih paling sedikit satu");
  }
}
