package org.otherwise.model;

/**
 * A document as it came, before anything was made of it.
 *
 * @param source the path as it was given, with the member or line where it is one of many: {@code
 *     news.zip!/a.html}, {@code news.jsonl#12}
 * @param mediaType {@code text/html}, {@code text/plain} or {@code application/json}
 */
@SuppressWarnings(
    "ArrayRecordComponent") // never compared: it is carried from the reader to the record
public record RawDocument(String source, String mediaType, byte[] bytes) {}
