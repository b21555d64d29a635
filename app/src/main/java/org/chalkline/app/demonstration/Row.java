package org.chalkline.app.demonstration;

import java.util.Map;

/**
 * What is handed in as if it came from a file.
 *
 * @param kind the intake's kind
 * @param fields by their columns
 */
record Row(String kind, Map<String, String> fields) {}
