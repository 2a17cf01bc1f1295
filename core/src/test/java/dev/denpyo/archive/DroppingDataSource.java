package dev.denpyo.archive;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Passes everything on to a real database until a certain call on a connection or a statement, at
 * which the connection is gone: before the call reached the database, or after, so that its outcome
 * is not known.
 */
final class DroppingDataSource {
  private final String url;
  private final boolean afterwards;
  private int callsLeft;

  private DroppingDataSource(String url, int call, boolean afterwards) {
    this.url = url;
    this.callsLeft = call;
    this.afterwards = afterwards;
  }

  /** Drops the connection at one call, counted from 0, and never again. */
  static DroppingDataSource at(int call, String url, boolean afterwards) {
    return new DroppingDataSource(url, call, afterwards);
  }

  /** Whether the call was reached. */
  boolean hasDropped() {
    return callsLeft < 0;
  }

  DataSource source() {
    var real = new UrlDataSource(url);
    return proxy(
        DataSource.class,
        (self, method, arguments) -> method.getName().equals("getConnection")
            ? connection(real.getConnection())
            : method.invoke(real, arguments));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(
        DroppingDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private Connection connection(Connection real) {
    return proxy(Connection.class, (self, method, arguments) -> {
      var result = call(real, real, method, arguments);
      if (result instanceof PreparedStatement prepared) {
        return statement(real, PreparedStatement.class, prepared);
      }
      return result instanceof Statement plain ? statement(real, Statement.class, plain) : result;
    });
  }

  private <T extends Statement> T statement(Connection connection, Class<T> type, T real) {
    return proxy(type, (self, method, arguments) -> call(connection, real, method, arguments));
  }

  private static boolean isCounted(Method method) {
    var name = method.getName();
    return name.startsWith("execute")
        || name.equals("commit")
        || name.equals("prepareStatement")
        || name.equals("setAutoCommit");
  }

  private Object call(Connection connection, Object target, Method method, Object[] arguments)
      throws Throwable {
    var drop = isCounted(method) && callsLeft-- == 0;
    if (drop && !afterwards) {
      throw dropped(connection);
    }
    try {
      var result = method.invoke(target, arguments);
      if (drop) {
        throw dropped(connection);
      }
      return result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static SQLException dropped(Connection connection) throws SQLException {
    connection.close();
    return new SQLException("the connection is gone", "08006");
  }
}
