package kanal.channels.testing.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Says to a server on loopback what no client library would say, byte for byte.
///
/// @param status 0 when the server hung up without an answer
/// @param text of the whole answer, its head included
public record RawHttp(int status, String text) {
  private static final int PATIENCE_MILLIS = 5_000;
  private static final byte[] HEAD_ENDS = "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

  /// Sends a request as a case writes it: its line, its headers, an empty line, its body.
  ///
  /// `Host`, `Connection` and, where nothing else tells the body's length, `Content-Length` are
  /// added.
  public static RawHttp exchange(int port, byte[] request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      say(socket, completed(request));
      return heard(socket);
    }
  }

  private static byte[] completed(byte[] request) {
    int end = indexOfBody(request);
    var head = new String(request, 0, end, StandardCharsets.ISO_8859_1);
    var lower = head.toLowerCase(java.util.Locale.ROOT);
    var more = "\r\nHost: lapor.test\r\nConnection: close";
    if (!lower.contains("content-length") && !lower.contains("transfer-encoding")) {
      more += "\r\nContent-Length: " + Math.max(0, request.length - end - HEAD_ENDS.length);
    }
    var bytes = new ByteArrayOutputStream(request.length + more.length());
    bytes.write(request, 0, end);
    bytes.writeBytes(more.getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(
        end == request.length ? HEAD_ENDS : Arrays.copyOfRange(request, end, request.length));
    return bytes.toByteArray();
  }

  private static int indexOfBody(byte[] request) {
    for (int i = 0; i + HEAD_ENDS.length <= request.length; i++) {
      if (Arrays.equals(request, i, i + HEAD_ENDS.length, HEAD_ENDS, 0, HEAD_ENDS.length)) {
        return i;
      }
    }
    return request.length;
  }

  private static void say(Socket socket, byte[] request) {
    try {
      socket.getOutputStream().write(request);
    } catch (IOException _) {
      // The server has heard enough; what it answered can still be read.
    }
  }

  private static RawHttp heard(Socket socket) {
    var bytes = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(bytes);
    } catch (IOException _) {
      // So much was said before it hung up.
    }
    var text = bytes.toString(StandardCharsets.UTF_8);
    var words = text.split(" ", 3);
    return new RawHttp(words.length < 3 ? 0 : Integer.parseInt(words[1]), text);
  }
}
