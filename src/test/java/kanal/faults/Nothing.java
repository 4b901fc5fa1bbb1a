package kanal.faults;

import java.util.Random;

/// No fault at all: what the harness itself must pass, and the measure of the others' settling.
record Nothing() implements DuringConversations {
  @Override
  public String id() {
    return "F00";
  }

  @Override
  public String what() {
    return "nothing happens";
  }

  @Override
  public Setup setup(Random random) {
    return Setup.of(1);
  }

  @Override
  public boolean copiesAllowed() {
    return false;
  }

  @Override
  public void strike(Trial trial) {
    // That is the point of it.
  }
}
