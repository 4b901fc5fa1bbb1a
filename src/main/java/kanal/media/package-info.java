/// Frees citizens' files from what they tell beside their content: where and when a photo was
/// taken, with which telephone, by whom.
@NullMarked
package kanal.media;

import org.jspecify.annotations.NullMarked;
