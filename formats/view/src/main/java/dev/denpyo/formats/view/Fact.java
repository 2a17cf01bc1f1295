package dev.denpyo.formats.view;

/** One thing said: what it is, and its value. */
record Fact(Value name, Value value) {}
