package kanal.desk.page;

/// Tells the desk's header how much waits for an operator; offered by whoever shows it.
public interface OperatorNews {
  /// Where it is shown.
  String PAGE = "/desk/operator";

  /// How many things wait; 0 when that cannot be told now.
  long waiting();
}
