package dev.denpyo.archive;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The least data source there is: a JDBC address, and whatever driver the class path offers. */
final class UrlDataSource implements DataSource {
  private static final String SQLITE = "jdbc:sqlite:";

  private final String url;

  UrlDataSource(String url) {
    this.url = url;
  }

  static String sqlite(String file) {
    return SQLITE + file;
  }

  @Override
  public Connection getConnection() throws SQLException {
    try {
      DriverManager.getDriver(url);
    } catch (SQLException e) {
      throw noDriver(e);
    }
    return DriverManager.getConnection(url);
  }

  private ArchiveException noDriver(SQLException e) {
    var artifact = url.startsWith(SQLITE) ? "org.xerial:sqlite-jdbc" : "the driver's artifact";
    var scheme = url.substring(0, url.indexOf(':', "jdbc:".length()) + 1);
    return new ArchiveException(
        "ARCHIVE-DRIVER",
        "No JDBC driver for " + scheme + " is on the class path.", // the rest may hold a password
        "Add " + artifact + " to the class path.",
        e);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException("no log");
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException("no login");
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("no log");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("wraps nothing");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
