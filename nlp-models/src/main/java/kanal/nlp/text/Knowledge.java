package kanal.nlp.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a part of the reader knows of each word, found out when a form is first met and kept as
/// long as the form is remembered; may be used by many threads at once.
///
/// @param <T> never changes, or two threads might see it half made
public final class Knowledge<T> {
  private final Function<Form, T> learn;

  /// By the number of the form, which in time is another form's.
  private final @Nullable Known<T>[] known;

  private record Known<T>(Form form, T value) {}

  /// @param learn depends on the form alone
  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types
  public Knowledge(Function<Form, T> learn) {
    this.learn = learn;
    this.known = new Known[Forms.MOST];
  }

  public T of(Form form) {
    int id = form.id();
    if (id == Form.UNNUMBERED) {
      return learn.apply(form);
    }
    var met = known[id];
    if (met == null || met.form() != form) {
      met = new Known<>(form, learn.apply(form));
      known[id] = met;
    }
    return met.value();
  }
}
