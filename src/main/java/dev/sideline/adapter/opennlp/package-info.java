/** Language detection, by OpenNLP. */
@NullMarked
package dev.sideline.adapter.opennlp;

import org.jspecify.annotations.NullMarked;
