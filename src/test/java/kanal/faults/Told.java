package kanal.faults;

/// One thing a citizen did, as its platform's ledger has it.
///
/// @param id what the service must know it by
/// @param words empty for a button
/// @param acknowledged whether the platform was told that it may forget it
record Told(String id, String words, boolean acknowledged) {}
