package kanal.redis.embedded;

/// How to reach an embedded Redis process on loopback.
record Running(int port, String password, long pid) {
  @Override
  public String toString() {
    return "Running[port " + port + ", pid " + pid + "]";
  }
}
