package dev.sideline.adapter.http;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.util.List;

/**
 * A path the web server answers, and what answers it.
 *
 * @param path a servlet mapping: exact, such as {@code /slack/events}, or a prefix, such as {@code
 *     /slack/*}
 * @param servlet answers the requests that pass the filters
 * @param filters see each request before the servlet, in this order
 */
public record Route(String path, Servlet servlet, List<Filter> filters) {
  public Route {
    filters = List.copyOf(filters);
  }

  /** A path whose requests reach the servlet through the filters. */
  public static Route of(String path, Servlet servlet, Filter... filters) {
    return new Route(path, servlet, List.of(filters));
  }
}
