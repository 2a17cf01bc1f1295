package dev.denpyo.archive;

/** What a database wants to have done now and then beside the transactions. */
interface Upkeep extends AutoCloseable {
  /** For databases that look after themselves. */
  Upkeep NONE = new Upkeep() {
    @Override
    public void before(Session writer) {
      // nothing to do
    }

    @Override
    public void after(long rows) {
      // nothing to do
    }

    @Override
    public void close() {
      // holds nothing
    }
  };

  /** A transaction for writing is about to begin on this connection. */
  void before(Session writer);

  /** One has ended that changed so many rows. */
  void after(long rows);

  /** Ends what runs in the background. */
  @Override
  void close();
}
