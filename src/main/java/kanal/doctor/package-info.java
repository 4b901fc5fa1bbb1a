/// Looks at everything an installation needs before a citizen notices that something is missing:
/// `kanal doctor`. Nothing is changed by looking, and nothing that is said holds a secret.
@NullMarked
package kanal.doctor;

import org.jspecify.annotations.NullMarked;
