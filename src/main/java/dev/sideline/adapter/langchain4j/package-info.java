/** Sentence vectors, by LangChain4j. */
@NullMarked
package dev.sideline.adapter.langchain4j;

import org.jspecify.annotations.NullMarked;
