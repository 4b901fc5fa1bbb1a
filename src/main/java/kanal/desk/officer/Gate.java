package kanal.desk.officer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before every page of the desk: a session that is over leads to the sign-in page, and
/// while something is missing, only its page is open.
final class Gate extends OncePerRequestFilter {
  private static final String ASSETS = "/desk/assets/";
  // An open page asks for news by itself, so that no session would ever end by silence alone.
  private static final Duration WORKING_DAY = Duration.ofHours(12);

  private final CurrentOfficer current;
  private final InstantSource clock;

  Gate(CurrentOfficer current, InstantSource clock) {
    this.current = current;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getServletPath().startsWith(ASSETS);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws ServletException, IOException {
    switch (standing(request)) {
      case Standing.Outside(), Standing.Inside _ -> next.doFilter(request, response);
      case Standing.Ended() -> {
        var session = request.getSession(false);
        if (session != null) {
          session.invalidate();
        }
        SecurityContextHolder.clearContext();
        lead(request, response, "/desk/signin?why=ended");
      }
      case Standing.Halfway halfway -> {
        if (within(halfway.missing().page(), request.getServletPath())) {
          next.doFilter(request, response);
        } else {
          lead(request, response, halfway.missing().page());
        }
      }
    }
  }

  private Standing standing(HttpServletRequest request) {
    var standing = current.standing(request);
    var session = request.getSession(false);
    return session != null
            && !(standing instanceof Standing.Outside)
            && Instant.ofEpochMilli(session.getCreationTime())
                .plus(WORKING_DAY)
                .isBefore(clock.instant())
        ? new Standing.Ended()
        : standing;
  }

  private static boolean within(String page, String path) {
    return path.equals(page) || path.startsWith(page + "/");
  }

  /// An open page that only refreshes a part of itself is to load itself anew.
  private static void lead(HttpServletRequest request, HttpServletResponse response, String page)
      throws IOException {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", page);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      response.sendRedirect(page);
    }
  }
}
