package kanal.channels.simulator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import kanal.channels.web.Rejected;
import kanal.channels.web.WebhookServlet;

/// Takes pictures in with `PUT /simulator/photos/<name>?warga=<digits>`, and shows them with `GET`.
final class PhotoServlet extends WebhookServlet {
  private static final long serialVersionUID = 1L;

  private final transient Photos photos;

  PhotoServlet(Photos photos) {
    super(Photos.MOST_BYTES);
    this.photos = photos;
  }

  @Override
  protected void handle(HttpServletRequest request, HttpServletResponse response)
      throws IOException, Rejected {
    if (request.getMethod().equals("GET")) {
      show(id(request), response);
    } else {
      Requests.method(request, "PUT");
      keep(id(request), body(request));
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }

  private static String id(HttpServletRequest request) throws Rejected {
    var name = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
    return Photos.id(Requests.citizen(request), name)
        .orElseThrow(
            () -> new Rejected(HttpServletResponse.SC_BAD_REQUEST, "The path names no picture."));
  }

  private void keep(String id, byte[] bytes) throws Rejected {
    if (!photos.keep(id, bytes)) {
      throw new Rejected(
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Only JPEG, PNG and WebP are taken.");
    }
  }

  private void show(String id, HttpServletResponse response) throws IOException, Rejected {
    var bytes = photos.find(id).orElseThrow(PhotoServlet::unknown);
    var type = PictureType.of(bytes).orElseThrow(PhotoServlet::unknown);
    response.setContentType(type.mediaType());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "private, max-age=3600");
    response.getOutputStream().write(bytes);
  }

  private static Rejected unknown() {
    return new Rejected(HttpServletResponse.SC_NOT_FOUND, "There is no such picture.");
  }
}
