package kanal.desk.unit.csv;

/// A line of a file that cannot be taken.
///
/// @param line counted from 1, the header's
/// @param words why, for officers
public record BadLine(long line, String words) {}
