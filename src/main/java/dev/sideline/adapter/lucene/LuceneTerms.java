package dev.sideline.adapter.lucene;

import dev.sideline.playbook.search.Terms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Terms by Lucene's ICU tokenizer and folding, which know the scripts of all our languages. */
public final class LuceneTerms implements Terms {
  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;

  private final Analyzer words =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer tokens = new ICUTokenizer();
          ShingleFilter pairs = new ShingleFilter(new ICUFoldingFilter(tokens), 2);
          return new TokenStreamComponents(tokens, pairs);
        }
      };

  private final Analyzer pieces =
      new Analyzer() {
        private static final Pattern WORD = Pattern.compile("(.+)");

        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer tokens = new ICUTokenizer();
          // The marks make the beginning and the end of a word pieces of their own.
          TokenStream marked =
              new PatternReplaceFilter(new ICUFoldingFilter(tokens), WORD, "_$1_", false);
          return new TokenStreamComponents(
              tokens, new NGramTokenFilter(marked, SHORTEST_PIECE, LONGEST_PIECE, false));
        }
      };

  @Override
  public List<String> words(String text) {
    return terms(words, text);
  }

  @Override
  public List<String> pieces(String text) {
    return terms(pieces, text);
  }

  private static List<String> terms(Analyzer analyzer, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }
}
