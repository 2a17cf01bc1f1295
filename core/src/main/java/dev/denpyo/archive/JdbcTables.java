package dev.denpyo.archive;

import org.jspecify.annotations.Nullable;

/**
 * What the readers and writers of one store have in common.
 *
 * @param outside where objects lie, null if they lie in the database
 */
record JdbcTables(
    JdbcSchema schema, PartyNames names, @Nullable ObjectStore outside) {}
