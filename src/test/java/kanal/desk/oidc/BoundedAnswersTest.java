package kanal.desk.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;

class BoundedAnswersTest {
  private static final int MEGABYTE = 1 << 20;

  @Test
  void readsWhatAProviderSays() throws IOException {
    assertThat(answer(new byte[MEGABYTE]).readAllBytes()).hasSize(MEGABYTE);
  }

  @Test
  void readsNoAnswerWithoutEnd() throws IOException {
    var endless = answer(new byte[MEGABYTE + 1]);

    assertThatThrownBy(endless::readAllBytes)
        .isInstanceOf(IOException.class)
        .hasMessage("the provider's answer is too large");
  }

  private static InputStream answer(byte[] bytes) throws IOException {
    var request = new MockClientHttpRequest(HttpMethod.GET, URI.create("https://masuk.test/keys"));
    var said = new MockClientHttpResponse(new ByteArrayInputStream(bytes), HttpStatus.OK);
    return new BoundedAnswers().intercept(request, new byte[0], (_, _) -> said).getBody();
  }
}
