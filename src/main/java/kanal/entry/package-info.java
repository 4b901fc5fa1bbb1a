/// Complaints that officers write down for people who call, come or send letters. They go through
/// the same intake as any channel's: understood, classified, numbered and filed once.
@NullMarked
package kanal.entry;

import org.jspecify.annotations.NullMarked;
