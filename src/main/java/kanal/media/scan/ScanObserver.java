package kanal.media.scan;

/// Is told of every file that was looked at.
public interface ScanObserver {
  void scanned(String fileId, Scanner.Verdict verdict);
}
