package dev.sideline.adapter.http;

/** What a page answers. */
record Reply(int status, String contentType, String body) {}
