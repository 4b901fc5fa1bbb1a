package kanal.routing.open311;

import java.time.Instant;

/// How far a ticket has come on its way to being a request of the server's.
public sealed interface RequestState {

  /// Surely not there.
  record Absent() implements RequestState {}

  /// A try was made that may have got through: look before making another.
  ///
  /// @param first when the first such try was made
  /// @param last when the last one was made
  record Tried(Instant first, Instant last, Outcome outcome) implements RequestState {
    Tried ended(Outcome other) {
      return new Tried(first, last, other);
    }
  }

  /// There, and its own name is promised for later in exchange for a token.
  record Promised(String token) implements RequestState {
    /// What the engine knows it by.
    public String reference() {
      return TOKEN + token;
    }
  }

  /// There.
  ///
  /// @param id the server's name for it
  /// @param reference what the engine knows it by: the id, or the token that came before it
  record Known(String id, String reference) implements RequestState {}

  /// What is known of a try.
  enum Outcome {
    /// No answer came; the server may still be at work on it.
    UNANSWERED,
    /// The server answered that something went wrong.
    FAILED,
    /// The server answered that it worked, but not under which name.
    ACCEPTED
  }

  /// What begins a reference that is a token.
  String TOKEN = "token:";
}
