package kanal.desk.page;

/// Leads to the page that says that there is nothing at this address.
public final class NoSuchPage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchPage() {
    super("nothing at this address", null, false, false);
  }
}
