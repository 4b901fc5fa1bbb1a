/// Learning from officers: the examples they give, and the page on which models are trained,
/// compared and exchanged.
@NullMarked
package kanal.learning;

import org.jspecify.annotations.NullMarked;
