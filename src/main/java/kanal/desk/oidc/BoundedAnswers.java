package kanal.desk.oidc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/// Reads no more of an answer of the provider than any real one holds: discovery, keys, tokens and
/// profiles are some kilobytes each.
final class BoundedAnswers implements ClientHttpRequestInterceptor {
  private static final int MOST_BYTES = 1 << 20;

  @Override
  public ClientHttpResponse intercept(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
    return new Bounded(execution.execute(request, body));
  }

  private record Bounded(ClientHttpResponse answer) implements ClientHttpResponse {
    @Override
    public InputStream getBody() throws IOException {
      return new BoundedStream(answer.getBody());
    }

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
      return answer.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
      return answer.getStatusText();
    }

    @Override
    public HttpHeaders getHeaders() {
      return answer.getHeaders();
    }

    @Override
    public void close() {
      answer.close();
    }
  }

  private static final class BoundedStream extends FilterInputStream {
    private int left = MOST_BYTES;

    BoundedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int sign = super.read();
      if (sign >= 0) {
        count(1);
      }
      return sign;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new IOException("the provider's answer is too large");
      }
    }
  }
}
