/// What a message is about: features, the weights OpenNLP trained, and how far they can be trusted.
@NullMarked
package kanal.nlp.topic;

import org.jspecify.annotations.NullMarked;
